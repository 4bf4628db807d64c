// Taking steps back, doing them again, and the list of them.

import Articles
import GRDB

extension ArticleStore {
  /// Takes a step back, the last one without a number; nil when there is none.
  ///
  /// Only what the step changed, and only where nothing else has changed it since. Works on steps of earlier runs too.
  ///
  /// `progress` hears how many articles have changed so far.
  public func undo(
    step number: Int64? = nil, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> ChangeReport? {
    try await finishInterrupted()
    let step = try await writing { db in
      let found = try number ?? Self.last("state = 1 ORDER BY number DESC", db)
      return try found.flatMap { try Journal.turn($0, from: .done, to: .undoing, db) }
    }
    return try await finished(step, progress)
  }

  /// Does again the step that was taken back last; nil when there is none, or when something was changed since.
  public func redo(progress: (@Sendable (Int) -> Void)? = nil) async throws -> ChangeReport? {
    try await finishInterrupted()
    let step = try await writing { db in
      try Self.last("state = 2 ORDER BY undoneAt DESC", db).flatMap {
        try Journal.turn($0, from: .undone, to: .redoing, db)
      }
    }
    return try await finished(step, progress)
  }

  private static func last(_ condition: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT number FROM step WHERE \(condition) LIMIT 1"))
  }

  private func finished(_ step: StepRow?, _ progress: (@Sendable (Int) -> Void)?) async throws
    -> ChangeReport?
  {
    guard let step else { return nil }
    var report = ChangeReport(
      step: step.number, change: step.change, isUndo: step.state == .undoing, isRedo: step.state == .redoing,
      count: 0, articles: [], place: step.place)
    try await finish(step.number, &report, progress: progress)
    return report
  }

  /// The last steps, the newest first: those that can be undone or done again.
  public func steps(limit: Int) async throws -> [JournalStep] {
    try await reading { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM step WHERE state IN (1, 2) ORDER BY number DESC LIMIT ?", arguments: [limit]
      ).compactMap(StepRow.init).map { step in
        JournalStep(
          number: step.number, change: step.change, count: step.count, place: step.place, title: step.title,
          at: step.at, isUndone: step.state == .undone, isOfThisRun: step.run == self.run)
      }
    }
  }
}
