// A written date cut into numbers, words and marks.

/// A part of a written date.
enum DateToken: Equatable {
  /// A number and how many digits it was written with.
  case number(Int, digits: Int)
  /// A word in lower case.
  case word(String)
  /// A punctuation mark; 0 for one beyond ASCII.
  case mark(UInt8)

  /// The tokens of a text; letters and digits part without a space between them ("14h05", "2020年").
  static func all(in text: Substring) -> [DateToken] {
    var tokens: [DateToken] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if digit(bytes, index) != nil {
        tokens.append(number(bytes, &index))
      } else if byte <= 0x20 {
        index += 1
      } else if byte == 0xC2 || (byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] <= 0x81) {
        if !(byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0) { tokens.append(.mark(0)) }
        index += byte == 0xC2 ? 2 : 3
      } else if byte.isASCIILetter || byte >= 0x80 {
        tokens.append(word(bytes, &index))
      } else {
        tokens.append(.mark(byte))
        index += 1
      }
    }
    return tokens
  }

  /// The digit at a place, ASCII or Arabic, and its length.
  private static func digit(_ bytes: [UInt8], _ index: Int) -> (value: Int, length: Int)? {
    if bytes[index].isASCIIDigit { return (Int(bytes[index] - 0x30), 1) }
    guard bytes[index] == 0xD9, index + 1 < bytes.count, (0xA0...0xA9).contains(bytes[index + 1]) else {
      return nil
    }
    return (Int(bytes[index + 1] - 0xA0), 2)
  }

  private static func number(_ bytes: [UInt8], _ index: inout Int) -> DateToken {
    var value = 0
    var digits = 0
    while index < bytes.count, let next = digit(bytes, index) {
      if digits < 9 { value = value * 10 + next.value }
      digits += 1
      index += next.length
    }
    return .number(value, digits: digits)
  }

  private static func word(_ bytes: [UInt8], _ index: inout Int) -> DateToken {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      let isApostrophe = byte == UInt8(ascii: "'") && index > start
      if !(byte.isASCIILetter || byte >= 0x80 || isApostrophe) || digit(bytes, index) != nil { break }
      if byte == 0xC2 || (byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] <= 0x81) { break }
      index += 1
    }
    return .word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
  }
}
