// Files come in once, stay the same articles, and what cannot come in is named.

import Articles
import Foundation
import Testing

@testable import Intake

@Test func importingTwiceIsImportingOnce() async throws {
  let fixture = try Fixture()
  try fixture.article("north/a.md", title: "Alpha")
  try fixture.article("north/b.md", title: "Beta", text: "Other words stand here.")
  let first = try await fixture.take()
  #expect(first.new == 2 && first.unreadable.isEmpty && !first.wasStopped)
  let second = try await fixture.take()
  #expect(second.new == 0 && second.updated == 0 && second.unchanged == 2)
  #expect(second.articles.isEmpty)
  #expect(try await fixture.titles() == ["Alpha", "Beta"])
}

@Test func anotherRootFindsTheSameArticles() async throws {
  let fixture = try Fixture()
  try fixture.article("north/deep/a.md", title: "Alpha")
  try await fixture.take()
  let id = try #require(try fixture.stored("north/deep/a.md")).id
  try await fixture.store.apply(.starred(true), to: .articles([id]))
  try await fixture.take("north/deep", options: ImportOptions(readsUnchanged: true))
  try await fixture.take("north/deep/a.md", options: ImportOptions(readsUnchanged: true))
  let again = try #require(try fixture.stored("north/deep/a.md"))
  #expect(again.id == id && again.mark.isStarred)
  #expect(try await fixture.count() == 1)
}

@Test func foldersBelowTheRootAreTags() async throws {
  let fixture = try Fixture()
  try fixture.article("New York/sport/a.md", title: "Alpha")
  try fixture.article("plain/b.md", title: "Beta", text: "Other words.")
  let options = ImportOptions(tags: [try #require(Tag("kept"))])
  try await fixture.take(options: options)
  #expect(try fixture.stored("New York/sport/a.md")?.tags.map(\.name) == ["kept", "New York", "sport"])
  try await fixture.take(options: ImportOptions(takesFolderTags: false, readsUnchanged: true))
  // The tag of the folder goes, that of the earlier import stays.
  #expect(try fixture.stored("plain/b.md")?.tags.map(\.name) == ["kept"])
}

@Test func aMovedFileKeepsItsMarks() async throws {
  let fixture = try Fixture()
  try fixture.article("a.md", title: "Alpha")
  try await fixture.take()
  let id = try #require(try fixture.stored("a.md")).id
  try await fixture.store.apply(.read(true), to: .articles([id]))
  try FileManager.default.createDirectory(atPath: fixture.path("new"), withIntermediateDirectories: true)
  try FileManager.default.moveItem(atPath: fixture.path("a.md"), toPath: fixture.path("new/b.md"))
  let report = try await fixture.take()
  #expect(report.moved == 1 && report.new == 0)
  let moved = try #require(try fixture.stored("new/b.md"))
  #expect(moved.id == id && moved.mark.isRead)
}

@Test func anEditedFileIsUpdatedATouchedOneIsNot() async throws {
  let fixture = try Fixture()
  try fixture.article("a.md", title: "Alpha")
  try fixture.article("b.md", title: "Beta", text: "Other words.")
  try fixture.age("a.md", by: 0)
  try fixture.age("b.md", by: 0)
  try await fixture.take()
  let id = try #require(try fixture.stored("a.md")).id
  try fixture.article("a.md", title: "Alpha, corrected")
  try fixture.age("b.md", by: 50)
  let report = try await fixture.take()
  #expect(report.updated == 1 && report.unchanged == 1 && report.new == 0)
  #expect(try fixture.stored("a.md")?.id == id)
  #expect(try await fixture.titles() == ["Alpha, corrected", "Beta"])
  #expect(try fixture.stored("b.md")?.date == ArticleDate(seconds: 1_600_000_000, origin: .file))
}

@Test func theArticleOfAVanishedFileStays() async throws {
  let fixture = try Fixture()
  try fixture.article("a.md", title: "Alpha")
  try await fixture.take()
  try FileManager.default.removeItem(atPath: fixture.path("a.md"))
  let report = try await fixture.take()
  #expect(report.unreadable.isEmpty)
  #expect(try await fixture.titles() == ["Alpha"])
}

@Test func whatCannotBeReadIsNamedTheOthersAreIn() async throws {
  let fixture = try Fixture()
  try fixture.article("a.md", title: "Alpha")
  try fixture.write("empty.txt", "")
  #expect(mkfifo(fixture.path("pipe.txt"), 0o600) == 0)
  let big = open(fixture.path("big.txt"), O_CREAT | O_WRONLY, 0o600)
  #expect(ftruncate(big, off_t(FileBytes.most) + 1) == 0)
  close(big)
  let report = try await fixture.take("", "missing.txt")
  #expect(report.new == 1)
  let names = Set(report.unreadable.map { $0.path.split(separator: "/").last.map(String.init) ?? "" })
  #expect(names == ["empty.txt", "pipe.txt", "big.txt", "missing.txt"])
  #expect(report.unreadable.allSatisfy { $0.reason.contains($0.path.split(separator: "/").last ?? "?") })
  #expect(report.unreadable.contains { $0.reason.contains("named pipe") })
  #expect(report.unreadable.contains { $0.reason.contains("at most 64 MB") })
}

@Test func namesThatAreNotUTF8AreNamedAndNoMore() async throws {
  let fixture = try Fixture()
  try fixture.article("a.md", title: "Alpha")
  var bytes = Array("\(fixture.folder)/b".utf8CString.dropLast())
  bytes += [CChar(bitPattern: 0xE9), CChar(bitPattern: 0x1B), 0]
  let file = open(bytes, O_CREAT | O_WRONLY, 0o600)
  #expect(file >= 0)
  close(file)
  let report = try await fixture.take()
  #expect(report.new == 1)
  #expect(report.unreadable.map(\.reason).first?.contains("not in UTF-8") == true)
}

@Test func manyFilesComeInManyBatches() async throws {
  let fixture = try Fixture()
  let count = ReadAhead.mostFiles * 3 + 7
  for number in 0..<count {
    try fixture.article("n\(number).md", title: "Number \(number)", text: "Word \(number).")
  }
  let steps = Steps()
  let report = try await Importer(store: fixture.store).run([fixture.folder]) { await steps.add($0) }
  #expect(report.new == count)
  let seen = await steps.all
  #expect(seen.count == 4)
  #expect(seen.map(\.done) == seen.map(\.done).sorted())
  #expect(seen.last?.total == count && seen.first?.total == nil)
}

@Test func stoppedBetweenBatchesAndThenTakenUpAgain() async throws {
  let fixture = try Fixture()
  let count = ReadAhead.mostFiles * 4
  for number in 0..<count {
    try fixture.article("n\(number).md", title: "Number \(number)", text: "Word \(number).")
  }
  let store = fixture.store
  let folder = fixture.folder
  let task = Task {
    try await Importer(store: store).run([folder]) { _ in withUnsafeCurrentTask { $0?.cancel() } }
  }
  let stopped = try await task.value
  #expect(stopped.wasStopped)
  #expect(stopped.new > 0 && stopped.new < count && stopped.new % ReadAhead.mostFiles == 0)
  #expect(try await fixture.count() == stopped.new)
  let rest = try await fixture.take()
  #expect(!rest.wasStopped && rest.new == count - stopped.new && rest.unchanged == stopped.new)
  #expect(try await fixture.count() == count)
}

/// What an import told on its way.
private actor Steps {
  var all: [ImportProgress] = []
  func add(_ step: ImportProgress) { all.append(step) }
}
