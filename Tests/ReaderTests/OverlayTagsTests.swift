// Filtering by tags and editing tags: keys in, lists and changes out.

import Articles
import Screen
import Testing

@testable import Reader

@Suite struct OverlayTagsTests {
  @Test func theListBehindFollowsTheRowOnceItRests() throws {
    var world = try World()
    try world.press("t")
    #expect(world.row == "all articles")
    world.type("climate")
    #expect(world.row == "climate")
    #expect(world.state.list.query.withTags.isEmpty)
    try world.rest()
    #expect(world.state.list.query.withTags.map(\.name) == ["climate"])
    #expect(world.state.list.rows.count == 2)
  }

  @Test func aRowThatMovedOnBeforeItRestedChangesNothing() throws {
    var world = try World()
    try world.press("t Down")
    let early = world.asked.last
    try world.press("Down")
    guard case .wake(let number, _) = early else { Issue.record("no wake was asked for"); return }
    world.take(.woke(number))
    #expect(world.state.list.query.withTags.isEmpty)
  }

  @Test func escapeBringsBackTheListAsItWas() throws {
    var world = try World()
    try world.press("Down Down t")
    let before = world.state.list
    world.type("chess")
    try world.rest()
    #expect(world.state.list.rows.count == 1)
    try world.press("Esc")
    #expect(world.state.overlays.isEmpty)
    #expect(world.state.list.query == before.query)
    #expect(world.state.list.selected == 2)
    #expect(world.state.list.rows == before.rows)
  }

  @Test func escapeOfAListStillLoadingAsksForItAgain() throws {
    var world = try World()
    world.state.list.isLoading = true
    world.state.list.rows = []
    try world.press("t")
    world.type("chess")
    try world.rest()
    try world.press("Esc")
    #expect(world.state.list.rows.count == 7)
  }

  @Test func enterTakesTheRowWhenNothingIsChosen() throws {
    var world = try World()
    try world.press("t")
    world.type("chess")
    try world.press("Enter")
    #expect(world.state.overlays.isEmpty)
    #expect(world.state.list.query.withTags.map(\.name) == ["chess"])
    #expect(world.state.list.rows.count == 1)
  }

  @Test func tabGoesFromWithToWithoutToOff() throws {
    var world = try World()
    try world.press("t")
    world.type("harb")
    try world.press("Tab")
    #expect(world.state.list.query.withTags.map(\.name) == ["harbour"])
    #expect(world.state.overlays.last?.input?.isEmpty == true)
    try world.press("Tab")
    #expect(world.state.list.query.withTags.isEmpty)
    #expect(world.state.list.query.withoutTags.map(\.name) == ["harbour"])
    try world.press("Tab")
    #expect(world.state.list.query.withoutTags.isEmpty)
    #expect(world.row == "harbour")
  }

  @Test func enterTakesWhatIsChosenWhateverTheRowIs() throws {
    var world = try World()
    try world.press("t")
    world.type("harb")
    try world.press("Tab")
    world.type("climate")
    try world.press("Enter")
    #expect(world.state.list.query.withTags.map(\.name) == ["harbour"])
  }

  @Test func allArticlesTakesTheTagsAway() throws {
    var world = try World()
    try world.press("t")
    world.type("harb")
    try world.press("Enter t Home")
    for _ in 0..<4 { try world.press("Up") }
    #expect(world.row == "all articles")
    try world.press("Tab Enter")
    #expect(world.state.list.query.withTags.isEmpty)
    #expect(world.state.list.rows.count == 7)
  }

  @Test func lettersSpaceAndMinusAreText() throws {
    var world = try World()
    try world.press("t")
    world.type("q - ?1")
    #expect(world.state.overlays.last?.input?.text == "q - ?1")
    try world.press("^W ^U")
    world.take(.input(.paste("cli\nmate")))
    #expect(world.state.overlays.last?.input?.text == "cli mate")
  }

  @Test func theFootCountsWhatTheTagsWouldShow() throws {
    var world = try World()
    try world.press("t")
    #expect(world.screen.contains("all articles: 7 unread of 7"))
    world.type("transport")
    try world.rest()
    #expect(world.screen.contains("these tags: 2 unread of 2"))
  }

  @Test func aClickTakesTheRowAndTheWheelMoves() throws {
    var world = try World()
    try world.press("t")
    let rows = try #require(world.state.overlays.last.map { world.state.panel(of: $0).rows })
    world.take(.input(.mouse(MouseEvent(.press, x: rows.x + 4, y: rows.y + 2))))
    #expect(world.row == "chess" || world.row == "climate")
    world.take(.input(.mouse(MouseEvent(.wheelUp, x: rows.x, y: rows.y))))
    world.take(.input(.mouse(MouseEvent(.wheelUp, x: rows.x, y: rows.y))))
    #expect(world.row == "all articles")
    world.take(.input(.mouse(MouseEvent(.doublePress, x: rows.x + 4, y: rows.y + 1))))
    #expect(world.state.overlays.isEmpty)
    #expect(world.state.list.query.withTags.count == 1)
  }

  @Test func aSmallerScreenKeepsTheRowInView() throws {
    var world = try World()
    try world.press("t PgDn")
    #expect(world.row == "ukraine")
    world.take(.input(.resized(Size(width: 40, height: 10))))
    #expect(world.screen.contains("▸ ukraine"))
  }

  @Test func fromASearchTheFilterIsForTheListBefore() throws {
    var world = try World()
    try world.press("/")
    world.type("chess")
    try world.press("Enter t")
    world.type("harb")
    try world.press("Enter")
    #expect(world.state.list.query.search.isEmpty)
    #expect(world.state.list.query.withTags.map(\.name) == ["harbour"])
  }

  @Test func fiftyThousandTagsNarrow() throws {
    var world = try World()
    try world.press("t")
    let counts = (0..<50_000).map {
      TagCount(tag: Articles.Tag("Tág \($0)") ?? Sample.tag("harbour"), unread: 1, total: 2)
    }
    world.take(.tags(counts))
    world.type("tag 4999")
    #expect(world.state.overlays.last?.rows.shown.count == 11)
    #expect(world.row == "Tág 4999")
    try world.press("Backspace")
    #expect(world.state.overlays.last?.rows.shown.count == 111)
  }

  @Test func editingPutsTagsOnAndTakesThemAway() throws {
    var world = try World()
    try world.press("T")
    #expect(world.state.overlays.last?.rows.shown.count == 7)
    world.type("climate")
    try world.press("Tab")
    world.type("harb")
    try world.press("Tab Enter")
    let changes = world.asked.compactMap { if case .change(let change, _) = $0 { change } else { nil } }
    let (climate, harbour) = (Sample.tag("climate"), Sample.tag("harbour"))
    #expect(changes == [.addTags([climate]), .removeTags([harbour])])
  }

  @Test func editingNamesANewTag() throws {
    var world = try World()
    try world.press("T")
    world.type("Deep  Sea")
    #expect(world.row == "new tag “Deep Sea”")
    try world.press("Enter")
    #expect(world.mark(1).handTags.map(\.name) == ["Deep Sea"])
  }

  @Test func editingIsForAllThatIsChosenAndEscapeChangesNothing() throws {
    var world = try World()
    try world.press("x x T")
    world.type("sea")
    try world.press("Tab Esc")
    #expect(world.journal.isEmpty)
    try world.press("T")
    world.type("sea")
    try world.press("Tab Enter")
    #expect(world.mark(1).handTags.map(\.name) == ["sea"])
    #expect(world.mark(2).handTags.map(\.name) == ["sea"])
    #expect(world.mark(3).handTags.isEmpty)
  }

  @Test func enterOnATagThatIsBorneChangesNothing() throws {
    var world = try World()
    try world.press("T")
    world.type("harbour")
    try world.press("Enter")
    #expect(world.journal.isEmpty)
    #expect(world.state.message?.text == "No tag was changed.")
  }
}

extension Sample {
  /// A tag of the sample.
  static func tag(_ name: String) -> Articles.Tag {
    stories.flatMap(\.article.tags).compactMap { Articles.Tag($0) }.first { $0.name == name } ?? harbour
  }

  private static let harbour = stories[0].article.tags.compactMap { Articles.Tag($0) }[0]
}
