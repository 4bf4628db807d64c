// SQLite's log is copied beside the writing, all of it, so that it begins anew and no commit has to copy it.

import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct LogCopierTests {
  private let scratch: Scratch
  private let store: ArticleStore

  init() async throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try await store.merge(
      (1...300).map { arrival("T\($0)", text: String(repeating: "word ", count: 200), path: "/a/\($0)") })
  }

  /// How many pages the log holds, and how many of them are in the library too.
  private func log() async throws -> (walFrameCount: Int, checkpointedFrameCount: Int) {
    try await store.database.writeWithoutTransaction { db in try db.checkpoint(.passive) }
  }

  @Test func theLogBeginsAnew() async throws {
    let copier = try #require(try LogCopier(path: scratch.library))
    try await copier.copy()
    try await store.apply(.starred(true), to: .list(Query(list: .unread), ListMoment()))
    let before = try await log().walFrameCount
    try await copier.copy()
    try await store.setPlace(TextPlace(offset: 1), of: try #require(try store.newestArticle()))
    let after = try await log().walFrameCount
    #expect(after > 0 && after < 8 && before > after, "\(before), then \(after)")
  }

  @Test func whatIsWrittenMeanwhileIsCopiedToo() async throws {
    let copier = try #require(try LogCopier(path: scratch.library))
    let id = try #require(try store.newestArticle())
    for number in 0..<20 {
      async let copying: Void = copier.copy()
      try await store.setPlace(TextPlace(offset: number), of: id)
      try await copying
      try await copier.copy()
      // The next transaction finds nothing that is still to be copied, and takes the log from its beginning.
      try await store.setPlace(TextPlace(offset: number + 100), of: id)
      let left = try await log().walFrameCount
      #expect(left > 0 && left < 8, "\(number): \(left)")
    }
  }

  @Test func aCopyThatIsCancelledLosesNothing() async throws {
    for number in 1...5 {
      let task = Task { [store] in
        try await store.apply(
          .addTags([Tag("t\(number)")].compactMap { $0 }), to: .list(Query(list: .all), ListMoment()))
      }
      try await Task.sleep(for: .milliseconds(number * 7))
      task.cancel()
      let count: Int
      do { count = try await task.value.count } catch is CancellationError { count = 0 }
      let steps = try await store.steps(limit: 1)
      #expect(count == 0 || steps.first?.count == count)
      #expect(try await store.finishInterrupted().isEmpty)
    }
    #expect(try await store.check().faults == [])
  }

  @Test func aLibraryInMemoryHasNoLog() throws {
    #expect(try LogCopier(path: ":memory:") == nil)
  }
}
