// Commands for links.

extension Command {
  static let linking: [Command] = [
    Command("follow-link", .links, ["f"], in: .article, "follow a link by the hint shown") { $0.showHints() },
    Command("open-browser", .links, ["o"], "open in the browser") { $0.openBrowser() },
    Command("copy-link", .links, ["y"], "copy the link; of chosen lines the text") {
      $0.copyLink(asMarkdown: false)
    },
    Command("copy-markdown", .links, ["Y"], "copy as Markdown; chosen lines as a quote") {
      $0.copyLink(asMarkdown: true)
    },
  ]
}
