// How many of a search's matches lie in a list: the ranked ones are looked at, whatever the list holds.

import Articles
import GRDB

extension ArticleStore {
  /// How many of the articles that a search shows belong to a list too, at the moment of each.
  ///
  /// The search's own ranking is used again, so this takes milliseconds; it ends when the task is cancelled.
  public func count(
    foundBy search: Query, moment: ListMoment, in list: Query, moment listMoment: ListMoment
  ) async throws -> Int {
    try await reading { db in
      let found = try self.ranking(search, moment: moment, db).ids.map(String.init).joined(separator: ",")
      let list = try ListStatement(list, moment: listMoment, walk: .index(.shown), db)
      return try [list.conditions, list.keptConditions].compactMap { $0 }.reduce(0) { count, conditions in
        // By number first: the list's own conditions are asked of what was found only.
        let statement = try db.cachedStatement(
          sql: "SELECT count(*) FROM headline h NOT INDEXED "
            + "WHERE h.id IN (SELECT value FROM json_each(?)) AND \(conditions.sql)")
        let values: [any DatabaseValueConvertible] = ["[\(found)]"] + conditions.values
        return try count + (Int.fetchOne(statement, arguments: StatementArguments(values)) ?? 0)
      }
    }
  }
}
