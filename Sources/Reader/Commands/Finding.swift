// Commands that search everywhere, narrow the list, and find in the article.

extension Command {
  static let finding: [Command] = [
    Command(
      "search", .find, ["/"], "search everywhere; in the article find", brief: "search everywhere",
      inArticle: "find"
    ) { $0.search() },
    Command(
      "narrow", .find, ["&"], "narrow by title and source; in the article lines that match",
      brief: "narrow what is shown", inArticle: "only lines that match"
    ) {
      $0.narrow()
    },
    Command(
      "escape", .find, ["Esc"], "one layer less: selection, find, narrowing, search, tags",
      brief: "one layer less"
    ) {
      $0.escape()
    },
  ]
}
