// Which articles a step is for, as the journal keeps it, so that a step cut short can be gone on with.

import Articles
import GRDB

/// A target that can be written down, and the articles in it one batch after another.
enum StepTarget: Codable, Sendable {
  case articles([Int64])
  case list(Query, newest: Int64?, kept: [Int64], today: [Int64])
  case path(String)

  init(_ target: Target) {
    switch target {
    case .articles(let ids): self = .articles(ids.map(\.number))
    case .list(let query, let moment):
      self = .list(
        query, newest: moment.newest?.number, kept: moment.kept.map(\.number).sorted(),
        today: [moment.today.lowerBound, moment.today.upperBound])
    case .path(let path): self = .path(path)
    }
  }

  /// The next articles after a cursor, at most `limit`; nil when there are no more.
  ///
  /// A change that makes articles read skips what is read, so that a library where little is unread is not walked whole.
  func next(after cursor: String?, limit: Int, unreadOnly: Bool, _ db: Database) throws -> StepPart? {
    switch self {
    case .articles(let ids):
      let start = cursor.flatMap(Int.init) ?? 0
      let batch = ids.dropFirst(start).prefix(limit)
      return batch.isEmpty
        ? nil : StepPart(ids: Array(batch), cursor: String(start + batch.count), isLast: batch.count < limit)
    case .list(let query, let newest, let kept, let today):
      let moment = Self.moment(newest: newest, kept: kept, today: today)
      let list = try ListStatement(query, moment: moment, unreadOnly: unreadOnly, db)
      return try list.part(after: cursor, limit: limit, db)
    case .path(let path): return try Self.next(below: path, after: cursor, limit: limit, db)
    }
  }

  private static func moment(newest: Int64?, kept: [Int64], today: [Int64]) -> ListMoment {
    let start = today.first ?? 0
    return ListMoment(
      newest: newest.map(ArticleID.init), kept: Set(kept.map(ArticleID.init)),
      today: start..<max(start, today.last ?? 0))
  }

  private static func next(
    below path: String, after cursor: String?, limit: Int, _ db: Database
  ) throws -> StepPart? {
    let folder = path == "/" ? "" : path
    let last = cursor.map {
      $0.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    let statement = try db.cachedStatement(
      sql: "SELECT article, path, item FROM origin WHERE path >= ? AND path < ? AND (path = ? OR path >= ?) "
        + "AND (path, item) > (?, ?) ORDER BY path, item LIMIT ?")
    let arguments: StatementArguments = [
      path, folder + "0", path, folder + "/", last?.last ?? "", last?.first ?? "", limit,
    ]
    let rows = try Row.fetchAll(statement, arguments: arguments)
    guard let end = rows.last else { return nil }
    let (endPath, endItem): (String, String) = (end[1], end[2])
    // The item is first: it holds no line break, a path may.
    return StepPart(
      ids: rows.map { $0[0] }, cursor: endItem.replacing("\n", with: " ") + "\n" + endPath,
      isLast: rows.count < limit)
  }
}
