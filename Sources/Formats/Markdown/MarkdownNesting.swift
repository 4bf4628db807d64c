// Lines nested deeper than anybody writes, cut back before cmark reads them: it takes time for each level at each of its nodes.

/// Bounds how deep quotations and lists are nested by the marks that a line begins with.
enum MarkdownNesting {
  /// Marks that a line may begin with.
  static let deepest = 100
  /// Marks that a line of code may begin with: they nest nothing, unless what looks like code is none.
  private static let deepestInCode = 2_000

  /// The text with further marks left out, no words among them; nil when no line has more.
  static func bounded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var kept: [UInt8]?
    var done = 0
    var start = 0
    var isInFence = false
    while start < bytes.count {
      if isFence(bytes, from: start) { isInFence.toggle() }
      if let surplus = surplus(bytes, from: start, beyond: isInFence ? deepestInCode : deepest) {
        kept = (kept ?? []) + bytes[done..<surplus.lowerBound]
        done = surplus.upperBound
      }
      start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count) + 1
    }
    return kept.map { $0 + bytes[done...] }
  }

  /// Whether a line begins or ends a block of code (CommonMark 0.31, 4.5), as far as its own first signs tell.
  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let first = bytes[start...].prefix(4).firstIndex { $0 != 0x20 } ?? bytes.count
    guard first + 2 < bytes.count, bytes[first] == UInt8(ascii: "`") || bytes[first] == UInt8(ascii: "~")
    else {
      return false
    }
    return bytes[first + 1] == bytes[first] && bytes[first + 2] == bytes[first]
  }

  /// The marks beyond the deepest that a line begins with.
  private static func surplus(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, beyond deepest: Int
  ) -> Range<Int>? {
    var place = start
    var marks = 0
    var first: Int?
    while place < bytes.count, let end = endOfMark(bytes, at: place) {
      if bytes[place] > 0x20 {
        marks += 1
        if marks == deepest + 1 { first = place }
      }
      place = end
    }
    // A rule that is drawn, and a line of numbers, hold nothing that could be nested.
    guard let first, place < bytes.count, bytes[place] > 0x20 else { return nil }
    return first..<place
  }

  /// Behind the mark or the blank at a place; nil when neither stands there (CommonMark 0.31, 5.1 and 5.2).
  private static func endOfMark(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    func isBlank(_ place: Int) -> Bool {
      place >= bytes.count || bytes[place] == 0x20 || bytes[place] == 0x09
    }
    switch bytes[place] {
    case 0x20, 0x09, UInt8(ascii: ">"): return place + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return isBlank(place + 1) ? place + 1 : nil
    case 0x30...0x39:
      let end = bytes[place...].prefix(10).firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
        isBlank(end + 1)
      else { return nil }
      return end + 1
    default: return nil
    }
  }
}
