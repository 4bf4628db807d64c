// What a search says while it is typed and while it is on: how many, where, which match.

import Articles
import Screen
import Testing

@testable import Reader

@Suite struct SearchTests {
  @Test func thePromptSaysHowManyAreInTheListBehind() throws {
    var world = try World()
    try world.press("m /")
    world.type("harb")
    #expect(world.screen.contains("2 found · 2 in Unread"), "what was read in the list shown is still in it")
    try world.press("Esc 1 /")
    world.type("harb")
    #expect(world.screen.contains("2 found · 1 in Unread"))
  }

  @Test func whileThatIsNotKnownItSaysOnlyHowMany() throws {
    var world = try World()
    try world.press("/")
    world.type("harb")
    world.state.list.foundInBefore = nil
    #expect(world.screen.contains("  2 found\n"))
    // An answer about words that were typed on since is not taken.
    world.take(.foundInBefore(generation: world.state.list.generation - 1, count: 9))
    #expect(world.screen.contains("  2 found\n"))
  }

  @Test func whereBothDoNotFitTheListIsLeftOut() throws {
    var world = try World(size: Size(width: 40, height: 10))
    try world.press("/")
    world.type("harb")
    #expect(world.screen.contains("  2 found\n"))
  }

  @Test func theHeaderSaysWhichMatchThisIs() throws {
    var world = try World()
    try world.press("/")
    world.type("cape")
    #expect(world.screen.contains(" match 1 of 31 ─"))
    try world.press("Enter Enter Space")
    let match = try #require(world.state.matchInWords)
    #expect(match != "match 1 of 31" && match.hasSuffix(" of 31"))
    try world.press("End")
    #expect(world.screen.contains(" of 31 ━"))
    try world.press("Home /")
    world.type("ice")
    #expect(world.state.matchInWords == nil, "a find has a count of its own")
    try world.press("Esc q Esc")
    #expect(!world.screen.contains(" of 31"))
  }

  @Test func whatIsCutInTheHeaderIsNotTheMatch() throws {
    var world = try World(size: Size(width: 60, height: 24))
    try world.press("/")
    world.type("timetable")
    #expect(world.screen.contains("… · match 1 of 1 ─"))
  }

  @Test func thePreviewFollowsTheWordsThatAreTyped() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("Down Down /")
    world.type("2")
    #expect(world.state.article?.id == ArticleID(3))
    #expect(world.state.article?.top == 0)
    world.type("9")
    let open = try #require(world.state.article)
    #expect(open.top > 0, "the first match is far below")
    #expect(world.screen.contains("In year 29 "))
  }

  @Test func whatASearchOpensIsAtItsMatchAndLeavingItGoesBack() throws {
    var world = try World(size: Size(width: 40, height: 15))
    try world.press("Down Down Enter Space Space q")
    let place = world.state.currentPlace
    try world.press("/")
    world.type("29")
    try world.press("Esc")
    #expect(world.state.currentPlace == place)
    try world.press("/")
    world.type("29")
    try world.press("Enter Enter")
    #expect(world.screen.contains("In year 29 "))
    try world.press("Up Up q Enter")
    #expect(world.screen.contains("In year 29 "), "what was opened stands where one read")
  }

  @Test func aSearchShowsTheMatchOfWhatWasReadOnceAlready() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("Down Down Enter Space Space q Down /")
    world.type("29")
    try world.press("Enter Enter")
    #expect(world.screen.contains("In year 29 "))
    #expect(world.state.message?.text.hasPrefix("Continuing at") != true)
  }
}
