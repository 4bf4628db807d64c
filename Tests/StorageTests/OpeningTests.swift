// Opening: a new library, and the files that are refused with nothing changed.

import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct OpeningTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func error(at path: String) -> StorageError? {
    do throws(StorageError) {
      _ = try ArticleStore.open(at: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func makesFoldersAndLibrary() async throws {
    let path = scratch.folder + "/a/b/library.sqlite"
    let store = try ArticleStore.open(at: path)
    _ = try await store.merge([arrival("T", path: "/1")])
    try store.close()
    let again = try ArticleStore.open(at: path)
    #expect(try await again.titles(.of(.all)) == ["T"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/a/b").allSatisfy {
        !$0.contains("before")
      })
  }

  @Test func refusesANewerLibrary() throws {
    try scratch.store().close()
    let queue = try DatabaseQueue(path: scratch.library)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
    }
    try queue.close()
    let before = FileManager.default.contents(atPath: scratch.library)
    #expect(error(at: scratch.library) == .newerLibrary(path: scratch.library))
    #expect(FileManager.default.contents(atPath: scratch.library) == before)
  }

  @Test func refusesWhatIsNoLibrary() throws {
    let text = scratch.folder + "/notes.txt"
    try "Not a library at all, but a text that somebody wrote.".write(
      toFile: text, atomically: true, encoding: .utf8)
    #expect(error(at: text) == .notALibrary(path: text))
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("Not a library"))
    #expect(error(at: scratch.folder) != nil)
    let other = scratch.folder + "/places.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE places (id)") }
    try queue.close()
    #expect(error(at: other) == .notALibrary(path: other))
  }

  @Test func refusesAPlaceThatCannotBeWritten() {
    #expect(error(at: "/proc/nowhere/library.sqlite") == .cannotWrite(path: "/proc/nowhere"))
  }

  @Test func aFullDiskIsSaidAndNothingIsLost() async throws {
    let store = try scratch.store()
    _ = try await store.merge([arrival("First", path: "/1")])
    try await store.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    await #expect(throws: StorageError.diskFull(path: scratch.library)) {
      _ = try await store.merge([
        arrival("Second", text: String(repeating: "long ", count: 100_000), path: "/2")
      ])
    }
    #expect(try await store.titles(.of(.all)) == ["First"])
    #expect(try await store.check().faults == [])
  }

  @Test func keepsACopyBeforeAStepOfTheSchema() async throws {
    let first = try scratch.store()
    _ = try await first.merge([arrival("Old", path: "/1")])
    try first.close()
    let step = Migration(
      name: "notes", run: { try $0.execute(sql: "CREATE TABLE note (id INTEGER PRIMARY KEY)") })
    var heard: [String] = []
    let second = try ArticleStore.open(
      at: scratch.library, migrations: Schema.migrations + [step], searchText: { $0.body.text },
      willKeepCopy: { heard.append($0) })
    #expect(heard == [scratch.library + ".before-notes"])
    #expect(try await second.titles(.of(.all)) == ["Old"])
    try second.close()
    let copy = try ArticleStore.open(at: scratch.library + ".before-notes")
    #expect(try await copy.titles(.of(.all)) == ["Old"])
    #expect(error(at: scratch.library) == .newerLibrary(path: scratch.library))
  }

  @Test func aFailedStepLeavesTheLibraryAsItWas() async throws {
    try scratch.store().close()
    let step = Migration(
      name: "broken", run: { try $0.execute(sql: "CREATE TABLE note (id); CREATE TABLE note (id)") })
    #expect(throws: StorageError.self) {
      _ = try ArticleStore.open(
        at: scratch.library, migrations: Schema.migrations + [step], searchText: { $0.body.text })
    }
    #expect(try await scratch.store().check().faults == [])
  }
}
