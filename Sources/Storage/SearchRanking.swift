// The matches of a search, best first.

import Articles
import GRDB
import Synchronization

/// The matches of one search in the order shown.
struct SearchRanking: Sendable {
  /// So many of the newest matches are ranked; of more, the list says that it is partial.
  static let most = 2000

  /// The matches, best first.
  private(set) var ids: [Int64] = []
  /// True when there are more matches than these, older ones.
  private(set) var isPartial = false

  /// Searches; the newest matches are taken, then those with the words in the title come first, the newest of each first.
  init(_ query: Query, moment: ListMoment, _ db: Database) throws {
    let tags = try QueryTags(query, db)
    var plain = query
    plain.withTags = []
    plain.withoutTags = []
    let terms = try Folding.searchTerms(query.search).map { term in
      try OpenTerm(term) { try SearchWords.beginning(with: $0, db) }
    }
    guard let expression = SearchExpression(terms, tags: tags),
      var conditions = Conditions.narrowing(of: plain, tags: try QueryTags(plain, db))
    else { return }
    if let newest = moment.newest { conditions.add("h.id <= ?", newest.number) }
    let matching = Matching(conditions: conditions, rank: TitleRank(terms), db: db)

    var found: [Match] = []
    if let whole = expression.wholeWords { found = try matching.newest(whole) }
    if found.count < Self.most, expression.anywhere != expression.wholeWords {
      found = try matching.newest(expression.anywhere)
    }
    isPartial = found.count == Self.most
    ids = TitleRank.Class.allCases.flatMap { rank in found.filter { $0.rank == rank }.map(\.id) }
  }

  /// A window of the ranking.
  func window(anchor: ListAnchor, before: Int, after: Int, _ db: Database) throws -> HeadlineWindow {
    let range: Range<Int>
    switch anchor {
    case .start: range = 0..<min(before + after, ids.count)
    case .end: range = max(0, ids.count - before - after)..<ids.count
    case .around(let position):
      let place = place(of: position)
      range = max(0, place - before)..<min(ids.count, place + after)
    }
    var window = HeadlineWindow(
      rows: try headlines(range, db), startsList: range.lowerBound == 0,
      endsList: range.upperBound == ids.count,
      offset: range.lowerBound)
    window.isPartial = isPartial
    return window
  }

  /// How many matches there are, and how many of them are unread.
  func counts(_ db: Database) throws -> ListCounts {
    let list = ids.map(String.init).joined(separator: ",")
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*), count(*) - sum(h.read) FROM headline h NOT INDEXED "
          + "WHERE h.id IN (SELECT value FROM json_each(?)) AND h.shown = 1"),
      arguments: ["[\(list)]"])
    var counts = ListCounts(total: row?[0] ?? 0, unread: row?[1] ?? 0)
    counts.isPartial = isPartial
    return counts
  }

  /// The next unread match on one side of a position.
  func nextUnread(from position: ListPosition?, forward: Bool, _ db: Database) throws -> Headline? {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM headline WHERE id = ? AND shown = 1 AND read = 0")
    let start = position.map { place(of: $0) + (forward ? 1 : -1) } ?? (forward ? 0 : ids.count - 1)
    for place in stride(from: start, to: forward ? ids.count : -1, by: forward ? 1 : -1) {
      if try Row.fetchOne(statement, arguments: [ids[place]]) != nil {
        return try headlines(place..<place + 1, db).first
      }
    }
    return nil
  }

  private func place(of position: ListPosition) -> Int {
    let place = Int(position.number)
    if ids.indices.contains(place), ids[place] == position.id.number { return place }
    return ids.firstIndex(of: position.id.number) ?? min(max(place, 0), ids.count)
  }

  private func headlines(_ range: Range<Int>, _ db: Database) throws -> [Headline] {
    try range.flatMap { place in
      try ArticleStore.headlines([ArticleID(ids[place])], order: .newest, db).map { row in
        var row = row
        row.position = ListPosition(number: Int64(place), text: "", id: row.id)
        return row
      }
    }
  }
}

/// An article that matches, and how well its title does.
private struct Match {
  let id: Int64
  let rank: TitleRank.Class
}

/// Asks the index for the newest matches.
struct Matching {
  /// What else a match must be.
  let conditions: Conditions
  /// What is said of titles.
  let rank: TitleRank
  /// Where to ask.
  let db: Database

  /// The statement: an expression, what the conditions need, and how many.
  static func sql(_ conditions: Conditions) -> String {
    "SELECT h.id, h.title FROM search s CROSS JOIN headline h ON h.docid = s.rowid "
      + "WHERE s.search MATCH ? AND h.shown = 1 AND \(conditions.sql) ORDER BY s.rowid DESC LIMIT ?"
  }

  /// The newest matches of an expression.
  fileprivate func newest(_ expression: String) throws -> [Match] {
    let statement = try db.cachedStatement(sql: Self.sql(conditions))
    let values: [any DatabaseValueConvertible] = [expression] + conditions.values + [SearchRanking.most]
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(values))
    var matches: [Match] = []
    while let row = try rows.next() { matches.append(Match(id: row[0], rank: rank.of(row[1]))) }
    return matches
  }
}

/// The last ranking, so that moving through the results of a search does not search again.
final class SearchMemory: Sendable {
  /// What a ranking was made of.
  struct Key: Hashable, Sendable {
    var query: Query
    var newest: Int64
    var total: Int
  }

  private let kept = Mutex<(key: Key, ranking: SearchRanking)?>(nil)

  /// The ranking for a key, if it is the last one.
  func ranking(_ key: Key) -> SearchRanking? {
    kept.withLock { $0.flatMap { $0.key == key ? $0.ranking : nil } }
  }

  /// Keeps a ranking in place of the last.
  func keep(_ ranking: SearchRanking, for key: Key) { kept.withLock { $0 = (key, ranking) } }
}

extension ArticleStore {
  /// The ranking of a search, made anew only when the search or the library's extent is another.
  func ranking(_ query: Query, moment: ListMoment, _ db: Database) throws -> SearchRanking {
    let newest = try moment.newest?.number ?? Int64.fetchOne(db, sql: "SELECT max(id) FROM headline") ?? 0
    let key = SearchMemory.Key(query: query, newest: newest, total: try Tally.read(db).total)
    if let ranking = lastSearch.ranking(key) { return ranking }
    let ranking = try SearchRanking(query, moment: moment, db)
    lastSearch.keep(ranking, for: key)
    return ranking
  }
}
