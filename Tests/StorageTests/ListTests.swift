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
}
