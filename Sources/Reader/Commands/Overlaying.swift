// Commands that put something in front of the panes.

extension Command {
  static let overlays: [Command] = [
    Command("links", .links, ["L"], in: .article, "all links of the article", brief: "all links") {
      $0.openLinks()
    },
    Command("outline", .read, ["O"], in: .article, "the article's headings") { $0.openOutline() },
    Command("facts", .read, ["i"], "what is known of the article, and why", brief: "what is known, and why") {
      $0.openFacts()
    },
    Command(
      "changes", .marks, ["U"], "the list of changes; any one can be taken back", brief: "the list of changes"
    ) { $0.openChanges() },
    Command("palette", .screen, [":"], "commands by name") { $0.openPalette() },
    Command("themes", .screen, [], "choose a theme, seen as one moves", brief: "choose a theme") {
      $0.chooseThemes()
    },
    Command("messages", .screen, [], "all that was said here") { $0.openMessages() },
    Command("help", .leave, ["?", "F1"], "help") { $0.openHelp() },
  ]
}
