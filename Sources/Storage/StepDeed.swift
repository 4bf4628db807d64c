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
        + "WHERE h.id IN (SELECT value FROM json_each(?)) AND \(flag.isAsLeft)")
    return try FlagBatch.change(db, counting: flag.counting, unread: try now(flag.unreadTakenBack)) {
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
    try FlagBatch.change(db, counting: flag.counting, unread: try now(flag.unreadSet)) {
      try db.execute(sql: flag.set)
      try db.cachedStatement(sql: flag.mirrorSet).execute()
    }
  }

  /// What is done about the lists at once.
  private func now(_ change: UnreadLists.Change) throws -> UnreadLists.Change {
    guard leavesToSweep, change == .goes else { return change }
    try UnreadPass.planSweep(db)
    return .none
  }

  /// Whether taking the step back, or doing it again, brings articles into the lists of unread ones that are shown.
  var bringsUnread: Bool { step.change == .read(step.state != .redoing) }

  private var flag: StepFlag? { StepFlag(step.change, at: step.at) }

  private var tagDeed: TagDeed? {
    switch step.change {
    case .addTags(let tags): TagDeed(step: step.number, tags: tags, adds: true, store: store, db: db)
    case .removeTags(let tags): TagDeed(step: step.number, tags: tags, adds: false, store: store, db: db)
    case .read, .starred, .trash: nil
    }
  }
}
