// Feeds come in item by item, stay the same articles when they change, and lists of feeds are left for later.

import Articles
import Foundation
import Testing

@testable import Intake

/// A feed of items by number.
private func feed(_ numbers: [Int], text: String = "Words stand here.", title: String = "Town") -> String {
  let items = numbers.map {
    "<item><title>Story \($0)</title><guid>story-\($0)</guid><description>\(text)</description></item>"
  }
  return "<rss version='2.0'><channel><title>\(title)</title>\(items.joined())</channel></rss>"
}

@Test func aFeedThatChangedKeepsItsMarks() async throws {
  let fixture = try Fixture()
  try fixture.write("town.xml", feed([1]))
  #expect(try await fixture.take().new == 1)
  let first = try #require(try fixture.stored("town.xml"))
  #expect(first.article.source == "Town")
  try await fixture.store.apply(.starred(true), to: .articles([first.id]))
  try fixture.write("town.xml", feed([3, 2, 1]))
  let report = try await fixture.take()
  #expect(report.new == 2 && report.updated == 0)
  let again = try #require(try fixture.store.article(first.id))
  #expect(again.article.title == "Story 1" && again.mark.isStarred)
  // What the feed no longer names stays.
  try fixture.write("town.xml", feed([3]))
  try await fixture.take()
  #expect(try await fixture.count() == 3)
}

@Test func aListOfFeedsIsNamedAndLeft() async throws {
  let fixture = try Fixture()
  let list = "<opml version='2.0'><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>"
  try fixture.write("list.opml", list)
  let report = try await fixture.take()
  #expect(report.new == 0)
  #expect(report.unreadable.first?.reason.contains("list of 1 feed") == true)
  #expect(try String(contentsOfFile: fixture.path("list.opml"), encoding: .utf8) == list)
}

@Test func aLargeFeedComesInBatchByBatch() async throws {
  let fixture = try Fixture()
  let text = String(repeating: "The tram runs again, said the town. ", count: 300)
  try fixture.write("large.xml", feed(Array(1...2_000), text: text))
  try fixture.article("small.md", title: "Small")
  let report = try await fixture.take()
  #expect(report.new == 2_001 && report.updated == 0 && report.unchanged == 0)
  #expect(report.articles.count == 2_001)
  let again = try await fixture.take()
  #expect(again.new == 0 && again.updated == 0 && again.unchanged == 2)
}

@Test func aLargeFeedThatWasNotReadToItsEndIsReadAgain() throws {
  let fixture = try Fixture()
  let text = String(repeating: "The tram runs again, said the town. ", count: 300)
  try fixture.write("large.xml", feed(Array(1...2_000), text: text))
  let entry = try FileEntry.at(fixture.path("large.xml"))
  let file = FoundFile(
    path: fixture.path("large.xml"), modified: entry.modified, size: entry.size, folders: [])
  var reading = try FileReading(file, options: ImportOptions())
  let first = try reading.next(bytes: ReadAhead.mostBytes)
  #expect(!reading.isOver && first.completion == nil)
  var last = first
  while !reading.isOver { last = try reading.next(bytes: ReadAhead.mostBytes) }
  #expect(last.completion?.file?.item == first.arrivals.first?.file?.item)
  #expect(last.completion?.file?.size == entry.size)
  #expect((first.arrivals + last.arrivals).allSatisfy { $0.file?.size != entry.size })
}

@Test func aSmallFeedThatWasNotMergedToItsEndIsReadAgain() async throws {
  let fixture = try Fixture()
  try fixture.write("town.xml", feed([3, 2, 1]))
  let entry = try FileEntry.at(fixture.path("town.xml"))
  let file = FoundFile(
    path: fixture.path("town.xml"), modified: entry.modified, size: entry.size, folders: [])
  var reading = try FileReading(file, options: ImportOptions())
  _ = try await fixture.store.merge(Array(try reading.next(bytes: .max).arrivals.prefix(2)))
  #expect(try await fixture.take().new == 1)
  #expect(try await fixture.take().articles == [])
}

@Test func aFeedWhoseOldItemsFellOutIsNotReadAgain() async throws {
  let fixture = try Fixture()
  try fixture.write("town.xml", feed([3, 2, 1]))
  try fixture.age("town.xml", by: 0)
  try await fixture.take()
  #expect(try await fixture.take().articles == [])
  try fixture.write("town.xml", feed([5, 4, 3]))
  #expect(try await fixture.take().new == 2)
  let again = try await fixture.take()
  #expect(again.articles == [] && again.unchanged == 1)
  // As it was before, its time too: its first article's stamp of then does not count any more.
  try fixture.write("town.xml", feed([3, 2, 1]))
  try fixture.age("town.xml", by: 0)
  #expect(try await fixture.take().articles.count == 3)
  #expect(try await fixture.count() == 5)
}
