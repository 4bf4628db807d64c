// What every key of the list and the article does: keys in, state and marks out.

import Articles
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct KeyTests {
  @Test func movesInTheListStopAtItsEnds() throws {
    var world = try World()
    try world.press("Up k")
    #expect(world.state.list.selected == 0)
    try world.press("Down j Down")
    #expect(world.state.list.selected == 3)
    try world.press("End")
    #expect(world.state.list.selected == 6)
    try world.press("Down G Home")
    #expect(world.state.list.selected == 0)
  }

  @Test(arguments: KeyPreset.allCases) func presetsNameCommandsAndKeys(preset: KeyPreset) {
    let names = Set(Command.all.map(\.name))
    #expect(preset.rows.filter { !names.contains($0.command) }.map(\.command) == [])
    #expect(preset.rows.count == preset.bindings.count)
  }

  @Test func leftNeverLeaves() throws {
    var world = try World()
    try world.press("Enter Left Left Left h Backspace Esc Esc Esc")
    #expect(world.state.focus == .list)
    #expect(!world.hasQuit)
  }

  @Test func qLeavesTheArticleThenTheProgram() throws {
    var world = try World()
    try world.press("Enter q")
    #expect(world.state.focus == .list)
    #expect(!world.hasQuit)
    try world.press("q")
    #expect(world.hasQuit)
  }

  @Test func openingAShortArticleReadsIt() throws {
    var world = try World(size: Size(width: 80, height: 40))
    try world.press("Enter")
    #expect(world.mark(1).isRead)
    try world.press("q")
    #expect(world.state.list.rows.contains { $0.id == ArticleID(1) }, "a read row stays in the list shown")
  }

  @Test func openingALongArticleBeginsItUntilItsEndIsSeen() throws {
    var world = try World()
    try world.press("Down Down Enter")
    #expect(world.mark(3).isBegun)
    #expect(!world.mark(3).isRead)
    try world.press("End")
    #expect(world.mark(3).isRead)
  }

  @Test func aPreviewMarksNothing() throws {
    var world = try World(size: Size(width: 160, height: 48))
    try world.press("Down Down Down End Home")
    #expect(world.state.article?.isPreview == true)
    #expect(world.stories.allSatisfy { !$0.mark.isRead && !$0.mark.isBegun })
  }

  @Test func doneReadsAndGoesDown() throws {
    var world = try World()
    try world.press("d d")
    #expect(world.mark(1).isRead && world.mark(2).isRead)
    #expect(world.state.list.selected == 2)
  }

  @Test func marksToggleAndUndo() throws {
    var world = try World()
    let before = world.stories.map(\.mark)
    try world.press("m")
    #expect(world.mark(1).isRead)
    try world.press("m")
    #expect(!world.mark(1).isRead)
    try world.press("s")
    #expect(world.mark(1).isStarred)
    try world.press("u u u")
    #expect(world.stories.map(\.mark) == before)
    try world.press("^R ^R ^R")
    #expect(world.mark(1).isStarred)
  }

  @Test func aSecondPressIsAboutWhatWasAskedForNotAboutWhatIsShown() throws {
    var world = try World()
    let key = Event.input(.key(Key(.character("m"))))
    let first = update(&world.state, key)
    let second = update(&world.state, key)
    world.perform(first + second)
    #expect(!world.mark(1).isRead)
    let star = Event.input(.key(Key(.character("s"))))
    let once = update(&world.state, star)
    let twice = update(&world.state, star)
    world.perform(once + twice)
    #expect(!world.mark(1).isStarred)
  }

  @Test func undoingATrashSelectsWhatCameBack() throws {
    var world = try World()
    try world.press("Down Down D u")
    #expect(world.state.list.selectedRow?.id == ArticleID(3))
  }

  @Test func openedPathsFillWithoutMovingTheSelection() throws {
    var query = Query(list: .all)
    query.scope = ["/news"]
    var world = try World(stories: Array(Sample.stories.dropFirst(2)), query: query)
    try world.press("Down Down")
    let selected = world.state.list.selectedRow?.title
    world.stories += Sample.stories.prefix(2)
    world.take(.waiting(generation: world.state.list.generation, count: 2))
    #expect(world.state.list.rows.count == 7)
    #expect(world.state.list.selectedRow?.title == selected)
    #expect(world.state.list.waiting == 0)
  }

  @Test func aMixedSelectionIsAllRead() throws {
    var world = try World()
    try world.press("m Down Up x x m")
    #expect(world.mark(1).isRead && world.mark(2).isRead)
    #expect(world.state.list.chosen.isEmpty)
  }

  @Test func allReadTakesTheListShownAndSaysHowMany() throws {
    var world = try World()
    try world.press("A")
    #expect(world.stories.allSatisfy { $0.mark.isRead })
    #expect(world.state.message?.text.contains("7 articles") == true)
    #expect(world.state.list.rows.isEmpty)
    try world.press("u")
    #expect(world.stories.allSatisfy { !$0.mark.isRead })
  }

  @Test func trashTakesTheRowAwayAndUndoBringsItBack() throws {
    var world = try World()
    try world.press("Down D")
    #expect(world.state.list.rows.count == 6)
    #expect(world.state.list.selectedRow?.id == ArticleID(3))
    try world.press("u")
    #expect(world.state.list.rows.count == 7)
  }

  @Test func listsByNumber() throws {
    var world = try World()
    try world.press("Down s 3")
    #expect(world.state.list.rows.map(\.id) == [ArticleID(2)])
    try world.press("2")
    #expect(world.state.list.rows.map(\.id) == [ArticleID(1), ArticleID(2)])
    try world.press("1 m 1")
    #expect(world.state.list.rows.count == 6)
    try world.press("a")
    #expect(world.state.list.query.list == .all)
    #expect(world.state.list.rows.count == 7)
  }

  @Test func nextUnreadWrapsOnASecondPress() throws {
    var world = try World()
    try world.press("4 End")
    try world.press("n")
    #expect(world.state.list.selected == 6)
    #expect(world.state.message?.text == "6 unread above · n again goes there", "the row itself is not above")
    try world.press("n")
    #expect(world.state.list.selected == 0)
  }

  @Test func theLastUnreadRowSaysThatNothingElseIs() throws {
    var world = try World()
    try world.press("A u 4 A 4 Down m n")
    #expect(world.state.message?.text == "Nothing else is unread in this list.")
    try world.press("m p")
    #expect(world.state.message?.text == "Nothing unread in this list.")
  }

  @Test func spaceReadsThroughToTheNextUnread() throws {
    var world = try World(size: Size(width: 80, height: 40))
    try world.press("Enter Space")
    #expect(world.state.message?.text.contains("Space: next") == true)
    #expect(world.state.article?.id == ArticleID(1))
    try world.press("Space")
    #expect(world.state.article?.id == ArticleID(2))
  }

  @Test func searchIsLeftByEscapeAsItWas() throws {
    var world = try World()
    try world.press("Down Down /")
    world.type("harbour")
    #expect(world.state.list.rows.map(\.id) == [ArticleID(1), ArticleID(7)])
    try world.press("Esc")
    #expect(world.state.list.query.search.isEmpty)
    #expect(world.state.list.selected == 2)
    try world.press("/")
    world.type("harbour")
    try world.press("Enter Down Esc")
    #expect(world.state.list.selected == 2)
  }

  @Test func narrowingSurvivesAndEscapeWidens() throws {
    var world = try World()
    try world.press("&")
    world.type("quay")
    try world.press("Enter")
    #expect(world.state.list.rows.count == 2)
    try world.press("a")
    #expect(world.state.list.query.narrowing == "quay")
    try world.press("Esc")
    #expect(world.state.list.query.narrowing.isEmpty)
    #expect(world.state.list.rows.count == 7)
  }

  @Test func findGoesFromMatchToMatchAndNOnlyThen() throws {
    var world = try World()
    try world.press("Down Down Enter /")
    world.type("cape")
    try world.press("Enter")
    #expect(world.state.article?.find?.matches.count == 31)
    let first = world.state.article?.find?.current
    try world.press("n n N")
    #expect(world.state.article?.find?.current == (first ?? 0) + 1)
    try world.press("Esc n")
    #expect(world.state.article?.find == nil)
    #expect(world.state.article?.id == ArticleID(4))
  }

  @Test func thePlaceIsKeptAtAnyWidth() throws {
    var world = try World()
    try world.press("Down Down Enter Space Space")
    let place = world.state.currentPlace
    #expect(place.offset > 0)
    world.take(.input(.resized(Size(width: 50, height: 30))))
    let line = world.state.article?.top ?? 0
    #expect(world.state.article?.text.place(ofLine: line).offset ?? 0 <= place.offset)
    try world.press("q Down Up Enter")
    #expect(world.state.article?.top == line)
    #expect(world.state.message?.text.hasPrefix("Continuing at") == true)
  }

  @Test(arguments: ["Enter", "Enter End", "Enter z", "Enter z z Space"])
  func aWindowOfTheSameLinesSetsNothingAnew(keys: String) throws {
    var world = try World(size: Size(width: 120, height: 30))
    try world.press("Down Down " + keys)
    for width in [100, 90, 76, 75, 60, 110, 30, 44, 43, 76, 200, 201] {
      let before = world.state.article?.text.width
      world.asked = []
      world.take(.input(.resized(Size(width: width, height: 30))))
      let text = try #require(world.state.article?.text)
      let isSet = world.asked.contains { if case .set = $0 { true } else { false } }
      #expect(isSet == (before != text.width), "\(width) columns")
      #expect(text == world.text(of: ArticleID(3), world.state.typesetting), "\(width) columns")
    }
  }

  @Test func aPasteIsNeverKeys() throws {
    var world = try World()
    world.take(.input(.paste("dddA\u{1B}[Bq")))
    #expect(world.stories.allSatisfy { !$0.mark.isRead })
    #expect(!world.hasQuit)
  }

  @Test func lettersOnAnotherLayoutMeanTheLatinKeyInTheirPlace() throws {
    var world = try World()
    world.type("о")
    #expect(world.state.list.selected == 1)
  }

  @Test func refreshSaysThatThereIsNothingYet() throws {
    var world = try World()
    try world.press("r")
    #expect(world.state.message?.text.hasPrefix("Nothing to refresh yet") == true)
  }

  @Test func aStepIsNamedAlikeWhenDoneTakenBackAndListed() throws {
    var query = Query(list: .all)
    query.scope = ["/home/reader/news"]
    var world = try World(query: query)
    try world.press("* s")
    #expect(world.state.message?.text == "7 articles starred in news · All.")
    try world.press("U")
    #expect(world.row?.hasSuffix("  7 articles starred in news · All") == true)
    try world.press("q u")
    #expect(world.state.message?.text == "Undone: 7 without a star again in news · All.")
    try world.press("^R")
    #expect(world.state.message?.text == "Done again: 7 articles starred in news · All.")
  }
}
