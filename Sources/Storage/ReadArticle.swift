// One article, whole: what it says, what was done with it, how it came.

import Articles
import GRDB

extension ArticleStore {
  /// A stored article, those in the trash too; nil when there is none.
  ///
  /// Takes less than a millisecond.
  public func article(_ id: ArticleID) throws -> StoredArticle? {
    try reading { db in try Self.article(id.number, db) }
  }

  /// The article of a file by its real path; the first when it holds several.
  public func article(atPath path: String) throws -> StoredArticle? {
    try reading { db in
      let statement = try db.cachedStatement(
        sql: "SELECT origin.article FROM origin JOIN article ON article.id = origin.article "
          + "WHERE path = ? ORDER BY item LIMIT 1")
      return try Int64.fetchOne(statement, arguments: [path]).flatMap { try Self.article($0, db) }
    }
  }

  static func article(_ id: Int64, _ db: Database) throws -> StoredArticle? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.*, o.path, o.item, o.ownID, o.link, o.contentHash, o.history, h.newest, h.isFileDate, h.shown
        FROM article a JOIN origin o ON o.article = a.id JOIN headline h ON h.id = a.id WHERE a.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let article = Article(row)
    let newest: Int64 = row["newest"]
    let isFileDate: Bool = row["isFileDate"]
    var stored = StoredArticle(
      id: ArticleID(id), article: article,
      date: ArticleDate(seconds: -newest, origin: isFileDate ? .file : .stated),
      mark: try MarkTable.mark(of: id, db), tags: try TagTable.tags(of: id, db).map(\.tag), path: row["path"],
      arrivedAt: row["arrivedAt"])
    stored.facts = ArticleFacts.facts(row, stored)
    return stored
  }
}

extension Article {
  /// An article of its row joined with its origin's.
  init(_ row: Row) {
    self.init(title: row["title"], body: Body(format: row["format"], text: row["body"]))
    authors = JSONText.read([String].self, row["authors"], else: [])
    source = row["source"]
    link = row["link"]
    ownID = row["ownID"]
    language = row["language"]
    date = (row["statedAt"] as Int64?).map { ArticleDate(seconds: $0, origin: .stated) }
    tags = JSONText.read([String].self, row["ownTags"], else: [])
    summary = row["summary"]
    related = JSONText.read([RelatedStory].self, row["related"], else: [])
    attachments = JSONText.read([Attachment].self, row["attachments"], else: [])
  }
}

/// What is known of how an article came, in sentences.
enum ArticleFacts {
  /// One sentence a fact.
  static func facts(_ row: Row, _ stored: StoredArticle) -> [String] {
    var facts: [String] = []
    if let path: String = row["path"] {
      let item: String = row["item"]
      facts.append("It is the file \(path)" + (item.isEmpty ? "." : ", item \(item)."))
    } else {
      facts.append("It came from no file.")
    }
    if let ownID: String = row["ownID"] { facts.append("Its source calls it \(ownID).") }
    if let link: String = row["link"] { facts.append("It stands at \(link).") }
    if let name: String = row["import"] { facts.append("It came with the import \(name).") }
    let history: String = row["history"]
    facts += history.split(separator: "\n").map(String.init)
    if stored.date.origin == .file { facts.append("It states no date; the date shown is its file's.") }
    let isShown: Bool = row["shown"]
    if !isShown { facts.append("It is in the trash.") }
    return facts
  }
}
