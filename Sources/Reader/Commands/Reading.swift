// Commands that open and read.

extension Command {
  static let reading: [Command] = [
    Command(
      "open", .read, ["Enter"], "open; in the article the highlighted link or story", brief: "open",
      inArticle: "open the link or story"
    ) { $0.enter() },
    Command(
      "read-on", .read, ["Space"], "read on: open, a page on, at the end the next unread one",
      brief: "open, and read on", inArticle: "read on"
    ) {
      $0.readOn()
    },
    Command("next-heading", .read, ["]"], in: .article, "the next heading") { $0.heading(forward: true) },
    Command("previous-heading", .read, ["["], in: .article, "the heading before") {
      $0.heading(forward: false)
    },
    Command("history-back", .read, ["("], "the story one came from", brief: "to the story before") {
      $0.historyBack()
    },
    Command("history-forward", .read, [")"], "the story one went back from", brief: "forward again") {
      $0.historyForward()
    },
    Command(
      "source-text", .read, ["v"], "the source text, or the set text again", brief: "source text, and back"
    ) { $0.toggle(.source) },
    Command("editor", .read, ["e"], "open the source in the editor", brief: "edit the source") {
      $0.onSelected { [.edit($0)] }
    },
    Command("pager", .read, ["P"], "open the text in the pager", brief: "the text in the pager") {
      $0.onSelected { [.page($0)] }
    },
    Command(
      "pipe", .read, ["|"], "pipe the article to a command: text, Markdown, HTML or JSON",
      brief: "pipe to a command"
    ) { $0.ask(.pipe($0.preferences.pipeForm)) },
  ]
}
