// Undo of any sequence of changes is the state before.

import Articles
import Chance
import GRDB
import Testing

@testable import Storage

/// All that a change can touch, as text.
func snapshot(_ store: ArticleStore) async throws -> String {
  try await store.reading { db in
    let marks = try Row.fetchAll(
      db,
      sql: "SELECT h.id, h.read, h.starred, h.shown, m.readAt, m.trashedAt FROM headline h "
        + "LEFT JOIN mark m ON m.article = h.id ORDER BY h.id")
    let tags = try Row.fetchAll(
      db,
      sql: "SELECT article, tag.key FROM tagging JOIN tag ON tag.id = tagging.tag ORDER BY article, tag.key")
    let hands = try Row.fetchAll(
      db, sql: "SELECT article, tag.key, state FROM markTag JOIN tag ON tag.id = markTag.tag ORDER BY 1, 2")
    let counts = try Row.fetchAll(db, sql: "SELECT key, total, unread FROM tag WHERE total > 0 ORDER BY key")
    return [marks, tags, hands, counts].map { "\($0)" }.joined(separator: "\n") + "\(try Tally.read(db))"
  }
}

private let names = ["Ukraine", "usa", "New York", "спорт"].compactMap(Tag.init)

@Suite struct UndoTests {
  private func filled(_ store: ArticleStore) async throws -> [ArticleID] {
    try await store.merge(
      (1...30).map { number in
        arrival(
          "Story \(number)", text: "words", path: "/news/\(number).md",
          tags: names.enumerated().filter { number % ($0.offset + 2) == 0 }.map(\.element.name),
          date: Int64(number))
      }
    ).articles
  }

  private func randomChange(_ random: inout Dice) -> Change {
    let tags = names.filter { _ in Bool.random(using: &random) }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .read(true)
    case 1: return .read(false)
    case 2: return .starred(true)
    case 3: return .starred(false)
    case 4: return .addTags(tags)
    case 5: return .removeTags(tags)
    default: return .trash
    }
  }

  private func randomTarget(_ ids: [ArticleID], _ random: inout Dice) -> Target {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .articles(ids.filter { _ in Bool.random(using: &random) })
    case 1: return .list(Query(list: .unread), ListMoment(newest: ids.randomElement(using: &random)))
    case 2:
      let tag = names.randomElement(using: &random)
      return .list(.of(.all, order: .title) { $0.withTags = [tag].compactMap { $0 } }, ListMoment())
    default: return .path("/news/1.md")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func undoOfAnySequenceIsTheStateBefore(seed: UInt64) async throws {
    var random = Dice(seed: seed)
    let store = try ArticleStore.inMemory()
    let ids = try await filled(store)
    var states = [try await snapshot(store)]
    for _ in 0..<25 {
      let report = try await store.apply(randomChange(&random), to: randomTarget(ids, &random))
      if report.step != nil { states.append(try await snapshot(store)) }
    }
    var steps = states.count - 1
    while steps > 0 {
      let undone = try await store.undo()
      #expect(undone?.isUndo == true, "seed \(seed)")
      steps -= 1
      #expect(try await snapshot(store) == states[steps], "seed \(seed), step \(steps)")
      if Int.random(in: 0..<3, using: &random) == 0 {
        #expect(try await store.redo()?.isRedo == true, "seed \(seed)")
        #expect(try await snapshot(store) == states[steps + 1], "seed \(seed), redone \(steps)")
        _ = try await store.undo()
        #expect(try await snapshot(store) == states[steps], "seed \(seed), again \(steps)")
      }
    }
    #expect(try await store.undo() == nil)
    #expect(try await store.check().faults == [])
  }

  @Test func undoWorksAfterARestart() async throws {
    let scratch = try Scratch()
    let first = try scratch.store()
    let ids = try await filled(first)
    let before = try await snapshot(first)
    try await first.apply(.read(true), to: .list(Query(list: .unread), ListMoment()))
    try first.close()
    let second = try scratch.store()
    #expect(try await second.steps(limit: 9).map(\.isOfThisRun) == [false])
    let report = try await second.undo()
    #expect(report?.count == ids.count)
    #expect(report?.place == "Unread")
    #expect(try await snapshot(second) == before)
  }

  @Test func undoLeavesWhatOthersChangedSince() async throws {
    let scratch = try Scratch()
    let (ours, theirs) = (try scratch.store(), try scratch.store())
    let ids = try await filled(ours)
    try await ours.apply(.read(true), to: .articles(Array(ids.prefix(3))))
    try await theirs.apply(.read(false), to: .articles([ids[0]]))
    try await theirs.opened(ids[0], read: true, begun: false, at: 5)
    let step = try await ours.steps(limit: 9).first { $0.isOfThisRun }
    let report = try await ours.undo(step: step?.number)
    #expect(report?.articles.sorted() == Array(ids[1...2]))
    #expect(try ours.article(ids[0])?.mark.readAt == 5)
  }
}
