// The panes as they look, in every arrangement and size, and what their roles are.

import Articles
import Screen
import Testing

@testable import Reader

@Suite struct ScreenTests {
  /// A screen's name and the keys that lead to it.
  static let scripts: [(name: String, keys: String)] = [
    ("list", ""),
    ("list-down", "Down Down"),
    ("article", "Enter"),
    ("article-long", "Down Down Enter Space"),
    ("article-alone", "Enter z"),
    ("text-alone", "Enter z z"),
    ("stacked", "w w"),
    ("single", "w"),
    ("chosen", "x x V Down"),
    ("all-list", "4 d d"),
    ("starred-empty", "3"),
    ("hints", "Enter f"),
    ("related-end", "G Enter G"),
    ("sorted", "= ="),
  ]

  @Test(arguments: scripts.map(\.name), goldenSizes)
  func screen(name: String, size: Size) throws {
    let keys = try #require(Self.scripts.first { $0.name == name }).keys
    var world = try World(size: size)
    try world.press(keys)
    try expectScreen(draw(world.state), name)
  }

  @Test(arguments: goldenSizes)
  func searchPrompt(size: Size) throws {
    var world = try World(size: size)
    try world.press("/")
    world.type("harb")
    try expectScreen(draw(world.state), "search")
  }

  @Test(arguments: goldenSizes)
  func nothingFound(size: Size) throws {
    var world = try World(size: size)
    try world.press("/")
    world.type("zeppelin")
    try expectScreen(draw(world.state), "search-nothing")
  }

  @Test(arguments: goldenSizes)
  func narrowed(size: Size) throws {
    var world = try World(size: size)
    try world.press("&")
    world.type("quay")
    try world.press("Enter")
    try expectScreen(draw(world.state), "narrowed")
  }

  @Test(arguments: goldenSizes)
  func findInArticle(size: Size) throws {
    var world = try World(size: size)
    try world.press("Down Down Enter /")
    world.type("cape")
    try expectScreen(draw(world.state), "find")
  }

  @Test func rolesOfTheList() throws {
    var world = try World(size: Size(width: 60, height: 12))
    try world.press("s m")
    let kept = draw(world.state).rolesText
    #expect(kept.contains("headline.star"))
    #expect(kept.contains("selection"))
  }

  @Test func whatIsCutInTheRuleIsApartFromIt() throws {
    for length in 30...60 {
      var stories = Sample.stories
      stories[0].article.authors = [String(repeating: "a", count: length)]
      var world = try World(stories: stories)
      try world.press("Enter")
      let rule = world.screen.split(separator: "\n").first { $0.contains("━━ ") } ?? ""
      #expect(rule.contains("aaa") && !rule.contains("…━") && !rule.contains("n━"), "\(rule)")
    }
  }

  @Test func aHigherWindowKeepsItsRows() throws {
    var world = try World(size: Size(width: 100, height: 24))
    // The list stays as high as it is; what is drawn is compared with what was drawn before.
    world.take(.input(.resized(Size(width: 100, height: 40))))
    #expect(world.screen.contains("Harbour ferries return"))
  }

  @Test func anySizeIsDrawn() throws {
    for width in 1...130 where width % 7 == 1 || width < 12 {
      for height in 1...40 where height % 5 == 1 || height < 8 {
        var world = try World(size: Size(width: width, height: height))
        for keys in ["", "Enter", "z", "z", "q", "w", "w", "/"] { try world.press(keys) }
        #expect(draw(world.state).size == Size(width: width, height: height))
      }
    }
  }
}
