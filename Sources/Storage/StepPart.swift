// The next articles of a step whose target is a list, found so that one transaction neither takes nor holds much.

import Articles
import GRDB

/// Articles that one transaction of a step works on.
struct StepPart: Sendable {
  /// The articles; none may be left of a stretch of the library, though more follow.
  var ids: [Int64]
  /// Where the next part begins.
  var cursor: String
  /// True when no more follow.
  var isLast: Bool
  /// True when the step is for much of the library, and goes through it by number.
  var isOfMuch = false
}

extension ListStatement {
  /// The next articles of the list after a cursor; nil when there are no more.
  func part(after cursor: String?, limit: Int, _ db: Database) throws -> StepPart? {
    // The way that the first part went is told by its cursor: counts may change on the way.
    let goesByNumber = try cursor.map { Int64($0) != nil } ?? isMuchOfTheLibrary(db)
    if goesByNumber { return try stretch(after: cursor.flatMap(Int64.init) ?? 0, length: limit, db) }
    let position = cursor.flatMap { JSONText.read(WrittenPosition?.self, $0, else: nil) }?.position
    let limit = min(limit, Self.mostRows)
    let rows = try rows(from: position, reversed: false, limit: limit, db)
    guard let last = rows.last else { return nil }
    return StepPart(
      ids: rows.map(\.id.number), cursor: JSONText.write(WrittenPosition(last.position)),
      isLast: rows.count < limit)
  }

  /// So many headlines are in memory at once.
  private static let mostRows = 1000

  /// Much of the library is gone through in the order in which its tables lie on disk: by an order of lists each article
  /// would lie on another page, and each page be written again for each.
  private func isMuchOfTheLibrary(_ db: Database) throws -> Bool {
    if keptConditions != nil || query.list == .today { return false }
    let tally = try Tally.read(db)
    let walked: Int
    switch walk {
    case .index(let rows): walked = tally.count(of: rows)
    case .tag: walked = try QueryTags(query, db).with?.first?.total ?? 0
    case .fewOfTag, .fewOfPaths, .fewOfToday: return false
    }
    return tally.isMuch(walked)
  }

  /// Those of the next `length` articles by number that belong to the list: so that a transaction is short even where
  /// few do.
  private func stretch(after start: Int64, length: Int, _ db: Database) throws -> StepPart? {
    guard var conditions,
      let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM headline")), start < last
    else { return nil }
    let end = min(start + Int64(length), last)
    conditions.add("h.id > ? AND h.id <= ?", start, end)
    let statement = try db.cachedStatement(
      sql: "SELECT h.id FROM headline h NOT INDEXED WHERE \(conditions.sql) ORDER BY h.id")
    let ids = try Int64.fetchAll(statement, arguments: StatementArguments(conditions.values))
    return StepPart(ids: ids, cursor: String(end), isLast: end == last, isOfMuch: true)
  }
}

/// A position as the journal keeps it.
struct WrittenPosition: Codable, Sendable {
  var number: Int64
  var text: String
  var id: Int64

  init(_ position: ListPosition) {
    number = position.number
    text = position.text
    id = position.id.number
  }

  var position: ListPosition { ListPosition(number: number, text: text, id: ArticleID(id)) }
}
