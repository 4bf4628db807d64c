// A step of the journal as its table keeps it.

import Articles
import GRDB

/// One step: what it is, and how far it has come.
struct StepRow: Sendable {
  /// How far a step has come.
  ///
  /// What is on its way is taken up again when a library is opened after a kill.
  enum State: Int64, Sendable {
    case applying = 0
    case done = 1
    case undone = 2
    case undoing = 3
    case redoing = 4
    /// Taken back, and something else was done since: it cannot be done again.
    case abandoned = 5

    /// True while its articles are being changed.
    var isUnderWay: Bool { self == .applying || self == .undoing || self == .redoing }
  }

  let number: Int64
  let change: Change
  let place: String
  let title: String
  let at: Int64
  let run: Int64
  var state: State
  var count: Int
  let target: StepTarget?
  var cursor: String?

  /// The step of a number.
  static func read(_ number: Int64, _ db: Database) throws -> StepRow? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM step WHERE number = ?"), arguments: [number]
    ).flatMap(StepRow.init)
  }

  /// A step of its row; nil when a newer version wrote a change that this one does not know.
  init?(_ row: Row) {
    guard let change = JSONText.read(Change?.self, row["change"], else: nil),
      let state = State(rawValue: row["state"])
    else { return nil }
    number = row["number"]
    self.change = change
    place = row["place"]
    title = row["title"]
    at = row["at"]
    run = row["run"]
    self.state = state
    count = row["count"]
    target = (row["target"] as String?).flatMap { JSONText.read(StepTarget?.self, $0, else: nil) }
    cursor = row["cursor"]
  }

  /// Writes a new step that is about to be applied.
  static func begin(
    _ change: Change, target: StepTarget, place: String, run: Int64, _ db: Database
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO step(change, place, at, run, state, target) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      JSONText.write(change), place, Now.seconds, run, State.applying.rawValue, JSONText.write(target),
    ])
    return db.lastInsertedRowID
  }

  /// Writes how far the step has come.
  func write(_ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE step SET state = ?, count = ?, cursor = ? WHERE number = ?")
      .execute(arguments: [state.rawValue, count, cursor, number])
  }

  /// Ends the work on a step.
  mutating func settle(_ db: Database) throws {
    cursor = nil
    switch state {
    case .applying, .redoing: state = .done
    case .undoing: state = .undone
    case .done, .undone, .abandoned: return
    }
    try write(db)
    if state == .undone {
      try db.execute(
        sql: "UPDATE step SET undoneAt = (SELECT coalesce(max(undoneAt), 0) + 1 FROM step) WHERE number = ?",
        arguments: [number])
    } else {
      // What it was for is needed no more, and may be long; its title is asked for in the list of changes.
      try db.execute(
        sql: """
          UPDATE step SET target = NULL, title = CASE WHEN count = 1 THEN coalesce((SELECT h.title FROM stepItem i
            JOIN headline h ON h.id = i.article WHERE i.step = step.number), '') ELSE '' END WHERE number = ?
          """, arguments: [number])
    }
  }
}
