// Tags that an import gave stay on an article, however its file changes later.

import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct ImportTagTests {
  private func names(_ store: ArticleStore, _ id: ArticleID) throws -> [String] {
    try store.tags(of: id).map(\.name)
  }

  @Test func anEditedFileKeepsTheTagsOfItsImports() async throws {
    let store = try ArticleStore.inMemory()
    let id = try await store.merge([
      arrival("A", text: "one", path: "/a", tags: ["own", "old"], importTags: ["given"])
    ]).articles[0]
    let report = try await store.merge([arrival("A", text: "two", path: "/a", tags: ["own"])])
    #expect(report.updated == 1)
    #expect(try names(store, id) == ["given", "own"])
    _ = try await store.merge([arrival("A", text: "three", path: "/a", importTags: ["more"])])
    #expect(try names(store, id) == ["given", "more"])
    #expect(try await store.check().faults == [])
  }

  @Test func theSameFileWithoutTheTagIsUnchanged() async throws {
    let store = try ArticleStore.inMemory()
    let id = try await store.merge([arrival("A", path: "/a", importTags: ["given"])]).articles[0]
    #expect(try await store.merge([arrival("A", path: "/a")]).unchanged == 1)
    #expect(try names(store, id) == ["given"])
  }

  @Test func aTagThatIsAlsoTheFilesOwnOutlivesIt() async throws {
    let store = try ArticleStore.inMemory()
    let id = try await store.merge([arrival("A", path: "/a", tags: ["x"])]).articles[0]
    _ = try await store.merge([arrival("A", path: "/a", tags: ["x"], importTags: ["x"])])
    _ = try await store.merge([arrival("A", text: "edited", path: "/a")])
    #expect(try names(store, id) == ["x"])
  }

  @Test func anOlderLibraryLearnsOfThem() async throws {
    let scratch = try Scratch()
    let old = try ArticleStore.open(
      at: scratch.library, migrations: Array(Schema.migrations.prefix(1)), searchText: { $0.body.text })
    try old.close()
    let store = try scratch.store()
    let id = try await store.merge([arrival("A", text: "one", path: "/a", importTags: ["given"])]).articles[0]
    _ = try await store.merge([arrival("A", text: "two", path: "/a")])
    #expect(try names(store, id) == ["given"])
  }

  @Test func aNewLibraryLeavesNoCopyBesideIt() throws {
    let scratch = try Scratch()
    try scratch.store().close()
    for step in Schema.migrations { #expect(!LibraryFile.exists("\(scratch.library).before-\(step.name)")) }
  }
}
