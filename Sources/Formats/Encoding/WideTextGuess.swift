// UTF-16 without a byte order mark, told by where its zeros stand.

/// Tells UTF-16 text from binary data.
enum WideTextGuess {
  /// The byte order of text in UTF-16; nil when there is no zero byte or it does not read as text.
  ///
  /// Line ends and spaces of any script have a zero on one side, so that zeros gather at odd or at even places.
  static func charset(of bytes: [UInt8]) -> Charset? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      if bytes[index] == 0 { zeros.even += 1 }
      if bytes[index + 1] == 0 { zeros.odd += 1 }
    }
    let charset: Charset
    if zeros.odd > zeros.even * 8 {
      charset = .utf16LE
    } else if zeros.even > zeros.odd * 8 {
      charset = .utf16BE
    } else {
      return nil
    }
    return isText(bytes, bigEndian: charset == .utf16BE) ? charset : nil
  }

  /// Whether code units read as text: surrogates in pairs, hardly a control or unassigned code, white space somewhere.
  private static func isText(_ bytes: [UInt8], bigEndian: Bool) -> Bool {
    let end = min(bytes.count, 65_536)
    var odd = 0
    var awaitsLow = false
    var letters = 0
    for index in stride(from: 0, to: end, by: 2) {
      let high = bytes[bigEndian ? index : index + 1]
      let low = bytes[bigEndian ? index + 1 : index]
      let isLow = (0xDC...0xDF).contains(high)
      if isLow != awaitsLow { odd += 1 }
      awaitsLow = (0xD8...0xDB).contains(high)
      if high == 0, low < 0x20, ![0x09, 0x0A, 0x0C, 0x0D].contains(low) { odd += 1 }
      if (0xE0...0xF8).contains(high) || (high == 0xFF && low >= 0xFE) { odd += 1 }
      if high != 0 || low > 0x20 { letters += 1 }
    }
    return letters > 0 && odd * 100 <= end / 2
  }
}
