// Where one is: the selection and the place in an article, whatever is opened, left and opened again.

import Articles
import Screen
import Testing

@testable import Reader

@Suite struct PlaceTests {
  @Test func theSelectionGoesWithTheArticleThatIsOpened() throws {
    var world = try World(size: Size(width: 80, height: 40))
    try world.press("Enter Space Space")
    #expect(world.state.article?.id == ArticleID(2))
    #expect(world.state.list.selected == 1)
    try world.press("(")
    #expect(world.state.article?.id == ArticleID(1))
    #expect(world.state.list.selected == 0)
    try world.press(") J")
    #expect(world.state.article?.id == ArticleID(3))
  }

  @Test func aHeldLeftStopsAtTheEdgeAndAfterAMomentGoesOut() throws {
    var stories = Sample.stories
    stories[0].document = Document(blocks: [.code(language: nil, text: String(repeating: "wide ", count: 20))]
    )
    var world = try World(size: Size(width: 40, height: 15), stories: stories)
    try world.press("Enter Right Right Left Left")
    #expect(world.state.article?.side == 0)
    try world.press("Left Left")
    #expect(world.state.article?.side == 0)
    #expect(world.state.focus == .article)
    #expect(world.state.message?.text.hasPrefix("This is the left edge") == true)
    guard case .wake(let number, _) = world.asked.last else { Issue.record("nothing wakes it"); return }
    world.take(.woke(number - 1))
    try world.press("Left")
    #expect(world.state.focus == .article, "an earlier moment is over, not the last")
    guard case .wake(let last, _) = world.asked.last else { Issue.record("nothing wakes it"); return }
    world.take(.woke(last))
    try world.press("Left")
    #expect(world.state.focus == .list)
  }

  @Test func aMatchFarToTheRightIsShown() throws {
    var stories = Sample.stories
    let line = (0..<2_000).map { "[\(String(repeating: "0", count: 6 - "\($0)".count))\($0)] 字" }.joined()
    stories[0].document = Document(blocks: [.code(language: nil, text: line)])
    var world = try World(size: Size(width: 80, height: 24), stories: stories)
    try world.press("Enter /")
    world.type("[001800")
    #expect(world.screen.contains("[001800]"))
    try world.press("Enter")
    let frame = draw(world.state)
    let row = try #require(
      world.screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("[001800]")
      })
    let marked = (0..<80).filter { frame[$0, row].over == .matchCurrent }.map { frame[$0, row].text }
    #expect(marked.joined() == "[001800")
    // Every place of so long a line is looked at once, however many match.
    try world.press("/")
    world.type("0")
    #expect(world.screen.contains("[000000]"))
    try world.press("Enter Right Right")
    #expect(draw(world.state).size == world.state.size)
  }

  @Test func openingAgainWhatStandsInThePaneMovesNothing() throws {
    var world = try World()
    try world.press("Down Down Enter Space q Down Up Enter Space Space")
    let top = world.state.article?.top
    try world.press("q Enter")
    #expect(world.state.article?.top == top)
  }

  /// What & leaves out comes back where one read, and lines that nothing matches are no empty pane.
  @Test func allLinesComeBackWhereOneRead() throws {
    var stories = Sample.stories
    let paragraphs = (1...60).map { Block.paragraph([.text("The ferry left quay \($0).")]) }
    stories[0].document = Document(blocks: paragraphs)
    var world = try World(size: Size(width: 80, height: 24), stories: stories)
    try world.press("Enter Space Space")
    let (top, place) = (world.state.article?.top, world.state.currentPlace)
    #expect(top ?? 0 > 10)
    for (word, ways) in [("quay 3", ["Esc", "Enter Esc"]), ("zeppelin", ["Esc", "Enter"])] {
      for keys in ways {
        try world.press("&")
        world.type(word)
        #expect(world.screen.contains("━ & \(word)"))
        #expect(
          world.state.currentPlace == place && world.state.articleLines.allSatisfy { $0.text.contains(word) })
        try world.press(keys)
        #expect(
          world.state.article?.top == top && world.state.article?.onlyLines.isEmpty == true, "\(word) \(keys)"
        )
      }
    }
    #expect(world.state.message?.text == "No line of this article has “zeppelin”.")
  }
}
