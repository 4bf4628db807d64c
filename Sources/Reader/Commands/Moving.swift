// Commands that move: rows in the list, lines in the article.

extension Command {
  static let moving: [Command] = [
    Command(
      "select-next", .move, ["Down", "j"], "one row or line down", brief: "a row down",
      inArticle: "a line down"
    ) { $0.step(by: 1) },
    Command(
      "select-previous", .move, ["Up", "k"], "one row or line up", brief: "a row up", inArticle: "a line up"
    ) { $0.step(by: -1) },
    Command("page-down", .move, ["PgDn", "^F"], "a page down") { $0.page(by: 1, of: 1) },
    Command("page-up", .move, ["PgUp", "^B", "b"], "a page back") { $0.page(by: -1, of: 1) },
    Command("half-page-down", .move, ["^D"], "half a page down") { $0.page(by: 1, of: 2) },
    Command("half-page-up", .move, ["^U"], "half a page up") { $0.page(by: -1, of: 2) },
    Command(
      "go-start", .move, ["Home", "g"], "to the start; in the list it lets new ones in",
      brief: "the start; new ones in", inArticle: "to the start"
    ) {
      $0.goStart()
    },
    Command("go-end", .move, ["End", "G"], "to the end") { $0.goEnd() },
    Command(
      "go-in", .move, ["Right", "l"], "go in: open; in the article sideways while something is cut",
      brief: "open", inArticle: "sideways where cut"
    ) {
      $0.goIn()
    },
    Command(
      "go-out", .move, ["Left", "h", "Backspace"], "go out: sideways back, the story before, the list",
      brief: "to sources, later", inArticle: "sideways back, out"
    ) {
      $0.goOut()
    },
    Command(
      "next-article", .move, ["J"], "the next row; in the article opens it", brief: "the next row",
      inArticle: "the next article"
    ) {
      $0.neighbour(forward: true)
    },
    Command(
      "previous-article", .move, ["K"], "the row before; in the article opens it", brief: "the row before",
      inArticle: "the article before"
    ) {
      $0.neighbour(forward: false)
    },
    Command(
      "next-unread", .move, ["n"], "the next unread one; in the article opens it, or the next match",
      brief: "the next unread one", inArticle: "next unread, or match"
    ) {
      $0.nextUnreadOrMatch(forward: true)
    },
    Command(
      "previous-unread", .move, ["p"], "the unread one before; in the article opens it",
      brief: "the unread one before"
    ) {
      $0.nextUnread(forward: false)
    },
    Command(
      "find-previous", .move, ["N"], "the match before, while a find is on; else as p", brief: "as p",
      inArticle: "the match before"
    ) {
      $0.nextUnreadOrMatch(forward: false)
    },
  ]
}
