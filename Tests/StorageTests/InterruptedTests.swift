// A library whose process was killed: nothing that was answered is lost, and half-done steps are gone on with.

import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct InterruptedTests {
  private let scratch: Scratch
  private let store: ArticleStore
  private let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    store = try scratch.store()
    ids = try await store.merge(
      (1...900).map { arrival("T\($0)", path: "/a/\($0)", tags: ["x"], date: Int64($0)) }
    ).articles
  }

  /// What a kill would leave: the files as they are at this instant, and no memory.
  private func killed(_ name: String) throws -> ArticleStore {
    let copy = scratch.folder + "/" + name
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: scratch.library + suffix, toPath: copy + suffix)
    }
    return try ArticleStore.open(at: copy)
  }

  private func began(_ change: Change, by count: Int) async throws -> Int64 {
    try await store.writing { db in
      let target = StepTarget(.list(Query(list: .unread), ListMoment()))
      let step = try StepRow.begin(change, target: target, place: "Unread", run: 1, db)
      _ = try Journal.advance(step, limit: count, store: store, db)
      return step
    }
  }

  @Test func everyMarkThatWasAnsweredIsThere() async throws {
    for (number, id) in ids.prefix(12).enumerated() {
      try await store.apply(.starred(true), to: .articles([id]))
      try await store.opened(id, read: true, begun: false, at: 5)
      try await store.setPlace(TextPlace(offset: number + 1), of: id)
      let left = try killed("k\(number)")
      let mark = try left.article(id)?.mark
      #expect(mark?.isStarred == true && mark?.isRead == true && mark?.place?.offset == number + 1)
      #expect(try await left.check().faults == [])
    }
  }

  @Test func aBulkStepIsGoneOnWith() async throws {
    let before = try await snapshot(store)
    let step = try await began(.read(true), by: 300)
    let left = try killed("bulk")
    #expect(try await left.counts(Query(list: .unread), moment: ListMoment()).total == 600)
    let reports = try await left.finishInterrupted()
    #expect(reports.map(\.count) == [600])
    #expect(try await left.counts(Query(list: .unread), moment: ListMoment()).total == 0)
    let steps = try await left.steps(limit: 9)
    #expect(steps.map(\.number) == [step] && steps.map(\.count) == [900])
    #expect(try await left.undo()?.count == 900)
    #expect(try await snapshot(left) == before)
    #expect(try await left.check().faults == [])
  }

  @Test func anUndoIsGoneOnWith() async throws {
    let before = try await snapshot(store)
    try await store.apply(.read(true), to: .list(Query(list: .unread), ListMoment()))
    try await store.writing { db in
      let number = try Int64.fetchOne(db, sql: "SELECT max(number) FROM step") ?? 0
      _ = try Journal.turn(number, from: .done, to: .undoing, db)
      // First the lists are filled, in parts of their own; then come the marks.
      while try Journal.advance(number, limit: 200, store: store, db).changed.isEmpty {}
    }
    let left = try killed("undo")
    #expect(try await left.finishInterrupted().map(\.count) == [700])
    #expect(try await snapshot(left) == before)
    #expect(try await left.redo()?.count == 900)
  }

  @Test func aStoppedStepIsWhatItHasDone() async throws {
    let task = Task { [store] in
      try await store.apply(
        .addTags([Tag("seen")].compactMap { $0 }), to: .list(Query(list: .all), ListMoment())
      ) {
        count in if count > 40 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let report = try await task.value
    #expect(report.count > 40 && report.count < 900)
    #expect(try await store.finishInterrupted().isEmpty)
    #expect(try await store.steps(limit: 1).map(\.count) == [report.count])
    #expect(try await store.undo()?.count == report.count)
    #expect(try await store.check().faults == [])
  }

  @Test func singleMarksGetInBetween() async throws {
    let task = Task { [store] in
      try await store.apply(
        .addTags([Tag("seen")].compactMap { $0 }), to: .list(Query(list: .all), ListMoment()))
    }
    while try await store.reading({ try Int.fetchOne($0, sql: "SELECT count(*) FROM step") }) == 0 {
      await Task.yield()
    }
    try await store.apply(.starred(true), to: .articles([ids[0]]))
    let isUnderWay = try await store.reading {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM step WHERE state = 0")
    }
    #expect(isUnderWay == 1)
    #expect(try await task.value.count == 900)
  }
}
