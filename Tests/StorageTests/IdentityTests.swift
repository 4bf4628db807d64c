// An article stays the same article: edited, touched, moved, imported again.

import Articles
import Synchronization
import Testing

@testable import Storage

/// The files that are there.
private final class Files: Sendable {
  let gone = Mutex<Set<String>>([])

  func exists(_ path: String) -> Bool { gone.withLock { !$0.contains(path) } }
  func remove(_ path: String) { gone.withLock { _ = $0.insert(path) } }
}

@Suite struct IdentityTests {
  private let scratch: Scratch
  private let files = Files()
  private let store: ArticleStore

  init() throws {
    scratch = try Scratch()
    let files = files
    store = try scratch.store(fileExists: { files.exists($0) })
  }

  private func starred(_ arrival: Arrival) async throws -> ArticleID {
    let id = try await store.merge([arrival]).articles[0]
    try await store.apply(.starred(true), to: .articles([id]))
    return id
  }

  @Test func twiceIsOnce() async throws {
    let arrivals = (1...40).map { arrival("T\($0)", text: "b", path: "/a/\($0)", tags: ["x"]) }
    let first = try await store.merge(arrivals)
    let before = try await snapshot(store)
    let second = try await store.merge(arrivals)
    #expect(first.added == 40)
    #expect((second.added, second.unchanged, second.articles == first.articles) == (0, 40, true))
    #expect(try await snapshot(store) == before)
  }

  @Test func anEditedFileIsTheSameArticle() async throws {
    let id = try await starred(arrival("Old", text: "one", path: "/a/x.md", tags: ["a"]))
    let report = try await store.merge([arrival("New", text: "two", path: "/a/x.md", tags: ["b"])])
    #expect(report.articles == [id] && report.updated == 1)
    let stored = try store.article(id)
    #expect(stored?.article.title == "New" && stored?.mark.isStarred == true)
    #expect(stored?.tags.map(\.name) == ["b"])
    #expect(try await store.titles(.of(.all) { $0.search = "one" }) == [])
    #expect(try await store.titles(.of(.all) { $0.search = "two" }) == ["New"])
  }

  @Test func aTouchedFileKeepsItsDate() async throws {
    let id = try await starred(arrival("T", text: "one", path: "/a", date: nil, fileTime: 100))
    _ = try await store.merge([arrival("T", text: "one", path: "/a", date: nil, fileTime: 900, version: 2)])
    #expect(try store.article(id)?.date == ArticleDate(seconds: 100, origin: .file))
  }

  @Test(arguments: [0, 1, 2]) func aMovedFileIsTheSameArticle(how: Int) async throws {
    let (ownID, link) = (how == 0 ? "id-1" : nil, how == 1 ? "https://a.example/1" : nil)
    let id = try await starred(arrival("T", text: "one", path: "/old", ownID: ownID, link: link))
    files.remove("/old")
    let text = how == 2 ? "one" : "changed"
    let report = try await store.merge([arrival("T", text: text, path: "/new", ownID: ownID, link: link)])
    #expect(report.articles == [id] && report.moved == 1)
    #expect(try store.article(id)?.path == "/new")
    #expect(try store.article(atPath: "/old") == nil)
    #expect(try store.article(id)?.facts.contains { $0.contains("/old") } == true)
  }

  @Test func aCopyIsAnotherArticle() async throws {
    let id = try await starred(arrival("T", text: "one", path: "/old"))
    let copy = try await store.merge([arrival("T", text: "one", path: "/copy")]).articles[0]
    #expect(copy != id)
    #expect(try store.article(copy)?.mark.isStarred == false)
  }

  @Test func whatIsAmbiguousIsKeptApart() async throws {
    let first = try await starred(arrival("T", text: "one", path: "/1"))
    let second = try await starred(arrival("T", text: "one", path: "/2"))
    files.remove("/1")
    files.remove("/2")
    let third = try await store.merge([arrival("T", text: "one", path: "/3")]).articles[0]
    #expect(![first, second].contains(third))
    let old = try await starred(arrival("U", text: "two", path: "/4"))
    files.remove("/4")
    let two = try await store.merge([
      arrival("U", text: "two", path: "/5"), arrival("U", text: "two", path: "/6"),
    ])
    #expect(!two.articles.contains(old) && two.added == 2)
    #expect(try store.article(old) != nil)
  }

  @Test func marksOutliveTheArticle() async throws {
    let id = try await starred(arrival("T", text: "one", path: "/1", tags: ["a"]))
    try await store.apply(.addTags([Tag("mine")].compactMap { $0 }), to: .articles([id]))
    #expect(try await store.purge(.articles([id])) == 1)
    #expect(try store.article(id) == nil)
    #expect(
      try await store.unchanged([FileStamp(path: "/1", modified: 1, size: 3)], readerVersion: 1) == [false])
    #expect(
      try await store.unchanged(
        [FileStamp(path: "/1", modified: 1, size: 3)], readerVersion: 1, purgedCountsAsKnown: true) == [true])
    #expect(try await store.merge([arrival("T", text: "one", path: "/1", tags: ["a"])]).articles == [id])
    #expect(try store.article(id)?.mark.isStarred == true)
    #expect(try store.article(id)?.tags.map(\.name) == ["a", "mine"])
    #expect(try await store.check().faults == [])
  }

  @Test func unchangedFilesNeedNotBeRead() async throws {
    _ = try await store.merge([arrival("T", text: "one", path: "/1", modified: 7, version: 2)])
    let stamps = [(7, 3), (8, 3), (7, 4)].map { FileStamp(path: "/1", modified: $0.0, size: $0.1) }
    #expect(try await store.unchanged(stamps, readerVersion: 2) == [true, false, false])
    #expect(try await store.unchanged(stamps, readerVersion: 3) == [false, false, false])
  }
}
