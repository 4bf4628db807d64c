// What a file's first bytes say about its encoding without any guessing.

/// A byte order mark.
struct ByteOrderMark {
  /// The encoding that it stands for.
  let charset: Charset
  /// How many bytes it takes.
  let length: Int

  /// The mark that bytes begin with, if any.
  static func of(_ bytes: [UInt8]) -> ByteOrderMark? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ByteOrderMark(charset: .utf8, length: 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count.isMultiple(of: 4) {
      return ByteOrderMark(charset: .utf32LE, length: 4)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ByteOrderMark(charset: .utf32BE, length: 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ByteOrderMark(charset: .utf16LE, length: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ByteOrderMark(charset: .utf16BE, length: 2) }
    return nil
  }
}

/// ISO-2022-JP, the one common encoding that is plain ASCII to the eye of a validator.
enum EscapedJapanese {
  /// Whether bytes switch to a Japanese set by escape sequences and hold no byte above 0x7F.
  static func isUsed(in bytes: [UInt8]) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B), escape + 2 < bytes.count else { return false }
    let dollar = UInt8(ascii: "$")
    let shifts = bytes.indices.dropLast(2).contains {
      bytes[$0] == 0x1B && bytes[$0 + 1] == dollar
        && (bytes[$0 + 2] == UInt8(ascii: "B") || bytes[$0 + 2] == UInt8(ascii: "@"))
    }
    return shifts && bytes.allSatisfy { $0 < 0x80 }
  }
}
