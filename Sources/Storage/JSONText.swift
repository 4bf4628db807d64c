// Small values as text in a column.

import Foundation

/// Writes and reads JSON columns.
enum JSONText {
  /// A value as JSON text; what cannot be written is no value that this room keeps.
  static func write(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  /// Lists of strings, written without the cost of an encoder: an import writes three for each article.
  static func write(_ values: [String]) -> String {
    if values.isEmpty { return "[]" }
    var text = "["
    for value in values {
      if text.utf8.count > 1 { text += "," }
      text += "\""
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\u{0}"..."\u{1F}":
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
      }
      text += "\""
    }
    return text + "]"
  }

  /// A value of JSON text; the stand-in when it is not one.
  static func read<Value: Decodable>(_ type: Value.Type, _ text: String, else standIn: Value) -> Value {
    if text == "[]" { return (try? JSONDecoder().decode(type, from: Data("[]".utf8))) ?? standIn }
    return (try? JSONDecoder().decode(type, from: Data(text.utf8))) ?? standIn
  }
}
