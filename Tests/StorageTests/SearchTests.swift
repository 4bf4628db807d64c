// Searches find by words and beginnings of words, titles first, and never gather all that a common word matches.

import Articles
import Chance
import GRDB
import Testing

@testable import Storage

@Suite struct SearchTests {
  private static let words = [
    "harbour", "harbours", "harbinger", "har", "sea", "seaside", "їжак", "衛星軌道", "衛星",
  ]

  private func text(_ length: Int, _ random: inout Dice) -> String {
    (0..<length).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  /// True when a text holds a term's words one after another, as the index keeps them.
  private func holds(_ text: String, _ term: SearchTerm, whole: Bool) -> Bool {
    let kept = Folding.indexText(text).split(separator: " ").map(String.init)
    let words: [String]
    let isOpen: Bool
    switch term {
    case .prefix(let word): (words, isOpen) = ([word], !whole)
    case .phrase(let phrase, let lastIsPrefix): (words, isOpen) = (phrase, lastIsPrefix && !whole)
    }
    return kept.indices.contains { start in
      let part = kept[start...].prefix(words.count)
      return part.count == words.count && part.dropLast().elementsEqual(words.dropLast())
        && zip(part.suffix(1), words.suffix(1)).allSatisfy { isOpen ? $0.hasPrefix($1) : $0 == $1 }
    }
  }

  private func expected(_ articles: [(title: String, body: String)], _ search: String) -> [String] {
    let terms = Folding.searchTerms(search)
    func fits(_ text: String, whole: Bool) -> Int { terms.count { holds(text, $0, whole: whole) } }
    let found = articles.enumerated().filter { _, article in
      fits(article.title + " | " + article.body, whole: false) == terms.count
    }
    return found.map { place, article in
      let open = fits(article.title, whole: false)
      let rank =
        fits(article.title, whole: true) == terms.count ? 0 : open == terms.count ? 1 : open > 0 ? 2 : 3
      return (rank, -place, article.title)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func whatIsFoundAndInWhichOrder(seed: UInt64) async throws {
    var random = Dice(seed: seed)
    let store = try ArticleStore.inMemory()
    let articles = (0..<80).map { number in
      (title: text(2, &random) + " #\(number)", body: text(Int.random(in: 0...4, using: &random), &random))
    }
    _ = try await store.merge(
      articles.enumerated().map {
        arrival($1.title, text: $1.body, path: "/a/\($0)", date: Int64($0) * 86_400)
      })
    let searches = [
      "h", "har", "harb", "harbo", "harbour", "harbour sea", "seas harbi", "їжа", "їжак har", "衛", "衛星", "星軌",
      "\"sea harb", "\"sea harbour\"", "\"harbour sea\" їжа", "harbourx",
    ]
    for search in searches {
      let titles = try await store.titles(.of(.all) { $0.search = search })
      #expect(titles == expected(articles, search), "seed \(seed), \(search)")
    }
  }

  @Test func aBeginningIsAskedForByItsWords() async throws {
    let store = try ArticleStore.inMemory()
    let kinds = (10..<40).map { "kind\($0)" }.joined(separator: " ")
    _ = try await store.merge([
      arrival("topical", path: "/a/1", tags: ["topic 1"]), arrival("topic", text: kinds, path: "/a/2"),
    ])
    let asked = ["topic", "topica", "\"topic kind1", "top", "kind", "topx", "\"topic\""]
    let open = try await store.reading { db in
      try asked.flatMap { search in
        try Folding.searchTerms(search).map { term in
          try OpenTerm(term) { try SearchWords.beginning(with: $0, db) }.open
        }
      }
    }
    let phrases = (10..<20).map { "\"topic kind\($0)\"" }.joined(separator: " OR ")
    #expect(open[0] == "(\"topic\" OR \"topical\")")
    #expect(open[1] == "\"topical\"")
    #expect(open[2] == "(\(phrases))")
    // What the index keeps, and what begins too many words, is the index's own to find.
    #expect(open[3...] == ["\"top\" *", "\"kind\" *", "\"topx\" *", "\"topic\""])
    #expect(try await store.titles(.of(.all) { $0.search = "kind" }) == ["topic"])
    #expect(try await store.titles(.of(.all) { $0.search = "topi" }) == ["topic", "topical"])
  }

  @Test func wordsAreLookedUpFromWhereTheyBegin() async throws {
    let store = try ArticleStore.inMemory()
    let plan = try await store.reading { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + SearchWords.sql, arguments: ["word"]).map {
        $0["detail"] as String
      }
    }
    // 2 is the bit by which the table of words takes a lower bound; 0 would be the whole index.
    #expect(plan == ["SCAN temp.searchWord VIRTUAL TABLE INDEX 2:"], "\(plan)")
  }
}
