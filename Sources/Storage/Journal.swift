// The next part of a step's work, in one transaction: applying, taking back or doing again a number of articles.

import Articles
import GRDB

/// What one transaction of a step did.
struct StepProgress: Sendable {
  /// The articles that changed.
  var changed: [Int64] = []
  /// True when nothing is left to do.
  var isOver = false
  /// True when it left articles in the lists of unread ones that are not: a sweep is to follow.
  var leftToSweep = false
  /// How long the transaction took; known once it is over.
  var duration = Duration.zero
}

/// Moves steps forward.
///
/// Where a step stands is in the library alone, so whoever finds one under way can go on with it, after a kill or beside
/// the process that began it.
enum Journal {
  /// Works on the next `limit` articles of a step.
  static func advance(
    _ number: Int64, limit: Int, store: ArticleStore, _ db: Database
  ) throws -> StepProgress {
    guard var step = try StepRow.read(number, db), step.state.isUnderWay else {
      return StepProgress(isOver: true)
    }
    var progress = StepProgress()
    var deed = StepDeed(step: step, store: store, db: db)
    switch step.state {
    case .applying:
      let next = try step.target?.next(
        after: step.cursor, limit: limit, unreadOnly: step.change == .read(true), db)
      if let next {
        // A sweep comes after a step of many parts only.
        deed.leavesToSweep = next.isOfMuch && !next.isLast
        progress.changed = try deed.apply(to: next.ids)
      }
      step.count += progress.changed.count
      step.cursor = next?.cursor
      progress.isOver = next?.isLast ?? true
    case .undoing, .redoing:
      let isOfMuch = try step.count > limit && Tally.read(db).isMuch(step.count)
      if isOfMuch, deed.bringsUnread, var pass = pass(of: step) {
        // Putting an article into a list costs an eighth of setting its mark back.
        step.cursor = try pass.fill(step: number, limit: 8 * limit, db) ? JSONText.write(pass) : "-1"
        try step.write(db)
        return progress
      }
      let items = try items(of: step, limit: limit, db)
      deed.leavesToSweep = isOfMuch && items.count == limit
      progress.changed =
        step.state == .undoing ? try deed.takeBack(items) : try deed.doAgain(items)
      // The lists were filled with all of the step, and some of it is to stay as it is. By now the limit may have grown.
      let areFilled = isOfMuch || step.cursor != nil
      progress.leftToSweep = areFilled && deed.bringsUnread && progress.changed.count < items.count
      step.cursor = items.last.map(String.init)
      progress.isOver = items.count < limit
    case .done, .undone, .abandoned: break
    }
    if deed.leavesUnread, !progress.changed.isEmpty { progress.leftToSweep = true }
    // From the beginning, even where another process is in the midst of one.
    if progress.leftToSweep { try UnreadPass.planSweep(db) }
    if progress.isOver, step.state == .applying, step.count == 0 {
      try forget(number, db)
    } else {
      try step.write(db)
      if progress.isOver { try step.settle(db) }
    }
    return progress
  }

  /// The pass over the lists before the articles of a step are unread again, begun or to be gone on with.
  private static func pass(of step: StepRow) -> UnreadPass? {
    guard let cursor = step.cursor else { return UnreadPass() }
    return Int64(cursor) == nil ? JSONText.read(UnreadPass?.self, cursor, else: nil) : nil
  }

  private static func items(of step: StepRow, limit: Int, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT article FROM stepItem WHERE step = ? AND article > ? ORDER BY article LIMIT ?")
    return try Int64.fetchAll(
      statement, arguments: [step.number, step.cursor.flatMap { Int64($0) } ?? -1, limit])
  }

  /// Begins to take a step back or to do it again; nil when it is not in a state for that.
  static func turn(_ number: Int64, from: StepRow.State, to: StepRow.State, _ db: Database) throws -> StepRow?
  {
    guard var step = try StepRow.read(number, db), step.state == from else { return nil }
    step.state = to
    step.cursor = nil
    try step.write(db)
    return step
  }

  /// After a new change what was taken back before cannot be done again.
  static func abandonUndone(_ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE step SET state = ? WHERE state = ?")
      .execute(arguments: [StepRow.State.abandoned.rawValue, StepRow.State.undone.rawValue])
  }

  /// Forgets a step that changed nothing.
  static func forget(_ number: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM step WHERE number = ?").execute(arguments: [number])
  }
}
