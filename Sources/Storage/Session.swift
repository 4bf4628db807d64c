// Small things that the program remembers from run to run: the last place, the arrangement of panes.

import GRDB

extension ArticleStore {
  /// What was kept under a key; nil when nothing was.
  public func sessionValue(_ key: String) throws -> String? {
    try reading { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT value FROM session WHERE key = ?"), arguments: ["reader." + key])
    }
  }

  /// Keeps a value under a key; nil forgets it.
  ///
  /// On disk when this returns.
  public func setSessionValue(_ value: String?, for key: String) async throws {
    try await writing { db in
      guard let value else {
        try db.execute(sql: "DELETE FROM session WHERE key = ?", arguments: ["reader." + key])
        return
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO session(key, value) VALUES (?, ?)", arguments: ["reader." + key, value])
    }
  }
}
