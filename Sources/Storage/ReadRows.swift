// Reads rows of a list on one side of a position, kept rows in their places.

import Articles
import GRDB

extension ListStatement {
  /// Up to `limit` rows after a position (before it when `reversed`, nearest first); from an end when there is none.
  func rows(
    from position: ListPosition?, reversed: Bool, orAt: Bool = false, limit: Int, _ db: Database
  ) throws -> [Headline] {
    if limit <= 0 { return [] }
    let side = beyond(position, reversed: reversed, orAt: orAt)
    var rows: [Headline] = []
    if let (sql, values) = sql(
      select: Self.columns, beyond: side, ordering: ordering(reversed: reversed), limit: limit)
    {
      rows = try headlines(sql, values, db)
    }
    let keptSide = keptBeyond(position, reversed: reversed, orAt: orAt)
    guard
      let (keptSQL, keptValues) = keptSQL(
        select: Self.columns, beyond: keptSide, ordering: order.ordering(reversed: reversed), limit: limit)
    else { return rows }
    let kept = try headlines(keptSQL, keptValues, db)
    return Array(merged(rows, kept, reversed: reversed).prefix(limit))
  }

  /// The condition on kept rows, which are walked by their ids.
  func keptBeyond(_ position: ListPosition?, reversed: Bool, orAt: Bool) -> Conditions {
    var conditions = Conditions()
    guard let position else { return conditions }
    conditions.terms.append(order.beyond(reversed: reversed, orAt: orAt))
    conditions.values = order.key(position)
    return conditions
  }

  private func merged(_ rows: [Headline], _ kept: [Headline], reversed: Bool) -> [Headline] {
    var result: [Headline] = []
    var at = 0
    for row in rows {
      while at < kept.count,
        reversed
          ? order.isBefore(row.position, kept[at].position) : order.isBefore(kept[at].position, row.position)
      {
        result.append(kept[at])
        at += 1
      }
      result.append(row)
    }
    return result + kept[at...]
  }

  private func headlines(
    _ sql: String, _ values: [any DatabaseValueConvertible & Sendable], _ db: Database
  ) throws -> [Headline] {
    let statement = try db.cachedStatement(sql: sql)
    var rows: [Headline] = []
    let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values))
    while let row = try cursor.next() { rows.append(Headline(row, order: order)) }
    return rows
  }
}

extension Headline {
  /// A headline of `ListStatement.columns`.
  init(_ row: Row, order: ListOrder) {
    let id: Int64 = row[0]
    let newest: Int64 = row[3]
    let isFileDate: Bool = row[4]
    self.init(
      id: ArticleID(id), title: row[1], source: row[2],
      date: ArticleDate(seconds: -newest, origin: isFileDate ? .file : .stated),
      isRead: row[5], isBegun: row[6], isStarred: row[7],
      position: order.position(id: id, newest: newest, titleKey: row[8], sourceKey: row[9], pathKey: row[10]))
  }
}
