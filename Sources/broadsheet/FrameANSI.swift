// A frame as text with colours: what `screenshot --ansi` prints.

import Screen

/// Prints frames with the sequences that set colours and attributes (SGR, ECMA-48 §8.3.117).
nonisolated enum FrameANSI {
  /// All rows, each ended by a reset and a line feed.
  static func text(_ frame: Frame, theme: Theme) -> String {
    var styles: [Look: String] = [:]
    var text = ""
    for y in 0..<frame.size.height {
      var current = ""
      for x in 0..<frame.size.width {
        let cell = frame[x, y]
        let look = Look(role: cell.role, over: cell.over)
        let wanted = styles[look] ?? sequence(theme.style(of: cell.role, over: cell.over))
        styles[look] = wanted
        if wanted != current { text += wanted }
        current = wanted
        text += cell.text
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }

  /// The sequence that sets a style and nothing else.
  static func sequence(_ style: Style) -> String {
    var codes = ["0"]
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]
    codes += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    codes += code(style.foreground, plain: 30, bright: 90, extended: "38")
    codes += code(style.background, plain: 40, bright: 100, extended: "48")
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private nonisolated struct Look: Hashable {
    let role: Role
    let over: Role?
  }

  private static func code(_ color: Color?, plain: Int, bright: Int, extended: String) -> [String] {
    switch color {
    case nil, .terminal: []
    case .ansi(let number) where number < 8: ["\(plain + number)"]
    case .ansi(let number): ["\(bright + number - 8)"]
    case .rgb(let red, let green, let blue): ["\(extended);2;\(red);\(green);\(blue)"]
    }
  }
}
