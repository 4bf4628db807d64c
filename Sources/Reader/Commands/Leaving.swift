// Commands that leave.

extension Command {
  static let leaving: [Command] = [
    Command(
      "leave", .leave, ["q"], "close what is in front; in the list leave", brief: "leave",
      inArticle: "to the list"
    ) { $0.leave() },
    Command("quit", .leave, ["Q"], "leave at once") { _ in [.quit] },
    Command("stop", .leave, ["^C"], "stop running work, else leave", brief: "stop work, else leave") {
      $0.stop()
    },
    Command("suspend", .leave, ["^Z"], "suspend") { _ in [.suspend] },
  ]
}
