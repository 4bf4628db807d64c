// The prompt of `|`: which form of the article goes to which command.

import Articles
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct PipeTests {
  private func piped(_ world: World) -> [Effect] {
    world.asked.filter { if case .pipe = $0 { true } else { false } }
  }

  @Test func tabChoosesTheFormAndTheNextPromptKeepsIt() throws {
    var world = try World()
    try world.press("|")
    world.type("less -R")
    try world.press("Enter | Tab Tab")
    world.type("pandoc -f 'html' \"a b\"")
    try world.press("Enter |")
    #expect(world.state.prompt?.kind == .pipe(.html))
    try world.press("S-Tab")
    #expect(world.state.prompt?.kind == .pipe(.markdown))
    try world.press("Tab Tab Tab")
    #expect(world.state.prompt?.kind == .pipe(.text))
    try world.press("Esc |")
    #expect(world.state.prompt?.kind == .pipe(.html), "what was not taken is not kept")
    let id = ArticleID(1)
    #expect(
      piped(world) == [.pipe(id, .text, ["less", "-R"]), .pipe(id, .html, ["pandoc", "-f", "html", "a b"])])
  }

  @Test func theSettingGivesTheFirstForm() throws {
    var world = try World()
    world.state.preferences.pipeForm = .json
    try world.press("|")
    #expect(world.screen.contains("JSON"))
    world.type("jq .title")
    try world.press("Enter")
    #expect(piped(world) == [.pipe(ArticleID(1), .json, ["jq", ".title"])])
  }

  @Test func aShellOfTheReadersIsGivenTheWholeLine() throws {
    var world = try World()
    world.state.preferences.shell = ["sh", "-c"]
    try world.press("|")
    world.type("tr a-z A-Z | head -1 > 'x y'")
    try world.press("Enter | Enter")
    #expect(piped(world) == [.pipe(ArticleID(1), .text, ["sh", "-c", "tr a-z A-Z | head -1 > 'x y'"])])
  }

  @Test func thePromptSaysTheForm() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("| Tab")
    world.type("glow")
    try expectScreen(draw(world.state), "pipe")
  }
}
