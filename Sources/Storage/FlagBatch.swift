// The articles that a transaction changes together, and the kept counts brought in step with them set by set.

import GRDB

/// The temporary table of the articles of one transaction.
enum FlagBatch {
  /// Puts articles in: those that a statement picks of the ids given as a JSON list.
  static func fill(_ db: Database, ids: [Int64], sql: String) throws {
    try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS batch (id INTEGER PRIMARY KEY)")
    try db.cachedStatement(sql: "DELETE FROM temp.batch").execute()
    let list = ids.map(String.init).joined(separator: ",")
    // Not cached: the text names a step or its time, and a session has thousands of steps.
    try db.execute(sql: "INSERT OR IGNORE INTO temp.batch " + sql, arguments: ["[\(list)]"])
  }

  /// Makes a change to all in the table, and counts before and after it; returns the articles.
  static func change(_ db: Database, _ change: () throws -> Void) throws -> [Int64] {
    let ids = try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM temp.batch"))
    if ids.isEmpty { return [] }
    try count(-1, db)
    try change()
    try count(1, db)
    return ids
  }

  private static func count(_ sign: Int, _ db: Database) throws {
    let tags = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT t.tag, count(*), count(*) - sum(h.read) FROM temp.batch b
          CROSS JOIN headline h ON h.id = b.id CROSS JOIN tagging t ON t.article = b.id
          WHERE h.shown = 1 GROUP BY t.tag
          """))
    let tag = try db.cachedStatement(
      sql: "UPDATE tag SET total = total + ?1 * ?2, unread = unread + ?1 * ?3 WHERE id = ?4")
    for row in tags {
      try tag.execute(arguments: [sign, row[1] as Int, row[2] as Int, row[0] as Int64])
    }
    try db.cachedStatement(
      sql: """
        UPDATE tally SET total = total + ?1 * d.n, unread = unread + ?1 * d.u, starred = starred + ?1 * d.s,
          starredUnread = starredUnread + ?1 * d.su, trashed = trashed + ?1 * d.t FROM (
          SELECT coalesce(sum(h.shown), 0) AS n, coalesce(sum(h.shown AND NOT h.read), 0) AS u,
            coalesce(sum(h.shown AND h.starred), 0) AS s,
            coalesce(sum(h.shown AND h.starred AND NOT h.read), 0) AS su, coalesce(sum(NOT h.shown), 0) AS t
          FROM temp.batch b CROSS JOIN headline h ON h.id = b.id) d
        """
    ).execute(arguments: [sign])
  }
}
