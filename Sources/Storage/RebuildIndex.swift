// Makes the search index anew: for a repair, for another folding, or to be rid of documents that no article bears.

import Articles
import GRDB

extension ArticleStore {
  /// True when text is folded otherwise than when the index was made: searches would miss words until it is made anew.
  public func needsNewIndex() throws -> Bool {
    try reading { db in
      let version = try Int.fetchOne(db, sql: "SELECT value FROM session WHERE key = 'folding'")
      return version != SearchIndex.foldingVersion
    }
  }

  /// Makes the index anew, in transactions of at most 50 ms; `progress` hears how many articles are done.
  public func rebuildIndex(progress: (@Sendable (Int) -> Void)? = nil) async throws {
    try await writing { db in
      try db.execute(
        sql: """
          INSERT INTO search(search) VALUES ('delete-all');
          DELETE FROM session WHERE key = 'folding';
          INSERT OR REPLACE INTO session VALUES ('rebuild', '-1');
          """)
    }
    var count = 0
    while true {
      try Task.checkCancellation()
      let part = try await writing { db in try self.indexNext(db) }
      if part == 0 { break }
      count += part
      progress?(count)
    }
  }

  /// Indexes articles again in the order of their documents, under the numbers that they bear, for some milliseconds.
  private func indexNext(_ db: Database) throws -> Int {
    let done = try Int64.fetchOne(db, sql: "SELECT value FROM session WHERE key = 'rebuild'") ?? -1
    let documents = try Row.fetchAll(
      db, sql: "SELECT docid, id, titleKey FROM headline WHERE docid > ? ORDER BY docid LIMIT 500",
      arguments: [done])
    let pace = Pace(milliseconds: 20)
    var count = 0
    var last = done
    for document in documents {
      let id: Int64 = document[1]
      guard let stored = try Self.article(id, db) else { continue }
      last = document[0]
      let entry = IndexEntry(article: stored.article, searchText: searchText(stored.article))
      try SearchIndex.add(entry, tags: try tagAgain(id, db), docid: last, db)
      try Self.foldAgain(stored.article, id: id, db)
      count += 1
      if pace.isOver { break }
    }
    if count == 0 {
      try db.execute(
        sql:
          "DELETE FROM session WHERE key = 'rebuild'; INSERT OR REPLACE INTO session VALUES ('folding', '\(SearchIndex.foldingVersion)'); "
          + "DELETE FROM deadDocument")
      return 0
    }
    try db.execute(sql: "INSERT OR REPLACE INTO session VALUES ('rebuild', ?)", arguments: ["\(last)"])
    return count
  }

  /// Puts an article's tags on it again, from what came with it and what a hand did.
  private func tagAgain(_ id: Int64, _ db: Database) throws -> [TagRow] {
    guard let article = try TaggedArticle(id, db) else { return [] }
    let given = try article.given.map { try TagTable.row(of: $0, db) }
    let tags = try TaggingTable.effective(given: given, of: id, db)
    if try Set(TagTable.tags(of: id, db)) == Set(tags) { return tags }
    var counts = CountChanges()
    let mark = try MarkState(id, db)
    counts.remove(mark, tags: try TagTable.tags(of: id, db))
    try TaggingTable.clear(id, newest: article.newest, db)
    for tag in tags { try TaggingTable.add(tag.id, to: id, newest: article.newest, db) }
    counts.add(mark, tags: tags)
    try counts.write(db)
    return tags
  }

  private static func foldAgain(_ article: Article, id: Int64, _ db: Database) throws {
    let columns = ArrivalColumns(article, file: nil, tags: [])
    try db.cachedStatement(
      sql:
        "UPDATE headline SET titleKey = ?1, sourceKey = ?2 WHERE id = ?3 AND (titleKey <> ?1 OR sourceKey <> ?2)"
    ).execute(arguments: [columns.titleKey, columns.sourceKey, id])
  }
}
