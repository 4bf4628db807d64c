// Lists in front of the panes: help, links, outline, messages, changes, facts.

import Articles
import Screen
import Settings
import Testing
import Typesetting

@testable import Reader

@Suite struct OverlayListsTests {
  @Test func helpShowsTheKeysOfThePaneAndTabAll() throws {
    var world = try World(size: Size(width: 120, height: 60))
    try world.press("?")
    #expect(world.screen.contains("Keys here: list"))
    #expect(!world.screen.contains("the next heading"))
    try world.press("Tab")
    #expect(world.screen.contains("Keys in all panes"))
    #expect(world.screen.contains("the next heading (article)"))
    try world.press("Tab q")
    #expect(world.state.overlays.isEmpty)
    #expect(!world.hasQuit)
  }

  @Test func helpShowsKeysAsTheyAreBound() throws {
    var world = try World(size: Size(width: 120, height: 60))
    let bindings = Preferences.read(
      toml: "[keys]\n\"!\" = \"toggle-star\"\ns = \"none\"\n", fileName: "config.toml",
      commands: Set(Command.all.map(\.name)), defaults: world.state.bindings
    ).bindings
    world.take(.configured(Preferences(), bindings, world.state.themes, []))
    let entry = Manual.entries(world.state.bindings, in: .list).first { $0.name == "toggle-star" }
    #expect(entry?.keys == "!")
    try world.press("? /")
    world.type("star")
    #expect(world.screen.contains("!              star"))
  }

  @Test func slashNarrowsAndEscapeWidensBeforeItCloses() throws {
    var world = try World(size: Size(width: 120, height: 60))
    try world.press("? /")
    world.type("undo")
    let shown = try #require(world.state.overlays.last?.rows.shown.count)
    #expect(shown > 0 && shown < 6)
    try world.press("Enter Esc")
    #expect(world.state.overlays.last?.rows.shown.count == world.state.overlays.last?.rows.count)
    try world.press("Esc")
    #expect(world.state.overlays.isEmpty)
  }

  @Test func textScrollsAndStopsAtItsEnds() throws {
    var world = try World(size: Size(width: 60, height: 14))
    try world.press("? Space Down k j")
    #expect(world.state.overlays.last?.rows.top ?? 0 > 5)
    try world.press("G")
    let overlay = try #require(world.state.overlays.last)
    let panel = world.state.panel(of: overlay)
    #expect(overlay.rows.top == panel.lines.count - panel.rows.height)
    try world.press("g Up")
    #expect(world.state.overlays.last?.rows.top == 0)
  }

  @Test func listKeysOnOtherLayoutsAreTheirs() throws {
    var world = try World()
    try world.press("?")
    world.type("й")
    #expect(world.state.overlays.isEmpty)
    #expect(!world.hasQuit)
  }

  @Test(arguments: [
    ("https://news.example/a", "news.example"), ("https://bank.example@evil.example/x", "evil.example"),
    ("https://evil.example\\@bank.example/", "evil.example"),
    ("http://a.example:8080?q=@b", "a.example:8080"),
    ("mailto:desk@news.example", "mailto:desk@news.example"), ("no address", "no address"),
    ("https:\\\\odd.example\\x", "odd.example"), ("file:///etc/passwd", "file:///etc/passwd"),
    ("https://рaypal.example/x", "рaypal.example (letters of several scripts)"),
    ("https://газета.example/x", "газета.example"),
  ])
  func theHostIsTheRealOne(address: String, host: String) {
    #expect(LinkRow.host(of: address) == host)
  }

  @Test func linksOpenAndAreCopied() throws {
    var world = try World()
    try world.press("Enter")
    world.state.article?.text.links = [
      SetLink(url: "https://one.example/a", text: "first"),
      SetLink(url: "https://two.example/b", text: "second"),
    ]
    try world.press("L Down y")
    #expect(world.asked.last == .copy("https://two.example/b", what: "link"))
    #expect(world.screen.contains("two.example  second"))
    try world.press("Enter")
    #expect(world.asked.last == .browse("https://two.example/b"))
    #expect(world.state.overlays.isEmpty)
  }

  @Test func whatComesWithAnArticleIsAmongItsLinks() throws {
    var world = try World(size: Size(width: 100, height: 30))
    try world.press("Enter")
    world.state.article?.text.links = [SetLink(url: "https://one.example/a", text: "first")]
    world.state.article?.stored.article.attachments = [
      Articles.Attachment(url: "https://files.example/talk.mp3", mimeType: "audio/mpeg", size: 2_000_000)
    ]
    world.state.article?.stored.article.related = [
      RelatedStory(title: "Comments", link: "https://talk.example/1"),
      RelatedStory(title: "Once more", link: "https://one.example/a"), RelatedStory(title: "Nowhere"),
    ]
    #expect(world.state.ending.contains(.title("Attachments")))
    try world.press("G")
    #expect(world.screen.contains("Audio, 2 MB  files.example"))
    try world.press("L")
    #expect(world.screen.contains("files.example  attached: Audio, 2 MB"))
    #expect(world.screen.contains("talk.example  Comments"))
    #expect(!world.screen.contains("Once more") && !world.screen.contains("Nowhere"))
  }

  @Test func theOutlineGoesToItsHeading() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("Down Down Enter")
    world.state.article?.text.headings = [
      SetHeading(level: 1, text: "Above", line: 0), SetHeading(level: 2, text: "Far below", line: 20),
    ]
    try world.press("O")
    #expect(world.row == "Above")
    try world.press("/")
    world.type("far")
    try world.press("Enter Enter")
    #expect(world.state.overlays.isEmpty)
    #expect(world.state.article?.top == 20)
  }

  @Test func withoutHeadingsItSaysSo() throws {
    var world = try World()
    try world.press("Enter")
    world.state.article?.text.headings = []
    world.state.article?.text.links = []
    try world.press("O")
    #expect(world.state.message?.text == "This article has no headings.")
    try world.press("L")
    #expect(world.state.message?.text == "This article has no links.")
    #expect(world.state.overlays.isEmpty)
  }

  @Test func messagesAreKept() throws {
    var world = try World()
    try world.press("r")
    let said = try #require(world.state.message?.text.prefix(20))
    try world.press(":")
    world.type("messages")
    try world.press("Enter")
    #expect(world.front == .messages)
    #expect(world.screen.contains(said))
  }

  @Test func anyChangeIsTakenBackByItsNumber() throws {
    var world = try World()
    try world.press("s d U Down Enter")
    let undone = world.asked.last { if case .undo = $0 { true } else { false } }
    guard case .undo(let step, let asked, _) = undone else { Issue.record("nothing was undone"); return }
    #expect(step == 1)
    #expect(asked)
    // The journal is asked for again, so that the list says what became of it.
    #expect(world.asked.contains(.steps))
    guard case .changes = world.front else { Issue.record("the list has closed"); return }
  }

  @Test func factsNameFileTagsAndReasons() throws {
    var world = try World()
    try world.press("T")
    world.type("by the sea")
    try world.press("Enter Enter i")
    let screen = world.screen
    #expect(screen.contains("/news/1.md"))
    #expect(screen.contains("by the sea"))
    #expect(screen.contains("harbour"))
    try world.press("Left")
    #expect(world.state.overlays.isEmpty)
  }

  @Test func factsOfAnArticleThatIsNotInThePaneAreAskedFor() throws {
    var world = try World(size: Size(width: 40, height: 15))
    #expect(world.state.article == nil)
    try world.press("i")
    #expect(world.screen.contains("Harbour ferries"))
    #expect(world.mark(1).isRead == false)
  }

  @Test func whereNothingIsFoundTheOtherLayoutIsOffered() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("/")
    world.type("hflf")
    #expect(world.screen.contains("Tab: “рада”"))
    try world.press("Tab")
    #expect(world.state.prompt?.input.text == "рада")
    #expect(world.state.list.rows.count == 1)
  }
}
