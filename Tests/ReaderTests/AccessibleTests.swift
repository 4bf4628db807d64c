// The screen in words: what a voice reads, where the cursor stands, and that nothing is drawn.

import Articles
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct AccessibleTests {
  private func world(_ size: Size = Size(width: 80, height: 24)) throws -> World {
    var world = try World(size: size)
    try world.press(":")
    world.type("set accessible true")
    try world.press("Enter")
    world.state.message = nil
    return world
  }

  /// The screen from the cursor on, as far as the row goes.
  private func line(_ world: World) throws -> String {
    let frame = draw(world.state)
    let cursor = try #require(frame.cursor)
    return (cursor.x..<frame.size.width).map { frame[$0, cursor.y].text }.joined()
  }

  /// A screen's name, the keys that lead to it, and what is typed then.
  static let scripts: [(name: String, keys: String, typed: String)] = [
    ("list", "s Down x x", ""), ("article", "Enter", ""), ("tags", "t Down Down Tab Down Tab Tab", ""),
    ("help", "?", ""), ("prompt", "/", "harb"), ("pipe", "|", "less"), ("links", "Enter L", ""),
    ("facts", "Enter i", ""), ("find", "Down Down Enter /", "cape"), ("starred-empty", "3", ""),
    ("changes", "s d U", ""), ("quote", "G Enter", ""), ("editing", "T", ""), ("palette", ":", "so"),
  ]

  @Test(arguments: ["list", "article", "tags", "help", "prompt", "quote"])
  func screen(name: String) throws {
    let script = try #require(Self.scripts.first { $0.name == name })
    var world = try world()
    try world.press(script.keys)
    world.type(script.typed)
    try expectScreen(draw(world.state), "accessible-\(name)")
  }

  @Test(arguments: scripts.map(\.name), goldenSizes)
  func nothingIsDrawn(name: String, size: Size) throws {
    let script = try #require(Self.scripts.first { $0.name == name })
    var world = try world(size)
    try world.press(script.keys)
    world.type(script.typed)
    let signs = "│┃─━┌┐└┘├┤▸›●◐★«»↳→←↑↓·•◦−"
    let drawn = world.screen.filter { signs.contains($0) }
    #expect(drawn.isEmpty, "\(drawn) in\n\(world.screen)")
    #expect(draw(world.state).cursor != nil)
  }

  @Test func theCursorStandsAtTheRow() throws {
    var world = try world()
    #expect(try line(world).hasPrefix("Harbour ferries return after a winter of repairs, unread,"))
    try world.press("Down Down")
    #expect(try line(world).hasPrefix("Sea ice measured thinnest on record for November, unread"))
    try world.press("s m")
    #expect(try line(world).hasPrefix("Sea ice measured thinnest on record for November, read, starred"))
    try world.press("x Up")
    #expect(world.screen.contains("November, read, starred, chosen"))
  }

  @Test func aRowDownChangesNothingButTheCursor() throws {
    var world = try world()
    let before = draw(world.state)
    try world.press("Down")
    var after = draw(world.state)
    #expect(before.cursor?.y != after.cursor?.y)
    after.cursor = before.cursor
    #expect(before == after)
  }

  @Test func theCursorFollowsInTheArticle() throws {
    var world = try world()
    try world.press("Down Down Enter")
    #expect(try line(world).hasPrefix("Sea ice measured"))
    try world.press("Space")
    let page = try line(world)
    #expect(page.contains("year") || page.contains("December"))
    try world.press("/")
    world.type("in year 9")
    #expect(try line(world).hasPrefix(" ") || draw(world.state).cursor?.y == 22, "at what is typed")
    try world.press("Enter")
    #expect(try line(world).hasPrefix("In year 9"))
    try world.press("Esc V Down")
    #expect(draw(world.state).cursor != nil)
  }

  @Test func theCursorIsAtWhatIsTypedUntilOneMoves() throws {
    var world = try world()
    try world.press("t")
    world.type("cli")
    #expect(draw(world.state).cursor?.y == 1)
    try world.press("Down Up")
    #expect(try line(world).hasPrefix("climate, 2 unread of 2"))
    world.type("m")
    #expect(draw(world.state).cursor?.y == 1)
    try world.press("Esc Enter L")
    #expect(try line(world).hasPrefix("quay.example"))
    try world.press("q ?")
    #expect(try line(world).hasPrefix("Move"))
  }

  @Test func whatIsCutHasNoMark() throws {
    var story = Sample.stories[6]
    story.document = Document(blocks: [.code(language: nil, text: String(repeating: "wide ", count: 60))])
    for isAccessible in [true, false] {
      var world = try World(stories: [story], query: Query(list: .all))
      world.state.preferences.accessible = isAccessible
      try world.press("Enter Right")
      #expect(world.screen.contains("wide"))
      #expect(world.screen.contains { "«»".contains($0) } != isAccessible)
    }
  }

  @Test func onePaneAtATime() throws {
    var world = try world(Size(width: 160, height: 48))
    #expect(world.state.layout.article == nil)
    try world.press("w")
    #expect(world.state.layout.article == nil && world.state.message?.text.contains("One pane") == true)
    try world.press("Enter")
    #expect(
      world.state.layout.list == nil && world.screen.hasPrefix(" ")
        && world.screen.contains("Article: Quay Courier, "))
  }

  @Test func workIsSaidOnceAndNotCounted() throws {
    var world = try world()
    world.take(.work(Work(name: "Importing", done: 1, total: 9)))
    let before = draw(world.state)
    world.take(.work(Work(name: "Importing", done: 5, total: 9)))
    #expect(draw(world.state) == before)
    #expect(world.screen.contains("Importing, ^C stops"))
  }
}
