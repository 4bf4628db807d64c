// JSON as a value, read leniently: what is cut off counts as far as it goes.

/// A JSON value (RFC 8259).
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// A number, as it was written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The member of an object.
  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// A text that is not blank, or a number as a text.
  var text: String? {
    switch self {
    case .text(let text): text.utf8.contains { $0 > 0x20 } ? text : nil
    case .number(let number): number
    default: nil
    }
  }

  /// The members of a list; a value alone is a list of one.
  var members: [JSONValue] {
    switch self {
    case .list(let values): values
    case .null: []
    default: [self]
    }
  }

  /// Reads a value; null when there is none.
  init(_ run: Run) {
    var reader = JSONReader(run)
    self = reader.value(depth: 0)
  }
}

/// Reads one JSON value from bytes.
private struct JSONReader {
  private let run: Run
  private var at = 0
  private static let deepest = 128

  init(_ run: Run) { self.run = run }

  mutating func value(depth: Int) -> JSONValue {
    skipSpace()
    guard at < run.count, depth < Self.deepest else {
      at = depth < Self.deepest ? at : run.count
      return .null
    }
    switch run[at] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return .text(string())
    case UInt8(ascii: "t") where run.has("true", at: at):
      at += 4
      return .bool(true)
    case UInt8(ascii: "f") where run.has("false", at: at):
      at += 5
      return .bool(false)
    case UInt8(ascii: "-"), 0x30...0x39:
      let start = at
      while at < run.count, run[at].isASCIIDigit || "-+.eE".utf8.contains(run[at]) { at += 1 }
      return .number(run.part(start, at).string)
    default:
      while at < run.count, run[at].isASCIILetter { at += 1 }
      return .null
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    at += 1
    var members: [String: JSONValue] = [:]
    while at < run.count {
      skipSpace()
      guard at < run.count else { break }
      if run[at] == UInt8(ascii: "}") {
        at += 1
        break
      }
      guard run[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let key = string()
      skipSpace()
      guard at < run.count, run[at] == UInt8(ascii: ":") else { continue }
      at += 1
      let value = value(depth: depth + 1)
      if members[key] == nil || members[key] == .null { members[key] = value }
    }
    return .object(members)
  }

  private mutating func list(_ depth: Int) -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    while at < run.count {
      skipSpace()
      guard at < run.count else { break }
      if run[at] == UInt8(ascii: "]") {
        at += 1
        break
      }
      if run[at] == UInt8(ascii: ",") || run[at] == UInt8(ascii: "}") || run[at] == UInt8(ascii: ":") {
        at += 1
        continue
      }
      let before = at
      values.append(value(depth: depth + 1))
      if at == before { at += 1 }
    }
    return .list(values)
  }

  private mutating func skipSpace() {
    while at < run.count, run[at].isXMLSpace { at += 1 }
  }

  private mutating func string() -> String {
    at += 1
    let start = at
    guard let quote = run.place(of: UInt8(ascii: "\""), from: at, to: run.count) else {
      at = run.count
      return run.part(start, at).string
    }
    guard run.place(of: UInt8(ascii: "\\"), from: at, to: quote) != nil else {
      at = quote + 1
      return run.part(start, quote).string
    }
    var bytes: [UInt8] = []
    while at < run.count {
      let end = run.place(of: UInt8(ascii: "\""), from: at, to: run.count) ?? run.count
      let stop = run.place(of: UInt8(ascii: "\\"), from: at, to: end) ?? end
      bytes.append(contentsOf: run.part(at, stop))
      at = stop
      if at == run.count { break }
      if run[at] == UInt8(ascii: "\"") {
        at += 1
        break
      }
      escape(&bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escape(_ bytes: inout [UInt8]) {
    guard at + 1 < run.count else {
      at = run.count
      return
    }
    let letter = run[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
    case UInt8(ascii: "u"):
      guard let high = unit() else { return bytes.append(contentsOf: UTF8.encodedReplacementCharacter) }
      var value = high
      if (0xD800...0xDBFF).contains(high), at + 1 < run.count, run[at] == UInt8(ascii: "\\"),
        run[at + 1] == UInt8(ascii: "u")
      {
        let before = at
        at += 2
        if let low = unit(), (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        } else {
          at = before
        }
      }
      bytes.append(
        contentsOf: Unicode.Scalar(value).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter)
    default: bytes.append(letter)
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    guard at + 4 <= run.count, let value = UInt32(run.part(at, at + 4).string, radix: 16) else { return nil }
    at += 4
    return value
  }
}
