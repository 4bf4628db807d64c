// SQLite's plan of every list: along an index, never through all articles, never sorting all of them.

import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct QueryPlanTests {
  private let store: ArticleStore

  init() async throws {
    store = try ArticleStore.inMemory()
    _ = try await store.merge(
      (1...20).map { arrival("T\($0)", path: "/a/\($0)", tags: ["x", "y"], date: Int64($0)) })
  }

  private func plan(_ sql: String, _ values: [any DatabaseValueConvertible & Sendable]) async throws
    -> [String]
  {
    try await store.reading { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: StatementArguments(values)).map {
        $0["detail"]
      }
    }
  }

  private func plans(_ query: Query, walk: ListWalk?, anchored: Bool) async throws -> [[String]] {
    let moment = ListMoment(newest: ArticleID(19), kept: [ArticleID(3), ArticleID(4)], today: 1..<9)
    var plans: [[String]] = []
    for reversed in [false, true] {
      let statements = try await store.reading { db in
        let list = try ListStatement(query, moment: moment, walk: walk, db)
        let position = anchored ? ListPosition(number: 5, text: "m\n/a/5", id: ArticleID(5)) : nil
        return [
          list.sql(
            select: ListStatement.columns, beyond: list.beyond(position, reversed: reversed, orAt: true),
            ordering: list.ordering(reversed: reversed), limit: 50),
          list.keptSQL(
            select: ListStatement.columns, beyond: list.keptBeyond(position, reversed: reversed, orAt: true),
            ordering: list.order.ordering(reversed: reversed), limit: 50),
        ]
      }
      for case .some((let sql, let values)) in statements { plans.append(try await plan(sql, values)) }
    }
    return plans
  }

  @Test(arguments: Query.List.allCases, Query.Order.allCases)
  func everyListFollowsItsIndex(list: Query.List, order: Query.Order) async throws {
    let rows: KeptRows = list == .unread ? .unread : list == .starred ? .starred : .shown
    // The unread have a table of their own, in its own order; else an index is followed.
    let index =
      rows == .unread ? "u USING PRIMARY KEY" : "h USING INDEX \(ListOrder(order).index(over: rows))"
    for anchored in [false, true] {
      let query = Query.of(list, order: order) {
        $0.narrowing = "some words"
        $0.withoutTags = [Tag("x")].compactMap { $0 }
        $0.scope = ["/a"]
      }
      let plans = try await plans(query, walk: .index(rows), anchored: anchored)
      for (number, plan) in plans.enumerated() where number % 2 == 0 {
        #expect(plan.contains { $0.contains(index) || rows == .unread && $0 == "SCAN u" }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
        if anchored { #expect(plan.contains { $0.hasPrefix("SEARCH \(index)") }, "\(plan)") }
        if rows == .unread {
          #expect(
            plan.contains { $0.hasPrefix("SEARCH n USING INDEX headlineUnread (id=? AND rowid=?)") },
            "\(plan)")
          #expect(plan.contains { $0.hasPrefix("SEARCH h USING INTEGER PRIMARY KEY") }, "\(plan)")
        }
      }
      // Kept rows are found by their ids and are the only ones sorted.
      for (number, plan) in plans.enumerated() where number % 2 == 1 {
        #expect(plan.contains { $0.hasPrefix("SEARCH h USING INTEGER PRIMARY KEY") }, "\(plan)")
      }
    }
  }

  @Test(arguments: Query.List.allCases, [Query.Order.newest, .oldest])
  func aTagIsWalkedByItsDates(list: Query.List, order: Query.Order) async throws {
    let query = Query.of(list, order: order) { $0.withTags = ["x", "y"].compactMap(Tag.init) }
    for anchored in [false, true] {
      for (number, plan) in try await plans(query, walk: .tag(1), anchored: anchored).enumerated()
      where number % 2 == 0 {
        let bound = anchored ? " AND newest" : ""
        #expect(plan.contains { $0.hasPrefix("SEARCH t USING PRIMARY KEY (tag=?\(bound)") }, "\(plan)")
        #expect(plan.contains { $0.hasPrefix("SEARCH h USING INTEGER PRIMARY KEY") }, "\(plan)")
        #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(plan)")
      }
    }
  }

  @Test(arguments: [ListWalk.fewOfTag(1), .fewOfPaths, .fewOfToday])
  func smallSetsAreFoundWithoutTheRest(walk: ListWalk) async throws {
    let query = Query.of(.today, order: .title) {
      $0.withTags = [Tag("x")].compactMap { $0 }
      $0.scope = ["/a"]
    }
    for plan in try await plans(query, walk: walk, anchored: false) {
      #expect(
        !plan.contains { $0.hasPrefix("SCAN h") || $0.hasPrefix("SCAN t") || $0.hasPrefix("SCAN origin") },
        "\(plan)")
    }
  }

  @Test func searchStreamsFromTheNewest() async throws {
    let plan = try await plan(Matching.sql(Conditions()), ["\"word\" *", 50])
    #expect(plan.contains { $0.hasPrefix("SCAN s VIRTUAL TABLE INDEX") }, "\(plan)")
    #expect(plan.contains { $0.hasPrefix("SEARCH h USING") && $0.contains("headlineDocument") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}
