// Frames printed with colours.

import Screen
import Testing

@testable import broadsheet

@Suite struct DoorScreenTests {
  @Test func styleBecomesOneSequence() {
    let style = Style(
      foreground: .ansi(9), background: .rgb(1, 2, 3), attributes: [.bold, .underline, .strikethrough])
    #expect(ANSIText.sequence(style) == "\u{1B}[0;1;4;9;91;48;2;1;2;3m")
    #expect(ANSIText.sequence(Style(foreground: .ansi(2), background: .ansi(15))) == "\u{1B}[0;32;107m")
    #expect(ANSIText.sequence(Style(foreground: .terminal)) == "\u{1B}[0m")
  }

  @Test func rowsChangeStyleOnlyWhereItChanges() {
    let theme = Theme(name: "t", styles: [.heading: Style(attributes: [.bold])])
    var frame = Frame(size: Size(width: 4, height: 2))
    frame.put("ab", x: 0, y: 0, width: 2, role: .heading)
    let rows = ANSIText.text(frame, theme: theme).split(separator: "\n")
    #expect(rows == ["\u{1B}[0;1mab\u{1B}[0m  \u{1B}[0m", "\u{1B}[0m    \u{1B}[0m"])
  }
}
