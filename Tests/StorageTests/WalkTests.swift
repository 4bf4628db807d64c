// Every way of walking a list gives the same rows, and those that the query means.

import Articles
import Chance
import Testing

@testable import Storage

@Suite struct WalkTests {
  private struct Made {
    var id: ArticleID
    var title: String
    var source: String
    var date: Int64
    var path: String
    var tags: Set<String>
    var isRead = false
  }

  private func made(_ store: ArticleStore, _ random: inout Dice) async throws -> [Made] {
    var articles = (1...60).map { number in
      Made(
        id: ArticleID(0), title: ["war", "Élan", "sea", "Rat"].randomElement(using: &random) ?? "",
        source: ["B", "a", "Ж"].randomElement(using: &random) ?? "",
        date: Int64.random(in: 1...5, using: &random),
        path: ["/n/a\(number)", "/m/a\(number)"].randomElement(using: &random) ?? "",
        tags: Set(["x", "y", "z"].filter { _ in Bool.random(using: &random) }))
    }
    let report = try await store.merge(
      articles.map {
        arrival($0.title, path: $0.path, tags: $0.tags.sorted(), source: $0.source, date: $0.date)
      })
    for place in articles.indices {
      articles[place].id = report.articles[place]
      articles[place].isRead = Bool.random(using: &random)
    }
    try await store.apply(.read(true), to: .articles(articles.filter(\.isRead).map(\.id)))
    return articles
  }

  private func key(_ article: Made, _ order: Query.Order) -> [String] {
    func number(_ value: Int64) -> String { String(1000 + value) }
    let path = PathKey.natural(article.path)
    switch order {
    case .newest: return [number(-article.date), path]
    case .oldest: return [number(article.date), path]
    case .source: return [Folding.fold(article.source), number(-article.date), path]
    case .title: return [Folding.fold(article.title), path]
    }
  }

  private func expected(_ articles: [Made], _ query: Query) -> [ArticleID] {
    articles.filter { article in
      (query.list == .all || !article.isRead)
        && query.withTags.allSatisfy { article.tags.contains($0.name) }
        && query.withoutTags.allSatisfy { !article.tags.contains($0.name) }
        && (query.scope.isEmpty || article.path.hasPrefix(query.scope[0] + "/"))
        && (query.narrowing.isEmpty || Folding.fold(article.title).contains(query.narrowing))
    }.sorted { a, b in
      let (first, second) = (key(a, query.order), key(b, query.order))
      return zip(first, second).first { $0 != $1 }.map { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? false
    }.map(\.id)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func allWalksAgree(seed: UInt64) async throws {
    var random = Dice(seed: seed)
    let store = try ArticleStore.inMemory()
    let articles = try await made(store, &random)
    for _ in 0..<40 {
      var query = Query(
        list: Bool.random(using: &random) ? .all : .unread,
        order: Query.Order.allCases.randomElement(using: &random) ?? .newest)
      query.withTags = ["x", "y"].prefix(Int.random(in: 0...2, using: &random)).compactMap(Tag.init)
      if Bool.random(using: &random) { query.withoutTags = ["z"].compactMap(Tag.init) }
      if Bool.random(using: &random) { query.scope = ["/n"] }
      if Bool.random(using: &random) { query.narrowing = "a" }
      let wanted = expected(articles, query)
      let split = Int.random(in: 0...60, using: &random)
      let (asked, moment) = (query, ListMoment())
      let found = try await store.reading { db in
        var walks: [ListWalk] = [.index(asked.list == .all ? .shown : .unread)]
        if !asked.scope.isEmpty { walks.append(.fewOfPaths) }
        for tag in try QueryTags(asked, db).with ?? [] {
          walks.append(.fewOfTag(tag.id))
          if asked.order == .newest || asked.order == .oldest { walks.append(.tag(tag.id)) }
        }
        return try walks.map { walk in
          let list = try ListStatement(asked, moment: moment, walk: walk, db)
          let top = try list.rows(from: nil, reversed: false, limit: split, db)
          let rest = try list.rows(from: top.last?.position, reversed: false, limit: 100, db)
          let back = try list.rows(
            from: rest.last?.position ?? top.last?.position, reversed: true, orAt: true, limit: 100, db)
          return (top + rest, Array(back.reversed()))
        }
      }
      for (rows, back) in found {
        #expect(rows.map(\.id) == wanted, "seed \(seed), \(query)")
        if !wanted.isEmpty { #expect(back.map(\.id) == wanted, "seed \(seed), backwards, \(query)") }
      }
      #expect(try await store.counts(query, moment: moment).total == wanted.count, "seed \(seed), \(query)")
    }
  }

  @Test func keysOfPaths() {
    let paths = ["/a/2", "/a/10", "/a/010", "/a/b", "/a/b2", "/a/b2/1", "/a/b12"]
    #expect(
      paths.shuffled().sorted { PathKey.natural($0).utf8.lexicographicallyPrecedes(PathKey.natural($1).utf8) }
        == paths)
    #expect(Set(["/1", "/01", "/001", "/11"].map(PathKey.natural)).count == 4)
  }
}
