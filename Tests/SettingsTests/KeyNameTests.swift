// Keys by name, there and back.

import Screen
import Settings
import Testing

@Suite struct KeyNameTests {
  @Test func namesMeanKeys() {
    let control = Key(.character("f"), control: true)
    let expected: [(String, Key?)] = [
      ("g", Key(.character("g"))), ("G", Key(.character("G"))), ("é", Key(.character("é"))),
      ("|", Key(.character("|"))), ("^", Key(.character("^"))), ("-", Key(.character("-"))),
      ("^F", control), ("^f", control), ("C-f", control), ("Ctrl-F", control),
      ("^]", Key(.character("]"), control: true)), ("C--", Key(.character("-"), control: true)),
      ("Alt-x", Key(.character("x"), alt: true)), ("M-X", Key(.character("X"), alt: true)),
      ("Alt-^x", Key(.character("x"), control: true, alt: true)),
      ("Space", Key(.character(" "))), (" ", Key(.character(" "))), ("space", Key(.character(" "))),
      ("Enter", Key(.enter)), ("Return", Key(.enter)), ("Esc", Key(.escape)), ("Escape", Key(.escape)),
      ("Tab", Key(.tab)), ("S-Tab", Key(.tab, shift: true)), ("Shift-Tab", Key(.tab, shift: true)),
      ("Down", Key(.down)), ("↓", Key(.down)), ("PgUp", Key(.pageUp)), ("PageDown", Key(.pageDown)),
      ("C-Right", Key(.right, control: true)), ("F1", Key(.function(1))), ("f12", Key(.function(12))),
      ("F", Key(.character("F"))), ("Del", Key(.delete)),
      ("", nil), ("F0", nil), ("F25", nil), ("F+1", nil), ("gg", nil), ("Hyper", nil), ("S-x", nil),
      ("\n", nil),
    ]
    for (name, key) in expected { #expect(Key(named: name) == key, "\(name)") }
  }

  @Test func everyNameReadsBack() {
    var bases: [Key.Base] = [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown,
      .character(" "), .character("^"), .character("-"), .character("é"), .character("ї"), .character("\""),
    ]
    bases += (1...12).map { .function($0) }
    bases += (33...126).compactMap { Unicode.Scalar($0) }.map { .character(Character($0)) }
    for base in bases {
      for bits in 0..<8 {
        let key = Key(base, control: bits & 1 != 0, alt: bits & 2 != 0, shift: bits & 4 != 0)
        if case .character(let character) = base, key.shift || key.control && character.isUppercase {
          continue
        }
        #expect(Key(named: key.name) == key, "\(key.name)")
      }
    }
  }

  @Test func screensShowArrows() {
    #expect(Key(.down).symbol == "↓")
    #expect(Key(.left, alt: true).symbol == "Alt-←")
    #expect(Key(.character("f"), control: true).symbol == "^F")
    #expect(Key(.pageDown).symbol == "PgDn")
  }
}
