// Looks whether the library is whole, and makes anew what can be made of the rest.

import Articles
import GRDB

/// What a check found, one plain sentence each; nothing when all is well.
public struct CheckReport: Hashable, Sendable {
  /// What is wrong.
  public var faults: [String]

  /// True when nothing is wrong.
  public var isWhole: Bool { faults.isEmpty }

  /// Makes a report.
  public init(faults: [String] = []) { self.faults = faults }
}

extension ArticleStore {
  /// Checks the file, the index, the mirrored marks and the kept counts; reads all of the library.
  public func check() async throws -> CheckReport {
    var report = CheckReport()
    report.faults = try await reading { db in
      try Self.faults(inFile: db) + LibraryRule.all.compactMap { try $0.fault(db) }
    }
    // The index checks itself by a statement that SQLite counts as writing.
    let indexFault = try await writing { db -> String? in
      do {
        try db.execute(sql: "INSERT INTO search(search) VALUES ('integrity-check')")
        return nil
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        return "The search index is damaged."
      }
    }
    if let indexFault { report.faults.append(indexFault) }
    return report
  }

  private static func faults(inFile db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }.map {
      "SQLite says of the file: \($0)."
    }
  }

  /// Makes headlines' marks, counts and the search index anew from articles and marks; says what was wrong before.
  ///
  /// `progress` hears how many articles have been indexed. One transaction each for the marks and for every few articles,
  /// so other processes can go on; a search finds only what is indexed again until it ends.
  public func repair(progress: (@Sendable (Int) -> Void)? = nil) async throws -> CheckReport {
    let before = try await check()
    try await writing { db in
      try db.execute(sql: "REINDEX")
      for rule in LibraryRule.all { try rule.mend(db) }
    }
    try await rebuildIndex(progress: progress)
    return before
  }
}
