// How the panes are dressed in the theme of the terminal's own colours and in the one without colours.

import Screen
import Settings
import Testing

@testable import Reader

@Suite struct StyleTests {
  static let scripts = ["list", "list-down", "article", "article-long", "chosen", "all-list"]

  @Test(arguments: ["terminal", "mono"], goldenSizes)
  func styles(theme name: String, size: Size) throws {
    let theme = try #require(ThemeFile.builtin(named: name))
    for script in Self.scripts {
      let keys = try #require(ScreenTests.scripts.first { $0.name == script }).keys
      var world = try World(size: size, theme: name)
      try world.press(keys)
      try expectText(
        styled(draw(world.state), theme), "\(script)-\(name)-\(size.width)x\(size.height).styles")
    }
  }

  @Test func withoutColoursTheSelectionIsStillToBeSeen() throws {
    let theme = try #require(ThemeFile.builtin(named: "mono"))
    var world = try World(theme: "mono")
    try world.press("Down")
    let frame = draw(world.state)
    let selected = theme.style(of: frame[20, 2].role, over: frame[20, 2].over)
    let other = theme.style(of: frame[20, 3].role, over: frame[20, 3].over)
    #expect(selected.attributes != other.attributes)
    for role in Role.allCases {
      let style = theme.style(of: role)
      #expect([nil, .terminal].contains(style.foreground) && [nil, .terminal].contains(style.background))
    }
  }

  /// The runs of each row that look alike: columns, then how they look.
  private func styled(_ frame: Frame, _ theme: Theme) -> String {
    var text = ""
    for y in 0..<frame.size.height {
      var runs: [String] = []
      var start = 0
      for x in 1...frame.size.width {
        let look = look(frame, theme, start, y)
        if x < frame.size.width, self.look(frame, theme, x, y) == look { continue }
        runs.append("\(start)–\(x - 1) \(look)")
        start = x
      }
      text += "\(y): " + runs.joined(separator: " · ") + "\n"
    }
    return text
  }

  private func look(_ frame: Frame, _ theme: Theme, _ x: Int, _ y: Int) -> String {
    let style = theme.style(of: frame[x, y].role, over: frame[x, y].over)
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
      (.strikethrough, "struck"),
    ]
    var words = names.filter { style.attributes.contains($0.0) }.map(\.1)
    if let color = style.foreground, color != .terminal { words.append("\(color)") }
    if let color = style.background, color != .terminal { words.append("on \(color)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
