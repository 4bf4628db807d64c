// What must always hold between the tables, each rule with how to see a breach and how to mend it.

import GRDB

/// A rule between the tables of a library.
struct LibraryRule: Sendable {
  /// What is wrong when it is broken.
  let sentence: String
  /// Counts the breaches.
  let breaches: String
  /// Mends them.
  let mending: String

  /// The sentence with the number of breaches; nil when there is none.
  func fault(_ db: Database) throws -> String? {
    let count = try Int.fetchOne(db, sql: breaches) ?? 0
    return count == 0 ? nil : "\(sentence) (\(count))."
  }

  /// Mends all breaches.
  func mend(_ db: Database) throws { try db.execute(sql: mending) }

  /// The rules, in the order in which they are mended.
  static let all = tables + unreadLists

  private static let tables = [
    LibraryRule(
      sentence: "Articles and headlines do not agree",
      breaches: """
        SELECT (SELECT count(*) FROM headline WHERE id NOT IN (SELECT id FROM article))
          + (SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM headline))
        """,
      mending: "DELETE FROM headline WHERE id NOT IN (SELECT id FROM article)"),
    LibraryRule(
      sentence: "Headlines do not show their marks",
      breaches: """
        SELECT count(*) FROM headline h LEFT JOIN mark m ON m.article = h.id
        WHERE h.read <> coalesce(m.read, 0) OR h.begun <> coalesce(m.begun, 0)
          OR h.starred <> coalesce(m.starred, 0) OR h.shown <> (m.trashedAt IS NULL)
        """,
      mending: """
        UPDATE headline SET read = coalesce(m.read, 0), begun = coalesce(m.begun, 0),
          starred = coalesce(m.starred, 0), shown = m.trashedAt IS NULL
        FROM headline h LEFT JOIN mark m ON m.article = h.id WHERE h.id = headline.id
          AND (h.read <> coalesce(m.read, 0) OR h.begun <> coalesce(m.begun, 0)
            OR h.starred <> coalesce(m.starred, 0) OR h.shown <> (m.trashedAt IS NULL))
        """),
    LibraryRule(
      sentence: "Tags are put on articles that are not there, or under another date",
      breaches: """
        SELECT count(*) FROM tagging t LEFT JOIN headline h ON h.id = t.article
        WHERE h.id IS NULL OR h.newest <> t.newest
        """,
      mending: """
        DELETE FROM tagging WHERE article NOT IN (SELECT id FROM headline);
        UPDATE OR REPLACE tagging SET newest = (SELECT h.newest FROM headline h WHERE h.id = article)
        WHERE newest <> (SELECT h.newest FROM headline h WHERE h.id = article)
        """),
    LibraryRule(
      sentence: "Counts of tags are wrong",
      breaches: "SELECT count(*) FROM tag LEFT JOIN (\(tagCounts)) d ON d.tag = tag.id "
        + "WHERE tag.total <> coalesce(d.n, 0) OR tag.unread <> coalesce(d.u, 0)",
      mending: "UPDATE tag SET total = 0, unread = 0; "
        + "UPDATE tag SET total = d.n, unread = d.u FROM (\(tagCounts)) d WHERE d.tag = tag.id"),
    LibraryRule(
      sentence: "Counts of lists are wrong",
      breaches: "SELECT count(*) FROM tally, (\(listCounts)) d WHERE total <> d.n OR unread <> d.u "
        + "OR starred <> d.s OR starredUnread <> d.su OR trashed <> d.t",
      mending:
        "UPDATE tally SET total = d.n, unread = d.u, starred = d.s, starredUnread = d.su, trashed = d.t "
        + "FROM (\(listCounts)) d"),
  ]

  private static let tagCounts = """
    SELECT t.tag AS tag, count(*) AS n, count(*) - sum(h.read) AS u
    FROM tagging t CROSS JOIN headline h ON h.id = t.article WHERE h.shown = 1 GROUP BY t.tag
    """
  private static let listCounts = """
    SELECT coalesce(sum(shown), 0) AS n, coalesce(sum(shown AND NOT read), 0) AS u,
      coalesce(sum(shown AND starred), 0) AS s, coalesce(sum(shown AND starred AND NOT read), 0) AS su,
      coalesce(sum(NOT shown), 0) AS t FROM headline
    """
}
