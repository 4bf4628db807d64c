// The marks: what the reader did with each article, kept when the article goes.

import Articles
import GRDB

/// Reads marks.
enum MarkTable {
  /// The mark of an article; an untouched one when it has none.
  static func mark(of article: Int64, _ db: Database) throws -> Mark {
    var mark = Mark()
    let statement = try db.cachedStatement(
      sql: "SELECT read, readAt, begun, starred, place FROM mark WHERE article = ?")
    if let row = try Row.fetchOne(statement, arguments: [article]) {
      mark.isRead = row[0]
      mark.readAt = row[1]
      mark.isBegun = row[2]
      mark.isStarred = row[3]
      mark.place = (row[4] as Int?).map(TextPlace.init(offset:))
    }
    let tags = try db.cachedStatement(
      sql: "SELECT tag.name FROM markTag JOIN tag ON tag.id = markTag.tag "
        + "WHERE markTag.article = ? AND markTag.state = 1 ORDER BY tag.key")
    mark.handTags = try String.fetchAll(tags, arguments: [article]).compactMap(Tag.init)
    return mark
  }
}
