// Passes over the lists of unread articles, each table in its own order: before much is unread again, and after much was read.

import Articles
import GRDB

/// Where a pass over the tables of ``UnreadLists`` stands: an order, and the last place in it that is done.
///
/// It only spares work: lists are right before a pass, during it and without it.
struct UnreadPass: Codable, Sendable {
  private var order = ListOrder.allCases[0].rawValue
  private var position: WrittenPosition?

  /// A pass at its beginning.
  init() {}

  /// Takes out the articles that are not unread, of the next `limit` that stand in a table; false when nothing is left.
  mutating func sweep(limit: Int, _ db: Database) throws -> Bool {
    guard let order = ListOrder(rawValue: order) else { return false }
    let table = UnreadLists.table(order)
    let end = try self.end(of: order, walking: "\(table) w", where: "1", limit: limit, db)
    let (range, values) = stretch(of: order, name: table, to: end)
    try db.cachedStatement(
      sql: "DELETE FROM \(table) WHERE \(range) AND NOT EXISTS ("
        + "SELECT 1 FROM headline h INDEXED BY headlineUnread WHERE h.id = \(table).id "
        + "AND \(KeptRows.unread.condition))"
    ).execute(arguments: StatementArguments(values))
    return go(on: order, to: end)
  }

  /// Puts in the articles of a step, of the next `limit` that are shown; false when nothing is left.
  mutating func fill(step: Int64, limit: Int, _ db: Database) throws -> Bool {
    guard let order = ListOrder(rawValue: order) else { return false }
    let table = UnreadLists.table(order)
    let source = "headline w INDEXED BY \(order.index(over: .shown))"
    let end = try self.end(of: order, walking: source, where: "w.shown = 1", limit: limit, db)
    let (range, values) = stretch(of: order, name: "w", to: end)
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO \(table) SELECT \(order.columns(of: "w")) FROM \(source) "
        + "WHERE w.shown = 1 AND \(range) AND EXISTS (SELECT 1 FROM stepItem i WHERE i.step = ? AND i.article = w.id)"
    ).execute(arguments: StatementArguments(values + [step]))
    return go(on: order, to: end)
  }

  /// The last of the next `limit` places; nil when there are not so many.
  private func end(
    of order: ListOrder, walking source: String, where condition: String, limit: Int, _ db: Database
  ) throws -> ListPosition? {
    var (beyond, values) = (condition, [any DatabaseValueConvertible & Sendable]())
    if let position {
      beyond += " AND " + order.beyond(of: "w", reversed: false)
      values = order.key(position.position)
    }
    // The headline of that one place only is looked at.
    let statement = try db.cachedStatement(
      sql:
        "SELECT h.id, h.newest, h.titleKey, h.sourceKey, h.pathKey FROM headline h NOT INDEXED WHERE h.id = ("
        + "SELECT w.id FROM \(source) WHERE \(beyond) "
        + "ORDER BY \(order.ordering(of: "w", reversed: false)) LIMIT 1 OFFSET ?)")
    let end = try Row.fetchOne(statement, arguments: StatementArguments(values + [limit - 1])).map { row in
      order.position(id: row[0], newest: row[1], titleKey: row[2], sourceKey: row[3], pathKey: row[4])
    }
    // In a damaged library a headline may have another key than stands here: a pass ends all the same.
    if let end, let position, !order.isBefore(position.position, end) { return nil }
    return end
  }

  /// The condition of lying beyond the last place and not beyond the next.
  private func stretch(of order: ListOrder, name: String, to end: ListPosition?)
    -> (sql: String, values: [any DatabaseValueConvertible & Sendable])
  {
    var terms: [String] = []
    var values: [any DatabaseValueConvertible & Sendable] = []
    if let position {
      terms.append(order.beyond(of: name, reversed: false))
      values += order.key(position.position)
    }
    if let end {
      terms.append(order.beyond(of: name, reversed: true, orAt: true))
      values += order.key(end)
    }
    return (terms.isEmpty ? "1" : terms.joined(separator: " AND "), values)
  }

  /// Goes on behind a place, or with the next order.
  private mutating func go(on order: ListOrder, to end: ListPosition?) -> Bool {
    position = end.map(WrittenPosition.init)
    if end != nil { return true }
    guard let next = ListOrder.allCases.drop(while: { $0 != order }).dropFirst().first else { return false }
    self.order = next.rawValue
    return true
  }
}

extension UnreadPass {
  /// Notes that a sweep is to be made, from the beginning.
  static func planSweep(_ db: Database) throws { try UnreadPass().write(db) }

  /// Whether a sweep is to be made or gone on with.
  static func isSweepPlanned(_ db: Database) throws -> Bool { try planned(db) != nil }

  /// Goes on with a sweep that was planned, by this process or another; true when nothing is left of it.
  static func advanceSweep(limit: Int, _ db: Database) throws -> Bool {
    guard var pass = try planned(db) else { return true }
    if try pass.sweep(limit: limit, db) {
      try pass.write(db)
      return false
    }
    try db.cachedStatement(sql: "DELETE FROM session WHERE key = ?").execute(arguments: [key])
    return true
  }

  private static func planned(_ db: Database) throws -> UnreadPass? {
    let statement = try db.cachedStatement(sql: "SELECT value FROM session WHERE key = ?")
    return try String.fetchOne(statement, arguments: [key]).flatMap {
      JSONText.read(UnreadPass?.self, $0, else: nil)
    }
  }

  private func write(_ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO session(key, value) VALUES (?, ?)")
      .execute(arguments: [Self.key, JSONText.write(self)])
  }

  private static let key = "unreadSweep"
}
