// JSON as pages carry it for search engines (JSON-LD), read leniently: it is written by hand and by templates.

/// A value of JSON.
indirect enum LinkedData: Sendable {
  case text(String)
  /// A number, a truth value or null, as written.
  case word(String)
  case list([LinkedData])
  case object([(key: String, value: LinkedData)])

  /// Deeper values, and longer scripts, are not read.
  private static let deepest = 40
  private static let longest = 4 << 20

  /// Reads a script's content; nil when no value is in it.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= LinkedData.longest,
      let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
    else { return nil }
    var reading = LinkedDataReading(bytes: bytes, index: start)
    guard let value = reading.value(depth: 0, deepest: LinkedData.deepest) else { return nil }
    self = value
  }

  /// The value of a key of an object.
  subscript(_ key: String) -> LinkedData? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a text, or of the first of several that has one.
  var string: String? {
    switch self {
    case .text(let text): text[...].trimmed.isEmpty ? nil : String(text[...].trimmed)
    case .list(let values): values.lazy.compactMap(\.string).first
    case .word, .object: nil
    }
  }

  /// The values of a list, or the one value.
  var values: [LinkedData] { if case .list(let values) = self { values } else { [self] } }
}

/// The state of reading JSON.
private struct LinkedDataReading {
  let bytes: ArraySlice<UInt8>
  var index: Int

  private mutating func skipSpace() {
    while index < bytes.endIndex, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ",") { index += 1 }
  }

  mutating func value(depth: Int, deepest: Int) -> LinkedData? {
    skipSpace()
    guard index < bytes.endIndex, depth < deepest else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object(depth, deepest)
    case UInt8(ascii: "["):
      index += 1
      var values: [LinkedData] = []
      while true {
        skipSpace()
        guard index < bytes.endIndex else { return .list(values) }
        if bytes[index] == UInt8(ascii: "]") {
          index += 1
          return .list(values)
        }
        let start = index
        guard let value = value(depth: depth + 1, deepest: deepest), index > start else {
          return .list(values)
        }
        values.append(value)
      }
    case UInt8(ascii: "\""): return .text(text())
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return nil
    default:
      let start = index
      while index < bytes.endIndex, bytes[index] > 0x20, !Array(",]}:\"".utf8).contains(bytes[index]) {
        index += 1
      }
      return .word(String(decoding: bytes[start..<index], as: UTF8.self))
    }
  }

  private mutating func object(_ depth: Int, _ deepest: Int) -> LinkedData? {
    index += 1
    var members: [(key: String, value: LinkedData)] = []
    while true {
      skipSpace()
      guard index < bytes.endIndex else { return .object(members) }
      if bytes[index] == UInt8(ascii: "}") {
        index += 1
        return .object(members)
      }
      guard bytes[index] == UInt8(ascii: "\"") else { return .object(members) }
      let key = text()
      skipSpace()
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ":") else { return .object(members) }
      index += 1
      guard let value = value(depth: depth + 1, deepest: deepest) else { return .object(members) }
      members.append((key, value))
    }
  }

  private mutating func text() -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\"), index < bytes.endIndex else {
        text.append(byte)
        continue
      }
      let escape = bytes[index]
      index += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
      case UInt8(ascii: "u"): text += String(scalar()).utf8
      default: text.append(escape)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character of `\u` and four digits; of two such when they are halves of one.
  private mutating func scalar() -> Unicode.Scalar {
    guard let first = unit() else { return "\u{FFFD}" }
    if (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Entities.hexDigit(byte) else { return nil }
      value = value * 16 + digit
    }
    index += 4
    return value
  }
}
