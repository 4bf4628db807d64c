// What lists hold and in which order.

import Articles
import Testing

@testable import Storage

@Suite struct ListTests {
  @Test func ordersAndTies() async throws {
    let store = try ArticleStore.inMemory()
    _ = try await store.merge([
      arrival("b", path: "/n/story 10.md", source: "Z", date: 100),
      arrival("a", path: "/n/story 9.md", source: "Y", date: 100),
      arrival("d", path: "/n/x", source: "Y", date: 50), arrival("c", path: "/n/y", source: "Z", date: 200),
    ])
    #expect(try await store.titles(.of(.all, order: .newest)) == ["c", "a", "b", "d"])
    #expect(try await store.titles(.of(.all, order: .oldest)) == ["d", "a", "b", "c"])
    #expect(try await store.titles(.of(.all, order: .source)) == ["a", "d", "c", "b"])
    #expect(try await store.titles(.of(.all, order: .title)) == ["a", "b", "c", "d"])
  }

  @Test func searchFindsTheTitleFirst() async throws {
    let store = try ArticleStore.inMemory()
    _ = try await store.merge([
      arrival("Harbour opens", text: "ships", path: "/1", date: 100),
      arrival("Weather", text: "over the harbour", path: "/2", tags: ["Sea"], date: 200),
    ])
    let search = Query.of(.all) { $0.search = "HARB" }
    #expect(try await store.titles(search) == ["Harbour opens", "Weather"])
    let tagged = Query.of(.all) {
      $0.search = "harb"
      $0.withTags = [Tag("sea")].compactMap { $0 }
    }
    #expect(try await store.titles(tagged) == ["Weather"])
  }

  @Test func foundArticlesAreCountedInAList() async throws {
    let store = try ArticleStore.inMemory()
    let report = try await store.merge([
      arrival("Harbour opens", path: "/1", tags: ["Sea"]),
      arrival("Harbour closes", path: "/2", tags: ["Sea"]),
      arrival("Harbour burns", path: "/3"), arrival("Weather", path: "/4", tags: ["Sea"]),
    ])
    let search = Query.of(.all) { $0.search = "harb" }
    let list = Query.of(.unread) { $0.withTags = [Tag("sea")].compactMap { $0 } }
    func count(_ list: Query, _ moment: ListMoment = ListMoment()) async throws -> Int {
      try await store.count(foundBy: search, moment: ListMoment(), in: list, moment: moment)
    }
    #expect(try await count(list) == 2)
    #expect(try await count(.of(.all)) == 3)
    try await store.apply(.read(true), to: .articles([report.articles[0]]))
    #expect(try await count(list) == 1)
    // What was read in the list shown is still in it, and what came later is not.
    #expect(try await count(list, ListMoment(kept: [report.articles[0]])) == 2)
    #expect(try await count(list, ListMoment(newest: report.articles[0], kept: [report.articles[0]])) == 1)
    #expect(try await count(.of(.unread) { $0.withTags = [Tag("nowhere")].compactMap { $0 } }) == 0)
  }
}
