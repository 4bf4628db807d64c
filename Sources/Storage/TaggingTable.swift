// Which article bears which tag: what came with it, without what was hidden by hand, with what was put by hand.

import Articles
import GRDB

/// Reads and writes taggings.
enum TaggingTable {
  /// What a hand did with a tag on an article.
  enum HandState: Int64, Sendable {
    case none = 0
    case put = 1
    case hidden = 2
  }

  /// Notes that an article bears a tag.
  static func add(_ tag: Int64, to article: Int64, newest: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO tagging(tag, newest, article) VALUES (?, ?, ?)")
      .execute(arguments: [tag, newest, article])
  }

  /// Notes that an article bears a tag no more.
  static func remove(_ tag: Int64, from article: Int64, newest: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM tagging WHERE tag = ? AND newest = ? AND article = ?")
      .execute(arguments: [tag, newest, article])
  }

  /// Takes all of an article's taggings away.
  static func clear(_ article: Int64, newest: Int64, _ db: Database) throws {
    for tag in try TagTable.tags(of: article, db) { try remove(tag.id, from: article, newest: newest, db) }
  }

  /// The tags that an article bears, of those that came with it and what a hand did.
  static func effective(given: [TagRow], of article: Int64, _ db: Database) throws -> [TagRow] {
    let statement = try db.cachedStatement(
      sql: "SELECT tag.id, tag.name, markTag.state FROM markTag JOIN tag ON tag.id = markTag.tag "
        + "WHERE markTag.article = ? ORDER BY tag.key")
    var rows = given
    for row in try Row.fetchAll(statement, arguments: [article]) {
      let id: Int64 = row[0]
      rows.removeAll { $0.id == id }
      if row[2] == HandState.put.rawValue, let tag = Tag(row[1] as String) {
        rows.append(TagRow(id: id, tag: tag))
      }
    }
    return rows
  }

  /// What a hand did with a tag on an article.
  static func handState(_ tag: Int64, on article: Int64, _ db: Database) throws -> HandState {
    let statement = try db.cachedStatement(sql: "SELECT state FROM markTag WHERE article = ? AND tag = ?")
    return try Int64.fetchOne(statement, arguments: [article, tag]).flatMap(HandState.init) ?? .none
  }

  /// Notes what a hand did with a tag on an article.
  static func setHandState(_ state: HandState, _ tag: Int64, on article: Int64, _ db: Database) throws {
    if state == .none {
      try db.cachedStatement(sql: "DELETE FROM markTag WHERE article = ? AND tag = ?")
        .execute(arguments: [article, tag])
    } else {
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO markTag(article, tag, state) VALUES (?, ?, ?)")
        .execute(arguments: [article, tag, state.rawValue])
    }
  }
}
