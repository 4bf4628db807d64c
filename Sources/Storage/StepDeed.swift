// What a step does to articles, forth and back: only where they still are as the step expects them.

import Articles
import GRDB

/// Changes articles as a step says, and notes for each what it was before.
struct StepDeed {
  let step: StepRow
  let store: ArticleStore
  let db: Database
  /// True when a later sweep takes what is read now out of the lists of unread articles.
  var leavesToSweep = false

  /// Changes those of the articles that are not so yet; returns which.
  func apply(to ids: [Int64]) throws -> [Int64] {
    if let tags = tagDeed { return try tags.apply(to: ids) }
    guard let flag else { return [] }
    try FlagBatch.fill(
      db, ids: ids,
      sql: "SELECT h.id FROM headline h LEFT JOIN mark m ON m.article = h.id "
        + "WHERE h.id IN (SELECT value FROM json_each(?)) AND NOT (\(flag.isSet)) AND \(flag.canChange)")
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO stepItem(step, article, before) SELECT ?, b.id, \(flag.before) "
        + "FROM temp.batch b LEFT JOIN mark m ON m.article = b.id"
    ).execute(arguments: [step.number])
    return try set(flag)
  }

  /// Takes the step back on those of the articles that are still as it left them; returns which.
  func takeBack(_ ids: [Int64]) throws -> [Int64] {
    if let tags = tagDeed { return try tags.flip(ids, back: true) }
    guard let flag else { return [] }
    try FlagBatch.fill(
      db, ids: ids,
      sql: "SELECT h.id FROM headline h JOIN mark m ON m.article = h.id "
        + "WHERE h.id IN (SELECT value FROM json_each(?)) AND \(flag.isAsLeft)\(try untouchedInItsSecond())")
    return try FlagBatch.change(
      db, counting: flag.counting, takesOutOfUnread: flag.endsUnread.takenBack && !leavesToSweep
    ) {
      try db.execute(sql: flag.takeBack, arguments: [step.number])
      try db.cachedStatement(sql: flag.mirrorTakenBack).execute()
    }
  }

  /// Does the step again on those of the articles that are still as they were before it; returns which.
  func doAgain(_ ids: [Int64]) throws -> [Int64] {
    if let tags = tagDeed { return try tags.flip(ids, back: false) }
    guard let flag else { return [] }
    try FlagBatch.fill(
      db, ids: ids,
      sql: "SELECT h.id FROM headline h LEFT JOIN mark m ON m.article = h.id "
        + "JOIN stepItem i ON i.step = \(step.number) AND i.article = h.id "
        + "WHERE h.id IN (SELECT value FROM json_each(?)) AND NOT (\(flag.isSet)) AND \(flag.isAsBefore)")
    return try set(flag)
  }

  private func set(_ flag: StepFlag) throws -> [Int64] {
    try FlagBatch.change(db, counting: flag.counting, takesOutOfUnread: flag.endsUnread.set && !leavesToSweep)
    {
      try db.execute(sql: flag.set)
      try db.cachedStatement(sql: flag.mirrorSet).execute()
    }
  }

  /// Whether the articles that it changes now are left in the lists of unread ones, to a sweep.
  var leavesUnread: Bool {
    guard leavesToSweep, let flag else { return false }
    return step.state == .undoing ? flag.endsUnread.takenBack : flag.endsUnread.set
  }

  /// Whether taking the step back, or doing it again, makes articles unread that are shown: those for which a pass can
  /// make room, which goes by what is shown.
  var bringsUnread: Bool {
    switch step.change {
    case .read(let isRead): isRead == (step.state == .undoing)
    case .starred, .trash, .addTags, .removeTags: false
    }
  }

  /// The condition that no later step of the same second changed the article in the same way: times of marks are no finer.
  private func untouchedInItsSecond() throws -> String {
    let later = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM step WHERE number > ? AND at = ? AND state = ?"),
      arguments: [step.number, step.at, StepRow.State.done.rawValue]
    ).compactMap(StepRow.init)
    let numbers = later.filter { $0.change.concernsSame(as: step.change) }.map(\.number)
    guard !numbers.isEmpty else { return "" }
    let list = numbers.map(String.init).joined(separator: ", ")
    return " AND NOT EXISTS (SELECT 1 FROM stepItem j WHERE j.step IN (\(list)) AND j.article = h.id)"
  }

  private var flag: StepFlag? { StepFlag(step.change, at: step.at) }

  private var tagDeed: TagDeed? {
    switch step.change {
    case .addTags(let tags): TagDeed(step: step.number, tags: tags, adds: true, store: store, db: db)
    case .removeTags(let tags): TagDeed(step: step.number, tags: tags, adds: false, store: store, db: db)
    case .read, .starred, .trash: nil
    }
  }
}

extension Change {
  /// Whether another change sets the same mark.
  fileprivate func concernsSame(as other: Change) -> Bool {
    switch (self, other) {
    case (.read, .read), (.starred, .starred), (.trash, .trash): true
    default: false
    }
  }
}
