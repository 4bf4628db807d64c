// What happens by reading alone: opened, begun, read, and the place. No steps of the journal, but on disk at once.

import Articles
import GRDB

extension ArticleStore {
  /// Notes that an article was opened at a time (Unix seconds): read, or begun while its end was not seen.
  ///
  /// What is read stays read. On disk when this returns; no step of the journal.
  public func opened(_ id: ArticleID, read: Bool, begun: Bool, at time: Int64) async throws {
    try await writing { db in
      let before = try MarkState(id.number, db)
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM headline WHERE id = ?")
      guard try Row.fetchOne(statement, arguments: [id.number]) != nil else { return }
      var after = before
      after.isRead = before.isRead || read
      after.isBegun = !after.isRead && (before.isBegun || begun)
      if after == before { return }
      try db.cachedStatement(
        sql: """
          INSERT INTO mark(article, read, readAt, begun) VALUES (?1, ?2, ?3, ?4) ON CONFLICT(article) DO UPDATE SET
            readAt = CASE WHEN ?2 > read THEN ?3 ELSE readAt END, read = ?2, begun = ?4
          """
      ).execute(arguments: [id.number, after.isRead, read ? time : nil, after.isBegun])
      try db.cachedStatement(sql: "UPDATE headline SET read = ?, begun = ? WHERE id = ?")
        .execute(arguments: [after.isRead, after.isBegun, id.number])
      if after.isRead == before.isRead { return }
      try FlagBatch.fill(db, ids: [id.number], sql: "SELECT value FROM json_each(?)")
      try UnreadLists.takeOut(db)
      let tags = try TagTable.tags(of: id.number, db)
      var counts = CountChanges()
      counts.remove(before, tags: tags)
      counts.add(after, tags: tags)
      try counts.write(db)
    }
  }

  /// Notes where reading stopped; nil forgets it.
  ///
  /// On disk when this returns; no step of the journal.
  public func setPlace(_ place: TextPlace?, of id: ArticleID) async throws {
    try await writing { db in
      try db.cachedStatement(
        sql: "INSERT INTO mark(article, place) VALUES (?1, ?2) ON CONFLICT(article) DO UPDATE SET place = ?2"
      ).execute(arguments: [id.number, place?.offset])
    }
  }
}
