// Stories related to an article: those that it names and those most like it.

import Articles
import GRDB

extension ArticleStore {
  /// Articles in the library that an article names, by link or by title, then those most like it; never itself.
  ///
  /// Likeness is by the rarer words of its title, looked up among the newest few hundred matches each; bounded, and
  /// interruptible.
  public func related(to id: ArticleID, limit: Int) async throws -> [Headline] {
    try await reading { db in
      guard let stored = try Self.article(id.number, db) else { return [] }
      var ids = try Self.named(by: stored.article, db)
      if ids.count < limit {
        ids += try Likeness(stored.article.title, db).best(limit: limit + ids.count + 1)
      }
      var seen: Set<Int64> = [id.number]
      let distinct = ids.filter { seen.insert($0).inserted }.map(ArticleID.init)
      return Array(try Self.headlines(distinct, order: .newest, db).prefix(limit))
    }
  }

  private static func named(by article: Article, _ db: Database) throws -> [Int64] {
    let byLink = try db.cachedStatement(sql: "SELECT article FROM origin WHERE link = ? LIMIT 1")
    let index = ListOrder.title.index(over: .shown)
    let byTitle = try db.cachedStatement(
      sql: "SELECT id FROM headline INDEXED BY \(index) WHERE shown = 1 AND titleKey = ? LIMIT 1")
    return try article.related.compactMap { story in
      if let link = story.link, let id = try Int64.fetchOne(byLink, arguments: [link]) { return id }
      return try Int64.fetchOne(byTitle, arguments: [Folding.fold(story.title)])
    }
  }
}

/// Finds articles that share the rarer words of a title.
private struct Likeness {
  /// So many of the newest articles with a word are looked at.
  private static let most = 300

  private let words: [String]
  private let db: Database

  init(_ title: String, _ db: Database) {
    let all = Set(Folding.indexText(title).split(separator: " ").map(String.init))
    // One character says little, except where it is a pair of a script without spaces.
    words = Array(
      all.filter { $0.unicodeScalars.count > 3 || ($0.utf8.count >= 6 && $0.unicodeScalars.count == 2) }
        .sorted().prefix(16))
    self.db = db
  }

  /// The ids with the highest sum of the words' weights; a word weighs more the fewer bear it.
  func best(limit: Int) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT h.id FROM search s CROSS JOIN headline h ON h.docid = s.rowid "
        + "WHERE s.search MATCH ? AND h.shown = 1 ORDER BY s.rowid DESC LIMIT ?")
    var weights: [Int64: Double] = [:]
    for word in words {
      let ids = try Int64.fetchAll(statement, arguments: ["{title body} : \"\(word)\"", Self.most])
      // A word that fills its quota is common: it only tells between articles that share rarer ones.
      let weight = ids.count == Self.most ? 0.1 : 1 / Double(ids.count + 1).squareRoot()
      for id in ids { weights[id, default: 0] += weight }
    }
    return weights.filter { $0.value > 0.15 }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(limit)
      .map(\.key)
  }
}
