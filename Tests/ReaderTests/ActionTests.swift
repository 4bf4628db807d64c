// Actions as the head sees them: begun by key, name and word, shown when they end, stopped by ^C.

import Articles
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct ActionTests {
  private static let configuration = """
    [actions.define]
    run = ["dict", "--", "{word}"]
    key = "^K"
    help = "look a word up"
    [actions.sum]
    run = ["wc"]
    input = "selection"
    key = "F5"
    [actions.aloud]
    run = ["espeak"]
    show = "message"
    key = "F6"
    [actions.web]
    run = ["w3m", "{link}"]
    show = "terminal"
    key = "F7"
    """

  private func world(_ size: Size = Size(width: 80, height: 24)) throws -> World {
    var world = try World(size: size)
    let read = Preferences.read(
      toml: Self.configuration, fileName: "c", commands: Set(Command.all.map(\.name)), taken: Command.words,
      defaults: KeyBindings(defaults: Command.defaultBindings))
    #expect(read.mistakes == [])
    world.take(.configured(read.preferences, read.bindings, world.state.themes, []))
    return world
  }

  private func requests(_ world: World) -> [ActionRequest] {
    world.asked.compactMap { if case .act(let request) = $0 { request } else { nil } }
  }

  private func stops(_ world: World) -> [[Int]] {
    world.asked.compactMap { if case .stopActions(let numbers) = $0 { numbers } else { nil } }
  }

  @Test func aWordIsAskedFor() throws {
    var world = try world()
    try world.press("^K")
    #expect(world.state.prompt?.input.text == "")
    try expectScreen(draw(world.state), "action-word")
    world.type("ferry")
    try world.press("Enter")
    let request = try #require(requests(world).first)
    #expect(request.action.name == "define" && request.word == "ferry" && request.article == ArticleID(1))
    #expect(world.state.prompt == nil)
  }

  @Test func withoutAWordNothingRuns() throws {
    var world = try world()
    try world.press("^K Space Enter")
    #expect(requests(world).isEmpty && world.state.overlays.isEmpty)
    #expect(world.screen.contains("define needs a word: type one, or find it in the article first."))
  }

  @Test func theMatchIsTheWordAlready() throws {
    var world = try world()
    try world.press("Enter /")
    world.type("notice")
    try world.press("Enter ^K")
    #expect(world.state.prompt?.input.text == "noticeably")
    try world.press("Esc Esc V ^K")
    #expect(world.state.prompt?.input.text == "Harbour")
  }

  @Test func chosenLinesAreTheSelection() throws {
    var world = try world()
    try world.press("Enter V Down Down F5 Esc F5")
    #expect(requests(world).map { $0.selection?.hasPrefix("Harbour ferries") } == [true, nil])
    #expect(world.state.article?.selection == nil)
  }

  @Test func theOutputShowsWhenItComes() throws {
    var world = try world()
    try world.press("F5")
    #expect(world.screen.contains("“sum” is running · ^C stops it"))
    let number = try #require(requests(world).first?.number)
    world.take(
      .acted(
        number: number, ["  12  34", "", "a b" + String(repeating: " c", count: 60)], isCut: false, .done))
    try expectOverlay(world.state, "overlay-output")
    try world.press("y")
    #expect(
      world.asked.contains {
        if case .copy(let text, _) = $0 { text.hasPrefix("  12  34\n\n") } else { false }
      })
    try world.press("/")
    world.type("34")
    #expect(world.screen.contains("12  34") && !world.screen.contains("a b c"))
    try world.press("Esc q")
    #expect(world.state.overlays.isEmpty && stops(world).isEmpty)
  }

  @Test func manyLinesScroll() throws {
    var world = try world()
    try world.press("F5")
    let number = try #require(requests(world).first?.number)
    world.take(.acted(number: number, (1...5000).map { "line \($0)" }, isCut: true, .done))
    #expect(world.state.message?.text == "“sum” printed more than is shown here.")
    try world.press("G")
    #expect(world.screen.contains("line 5000"))
    world.take(.input(.resized(Size(width: 40, height: 12))))
    #expect(world.screen.contains("line 49"))
  }

  @Test func nothingShowsAfterTheOverlayIsClosed() throws {
    var world = try world()
    try world.press("F5 q")
    let number = try #require(requests(world).first?.number)
    #expect(stops(world) == [[number]])
    let before = world.state
    world.take(.acted(number: number, ["late"], isCut: false, .stopped))
    #expect(world.state == before)
  }

  @Test func controlCStopsAndDoesNotLeave() throws {
    var world = try world()
    try world.press("F6")
    #expect(world.screen.contains("aloud · ^C stops"))
    try world.press("j ^C ^C")
    let number = try #require(requests(world).first?.number)
    #expect(stops(world) == [[number], [number]] && !world.hasQuit)
    world.take(.acted(number: number, [], isCut: false, .stopped))
    #expect(world.state.message?.text == "“aloud” was stopped.")
    try world.press("^C")
    #expect(!world.hasQuit, "for a second after it stopped something")
    world.take(.woke(1))
    try world.press("^C")
    #expect(world.hasQuit)
  }

  @Test(arguments: [
    (["", "said"], ActionEnd.done, "said"), ([], .done, "“aloud” is done."),
    (["no voice"], .failed(3), "“aloud” failed with 3: no voice"), ([], .failed(3), "“aloud” failed with 3."),
    ([], .notRun("“espeak” cannot be started: x."), "“espeak” cannot be started: x."),
  ])
  func oneSentenceSaysHowItEnded(_ lines: [String], _ end: ActionEnd, _ sentence: String) throws {
    var world = try world()
    try world.press("F6")
    let number = try #require(requests(world).first?.number)
    world.take(.acted(number: number, lines, isCut: false, end))
    #expect(world.state.message?.text == sentence)
    #expect(world.state.running.isEmpty)
  }

  @Test(arguments: [
    (ActionEnd.done, "“sum” printed nothing."), (.failed(127), "“sum” failed with 127."),
    (.notRun("“wc” cannot be started: x."), "“wc” cannot be started: x."),
  ])
  func anOverlayWithNothingInItCloses(_ end: ActionEnd, _ sentence: String) throws {
    var world = try world()
    try world.press("F5")
    let number = try #require(requests(world).first?.number)
    world.take(.acted(number: number, [], isCut: false, end))
    #expect(world.state.overlays.isEmpty && world.state.message?.text == sentence)
  }

  @Test func onceMoreEndsTheOneBefore() throws {
    var world = try world()
    try world.press("F6 F6")
    let numbers = requests(world).map(\.number)
    #expect(stops(world) == [[numbers[0]]] && world.state.running.map(\.number) == [numbers[1]])
    world.take(.acted(number: numbers[0], ["late"], isCut: false, .stopped))
    #expect(world.state.message == nil)
  }

  @Test func helpAndPaletteKnowThem() throws {
    var world = try world()
    try world.press("? G")
    #expect(world.screen.contains("Actions") && world.screen.contains("look a word up"))
    try world.press("q :")
    world.type("define")
    #expect(world.row?.hasPrefix("define") == true)
    world.type(" harbour")
    try world.press("Enter")
    #expect(requests(world).map(\.word) == ["harbour"])
    try world.press("Esc :")
    world.type("aloud now")
    try world.press("Enter")
    #expect(requests(world).count == 1 && world.state.message?.text == "aloud takes nothing after it.")
  }

  @Test func aClickDoesNotRunWhatIsTyped() throws {
    var world = try world()
    try world.press("Enter ^K")
    world.type("x")
    world.take(.input(.mouse(MouseEvent(.press, x: 20, y: 18))))
    #expect(requests(world).isEmpty)
  }

  @Test func aProgramOnTheTerminalLeavesNothingToStop() throws {
    var world = try world()
    try world.press("F7")
    #expect(requests(world).count == 1 && world.state.running.isEmpty && world.state.overlays.isEmpty)
  }
}
