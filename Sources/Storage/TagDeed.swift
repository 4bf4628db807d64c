// Puts tags on articles by hand or takes them off, forth and back, and lets search know.

import Articles
import GRDB

/// A step of tags.
struct TagDeed {
  let step: Int64
  let tags: [Tag]
  let adds: Bool
  let store: ArticleStore
  let db: Database

  /// What the step does to one tag of one article: the state a hand had left, and the one it leaves.
  private struct Trace: Codable {
    var tag: Int64
    var before: Int64
    var after: Int64
  }

  /// Changes those articles that are not so yet; returns which.
  func apply(to ids: [Int64]) throws -> [Int64] {
    let rows = try tags.map { try TagTable.row(of: $0, db) }
    var changed: [Int64] = []
    for id in ids {
      guard let article = try TaggedArticle(id, db) else { continue }
      let traces = try rows.compactMap { try trace(of: $0, on: article) }
      if traces.isEmpty { continue }
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO stepItem(step, article, before) VALUES (?, ?, ?)")
        .execute(arguments: [step, id, JSONText.write(traces)])
      try flip(traces, on: article, back: false)
      changed.append(id)
    }
    return changed
  }

  /// Takes the step back, or does it again, where the articles still are as it expects; returns which changed.
  func flip(_ ids: [Int64], back: Bool) throws -> [Int64] {
    var changed: [Int64] = []
    for id in ids {
      guard let article = try TaggedArticle(id, db) else { continue }
      let text = try String.fetchOne(
        db.cachedStatement(sql: "SELECT before FROM stepItem WHERE step = ? AND article = ?"),
        arguments: [step, id])
      let traces = JSONText.read([Trace].self, text ?? "", else: [])
      if try flip(traces, on: article, back: back) { changed.append(id) }
    }
    return changed
  }

  private func trace(of tag: TagRow, on article: TaggedArticle) throws -> Trace? {
    let before = try TaggingTable.handState(tag.id, on: article.id, db)
    let isGiven = article.given.contains(tag.tag)
    let isBorne = before == .put || (isGiven && before != .hidden)
    if adds == isBorne { return nil }
    let after: TaggingTable.HandState = isGiven == adds ? .none : adds ? .put : .hidden
    return Trace(tag: tag.id, before: before.rawValue, after: after.rawValue)
  }

  @discardableResult
  private func flip(_ traces: [Trace], on article: TaggedArticle, back: Bool) throws -> Bool {
    let standing = try traces.filter {
      try TaggingTable.handState($0.tag, on: article.id, db).rawValue == (back ? $0.after : $0.before)
    }
    if standing.isEmpty { return false }
    var counts = CountChanges()
    let mark = try MarkState(article.id, db)
    counts.remove(mark, tags: try TagTable.tags(of: article.id, db))
    try TaggingTable.clear(article.id, newest: article.newest, db)
    for trace in standing {
      let state = TaggingTable.HandState(rawValue: back ? trace.before : trace.after) ?? .none
      try TaggingTable.setHandState(state, trace.tag, on: article.id, db)
    }
    let given = try article.given.map { try TagTable.row(of: $0, db) }
    let tags = try TaggingTable.effective(given: given, of: article.id, db)
    for tag in tags { try TaggingTable.add(tag.id, to: article.id, newest: article.newest, db) }
    counts.add(mark, tags: tags)
    try counts.write(db)
    try store.reindex(article.id, tags: tags, db)
    return true
  }
}

/// An article as far as tags need it.
struct TaggedArticle {
  /// The article.
  let id: Int64
  /// Its negated date, by which its taggings are kept.
  let newest: Int64
  /// The tags that came with it.
  let given: [Tag]

  init?(_ id: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT h.newest, a.givenTags FROM headline h JOIN article a ON a.id = h.id WHERE h.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    self.id = id
    newest = row[0]
    given = TagTable.tags(ofColumn: row[1])
  }
}

extension ArticleStore {
  /// Gives an article a new document in the index; the old one falls out of all answers.
  func reindex(_ id: Int64, tags: [TagRow], _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT a.*, o.ownID, o.link, h.docid, h.newest FROM article a JOIN origin o ON o.article = a.id "
        + "JOIN headline h ON h.id = a.id WHERE a.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    let article = Article(row)
    let newest: Int64 = row["newest"]
    try SearchIndex.abandon(docid: row["docid"], db)
    let docid = try SearchIndex.nextDocument(db, seconds: -newest)
    try SearchIndex.add(
      IndexEntry(article: article, searchText: searchText(article)), tags: tags, docid: docid, db)
    try db.cachedStatement(sql: "UPDATE headline SET docid = ? WHERE id = ?").execute(arguments: [docid, id])
  }
}
