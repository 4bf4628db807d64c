// JSON as pages carry it for search engines (JSON-LD): written by hand and by templates, with anything around it.

/// A value of JSON-LD.
typealias LinkedData = JSONValue

extension JSONValue {
  /// Longer scripts are not read.
  private static let longestScript = 4 << 20

  /// Reads a script's content; nil when no object and no list is in it.
  init?(_ script: ArraySlice<UInt8>) {
    guard script.count <= JSONValue.longestScript,
      let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
    else { return nil }
    self = script[start...].withUnsafeBufferPointer { JSONValue($0) }
  }

  /// The text of a text, or of the first of several that has one.
  var string: String? {
    switch self {
    case .text(let text): text[...].trimmed.isEmpty ? nil : String(text[...].trimmed)
    case .list(let values): values.lazy.compactMap(\.string).first
    case .number, .bool, .null, .object: nil
    }
  }
}
