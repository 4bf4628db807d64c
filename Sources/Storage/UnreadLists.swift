// The lists of unread articles: for each order a table of their keys, and how these are kept.

import GRDB

/// For each order a table of the keys of unread articles, so that whole stretches can be taken out of each in its own order.
///
/// - Every shown unread article stands in each table, under the key that its headline has now.
/// - Whoever stands in one is an article, under that key, but may be read: who walks a table looks at the headline, too.
///
/// So making much of the library read need not touch four places of the disk for each article; see ``UnreadPass``.
enum UnreadLists {
  /// The table of an order.
  static func table(_ order: ListOrder) -> String { "unreadBy\(order.rawValue.capitalized)" }

  /// Takes those of the articles in `temp.batch` that are not unread any more out of the lists.
  static func takeOut(_ db: Database) throws {
    for order in ListOrder.allCases { try db.cachedStatement(sql: takingOut(order)).execute() }
  }

  /// The statement for one order.
  ///
  /// Texts come first: by the first column SQLite judges how all of them compare, and after a number it would not search
  /// for a text.
  static func takingOut(_ order: ListOrder) -> String {
    let key = order.key.filter { $0.hasSuffix("Key") } + order.key.filter { !$0.hasSuffix("Key") }
    let keyOfHeadline = key.map { "h.\($0)" }.joined(separator: ", ")
    return "DELETE FROM \(table(order)) WHERE (\(key.joined(separator: ", "))) IN ("
      + "SELECT \(keyOfHeadline) FROM temp.batch b CROSS JOIN headline h ON h.id = b.id "
      + "WHERE NOT (\(KeptRows.unread.condition)))"
  }

  /// Makes the tables of what the first library had for them, four indexes.
  ///
  /// Triggers see to all that must hold, whoever writes; what is read is taken out by code, or by a sweep.
  static var schema: String {
    let tables = ListOrder.allCases.map { order in
      let columns = order.key.map { "\($0) \($0.hasSuffix("Key") ? "TEXT" : "INTEGER") NOT NULL" }
      let key = order.key.joined(separator: ", ")
      let index = order.index(over: .unread)
      return """
        CREATE TABLE \(table(order)) (\(columns.joined(separator: ", ")), PRIMARY KEY (\(key))) WITHOUT ROWID;
        INSERT INTO \(table(order)) SELECT \(key) FROM headline INDEXED BY \(index)
          WHERE shown = 1 AND read = 0 ORDER BY \(key);
        DROP INDEX \(index);
        """
    }
    return tables.joined(separator: "\n") + """

      -- Whether an article is unread, in few pages.
      CREATE INDEX headlineUnread ON headline(id) WHERE shown = 1 AND read = 0;
      CREATE TRIGGER unreadComes AFTER INSERT ON headline WHEN new.shown = 1 AND new.read = 0 BEGIN
        \(each { "INSERT INTO \(table($0)) VALUES (\($0.columns(of: "new")));" })
      END;
      CREATE TRIGGER unreadReturns AFTER UPDATE OF read, shown ON headline WHEN new.shown = 1 AND new.read = 0 BEGIN
        \(each { "INSERT INTO \(table($0)) SELECT \($0.columns(of: "new")) "
          + "WHERE NOT EXISTS (SELECT 1 FROM \(table($0)) u WHERE \($0.sameKey("u", "new")));" })
      END;
      CREATE TRIGGER unreadMoves AFTER UPDATE OF newest, date, titleKey, sourceKey, pathKey ON headline BEGIN
        \(each { "UPDATE \(table($0)) SET (\($0.key.joined(separator: ", "))) = (\($0.columns(of: "new"))) "
          + "WHERE \($0.sameKey(table($0), "old"));" })
      END;
      CREATE TRIGGER unreadGoes AFTER DELETE ON headline BEGIN
        \(each { "DELETE FROM \(table($0)) WHERE \($0.sameKey(table($0), "old"));" })
      END;
      """
  }

  private static func each(_ statement: (ListOrder) -> String) -> String {
    ListOrder.allCases.map(statement).joined(separator: "\n  ")
  }
}

extension LibraryRule {
  /// The tables hold every unread article, and nothing but articles under their own keys.
  static let unreadLists = ListOrder.allCases.map { order in
    let table = UnreadLists.table(order)
    return LibraryRule(
      sentence: "The list of unread articles by \(order.rawValue) is not whole",
      breaches: """
        SELECT (SELECT count(*) FROM headline h WHERE \(KeptRows.unread.condition)
            AND NOT EXISTS (SELECT 1 FROM \(table) u WHERE \(order.sameKey("u", "h"))))
          + (SELECT count(*) FROM \(table) u
            WHERE NOT EXISTS (SELECT 1 FROM headline h WHERE \(order.sameKey("h", "u"))))
        """,
      mending: """
        DELETE FROM \(table);
        INSERT INTO \(table) SELECT \(order.columns(of: "h")) FROM headline h
          WHERE \(KeptRows.unread.condition) ORDER BY \(order.ordering(reversed: false))
        """)
  }
}
