// TOML front matter as fields.

import TOMLText

/// Reads TOML front matter.
enum TOMLFields {
  /// The fields of a table; nil when the text is no TOML.
  static func read(_ text: Substring) -> [String: FrontMatter.Value]? {
    (try? TOMLDocument(String(text))).map { fields(of: $0.root, depth: 0) }
  }

  private static func fields(of table: [String: Written], depth: Int) -> [String: FrontMatter.Value] {
    var fields: [String: FrontMatter.Value] = [:]
    // In the order of the names, so that of two that are looked up alike the same one always counts.
    for (name, entry) in table.sorted(by: { $0.key < $1.key }) {
      if let value = value(of: entry, depth: depth) { fields[FrontMatter.key(name)] = value }
    }
    return fields
  }

  private static func value(of entry: Written, depth: Int) -> FrontMatter.Value? {
    switch entry {
    case .text(let text): text.isEmpty ? nil : .text(text)
    case .moment(let moment): .text(moment)
    case .number(let number): .text(String(number))
    case .list(let list):
      depth > 2 ? nil : .list(list.prefix(256).compactMap { value(of: $0, depth: depth + 1) })
    case .table(let table): depth > 2 ? nil : .map(fields(of: table, depth: depth + 1))
    case .flag, .other: nil
    }
  }
}
