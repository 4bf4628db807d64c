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
}
