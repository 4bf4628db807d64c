// What a flag that was just turned over in all articles of a batch adds to the kept counts, as SQL.

/// The statements that count a change; `h` is a headline as it is after it.
struct FlagCounting: Sendable {
  /// Brings the counts of the library in step.
  let tally: String
  /// The tags of the articles, with what is to be added to their totals and unread; nil when no tag's counts change.
  let tags: String?

  /// After a change of read.
  static let read = FlagCounting(
    tally: tally(
      unread: "h.shown * (1 - 2 * h.read)", starredUnread: "h.shown * h.starred * (1 - 2 * h.read)"),
    tags: tags(total: "0", unread: "sum(1 - 2 * h.read)", where: "WHERE h.shown = 1"))

  /// After a change of starred.
  static let starred = FlagCounting(
    tally: tally(
      starred: "h.shown * (2 * h.starred - 1)", starredUnread: "h.shown * (1 - h.read) * (2 * h.starred - 1)"),
    tags: nil)

  /// After a change of shown.
  static let shown = FlagCounting(
    tally: tally(
      total: sign, unread: "(1 - h.read) * \(sign)", starred: "h.starred * \(sign)",
      starredUnread: "h.starred * (1 - h.read) * \(sign)", trashed: "1 - 2 * h.shown"),
    tags: tags(total: "sum(\(sign))", unread: "sum((1 - h.read) * \(sign))"))

  private static let sign = "(2 * h.shown - 1)"

  private static func tally(
    total: String = "0", unread: String = "0", starred: String = "0", starredUnread: String = "0",
    trashed: String = "0"
  ) -> String {
    """
    UPDATE tally SET total = total + d.n, unread = unread + d.u, starred = starred + d.s,
      starredUnread = starredUnread + d.su, trashed = trashed + d.t FROM (
      SELECT coalesce(sum(\(total)), 0) AS n, coalesce(sum(\(unread)), 0) AS u, coalesce(sum(\(starred)), 0) AS s,
        coalesce(sum(\(starredUnread)), 0) AS su, coalesce(sum(\(trashed)), 0) AS t
      FROM temp.batch b CROSS JOIN headline h ON h.id = b.id) d
    """
  }

  private static func tags(total: String, unread: String, where condition: String = "") -> String {
    """
    SELECT t.tag, \(total), \(unread) FROM temp.batch b CROSS JOIN headline h ON h.id = b.id
      CROSS JOIN tagging t ON t.article = b.id \(condition) GROUP BY t.tag
    """
  }
}
