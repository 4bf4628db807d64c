// Windows of lists: as many rows as a screen needs, found by key, whatever the library holds.

import Articles
import GRDB

extension ArticleStore {
  /// A window of a list, now.
  ///
  /// From `.start` or `.end` it has up to `before + after` rows; around a position up to `before` rows before it and up
  /// to `after` rows from it on, its own first. Positions are those of the rows of this store. The cost does not depend
  /// on how many articles are stored, but a narrowing that little fits walks the list: prefer the async call for it.
  public func window(
    _ query: Query, moment: ListMoment, anchor: ListAnchor, before: Int, after: Int
  ) throws -> HeadlineWindow {
    try reading { db in
      try self.window(query, moment: moment, anchor: anchor, before: before, after: after, db)
    }
  }

  /// A window of a list, behind; interruptible.
  public func window(
    _ query: Query, moment: ListMoment, anchor: ListAnchor, before: Int, after: Int
  ) async throws -> HeadlineWindow {
    try await reading { db in
      try self.window(query, moment: moment, anchor: anchor, before: before, after: after, db)
    }
  }

  private func window(
    _ query: Query, moment: ListMoment, anchor: ListAnchor, before: Int, after: Int, _ db: Database
  ) throws -> HeadlineWindow {
    if !query.search.isEmpty {
      return try ranking(query, moment: moment, db).window(anchor: anchor, before: before, after: after, db)
    }
    let list = try ListStatement(query, moment: moment, db)
    let all = before + after
    switch anchor {
    case .start:
      let rows = try list.rows(from: nil, reversed: false, limit: all + 1, db)
      return HeadlineWindow(
        rows: Array(rows.prefix(all)), startsList: true, endsList: rows.count <= all, offset: 0)
    case .end:
      let rows = try list.rows(from: nil, reversed: true, limit: all + 1, db)
      let total = try list.keptTotal(moment: moment, db)
      let shown = Array(rows.prefix(all).reversed())
      return HeadlineWindow(
        rows: shown, startsList: rows.count <= all, endsList: true,
        offset: rows.count <= all ? 0 : total.map { $0.total - shown.count })
    case .around(let position):
      let above = try list.rows(from: position, reversed: true, limit: before + 1, db)
      let below = try list.rows(from: position, reversed: false, orAt: true, limit: after + 1, db)
      return HeadlineWindow(
        rows: above.prefix(before).reversed() + below.prefix(after),
        startsList: above.count <= before, endsList: below.count <= after,
        offset: above.count <= before ? 0 : nil)
    }
  }

  /// The article that came last; nil in an empty library.
  ///
  /// A list entered now has it as its moment's newest.
  public func newestArticle() throws -> ArticleID? {
    try reading { db in
      try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM headline")).map(ArticleID.init)
    }
  }

  /// The headlines of some articles as they are now, those in the trash left out, in the order asked for.
  public func headlines(_ ids: [ArticleID], order: Query.Order = .newest) async throws -> [Headline] {
    try await reading { db in try Self.headlines(ids, order: ListOrder(order), db) }
  }

  static func headlines(_ ids: [ArticleID], order: ListOrder, _ db: Database) throws -> [Headline] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(ListStatement.columns) FROM headline h WHERE h.id = ? AND h.shown = 1")
    return try ids.compactMap { id in
      try Row.fetchOne(statement, arguments: [id.number]).map { Headline($0, order: order) }
    }
  }

  /// The next unread row of a list from a position on (from its beginning without one), or the one before it.
  ///
  /// Nil when there is none on that side. Kept rows that are read do not count.
  public func nextUnread(
    _ query: Query, moment: ListMoment, from position: ListPosition?, forward: Bool
  ) async throws -> Headline? {
    try await reading { db in
      if !query.search.isEmpty {
        return try self.ranking(query, moment: moment, db).nextUnread(from: position, forward: forward, db)
      }
      let list = try ListStatement(query, moment: moment, unreadOnly: true, db)
      return try list.rows(from: position, reversed: !forward, limit: 1, db).first
    }
  }
}
