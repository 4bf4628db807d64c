// What a query asks of a row, as SQL conditions with their arguments.

import Articles
import GRDB

/// Conditions on `headline h`, joined by AND, with the values of their question marks.
struct Conditions: Sendable {
  /// The conditions.
  var terms: [String] = []
  /// Their values in order.
  var values: [any DatabaseValueConvertible & Sendable] = []

  /// The conditions as one; never empty.
  var sql: String { terms.isEmpty ? "1" : terms.joined(separator: " AND ") }

  /// Adds a condition.
  mutating func add(_ term: String, _ values: any DatabaseValueConvertible & Sendable...) {
    terms.append(term)
    self.values += values
  }

  /// Both together.
  static func + (one: Conditions, other: Conditions) -> Conditions {
    Conditions(terms: one.terms + other.terms, values: one.values + other.values)
  }

  /// Adds all of another's.
  mutating func add(_ other: Conditions) {
    terms += other.terms
    values += other.values
  }
}

extension Conditions {
  /// What makes a row part of a base list.
  static func base(of list: Query.List, order: ListOrder, today: Range<Int64>) -> Conditions {
    var conditions = Conditions()
    switch list {
    case .all: conditions.add(KeptRows.shown.condition)
    case .unread: conditions.add(KeptRows.unread.condition)
    case .starred: conditions.add(KeptRows.starred.condition)
    case .today:
      conditions.add(KeptRows.shown.condition)
      // By the column that the order's index begins with.
      if order == .oldest {
        conditions.add("h.date >= ? AND h.date < ?", today.lowerBound, today.upperBound)
      } else {
        conditions.add("h.newest > ? AND h.newest <= ?", -today.upperBound, -today.lowerBound)
      }
    }
    return conditions
  }

  /// What narrows a base list: tags, scope, words.
  ///
  /// Nil when a tag is asked for that no article ever had. Paths are asked of the table that goes by a name: the one that is
  /// walked, where it has them, so that no other is looked at for what lies elsewhere.
  static func narrowing(of query: Query, tags: QueryTags, pathsOf name: String = "h") -> Conditions? {
    guard let with = tags.with else { return nil }
    var conditions = Conditions()
    for tag in with { conditions.add("EXISTS \(bearing)", tag.id) }
    for tag in tags.without { conditions.add("NOT EXISTS \(bearing)", tag.id) }
    conditions.add(scope(query.scope, of: name))
    conditions.add(words(query.narrowing))
    return conditions
  }

  private static let bearing =
    "(SELECT 1 FROM tagging x WHERE x.tag = ? AND x.newest = h.newest AND x.article = h.id)"

  private static func scope(_ paths: [String], of name: String) -> Conditions {
    var conditions = Conditions()
    if paths.isEmpty { return conditions }
    let each = "\(name).pathKey = ? OR (\(name).pathKey >= ? AND \(name).pathKey < ?)"
    conditions.terms.append("(" + paths.map { _ in each }.joined(separator: " OR ") + ")")
    for path in paths {
      let (from, to) = PathKey.range(below: path)
      conditions.values += [PathKey.natural(path), from, to]
    }
    return conditions
  }

  private static func words(_ narrowing: String) -> Conditions {
    var conditions = Conditions()
    for word in Folding.fold(narrowing).split(separator: " ") {
      conditions.add("(instr(h.titleKey, ?) > 0 OR instr(h.sourceKey, ?) > 0)", String(word), String(word))
    }
    return conditions
  }
}

/// The tags of a query as the library knows them.
struct QueryTags: Sendable {
  /// One tag with its kept counts.
  struct Known: Sendable {
    var id: Int64
    var total: Int
    var unread: Int
  }

  /// The tags asked for, the rarest first; nil when one of them is unknown, so nothing can bear it.
  var with: [Known]?
  /// The tags excluded; unknown ones exclude nothing.
  var without: [Known]

  /// Looks a query's tags up.
  init(_ query: Query, _ db: Database) throws {
    let with = try query.withTags.map { try Self.known($0, db) }
    let present = with.compactMap { $0 }
    self.with = present.count == with.count ? present.sorted { $0.total < $1.total } : nil
    without = try query.withoutTags.compactMap { try Self.known($0, db) }
  }

  private static func known(_ tag: Tag, _ db: Database) throws -> Known? {
    let statement = try db.cachedStatement(sql: "SELECT id, total, unread FROM tag WHERE key = ?")
    return try Row.fetchOne(statement, arguments: [tag.key]).map {
      Known(id: $0[0], total: $0[1], unread: $0[2])
    }
  }
}
