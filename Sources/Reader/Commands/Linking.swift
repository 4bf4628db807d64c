// Commands for links.

extension Command {
  static let linking: [Command] = [
    Command(
      "follow-link", .links, ["f"], in: .article, "follow a link by the hint shown", brief: "follow a link"
    ) { $0.showHints() },
    Command("open-browser", .links, ["o"], "open in the browser") { $0.openBrowser() },
    Command(
      "copy-link", .links, ["y"], "copy the link; of chosen lines the text", brief: "copy the link",
      inArticle: "copy link, or lines"
    ) {
      $0.copyLink(asMarkdown: false)
    },
    Command(
      "copy-markdown", .links, ["Y"], "copy as Markdown; chosen lines as a quote", brief: "copy as Markdown",
      inArticle: "copy Markdown, quote"
    ) {
      $0.copyLink(asMarkdown: true)
    },
  ]
}
