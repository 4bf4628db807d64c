// Stories related to an article: those that it names and those most like it.

import Articles
import GRDB

extension ArticleStore {
  /// Articles in the library that an article names, by link or by title, then those most like it; never itself.
  ///
  /// Alike are those that share at least two of the rarer words of its title and summary, looked up among the newest few
  /// hundred matches each; bounded, and interruptible.
  public func related(to id: ArticleID, limit: Int) async throws -> [Headline] {
    try await reading { db in
      guard let stored = try Self.article(id.number, db) else { return [] }
      var ids = try Self.named(by: stored.article, db)
      if ids.count < limit {
        ids += try Likeness(of: stored.article, db).best(limit: limit + ids.count + 1)
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

/// Finds articles that share the rarer words of a title and a summary.
private struct Likeness {
  /// So many of the newest articles with a word are looked at.
  private static let most = 300
  /// So many words are looked up.
  private static let mostWords = 24

  private let words: [String]
  private let db: Database

  init(of article: Article, _ db: Database) {
    var words: [String] = []
    for text in [article.title, article.summary ?? ""] {
      let all = Set(Folding.indexText(text).split(separator: " ").map(String.init)).subtracting(words)
      // One character says little, except where it is a pair of a script without spaces.
      words += all.filter {
        $0.unicodeScalars.count > 3 || ($0.utf8.count >= 6 && $0.unicodeScalars.count == 2)
      }
      .sorted()
    }
    self.words = Array(words.prefix(Self.mostWords))
    self.db = db
  }

  /// The ids that share two rare words or more, with the highest sum of the words' weights first.
  func best(limit: Int) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT h.id FROM search s CROSS JOIN headline h ON h.docid = s.rowid "
        + "WHERE s.search MATCH ? AND h.shown = 1 ORDER BY s.rowid DESC LIMIT ?")
    // What a tenth of a small library bears says as little as what many articles of a large one do.
    let rarest = min(Self.most - 1, max(3, try Tally.read(db).total / 10))
    var alike: [Int64: (weight: Double, rare: Int)] = [:]
    for word in words {
      let ids = try Int64.fetchAll(statement, arguments: ["{title body} : \"\(word)\"", Self.most])
      // A common word only tells between articles that share rare ones.
      let isRare = ids.count <= rarest
      let weight = isRare ? 1 / Double(ids.count + 1).squareRoot() : 0.01
      for id in ids {
        alike[id, default: (0, 0)].weight += weight
        if isRare { alike[id, default: (0, 0)].rare += 1 }
      }
    }
    return alike.filter { $0.value.rare >= 2 }
      .sorted { ($0.value.weight, $0.key) > ($1.value.weight, $1.key) }.prefix(limit).map(\.key)
  }
}
