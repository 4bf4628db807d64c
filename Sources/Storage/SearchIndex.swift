// The full-text index: what it stores of an article, and where.

import Articles
import GRDB

/// What the index stores of one article, folded.
struct IndexEntry: Sendable {
  /// The title's words.
  let title: String
  /// The body's words, with a summary that is not part of it.
  let body: String
  /// The authors' words and the source's.
  let author: String

  init(article: Article, searchText: String) {
    title = Folding.indexText(article.title)
    body = Folding.indexText(article.summary.map { $0 + "\n" + searchText } ?? searchText)
    author = Folding.indexText((article.authors + [article.source]).joined(separator: "\n"))
  }
}

/// The index's table.
///
/// It keeps no text and is only ever added to: a document whose article was changed or removed stays, and falls out of
/// every answer because no headline bears its number any more. Numbers are in the order of days, so that SQLite gives
/// newest matches first without sorting; no number is ever used again.
enum SearchIndex {
  /// The version of folding that the index was made with.
  static let foldingVersion = Folding.version

  /// A token that no search can type and that stands for a tag.
  static func token(ofTag id: Int64) -> String { "\u{E000}\(id)" }

  /// A number for a new document of a day; within a day, later ones are higher.
  static func nextDocument(_ db: Database, seconds: Int64) throws -> Int64 {
    let day = min(max(seconds / 86_400, 0), 200_000)
    let first = day << 24
    let last = first | 0xFF_FFFF
    let used = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(docid) FROM headline WHERE docid BETWEEN ? AND ?"),
      arguments: [first, last])
    let dead = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(docid) FROM deadDocument WHERE docid BETWEEN ? AND ?"),
      arguments: [first, last])
    return max(used ?? first, dead ?? first) + 1
  }

  /// Adds a document.
  static func add(_ entry: IndexEntry, tags: [TagRow], docid: Int64, _ db: Database) throws {
    var words = ""
    for tag in tags { words += Folding.indexText(tag.tag.name) + " " + token(ofTag: tag.id) + " " }
    try db.cachedStatement(sql: "INSERT INTO search(rowid, title, body, author, tags) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [docid, entry.title, entry.body, entry.author, words])
  }

  /// Notes that no headline bears a document's number any more.
  static func abandon(docid: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO deadDocument VALUES (?)").execute(arguments: [docid])
  }
}

/// A tag with its row's number.
struct TagRow: Hashable, Sendable {
  /// The row.
  var id: Int64
  /// The tag.
  var tag: Tag
}
