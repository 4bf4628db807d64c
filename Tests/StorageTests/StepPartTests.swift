// The parts of a step on a list hold each of its articles once, whichever way they are found.

import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct StepPartTests {
  private let store: ArticleStore
  private let ids: [ArticleID]

  init() async throws {
    store = try ArticleStore.inMemory()
    ids = try await store.merge(
      (1...400).map {
        arrival("T\($0)", path: "/a/\($0)", tags: $0 % 2 == 0 ? ["even"] : [], date: Int64($0 * 7919 % 1000))
      }
    ).articles.sorted()
  }

  /// All articles of a target, part by part, and the longest part.
  private func all(_ query: Query, _ moment: ListMoment, limit: Int, unreadOnly: Bool) async throws
    -> (ids: [Int64], longest: Int, byNumber: Bool)
  {
    let target = StepTarget(.list(query, moment))
    return try await store.reading { db in
      var cursor: String?
      var found: [Int64] = []
      var longest = 0
      while let part = try target.next(after: cursor, limit: limit, unreadOnly: unreadOnly, db) {
        found += part.ids
        longest = max(longest, part.ids.count)
        cursor = part.cursor
        if part.isLast { break }
      }
      return (found, longest, cursor.flatMap(Int64.init) != nil)
    }
  }

  @Test(arguments: [1, 7, 400, 1000])
  func muchIsGoneThroughByNumber(limit: Int) async throws {
    let moment = ListMoment(newest: ids[349])
    let found = try await all(Query(list: .unread), moment, limit: limit, unreadOnly: true)
    #expect(found.ids == ids.prefix(350).map(\.number))
    #expect(found.longest <= limit && found.byNumber)
  }

  @Test func littleIsFoundByItsIndex() async throws {
    try await store.apply(.read(true), to: .articles(Array(ids.dropFirst(20))))
    let found = try await all(Query(list: .unread), ListMoment(), limit: 7, unreadOnly: true)
    #expect(found.ids.sorted() == ids.prefix(20).map(\.number))
    #expect(!found.byNumber)
  }

  @Test func aStretchWithoutUnreadDoesNotEndTheStep() async throws {
    try await store.apply(.read(true), to: .articles(Array(ids.prefix(300))))
    let report = try await store.apply(.read(true), to: .list(Query(list: .unread), ListMoment()))
    #expect(report.count == 100)
    #expect(try await store.undo()?.count == 100)
    #expect(try await store.counts(Query(list: .unread), moment: ListMoment()).total == 100)
    #expect(try await store.check().faults == [])
  }

  @Test func aStepThatChangesNothingIsForgotten() async throws {
    try await store.apply(.starred(true), to: .list(Query(list: .all), ListMoment()))
    let report = try await store.apply(.starred(true), to: .list(Query(list: .all), ListMoment()))
    #expect(report.step == nil)
    #expect(try await store.steps(limit: 9).count == 1)
  }
}
