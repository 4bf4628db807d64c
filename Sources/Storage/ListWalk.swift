// By which way the rows of a list are walked, chosen by kept counts, so that no list costs what the library holds.

import Articles
import GRDB

/// A way to walk rows in an order.
enum ListWalk: Hashable, Sendable {
  /// In an order over a kept set of rows.
  case index(KeptRows)
  /// Along a tag, which keeps its articles by date; for the orders by date.
  case tag(Int64)
  /// All articles of a rare tag, sorted.
  case fewOfTag(Int64)
  /// All articles of small folders, sorted.
  case fewOfPaths
  /// All articles of today, sorted.
  case fewOfToday

  /// So many rows are quicker looked at and sorted than searched for along a long index.
  static let few = 3000

  /// `FROM` and what joins; the values of its question marks come first of all.
  func from(_ order: ListOrder, scopes: Int) -> String {
    switch self {
    case .index(.unread):
      // What was just read may still stand in the table: the small index tells without the headline's own page.
      return "\(UnreadLists.table(order)) u CROSS JOIN headline n INDEXED BY headlineUnread "
        + "ON n.id = u.id AND n.shown = 1 AND n.read = 0 CROSS JOIN headline h NOT INDEXED ON h.id = u.id"
    case .index(let rows): return "headline h INDEXED BY \(order.index(over: rows))"
    case .tag, .fewOfTag:
      return "tagging t CROSS JOIN headline h NOT INDEXED ON t.tag = ? AND h.id = t.article"
    case .fewOfPaths:
      let range =
        "SELECT article FROM origin WHERE path = ? UNION "
        + "SELECT article FROM origin WHERE path >= ? AND path < ?"
      let ranges = Array(repeating: range, count: scopes).joined(separator: " UNION ")
      return "(\(ranges)) s CROSS JOIN headline h NOT INDEXED ON h.id = s.article"
    case .fewOfToday: return "headline h INDEXED BY \(ListOrder.newest.index(over: .shown))"
    }
  }

  /// The name by which the table goes that is walked in an order.
  var walked: String { self == .index(.unread) ? "u" : "h" }

  /// The values of the question marks in `from`.
  func values(_ query: Query) -> [any DatabaseValueConvertible & Sendable] {
    switch self {
    case .index, .fewOfToday: return []
    case .tag(let id), .fewOfTag(let id): return [id]
    case .fewOfPaths:
      return query.scope.flatMap { path in
        let folder = path == "/" ? "" : path
        return [path, folder + "/", folder + "0"]
      }
    }
  }
}

extension ListWalk {
  /// Chooses the way for a query.
  static func choose(_ query: Query, tags: QueryTags, today: Range<Int64>, _ db: Database) throws -> ListWalk
  {
    let order = ListOrder(query.order)
    let rows = keptRows(of: query.list)
    let tag = tags.with?.first
    if let tag, tag.total <= few { return .fewOfTag(tag.id) }
    if !query.scope.isEmpty, try isSmall(query.scope, db) { return .fewOfPaths }
    let isByDate = order == .newest || order == .oldest
    if query.list == .today, !isByDate, try isSmall(today: today, db) { return .fewOfToday }
    guard let tag, isByDate, query.list != .today else { return .index(rows) }
    let length = try Tally.read(db).count(of: rows)
    return tag.total < length ? .tag(tag.id) : .index(rows)
  }

  private static func keptRows(of list: Query.List) -> KeptRows {
    switch list {
    case .all, .today: .shown
    case .unread: .unread
    case .starred: .starred
    }
  }

  private static func isSmall(_ scope: [String], _ db: Database) throws -> Bool {
    var left = few
    for path in scope {
      let folder = path == "/" ? "" : path
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM origin WHERE path >= ? AND path < ? LIMIT ?)")
      left -= try Int.fetchOne(statement, arguments: [folder + "/", folder + "0", left + 1]) ?? 0
      if left < 0 { return false }
    }
    return true
  }

  private static func isSmall(today: Range<Int64>, _ db: Database) throws -> Bool {
    let index = ListOrder.newest.index(over: .shown)
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM headline h INDEXED BY \(index) "
        + "WHERE h.shown = 1 AND h.newest > ? AND h.newest <= ? LIMIT ?)")
    let arguments: StatementArguments = [-today.upperBound, -today.lowerBound, few + 1]
    return try Int.fetchOne(statement, arguments: arguments) ?? 0 <= few
  }
}
