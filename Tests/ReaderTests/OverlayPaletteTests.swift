// The palette, and themes seen as one moves.

import Articles
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct OverlayPaletteTests {
  private func world(_ line: String, size: Size = Size(width: 80, height: 24)) throws -> World {
    var world = try World(size: size)
    world.state.themes = ["terminal", "nord", "paper"].compactMap(ThemeFile.builtin(named:))
    try world.press(":")
    world.type(line)
    return world
  }

  @Test func aCommandByItsName() throws {
    var world = try world("toggle-star")
    try world.press("Enter")
    #expect(world.mark(1).isStarred)
    #expect(world.state.overlays.isEmpty)
  }

  @Test func everyCommandIsOfferedByItsName() throws {
    for command in Command.all where !command.name.hasPrefix("list-") {
      let rows = try World().state.paletteRows(command.name, tags: [])
      #expect(rows.contains { $0.line == command.name }, "\(command.name)")
    }
  }

  @Test func tabCompletesAndWaitsForTheArgument() throws {
    var world = try world("imp")
    try world.press("Tab")
    #expect(world.state.overlays.last?.input?.text == "import ")
    world.type("'~/My news' b.md")
    try world.press("Enter")
    #expect(world.asked.last == .importPaths(["~/My news", "b.md"]))
  }

  @Test func aWordThatWantsMoreIsCompletedByEnter() throws {
    var world = try world("theme")
    try world.press("Enter")
    #expect(world.state.overlays.last?.input?.text == "theme ")
    #expect(world.row == "theme terminal")
  }

  @Test func settingsAreSetAtOnceAndTextIsSetAnew() throws {
    var world = try world("set measure 50")
    world.perform(world.state.open(ArticleID(1)))
    try world.press("Enter")
    #expect(world.state.preferences.measure == 50)
    #expect(
      world.asked.contains {
        if case .set(_, _, let options, _) = $0 { options.measure == 50 } else { false }
      })
  }

  @Test func aWrongSettingIsNamedAndChangesNothing() throws {
    var world = try world("set measure wide")
    try world.press("Enter")
    #expect(world.state.preferences.measure == 72)
    #expect(world.state.message?.isError == true)
    #expect(world.state.message?.text.contains("a number from 30 to 200") == true)
  }

  @Test func settingsCompleteKeyThenValue() throws {
    var world = try world("set arr")
    try world.press("Tab")
    #expect(world.state.overlays.last?.input?.text == "set arrangement ")
    world.type("st")
    try world.press("Enter")
    #expect(world.state.preferences.arrangement == .stacked)
  }

  @Test func aFlagAloneIsTurnedOver() throws {
    var world = try world("set preview")
    try world.press("Enter")
    #expect(!world.state.preferences.preview)
  }

  @Test func listsTagsAndOrdersByName() throws {
    var world = try world("starred")
    try world.press("Enter")
    #expect(world.state.list.query.list == .starred)
    try world.press(":")
    world.type("sort title")
    try world.press("Enter")
    #expect(world.state.list.query.order == .title)
    try world.press(":")
    world.type("tag cli")
    try world.press("Enter")
    #expect(world.state.list.query.withTags.map(\.name) == ["climate"])
  }

  @Test func anUnknownWordIsAnsweredWithTheNearestName() throws {
    var world = try world("imoprt x")
    try world.press("Enter")
    #expect(world.state.message?.text == "There is no command “imoprt” · did you mean “import”?")
  }

  @Test func anEmptyLineDoesNothing() throws {
    var world = try world("")
    let before = world.state.list
    try world.press("Enter")
    #expect(world.state.overlays.isEmpty)
    #expect(world.state.list == before)
  }

  @Test func arrowsChooseARow() throws {
    var world = try world("toggle")
    try world.press("Down")
    let row = try #require(world.row)
    #expect(row.contains("toggle-star"))
    try world.press("Enter")
    #expect(world.mark(1).isStarred)
  }

  @Test func themesAreWornAsOneMovesAndEscapeBringsBack() throws {
    var world = try world("themes")
    try world.press("Enter Down")
    #expect(world.state.theme.name == "nord")
    try world.press("Esc")
    #expect(world.state.theme.name == "terminal")
    #expect(world.state.preferences.theme == "terminal")
  }

  @Test func enterKeepsTheThemeAndSaysHowToMakeItLasting() throws {
    var world = try world("themes")
    try world.press("Enter")
    world.type("pap")
    #expect(world.state.theme.name == "paper")
    try world.press("Enter")
    #expect(world.state.preferences.theme == "paper")
    #expect(world.state.message?.text.contains("theme = \"paper\" in config.toml") == true)
  }

  @Test func aThemeForADarkBackgroundStaysOne() throws {
    var world = try World()
    world.state.themes = ["terminal", "nord", "ink"].compactMap(ThemeFile.builtin(named:))
    world.state.preferences.themeDark = "ink"
    world.take(.background(isDark: true))
    #expect(world.state.theme.name == "ink")
    try world.press(":")
    world.type("theme nord")
    try world.press("Enter")
    #expect(world.state.theme.name == "nord")
    #expect(world.state.preferences.themeDark == "nord")
    #expect(world.state.preferences.theme == "terminal")
  }
}
