// The table of tags: names as first written, and their kept counts.

import Articles
import GRDB

/// Reads and makes rows of tags.
enum TagTable {
  /// The row of a tag; made when there is none.
  static func row(of tag: Tag, _ db: Database) throws -> TagRow {
    let find = try db.cachedStatement(sql: "SELECT id, name FROM tag WHERE key = ?")
    if let row = try Row.fetchOne(find, arguments: [tag.key]) {
      return TagRow(id: row[0], tag: Tag(row[1] as String) ?? tag)
    }
    try db.cachedStatement(sql: "INSERT INTO tag(key, name) VALUES (?, ?)").execute(arguments: [
      tag.key, tag.name,
    ])
    return TagRow(id: db.lastInsertedRowID, tag: tag)
  }

  /// The tags that an article bears, in order of name.
  static func tags(of article: Int64, _ db: Database) throws -> [TagRow] {
    let statement = try db.cachedStatement(
      sql: "SELECT tag.id, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag "
        + "WHERE tagging.article = ? ORDER BY tag.key")
    return try Row.fetchAll(statement, arguments: [article]).compactMap { row in
      Tag(row[1] as String).map { TagRow(id: row[0], tag: $0) }
    }
  }

  /// Tags as a column keeps them.
  static func column(_ tags: [Tag]) -> String { JSONText.write(tags.map(\.name)) }

  /// Tags of a column.
  static func tags(ofColumn text: String) -> [Tag] {
    JSONText.read([String].self, text, else: []).compactMap(Tag.init)
  }
}

extension ArticleStore {
  /// All tags that articles bear, with their kept counts, in order of name; at once.
  public func tagCounts() async throws -> [TagCount] {
    try await reading { db in
      try Row.fetchAll(db, sql: "SELECT name, unread, total FROM tag WHERE total > 0 ORDER BY key").compactMap
      {
        row in Tag(row[0] as String).map { TagCount(tag: $0, unread: row[1], total: row[2]) }
      }
    }
  }

  /// The tags that an article bears: those it came with and those put by hand, without the hidden ones.
  public func tags(of id: ArticleID) throws -> [Tag] {
    try reading { db in try TagTable.tags(of: id.number, db).map(\.tag) }
  }
}
