// Offsets of local time found by looking, and effects gathered.

import Articles
import Reader
import Testing
import Typesetting

@testable import broadsheet

@Suite struct DoorTimeTests {
  @Test func changesAreFoundToTheSecond() {
    // Summer time for a hundred days, twice, at odd seconds.
    let summers: [Range<Int64>] = [1_000_003..<9_640_003, 32_536_003..<41_176_003]
    let offset: (Int64) -> Int = { moment in summers.contains { $0.contains(moment) } ? 7200 : 3600 }
    let found = LocalTime.offsets(from: 0, to: 60_000_000, offset: offset)
    #expect(found.map(\.from) == [0] + summers.flatMap { [$0.lowerBound, $0.upperBound] })
    #expect(found.map(\.seconds) == [3600, 7200, 3600, 7200, 3600])
    let clock = Clock(now: 0, offsets: found)
    for moment in stride(from: Int64(0), to: 60_000_000, by: 777_777) {
      #expect(clock.local(moment).hour == Int((moment + Int64(offset(moment))) % 86_400 / 3600))
    }
  }

  @Test func zoneWithoutChangesHasOneOffset() {
    #expect(
      LocalTime.offsets(from: 5, to: 100_000_000) { _ in -18_000 } == [
        Clock.Offset(from: 5, seconds: -18_000)
      ])
  }
}

@Suite struct DoorGatheringTests {
  @Test func heldKeyAsksOnce() {
    let rests = (1...200).map { Effect.awaitRest(ArticleID($0)) }
    #expect(rests.gathered == [.awaitRest(ArticleID(200))])
  }

  @Test func writesAreAllKeptInOrder() {
    let marks = (1...5).map { Effect.markOpened(ArticleID($0), isRead: true) }
    let effects =
      marks + [.redraw, .keepSession(key: "a", value: "1"), .redraw, .keepSession(key: "a", value: "2")]
    #expect(effects.gathered == marks + [.redraw, .keepSession(key: "a", value: "2")])
  }

  @Test func listsLeftBeforeTheyCameAreNotRead() {
    let loads = [1, 2, 3, 3].map { generation in
      Effect.load(
        WindowRequest(
          generation: generation, purpose: generation == 3 ? .extendDown : .enter, query: Query(list: .all),
          moment: ListMoment(), anchor: .start, before: 0, after: 10))
    }
    #expect(loads.gathered == Array(loads.suffix(2)))
  }
}

@Suite struct DoorRelatedTests {
  @Test func namedStoriesComeFirstWithTheirArticles() {
    func headline(_ id: Int64, _ title: String) -> Headline {
      Headline(
        id: ArticleID(id), title: title, source: "", date: ArticleDate(seconds: 0, origin: .file),
        position: ListPosition(number: 0, text: "", id: ArticleID(id)))
    }
    let named = [RelatedStory(title: "Unknown"), RelatedStory(title: "THE known")]
    let rows = RelatedRow.rows(named: named, found: [headline(1, "Alike"), headline(2, "The Known")])
    #expect(rows.map(\.headline?.id.number) == [nil, 2, 1])
    #expect(rows.map(\.named?.title) == ["Unknown", "THE known", nil])
  }
}
