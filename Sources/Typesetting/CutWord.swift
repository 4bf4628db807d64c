// What of a word stands before and after a hyphen that was put into it.

import Screen

/// A word that two lines share.
enum CutWord {
  /// A word is no longer than that, in bytes on one side of the hyphen.
  private static let most = 200

  /// What of the word stands before a place.
  static func start(_ source: UnsafeBufferPointer<UInt8>, before place: Int) -> String {
    var start = place
    while start > 0, place - start < most, !isSpace(source[start - 1]) { start -= 1 }
    while start < place, source[start] & 0xC0 == 0x80 { start += 1 }
    return shown(source[start..<place])
  }

  /// What of the word stands after a place.
  static func end(_ source: UnsafeBufferPointer<UInt8>, after place: Int) -> String {
    var end = place
    while end < source.count, end - place < most, !isSpace(source[end]) { end += 1 }
    while end < source.count, end > place, source[end] & 0xC0 == 0x80 { end -= 1 }
    return shown(source[place..<end])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { Scalars.isSpace(byte) || byte == 0x0B }

  private static func shown(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    SafeText.line(String(decoding: bytes, as: UTF8.self))
  }
}
