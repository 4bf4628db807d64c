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

  /// Makes a change to all in the table, each of which it turns over, and brings counts and lists in step; returns the articles.
  static func change(
    _ db: Database, counting: FlagCounting, takesOutOfUnread: Bool, _ change: () throws -> Void
  ) throws -> [Int64] {
    let ids = try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM temp.batch"))
    if ids.isEmpty { return [] }
    try change()
    if takesOutOfUnread { try UnreadLists.takeOut(db) }
    try db.cachedStatement(sql: counting.tally).execute()
    guard let tags = counting.tags else { return ids }
    let tag = try db.cachedStatement(
      sql: "UPDATE tag SET total = total + ?, unread = unread + ? WHERE id = ?")
    for row in try Row.fetchAll(db.cachedStatement(sql: tags)) {
      try tag.execute(arguments: [row[1] as Int, row[2] as Int, row[0] as Int64])
    }
    return ids
  }
}
