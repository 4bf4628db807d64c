// Finding one text within another, and its words, by bytes: the library's own search takes many times as long.

import Glibc

extension StringProtocol {
  /// The first place where a text stands, byte for byte; nil when it does not, or is empty.
  func place(of part: some StringProtocol) -> Range<String.Index>? {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { offset(of: $0, in: text) } ?? nil
    }
    guard let offset = found ?? nil else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: part.utf8.count)
  }

  /// Whether a text occurs in it, byte for byte.
  func holds(_ part: some StringProtocol) -> Bool { place(of: part) != nil }

  /// How often a text occurs in it.
  func occurrences(of part: some StringProtocol) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.place(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }

  /// Whether an ASCII digit is in it.
  var holdsDigit: Bool { utf8.contains { $0.isASCIIDigit } }

  /// What stands between its spaces.
  var words: [SubSequence] {
    var words: [SubSequence] = []
    var start = startIndex
    while start < endIndex {
      let end = utf8[start...].firstIndex(of: UInt8(ascii: " ")) ?? endIndex
      if end > start { words.append(self[start..<end]) }
      if end == endIndex { break }
      start = utf8.index(after: end)
    }
    return words
  }
}

/// Looks for the last byte, which of letters beyond ASCII is the one that tells them apart.
private func offset(of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let wanted = part.baseAddress, let start = text.baseAddress, part.count > 0 else { return nil }
  let last = part.count - 1
  var from = last
  while from < text.count, let found = memchr(start + from, Int32(part[last]), text.count - from) {
    let end = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
    if memcmp(start + (end - last), wanted, last) == 0 { return end - last }
    from = end + 1
  }
  return nil
}
