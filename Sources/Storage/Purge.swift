// Removing for good: what an article said goes, what is known of it and its mark stay.

import Articles
import GRDB

extension ArticleStore {
  /// Removes articles for good; returns how many.
  ///
  /// No undo: ask twice before.
  ///
  /// Their marks and where they came from are kept, so that an article that is imported again has its marks again.
  public func purge(_ target: Target) async throws -> Int {
    let target = StepTarget(target)
    var cursor: String?
    var count = 0
    while true {
      try Task.checkCancellation()
      let after = cursor
      let part = try await writing { db -> (count: Int, cursor: String)? in
        guard let next = try target.next(after: after, limit: 200, unreadOnly: false, db) else { return nil }
        return (try Self.purge(next.ids, db), next.cursor)
      }
      guard let part else { return count }
      count += part.count
      cursor = part.cursor
    }
  }

  /// Removes all that is in the trash for good; returns how many.
  public func purgeTrash() async throws -> Int {
    var count = 0
    while true {
      try Task.checkCancellation()
      let part = try await writing { db -> Int? in
        let ids = try Int64.fetchAll(
          db, sql: "SELECT article FROM mark WHERE trashedAt IS NOT NULL LIMIT 200")
        return ids.isEmpty ? nil : try Self.purge(ids, db)
      }
      guard let part else { return count }
      count += part
    }
  }

  private static func purge(_ ids: [Int64], _ db: Database) throws -> Int {
    var counts = CountChanges()
    var count = 0
    let find = try db.cachedStatement(sql: "SELECT newest, docid FROM headline WHERE id = ?")
    for id in ids {
      // Nobody put it into the trash if it comes again.
      let mark = try MarkState(id, db)
      try db.cachedStatement(sql: "UPDATE mark SET trashedAt = NULL WHERE article = ?").execute(arguments: [
        id
      ])
      guard let row = try Row.fetchOne(find, arguments: [id]) else { continue }
      counts.remove(mark, tags: try TagTable.tags(of: id, db))
      try TaggingTable.clear(id, newest: row[0], db)
      try SearchIndex.abandon(docid: row[1], db)
      try db.cachedStatement(sql: "DELETE FROM headline WHERE id = ?").execute(arguments: [id])
      try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [id])
      count += 1
    }
    try counts.write(db)
    return count
  }
}
