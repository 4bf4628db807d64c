// How many rows a list has: kept counts where they are, else counted behind.

import Articles
import GRDB

extension ArticleStore {
  /// How many rows a list has and how many of them are unread.
  ///
  /// At once for a whole list or one tag of Unread or All; else the rows are counted, which takes up to a second at a
  /// million articles and ends when the task is cancelled.
  public func counts(_ query: Query, moment: ListMoment) async throws -> ListCounts {
    try await reading { db in
      if !query.search.isEmpty { return try self.ranking(query, moment: moment, db).counts(db) }
      let list = try ListStatement(query, moment: moment, db)
      return try list.keptTotal(moment: moment, db) ?? list.counted(db)
    }
  }

  /// How many rows of a list come before a position; interruptible.
  public func rowsBefore(_ position: ListPosition, query: Query, moment: ListMoment) async throws -> Int {
    if !query.search.isEmpty { return Int(position.number) }
    return try await reading { db in
      let list = try ListStatement(query, moment: moment, db)
      return try list.counted(before: position, db).total
    }
  }

  /// How many articles would belong to a list but came after its moment.
  public func arrivals(_ query: Query, moment: ListMoment) async throws -> Int {
    guard let newest = moment.newest, query.search.isEmpty else { return 0 }
    return try await reading { db in
      let list = try ListStatement(query, moment: ListMoment(today: moment.today), db)
      return try list.counted(laterThan: newest, db).total
    }
  }

  /// How many articles are in the trash.
  public func trashedCount() async throws -> Int {
    try await reading { db in try Tally.read(db).trashed }
  }
}

extension ListStatement {
  private static let counting = "count(*), count(*) - sum(h.read)"

  /// The counts of all rows, or of those before a position.
  func counted(before position: ListPosition? = nil, _ db: Database) throws -> ListCounts {
    let fitting = sql(select: Self.counting, beyond: beyond(position, reversed: true))
    let kept = keptSQL(
      select: Self.counting, beyond: keptBeyond(position, reversed: true, orAt: false))
    return try [fitting, kept].compactMap { $0 }.map { try Self.count($0, db) }
      .reduce(ListCounts(total: 0, unread: 0)) {
        ListCounts(total: $0.total + $1.total, unread: $0.unread + $1.unread)
      }
  }

  /// The counts of rows that came after an article: these are looked at one by one, whatever the list.
  func counted(laterThan newest: ArticleID, _ db: Database) throws -> ListCounts {
    guard var conditions else { return ListCounts(total: 0, unread: 0) }
    conditions.add("h.id > ?", newest.number)
    return try Self.count(
      ("SELECT \(Self.counting) FROM headline h NOT INDEXED WHERE \(conditions.sql)", conditions.values), db)
  }

  private static func count(
    _ statement: (String, [any DatabaseValueConvertible & Sendable]), _ db: Database
  ) throws -> ListCounts {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: statement.0), arguments: StatementArguments(statement.1))
    return ListCounts(total: row?[0] ?? 0, unread: row?[1] ?? 0)
  }

  /// The counts of the list from what is kept; nil when nothing is kept of such a list.
  func keptTotal(moment: ListMoment, _ db: Database) throws -> ListCounts? {
    guard query.scope.isEmpty, query.narrowing.isEmpty, query.withoutTags.isEmpty, query.withTags.count < 2
    else { return nil }
    guard conditions != nil else { return ListCounts(total: 0, unread: 0) }
    guard var counts = try keptCounts(db) else { return nil }
    if let newest = moment.newest {
      let later = try ListStatement(query, moment: ListMoment(today: moment.today), db)
        .counted(laterThan: newest, db)
      counts.total -= later.total
      counts.unread -= later.unread
    }
    if let kept = keptSQL(select: Self.counting, beyond: Conditions()) {
      let extra = try Self.count(kept, db)
      counts.total += extra.total
      counts.unread += extra.unread
    }
    return counts
  }

  private func keptCounts(_ db: Database) throws -> ListCounts? {
    if query.withTags.isEmpty {
      let tally = try Tally.read(db)
      switch query.list {
      case .all: return ListCounts(total: tally.total, unread: tally.unread)
      case .unread: return ListCounts(total: tally.unread, unread: tally.unread)
      case .starred: return ListCounts(total: tally.starred, unread: tally.starredUnread)
      case .today: return nil
      }
    }
    guard let tag = try QueryTags(query, db).with?.first else { return nil }
    switch query.list {
    case .all: return ListCounts(total: tag.total, unread: tag.unread)
    case .unread: return ListCounts(total: tag.unread, unread: tag.unread)
    case .starred, .today: return nil
    }
  }
}
