// One way of matching for the index and for the screen: case, diacritics and kinds of apostrophe alike.

/// How text is folded before it is compared.
///
/// The index stores `indexText`, a search is folded the same way, and the screen marks what `matches` finds: the three
/// can never disagree. `version` goes into the library; a change of any rule here raises it and the index is rebuilt.
public enum Folding {
  /// Raised with every change of the rules.
  public static let version = 1

  /// The text without case, marks and kinds of apostrophe, dash, quotation mark and space; for finding a part of it.
  ///
  /// Full case folding and compatibility decomposition of Unicode 15.0 without nonspacing marks; ß is ss, ł is l, any
  /// decimal digit is its ASCII one, white space of any kind is a space. Voiced kana stay apart from plain ones.
  public static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      var folded: [UInt8] = []
      folded.reserveCapacity(source.count)
      var scanner = FoldingScanner(source)
      while let scalar = scanner.next() { folded.append(contentsOf: scalar.bytes) }
      return String(decoding: folded, as: UTF8.self)
    }
  }

  /// True when a folded text contains a folded needle; an empty needle is in every text.
  public static func contains(_ needle: String, in folded: String) -> Bool {
    var needle = needle
    var folded = folded
    return needle.withUTF8 { needle in
      folded.withUTF8 { bytes in firstPlace(of: needle, in: bytes, from: 0) != nil }
    }
  }

  /// The first place at or after `start` where all the bytes of a needle stand.
  static func firstPlace(
    of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = needle.first else { return start <= bytes.count ? start : nil }
    let last = bytes.count - needle.count
    var place = start
    while place <= last {
      if bytes[place] == first {
        var length = 1
        while length < needle.count, bytes[place + length] == needle[length] { length += 1 }
        if length == needle.count { return place }
      }
      place += 1
    }
    return nil
  }
}
