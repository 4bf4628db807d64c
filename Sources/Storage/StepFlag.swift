// Read, starred and trashed as SQL: how a step tells its own traces, sets them and takes them back.

import Articles

/// The statements of a change of one flag; `h` is the headline, `m` the mark, `i` the step's item, `temp.batch` the articles.
struct StepFlag: Sendable {
  /// The article is already as the change wants it.
  let isSet: String
  /// The article can be changed.
  let canChange: String
  /// What is noted of the article before.
  let before: String
  /// The article is as this step left it, not changed by another since.
  let isAsLeft: String
  /// The article is as it was before this step.
  let isAsBefore: String
  /// Sets the marks.
  let set: String
  /// Sets the marks back; takes the step's number.
  let takeBack: String
  /// Brings the headlines in step with marks that were set.
  let mirrorSet: String
  /// Brings the headlines in step with marks that were set back.
  let mirrorTakenBack: String
  /// Brings the kept counts in step with the headlines.
  let counting: FlagCounting
  /// Whether setting the marks, or setting them back, leaves articles in the lists of unread ones that are not.
  let endsUnread: (set: Bool, takenBack: Bool)

  /// The statements of a change; nil for one that is no flag.
  ///
  /// `at` is when the step was done, in Unix seconds.
  init?(_ change: Change, at: Int64) {
    let rows = "FROM temp.batch b"
    let known = "WHERE true ON CONFLICT(article) DO UPDATE SET"
    let items = "\(rows) CROSS JOIN stepItem i ON i.step = ? AND i.article = b.id"
    switch change {
    case .read(let isRead):
      let on = isRead ? 1 : 0
      let time = isRead ? "\(at)" : "NULL"
      isSet = "h.read = \(on)"
      canChange = "1"
      before = "m.readAt"
      isAsLeft = "h.read = \(on) AND m.readAt IS \(time)"
      isAsBefore = isRead ? "1" : "m.readAt IS i.before"
      set =
        "INSERT OR FAIL INTO mark(article, read, readAt) SELECT b.id, \(on), \(time) \(rows) \(known) read = \(on), readAt = \(time)"
      takeBack =
        "INSERT OR FAIL INTO mark(article, read, readAt) SELECT b.id, \(1 - on), i.before \(items) \(known) "
        + "read = \(1 - on), readAt = excluded.readAt"
      mirrorSet = Self.mirror("read", on)
      mirrorTakenBack = Self.mirror("read", 1 - on)
      counting = .read
      endsUnread = (set: isRead, takenBack: !isRead)
    case .starred(let isStarred):
      let on = isStarred ? 1 : 0
      isSet = "h.starred = \(on)"
      canChange = "1"
      before = "NULL"
      isAsLeft = "h.starred = \(on)"
      isAsBefore = "1"
      set = "INSERT OR FAIL INTO mark(article, starred) SELECT b.id, \(on) \(rows) \(known) starred = \(on)"
      takeBack =
        "INSERT OR FAIL INTO mark(article, starred) SELECT b.id, \(1 - on) \(items) \(known) starred = \(1 - on)"
      mirrorSet = Self.mirror("starred", on)
      mirrorTakenBack = Self.mirror("starred", 1 - on)
      counting = .starred
      endsUnread = (set: false, takenBack: false)
    case .trash:
      isSet = "h.shown = 0"
      canChange = "1"
      before = "NULL"
      isAsLeft = "h.shown = 0 AND m.trashedAt = \(at)"
      isAsBefore = "1"
      set =
        "INSERT OR FAIL INTO mark(article, trashedAt) SELECT b.id, \(at) \(rows) \(known) trashedAt = \(at)"
      takeBack =
        "INSERT OR FAIL INTO mark(article, trashedAt) SELECT b.id, NULL \(items) \(known) trashedAt = NULL"
      mirrorSet = Self.mirror("shown", 0)
      mirrorTakenBack = Self.mirror("shown", 1)
      counting = .shown
      endsUnread = (set: true, takenBack: false)
    case .addTags, .removeTags: return nil
    }
  }

  /// `OR FAIL` since the whole transaction is given up when it fails: else SQLite keeps each page as it was, in memory.
  private static func mirror(_ column: String, _ value: Int) -> String {
    "UPDATE OR FAIL headline SET \(column) = \(value) WHERE id IN (SELECT id FROM temp.batch)"
  }
}
