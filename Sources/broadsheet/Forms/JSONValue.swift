// JSON, written with its keys in the order given.

/// A value of JSON.
nonisolated enum JSONValue: Sendable {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
  case null

  /// A text that may be missing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// The value as text on one line; controls, and characters that deceive, are escaped.
  var text: String {
    var written = ""
    write(to: &written)
    return written
  }

  private func write(to written: inout String) {
    switch self {
    case .text(let text): Self.write(text, to: &written)
    case .number(let number): written += String(number)
    case .flag(let flag): written += flag ? "true" : "false"
    case .null: written += "null"
    case .list(let values):
      written += "["
      for (place, value) in values.enumerated() {
        if place > 0 { written += ", " }
        value.write(to: &written)
      }
      written += "]"
    case .object(let members):
      written += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { written += ", " }
        Self.write(member.key, to: &written)
        written += ": "
        member.value.write(to: &written)
      }
      written += "}"
    }
  }

  private static func write(_ text: String, to written: inout String) {
    written += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      default:
        if scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format {
          for unit in String(scalar).utf16 { written += escape(unit) }
        } else {
          written.unicodeScalars.append(scalar)
        }
      }
    }
    written += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
