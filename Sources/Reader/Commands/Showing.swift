// Commands that arrange the screen.

extension Command {
  static let showing: [Command] = [
    Command("other-pane", .screen, ["Tab"], "the other pane") { $0.switchPane() },
    Command(
      "zoom", .screen, ["z"], "article alone, then text alone, then panes", brief: "article or text alone"
    ) { $0.nextZoom() },
    Command("arrangement", .screen, ["w"], "the next arrangement") { $0.nextArrangement() },
    Command("shrink-list", .screen, ["<"], "move the border: a smaller list", brief: "a smaller list") {
      $0.moveBorder(by: -2)
    },
    Command("grow-list", .screen, [">"], "move the border: a larger list", brief: "a larger list") {
      $0.moveBorder(by: 2)
    },
    Command("redraw", .screen, ["^L"], "paint everything anew") { _ in [.redraw] },
  ]
}
