// A query at a moment, ready to be asked for rows and counts.

import Articles
import GRDB

/// A list as statements: its walk, what its rows must be, and which rows are kept beside those.
struct ListStatement: Sendable {
  /// The order of rows.
  let order: ListOrder
  /// The query it was made of.
  let query: Query
  /// The way its rows are walked.
  let walk: ListWalk
  /// What a row must be to belong to it; nil when nothing can.
  let conditions: Conditions?
  /// The same, asked of what is walked where that can tell.
  private let walkedConditions: Conditions?
  /// What a kept row must be that does not fit any more; nil when none is kept.
  let keptConditions: Conditions?

  /// Prepares a query; `unreadOnly` leaves out what is read, kept rows too; a walk that is given is taken.
  init(_ query: Query, moment: ListMoment, unreadOnly: Bool = false, walk: ListWalk? = nil, _ db: Database)
    throws
  {
    var query = query
    if unreadOnly, query.list == .all { query.list = .unread }
    self.query = query
    order = ListOrder(query.order)
    let tags = try QueryTags(query, db)
    self.walk = try walk ?? ListWalk.choose(query, tags: tags, today: moment.today, db)
    guard let narrowing = Conditions.narrowing(of: query, tags: tags) else {
      (conditions, walkedConditions, keptConditions) = (nil, nil, nil)
      return
    }
    let walked = Conditions.narrowing(of: query, tags: tags, pathsOf: self.walk.walked) ?? narrowing
    var always = Conditions()
    // By no index: a stretch of the library's numbers must be found by its own bounds.
    if let newest = moment.newest { always.add("+h.id <= ?", newest.number) }
    if unreadOnly { always.add("h.read = 0") }
    let base = Conditions.base(of: query.list, order: order, today: moment.today)
    let common = narrowing + always
    conditions = base + common
    walkedConditions = base + walked + always
    keptConditions = unreadOnly ? nil : Self.kept(moment.kept, base: base, common: common)
  }

  private static func kept(_ ids: Set<ArticleID>, base: Conditions, common: Conditions) -> Conditions? {
    if ids.isEmpty { return nil }
    var kept = Conditions()
    let list = ids.map { String($0.number) }.joined(separator: ",")
    kept.add("h.id IN (SELECT value FROM json_each(?))", "[\(list)]")
    kept.add("h.shown = 1")
    kept.terms.append("NOT (\(base.sql))")
    kept.values += base.values
    kept.add(common)
    return kept
  }

  /// The columns of a headline.
  static let columns =
    "h.id, h.title, h.source, h.newest, h.isFileDate, h.read, h.begun, h.starred, h.titleKey, h.sourceKey, h.pathKey"

  /// A statement over the list's walk with its values; `beyond` narrows it to one side of a position.
  func sql(
    select columns: String, beyond: Conditions, ordering: String = "", limit: Int? = nil
  ) -> (String, [any DatabaseValueConvertible & Sendable])? {
    guard var all = walkedConditions else { return nil }
    all.add(beyond)
    var sql = "SELECT \(columns) FROM \(walk.from(order, scopes: query.scope.count)) WHERE \(all.sql)"
    var values = walk.values(query) + all.values
    if !ordering.isEmpty { sql += " ORDER BY " + ordering }
    if let limit {
      sql += " LIMIT ?"
      values.append(limit)
    }
    return (sql, values)
  }

  /// The same over the kept rows that do not fit any more.
  func keptSQL(
    select columns: String, beyond: Conditions, ordering: String = "", limit: Int? = nil
  ) -> (String, [any DatabaseValueConvertible & Sendable])? {
    guard var all = keptConditions else { return nil }
    all.add(beyond)
    var sql = "SELECT \(columns) FROM headline h NOT INDEXED WHERE \(all.sql)"
    if !ordering.isEmpty { sql += " ORDER BY " + ordering }
    if let limit {
      sql += " LIMIT ?"
      all.values.append(limit)
    }
    return (sql, all.values)
  }

  /// The condition that a row lies on one side of a position.
  func beyond(_ position: ListPosition?, reversed: Bool, orAt: Bool = false) -> Conditions {
    var conditions = Conditions()
    guard let position else { return conditions }
    conditions.terms.append(walkedBeyond(reversed: reversed, orAt: orAt))
    conditions.values = walkedKey(position)
    return conditions
  }

  /// Along a tag the date is the tag's own column, so that SQLite begins at the position.
  private func walkedBeyond(reversed: Bool, orAt: Bool) -> String {
    let whole = order.beyond(of: walk.walked, reversed: reversed, orAt: orAt)
    guard case .tag = walk else { return whole }
    let goesUp = (order == .newest) != reversed
    return "t.newest \(goesUp ? ">=" : "<=") ? AND " + whole
  }

  private func walkedKey(_ position: ListPosition) -> [any DatabaseValueConvertible & Sendable] {
    let key = order.key(position)
    guard case .tag = walk else { return key }
    return [order == .newest ? position.number : -position.number] + key
  }

  /// `ORDER BY` along the walk.
  func ordering(reversed: Bool) -> String {
    guard case .tag = walk else { return order.ordering(of: walk.walked, reversed: reversed) }
    let goesUp = (order == .newest) != reversed
    let rest = order.key.dropFirst().map { "h.\($0)" + (reversed ? " DESC" : "") }
    return (["t.newest" + (goesUp ? "" : " DESC")] + rest).joined(separator: ", ")
  }
}
