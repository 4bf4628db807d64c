// Commands that mark, and those that take marks back.

extension Command {
  static let marking: [Command] = [
    Command("toggle-read", .marks, ["m"], "read or unread; of several, all read", brief: "read or unread") {
      $0.toggleRead()
    },
    Command(
      "mark-done", .marks, ["d"], "done: read, and on to the next", brief: "done: read, and down",
      inArticle: "done: read, and next"
    ) { $0.markDone() },
    Command("toggle-star", .marks, ["s"], "star") { $0.toggleStar() },
    Command("trash", .marks, ["D"], "to the trash") { $0.trash() },
    Command(
      "all-read", .marks, ["A"], "all shown as read", brief: "all shown as read",
      inArticle: "all of the list read"
    ) { $0.allRead() },
    Command("undo", .marks, ["u"], "undo") { $0.undo() },
    Command("redo", .marks, ["^R"], "redo") { _ in [.redo] },
    Command("select-row", .marks, ["x"], in: .list, "choose one") { $0.chooseRow() },
    Command(
      "select-range", .marks, ["V"], "choose by moving; in the article lines to copy",
      brief: "choose by moving", inArticle: "choose lines to copy"
    ) {
      $0.chooseRange()
    },
    Command("select-all", .marks, ["*"], in: .list, "choose all") { $0.chooseAll() },
  ]
}
