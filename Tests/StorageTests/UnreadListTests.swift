// The lists of unread articles: right whatever happens, and swept after a step over much of the library.

import Articles
import Chance
import GRDB
import Testing

@testable import Storage

@Suite struct UnreadListTests {
  private func filled(_ store: ArticleStore, _ count: Int) async throws -> [ArticleID] {
    try await store.merge(
      (1...count).map { number in
        // Dates, titles and sources in orders of their own.
        arrival(
          "T\(number * 37 % 101)", path: "/a/\(number)", source: "S\(number * 13 % 7)",
          date: Int64(number * 61 % 97))
      }
    ).articles
  }

  /// The unread titles by the lists of unread articles, and by looking at all articles.
  private func unread(_ store: ArticleStore, _ order: Query.Order) async throws -> (
    listed: [ArticleID], looked: [ArticleID]
  ) {
    func rows(_ list: Query.List) async throws -> [Headline] {
      try await store.window(
        Query(list: list, order: order), moment: ListMoment(), anchor: .start, before: 0, after: 10_000
      ).rows
    }
    return (try await rows(.unread).map(\.id), try await rows(.all).filter { !$0.isRead }.map(\.id))
  }

  private func expectRight(_ store: ArticleStore, _ what: String) async throws {
    #expect(try await store.check().faults == [], "\(what)")
    for order in Query.Order.allCases {
      let (listed, looked) = try await unread(store, order)
      #expect(listed == looked, "\(what), \(order)")
    }
  }

  private func stale(_ store: ArticleStore) async throws -> Int {
    try await store.reading { db in
      try ListOrder.allCases.reduce(0) { sum, order in
        let sql =
          "SELECT count(*) FROM \(UnreadLists.table(order)) u JOIN headline h ON h.id = u.id WHERE h.read = 1 OR h.shown = 0"
        return try sum + (Int.fetchOne(db, sql: sql) ?? 0)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func theyAreRightWhateverHappens(seed: UInt64) async throws {
    var random = Dice(seed: seed)
    let store = try ArticleStore.inMemory()
    var ids = try await filled(store, 40)
    for turn in 0..<40 {
      let some = ids.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      switch Int.random(in: 0..<9, using: &random) {
      case 0: try await store.apply(.read(true), to: .articles(some))
      case 1: try await store.apply(.read(false), to: .articles(some))
      case 2: try await store.apply(.trash, to: .articles(Array(some.prefix(2))))
      case 3: _ = try await store.undo()
      case 4: _ = try await store.redo()
      case 5:
        if let id = some.first { try await store.opened(id, read: true, begun: false, at: 7) }
      case 6:
        // Changed files: other titles, sources and dates under the same paths.
        let changed = (1...9).map { number in
          arrival(
            "N\(turn).\(number)", path: "/a/\(number * 4)", source: "Z\(turn % 3)", date: Int64(turn * 7 % 50)
          )
        }
        ids = Array(Set(ids + (try await store.merge(changed).articles))).sorted()
      case 7: _ = try await store.purge(.articles(Array(some.prefix(1))))
      default: try await store.apply(.read(true), to: .list(Query(list: .all), ListMoment()))
      }
      try await expectRight(store, "seed \(seed), turn \(turn)")
    }
  }

  @Test func aStepOverTheLibraryLeavesNothingBehind() async throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let ids = try await filled(store, 1500)
    let report = try await store.apply(.read(true), to: .list(Query(list: .all), ListMoment()))
    #expect(report.count == ids.count)
    #expect(try await stale(store) == 0)
    try await expectRight(store, "all read")
    #expect(try await store.undo()?.count == ids.count)
    try await expectRight(store, "undone")
    #expect(try await store.redo()?.count == ids.count)
    #expect(try await stale(store) == 0)
    try await expectRight(store, "redone")
  }

  @Test func inTheMidstOfAStepTheyAreRightToo() async throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try await filled(store, 900)
    let target = StepTarget(.list(Query(list: .unread), ListMoment()))
    let step = try await store.writing { db in
      let step = try StepRow.begin(.read(true), target: target, place: "", run: 1, db)
      _ = try Journal.advance(step, limit: 400, store: store, db)
      return step
    }
    #expect(try await stale(store) == 4 * 400, "left to a sweep")
    try await expectRight(store, "400 read")
    // Another goes on with it, and sweeps.
    #expect(try await store.finishInterrupted().map(\.step) == [step])
    #expect(try await stale(store) == 0)
    try await expectRight(store, "all read")
    // Back again, cut short while the lists are filled and while marks are set back.
    try await store.writing { db in
      _ = try Journal.turn(step, from: .done, to: .undoing, db)
      for _ in 0..<3 { _ = try Journal.advance(step, limit: 250, store: store, db) }
    }
    try await expectRight(store, "filled in part")
    while try await !store.writing({ db in try Journal.advance(step, limit: 200, store: store, db).isOver }) {
      try await expectRight(store, "taken back in part")
    }
    #expect(try await store.counts(Query(list: .unread), moment: ListMoment()).total == 900)
  }

  @Test func whatAnUndoLeavesIsSwept() async throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try await filled(store, 900)
    let all = Target.list(Query(list: .all), ListMoment())
    let first = try await store.apply(.read(true), to: all).step
    try await store.apply(.read(false), to: all)
    try await store.apply(.read(true), to: all)
    // Nothing is still as the first step left it, yet the lists were filled for it.
    #expect(try await store.undo(step: first)?.count == 0)
    #expect(try await stale(store) == 0)
    try await expectRight(store, "nothing taken back")
    // Cut short while the lists are filled: the next start sweeps.
    let task = Task { try await store.undo() }
    task.cancel()
    _ = try? await task.value
    try await store.sweepUnread()
    try await expectRight(store, "cut short")
  }

  @Test func anOlderLibraryGetsThem() async throws {
    let scratch = try Scratch()
    let older = try ArticleStore.open(
      at: scratch.library, migrations: Array(Schema.migrations.prefix(2)), searchText: { $0.body.text })
    let ids = try await filled(older, 60)
    try await older.writing { db in
      try db.execute(
        sql: "INSERT INTO mark(article, read) SELECT id, 1 FROM headline WHERE id % 3 = 0; "
          + "UPDATE headline SET read = 1 WHERE id % 3 = 0; UPDATE tally SET unread = 40")
    }
    try older.close()
    let store = try scratch.store()
    try await expectRight(store, "taken over")
    #expect(try await unread(store, .newest).listed.count == ids.count * 2 / 3)
  }

  @Test func lessUnreadIsRepaired() async throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try await filled(store, 30)
    try await store.writing { db in
      try db.execute(
        sql: "DELETE FROM unreadByTitle WHERE id < 5; INSERT INTO unreadByNewest VALUES (1, 'x', 99)")
    }
    #expect(try await store.check().faults.count == 2)
    _ = try await store.repair()
    try await expectRight(store, "repaired")
  }

  @Test func nobodyLooksThroughAll() async throws {
    let store = try ArticleStore.inMemory()
    let ids = try await filled(store, 20)
    try await store.apply(.read(true), to: .articles(ids))
    for order in ListOrder.allCases {
      let plan = try await store.writing { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + UnreadLists.takingOut(order)).map {
          $0["detail"] as String
        }
      }
      // By all of the key: many articles may have one date.
      let key = order.key.map { "\($0)=?" }.joined(separator: " AND ")
      #expect(plan.contains { $0.hasSuffix("USING PRIMARY KEY (\(key))") }, "\(plan)")
      #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || $0 == "SCAN b" }, "\(plan)")
    }
  }
}
