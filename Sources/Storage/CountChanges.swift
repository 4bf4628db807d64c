// What a transaction changes in the kept counts, gathered row by row or set by set and written once.

import GRDB

/// The part of a mark that lists and counts depend on.
struct MarkState: Hashable, Sendable {
  var isRead = false
  var isBegun = false
  var isStarred = false
  var isShown = true

  /// The state of an article that nobody has touched.
  init() {}

  /// The state by an article's mark.
  init(_ article: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT read, begun, starred, trashedAt IS NULL FROM mark WHERE article = ?")
    guard let row = try Row.fetchOne(statement, arguments: [article]) else { return }
    isRead = row[0]
    isBegun = row[1]
    isStarred = row[2]
    isShown = row[3]
  }
}

/// Differences to the kept counts.
struct CountChanges {
  private var tags: [Int64: (total: Int, unread: Int)] = [:]
  private var total = 0
  private var unread = 0
  private var starred = 0
  private var starredUnread = 0
  private var trashed = 0

  /// An article is there.
  mutating func add(_ mark: MarkState, tags: [TagRow]) { count(mark, tags, 1) }

  /// An article is there no more, or not as it was.
  mutating func remove(_ mark: MarkState, tags: [TagRow]) { count(mark, tags, -1) }

  private mutating func count(_ mark: MarkState, _ rows: [TagRow], _ sign: Int) {
    guard mark.isShown else {
      trashed += sign
      return
    }
    let isUnread = mark.isRead ? 0 : sign
    total += sign
    unread += isUnread
    if mark.isStarred {
      starred += sign
      starredUnread += isUnread
    }
    for row in rows {
      tags[row.id, default: (0, 0)].total += sign
      tags[row.id, default: (0, 0)].unread += isUnread
    }
  }

  /// Writes the differences.
  func write(_ db: Database) throws {
    let tag = try db.cachedStatement(
      sql: "UPDATE tag SET total = total + ?, unread = unread + ? WHERE id = ?")
    for (id, change) in tags where change != (0, 0) {
      try tag.execute(arguments: [change.total, change.unread, id])
    }
    try db.cachedStatement(
      sql: "UPDATE tally SET total = total + ?, unread = unread + ?, starred = starred + ?, "
        + "starredUnread = starredUnread + ?, trashed = trashed + ?"
    ).execute(arguments: [total, unread, starred, starredUnread, trashed])
  }
}
