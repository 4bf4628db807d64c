// Writes the rows of one article: what it says, where it comes from, and its headline.

import Articles
import GRDB

/// The statements that put an article into its three tables.
enum ArticleRow {
  /// Writes what it says; with the id it had when it was purged, else a new one.
  static func insert(_ arrival: Arrival, as known: Int64?, arrivedAt: Int64, _ db: Database) throws -> Int64 {
    let article = arrival.article
    let columns = arrival.columns
    try db.cachedStatement(
      sql: """
        INSERT INTO article(id, title, authors, source, language, statedAt, ownTags, givenTags, summary, related,
          attachments, arrivedAt, import, format, body, importTags)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      known, article.title, columns.authors, article.source, article.language, article.date?.seconds,
      columns.ownTags, columns.givenTags, article.summary, columns.related, columns.attachments, arrivedAt,
      arrival.importName, article.body.format, article.body.text, TagTable.column(arrival.importTags),
    ])
    return db.lastInsertedRowID
  }

  /// Writes what it says now.
  static func update(_ arrival: Arrival, tags: GivenTags, id: Int64, changedAt: Int64, _ db: Database) throws
  {
    let article = arrival.article
    let columns = arrival.columns
    try db.cachedStatement(
      sql: """
        UPDATE article SET title = ?, authors = ?, source = ?, language = ?, statedAt = ?, ownTags = ?,
          givenTags = ?, summary = ?, related = ?, attachments = ?, changedAt = ?, format = ?, body = ?,
          importTags = ? WHERE id = ?
        """
    ).execute(arguments: [
      article.title, columns.authors, article.source, article.language, article.date?.seconds,
      columns.ownTags,
      tags.column, article.summary, columns.related, columns.attachments, changedAt,
      article.body.format,
      article.body.text, tags.importsColumn, id,
    ])
  }

  /// Writes where it comes from.
  static func writeOrigin(_ arrival: Arrival, of id: Int64, _ db: Database) throws {
    let file = arrival.file
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO origin(article, path, item, ownID, link, contentHash, modified, size, readerVersion)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, file?.path, file?.item ?? "", arrival.article.ownID, arrival.article.link,
      arrival.columns.contentHash,
      file?.modified ?? 0, file?.size ?? 0, file?.readerVersion ?? 0,
    ])
    try takeStamp(for: arrival, of: id, db)
  }

  /// Writes where it is now, and a sentence on how it came there.
  static func updateOrigin(_ arrival: Arrival, of id: Int64, history: String?, _ db: Database) throws {
    let file = arrival.file
    try db.cachedStatement(
      sql: """
        UPDATE origin SET path = ?, item = ?, ownID = ?, link = ?, contentHash = ?, modified = ?, size = ?,
          readerVersion = ?, history = history || ? WHERE article = ?
        """
    ).execute(arguments: [
      file?.path, file?.item ?? "", arrival.article.ownID, arrival.article.link, arrival.columns.contentHash,
      file?.modified ?? 0, file?.size ?? 0, file?.readerVersion ?? 0, history.map { $0 + "\n" } ?? "", id,
    ])
    try takeStamp(for: arrival, of: id, db)
  }

  /// Leaves it to one article of a file to bear the file's stamp.
  private static func takeStamp(for arrival: Arrival, of id: Int64, _ db: Database) throws {
    guard let file = arrival.file, !file.item.isEmpty, file.size >= 0 else { return }
    try db.cachedStatement(sql: "UPDATE origin SET size = -1 WHERE path = ? AND article <> ? AND size >= 0")
      .execute(arguments: [file.path, id])
  }

  /// Writes the row that lists walk.
  static func insertHeadline(_ arrival: Arrival, id: Int64, docid: Int64, mark: MarkState, _ db: Database)
    throws
  {
    let date = arrival.date
    try db.cachedStatement(
      sql: """
        INSERT INTO headline(id, newest, date, isFileDate, read, begun, starred, shown, docid, title, source,
          titleKey, sourceKey, pathKey) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, -date.seconds, date.seconds, date.origin == .file, mark.isRead, mark.isBegun, mark.isStarred,
      mark.isShown,
      docid, arrival.article.title, arrival.article.source, arrival.columns.titleKey,
      arrival.columns.sourceKey,
      arrival.columns.pathKey,
    ])
  }

  /// Writes the row that lists walk, its mirror of the mark apart.
  static func updateHeadline(_ arrival: Arrival, id: Int64, date: ArticleDate, docid: Int64, _ db: Database)
    throws
  {
    try db.cachedStatement(
      sql: """
        UPDATE headline SET newest = ?, date = ?, isFileDate = ?, docid = ?, title = ?, source = ?, titleKey = ?,
          sourceKey = ?, pathKey = ? WHERE id = ?
        """
    ).execute(arguments: [
      -date.seconds, date.seconds, date.origin == .file, docid, arrival.article.title, arrival.article.source,
      arrival.columns.titleKey, arrival.columns.sourceKey, arrival.columns.pathKey, id,
    ])
  }
}
