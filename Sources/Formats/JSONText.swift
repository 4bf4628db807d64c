// A small writer of JSON: keys in a fixed order, nothing escaped that need not be.

/// A JSON value to be written.
enum JSONText {
  case nothing
  case text(String)
  case number(Int)
  case list([JSONText])
  case object([(String, JSONText)])

  /// A text, or nothing.
  static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .nothing }

  /// The value as JSON on one line; members that are nothing are left out of objects.
  var written: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .nothing: bytes += "null".utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let text): JSONText.quote(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, value) in members {
        if case .nothing = value { continue }
        if !isFirst { bytes += ", ".utf8 }
        isFirst = false
        JSONText.quote(key, to: &bytes)
        bytes += ": ".utf8
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
