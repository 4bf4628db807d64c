// The orders of lists as the library keeps them: their columns, their indexes, and a row's place in them.

import Articles
import GRDB

/// An order of lists, with what SQL needs of it.
enum ListOrder: String, CaseIterable, Sendable {
  case newest, oldest, source, title

  init(_ order: Query.Order) {
    switch order {
    case .newest: self = .newest
    case .oldest: self = .oldest
    case .source: self = .source
    case .title: self = .title
    }
  }

  /// Columns of the key, most significant first; all ascend.
  var key: [String] {
    switch self {
    case .newest: ["newest", "pathKey", "id"]
    case .oldest: ["date", "pathKey", "id"]
    case .source: ["sourceKey", "newest", "pathKey", "id"]
    case .title: ["titleKey", "pathKey", "id"]
    }
  }

  /// The key of a table that goes by a name, as a list.
  func columns(of name: String) -> String { key.map { "\(name).\($0)" }.joined(separator: ", ") }

  /// The condition that two tables have the same key.
  func sameKey(_ one: String, _ other: String) -> String {
    key.map { "\(one).\($0) = \(other).\($0)" }.joined(separator: " AND ")
  }

  /// `ORDER BY` of the order, or of its reverse.
  func ordering(of name: String = "h", reversed: Bool) -> String {
    key.map { "\(name).\($0)" + (reversed ? " DESC" : "") }.joined(separator: ", ")
  }

  /// The rows after (or before) a position, its key given by as many arguments as there are columns.
  func beyond(of name: String = "h", reversed: Bool, orAt: Bool = false) -> String {
    let places = key.map { _ in "?" }.joined(separator: ", ")
    return "(\(columns(of: name))) \(reversed ? "<" : ">")\(orAt ? "=" : "") (\(places))"
  }

  /// The key of a position, one value a column.
  func key(_ position: ListPosition) -> [any DatabaseValueConvertible & Sendable] {
    switch self {
    case .newest, .oldest: return [position.number, position.text, position.id.number]
    case .title:
      let (title, path) = Self.parts(of: position.text)
      return [title, path, position.id.number]
    case .source:
      let (source, path) = Self.parts(of: position.text)
      return [source, position.number, path, position.id.number]
    }
  }

  /// The position of a headline row.
  func position(id: Int64, newest: Int64, titleKey: String, sourceKey: String, pathKey: String)
    -> ListPosition
  {
    let id = ArticleID(id)
    return switch self {
    case .newest: ListPosition(number: newest, text: pathKey, id: id)
    case .oldest: ListPosition(number: -newest, text: pathKey, id: id)
    case .title: ListPosition(number: 0, text: titleKey + "\n" + pathKey, id: id)
    case .source: ListPosition(number: newest, text: sourceKey + "\n" + pathKey, id: id)
    }
  }

  /// True when a position comes before another, as SQLite compares: text by its bytes.
  func isBefore(_ a: ListPosition, _ b: ListPosition) -> Bool {
    switch self {
    case .newest, .oldest:
      if a.number != b.number { return a.number < b.number }
      if a.text != b.text { return Self.precedes(a.text, b.text) }
    case .title, .source:
      let (firstA, pathA) = Self.parts(of: a.text)
      let (firstB, pathB) = Self.parts(of: b.text)
      if firstA != firstB { return Self.precedes(firstA, firstB) }
      if a.number != b.number { return a.number < b.number }
      if pathA != pathB { return Self.precedes(pathA, pathB) }
    }
    return a.id < b.id
  }

  /// A name ends before the path begins at a line break, which no folded title or source holds.
  private static func parts(of text: String) -> (name: String, path: String) {
    guard let end = text.utf8.firstIndex(of: 0x0A) else { return (text, "") }
    return (String(text[..<end]), String(text[text.utf8.index(after: end)...]))
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// The name of the index for this order over one of the kept sets of rows; the unread have ``UnreadLists`` instead.
  func index(over rows: KeptRows) -> String { "headline\(rows.name)By\(rawValue.capitalized)" }

  /// The statements that made this order's indexes in the first library, one for each kept set of rows.
  var indexes: String {
    KeptRows.allCases.map { rows in
      "CREATE INDEX \(index(over: rows)) ON headline(\(key.joined(separator: ", "))) WHERE \(rows.condition.replacing("h.", with: ""));"
    }.joined(separator: "\n")
  }
}

/// The sets of rows that can be walked in every order.
enum KeptRows: CaseIterable, Sendable {
  case shown, unread, starred

  /// The part of an index's name.
  var name: String {
    switch self {
    case .shown: "Shown"
    case .unread: "Unread"
    case .starred: "Starred"
    }
  }

  /// Which rows these are, word for word as in the index, so that SQLite knows it by it.
  var condition: String {
    switch self {
    case .shown: "h.shown = 1"
    case .unread: "h.shown = 1 AND h.read = 0"
    case .starred: "h.shown = 1 AND h.starred = 1"
    }
  }
}
