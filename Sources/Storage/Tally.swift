// The kept counts of the lists that can be counted without counting.

import GRDB

/// How many articles the whole library shows.
struct Tally: Hashable, Sendable {
  var total: Int
  var unread: Int
  var starred: Int
  var starredUnread: Int
  var trashed: Int

  /// The counts as kept.
  static func read(_ db: Database) throws -> Tally {
    let statement = try db.cachedStatement(
      sql: "SELECT total, unread, starred, starredUnread, trashed FROM tally")
    return try Row.fetchOne(statement).map(Tally.init) ?? Tally(Row())
  }

  private init(_ row: Row) {
    total = row["total"] ?? 0
    unread = row["unread"] ?? 0
    starred = row["starred"] ?? 0
    starredUnread = row["starredUnread"] ?? 0
    trashed = row["trashed"] ?? 0
  }

  /// Whether so many articles are much of the library: enough to be gone through in the order of its tables.
  func isMuch(_ count: Int) -> Bool { count * 8 >= total + trashed }

  /// How many rows a kept set has.
  func count(of rows: KeptRows) -> Int {
    switch rows {
    case .shown: total
    case .unread: unread
    case .starred: starred
    }
  }
}
