// One transaction of a merge: finds or makes the article of each arrival and keeps lists, tags and counts in step.

import Articles
import GRDB

/// Takes arrivals one after another, in the order of their dates; `finish` ends the transaction's work.
struct MergeTransaction {
  private let db: Database
  private let identity: Identity
  private let now = Now.seconds
  private var tagRows: [Tag: TagRow] = [:]
  private var counting = CountChanges()

  init(_ db: Database, identities: ArrivalIdentities, fileExists: @escaping @Sendable (String) -> Bool) {
    self.db = db
    identity = Identity(db: db, identities: identities, fileExists: fileExists)
  }

  /// Merges one arrival.
  mutating func take(_ arrival: Arrival) throws -> MergeResult {
    guard let found = try identity.find(arrival) else {
      return MergeResult(id: try insert(arrival, as: nil), deed: .added)
    }
    guard let stored = try StoredState(found.id, db) else {
      _ = try insert(arrival, as: found.id)
      return MergeResult(id: found.id, deed: .added)
    }
    let given = GivenTags(arrival, earlierImports: stored.importTags)
    let isSame = stored.isSame(as: arrival, tags: given)
    if !isSame { try update(found.id, stored, arrival, given) }
    try updateOrigin(found, arrival)
    if found.oldPath != nil {
      try db.cachedStatement(sql: "UPDATE headline SET pathKey = ? WHERE id = ?")
        .execute(arguments: [arrival.columns.pathKey, found.id])
      return MergeResult(id: found.id, deed: .moved)
    }
    return MergeResult(id: found.id, deed: isSame ? .unchanged : .updated)
  }

  /// Writes what was gathered.
  func finish() throws { try counting.write(db) }

  private mutating func insert(_ arrival: Arrival, as known: Int64?) throws -> Int64 {
    let id = try ArticleRow.insert(arrival, as: known, arrivedAt: now, db)
    try ArticleRow.writeOrigin(arrival, of: id, db)
    let mark = try known.map { try MarkState($0, db) } ?? MarkState()
    let tags = try effectiveTags(arrival.givenTags, of: known)
    try ArticleRow.insertHeadline(arrival, id: id, docid: try document(for: arrival, tags), mark: mark, db)
    try write(tags, of: id, newest: -arrival.date.seconds)
    counting.add(mark, tags: tags)
    return id
  }

  private mutating func update(_ id: Int64, _ stored: StoredState, _ arrival: Arrival, _ given: GivenTags)
    throws
  {
    let mark = try MarkState(id, db)
    counting.remove(mark, tags: try TagTable.tags(of: id, db))
    try TaggingTable.clear(id, newest: stored.newest, db)
    try SearchIndex.abandon(docid: stored.docid, db)
    let date = stored.date(of: arrival)
    let tags = try effectiveTags(given.all, of: id)
    try ArticleRow.update(arrival, tags: given, id: id, changedAt: now, db)
    let docid = try document(for: arrival, tags)
    try ArticleRow.updateHeadline(arrival, id: id, date: date, docid: docid, db)
    try write(tags, of: id, newest: -date.seconds)
    counting.add(mark, tags: tags)
  }

  private func updateOrigin(_ found: Identity.Found, _ arrival: Arrival) throws {
    var history: String?
    if let oldPath = found.oldPath, let byWhat = found.byWhat {
      history = "It was the file \(oldPath) and was known again by \(byWhat) when that was gone."
    }
    try ArticleRow.updateOrigin(arrival, of: found.id, history: history, db)
  }

  private func document(for arrival: Arrival, _ tags: [TagRow]) throws -> Int64 {
    let docid = try SearchIndex.nextDocument(db, seconds: arrival.date.seconds)
    try SearchIndex.add(arrival.index, tags: tags, docid: docid, db)
    return docid
  }

  private mutating func effectiveTags(_ given: [Tag], of known: Int64?) throws -> [TagRow] {
    var rows: [TagRow] = []
    for tag in given { rows.append(try row(of: tag)) }
    guard let known else { return rows }
    return try TaggingTable.effective(given: rows, of: known, db)
  }

  private mutating func row(of tag: Tag) throws -> TagRow {
    if let row = tagRows[tag] { return row }
    let row = try TagTable.row(of: tag, db)
    tagRows[tag] = row
    return row
  }

  private func write(_ tags: [TagRow], of id: Int64, newest: Int64) throws {
    for tag in tags { try TaggingTable.add(tag.id, to: id, newest: newest, db) }
  }
}

/// What the library has of an article that arrives again.
private struct StoredState {
  let newest: Int64
  let isFileDate: Bool
  let docid: Int64
  let contentHash: Int64
  let readerVersion: Int
  let givenTags: String
  let importTags: String
  let statedAt: Int64?

  init?(_ id: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql:
        "SELECT h.newest, h.isFileDate, h.docid, o.contentHash, o.readerVersion, a.givenTags, a.statedAt, a.importTags "
        + "FROM headline h JOIN origin o ON o.article = h.id JOIN article a ON a.id = h.id WHERE h.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    newest = row[0]
    isFileDate = row[1]
    docid = row[2]
    contentHash = row[3]
    readerVersion = row[4]
    givenTags = row[5]
    statedAt = row[6]
    importTags = row[7]
  }

  func isSame(as arrival: Arrival, tags: GivenTags) -> Bool {
    contentHash == arrival.columns.contentHash && givenTags == tags.column && importTags == tags.importsColumn
      && readerVersion >= (arrival.file?.readerVersion ?? 0)
  }

  /// A file that was only touched or moved keeps the date by which the reader knows it.
  func date(of arrival: Arrival) -> ArticleDate {
    if isFileDate, arrival.article.date == nil, contentHash == arrival.columns.contentHash {
      return ArticleDate(seconds: -newest, origin: .file)
    }
    return arrival.date
  }
}
