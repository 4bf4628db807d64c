// Frames and lines as text with colours: what `screenshot --ansi` and `show --color` print.

import Screen

/// Writes frames and lines with the sequences that set colours and attributes (SGR, ECMA-48 §8.3.117).
nonisolated enum ANSIText {
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

  /// A line, ended by a reset and without a line feed; ground of a colour is filled up to a width in cells.
  static func text(_ line: StyledLine, theme: Theme, width: Int) -> String {
    var runs = line.runs
    if let ground = theme.style(of: .text).background, ground != .terminal {
      let rest = width - TextWidth.width(of: line.text)
      if rest > 0 { runs.append(.init(String(repeating: " ", count: rest))) }
    }
    // A row that says nothing stays without a byte, as it does without colours.
    if runs.isEmpty { return "" }
    let text = runs.map { sequence(theme.style(of: $0.role)) + SafeText.line($0.text) }
    return text.joined() + "\u{1B}[0m"
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
