// Which articles a step of the journal is about.

import Articles
import GRDB

extension ArticleStore {
  /// Whether a step of the journal changed any of some articles.
  public func step(_ number: Int64, touchesAnyOf ids: [ArticleID]) async throws -> Bool {
    try await reading { db in
      let statement = try db.cachedStatement(
        sql: "SELECT 1 FROM stepItem WHERE step = ? AND article = ?")
      return try ids.contains { try Int.fetchOne(statement, arguments: [number, $0.number]) != nil }
    }
  }
}
