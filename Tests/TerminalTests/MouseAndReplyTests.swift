// Reports of the mouse are events, answers of the terminal are never keys.

import Screen
import Testing

@testable import Terminal

@Suite struct MouseAndReplyTests {
  private let start = ContinuousClock.now

  private func decode(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return decoder.feed(Array(text.utf8), at: start)
  }

  @Test func reportsOfTheMouse() {
    #expect(decode("\u{1B}[<0;5;3M") == [.mouse(MouseEvent(.press, x: 4, y: 2))])
    #expect(decode("\u{1B}[<0;5;3m") == [.mouse(MouseEvent(.release, x: 4, y: 2))])
    #expect(decode("\u{1B}[<32;5;3M") == [.mouse(MouseEvent(.drag, x: 4, y: 2))])
    #expect(decode("\u{1B}[<64;500;300M") == [.mouse(MouseEvent(.wheelUp, x: 499, y: 299))])
    #expect(decode("\u{1B}[<65;1;1M") == [.mouse(MouseEvent(.wheelDown, x: 0, y: 0))])
    #expect(decode("\u{1B}[<4;1;1M") == [.mouse(MouseEvent(.press, x: 0, y: 0))], "with Shift")
    #expect(decode("\u{1B}[M \u{25}\u{23}") == [.mouse(MouseEvent(.press, x: 4, y: 2))], "old form")
    #expect(decode("\u{1B}[<2;1;1M\u{1B}[<35;1;1M\u{1B}[<66;1;1M").isEmpty, "right button, move, sideways")
  }

  @Test func secondPressSoonInTheSameCellIsDouble() {
    var decoder = KeyDecoder()
    func press(_ x: Int, after milliseconds: Int) -> [Input] {
      decoder.feed(Array("\u{1B}[<0;\(x);1M".utf8), at: start + .milliseconds(milliseconds))
    }
    #expect(press(1, after: 0) == [.mouse(MouseEvent(.press, x: 0, y: 0))])
    #expect(press(1, after: 300) == [.mouse(MouseEvent(.doublePress, x: 0, y: 0))])
    #expect(press(1, after: 500) == [.mouse(MouseEvent(.press, x: 0, y: 0))], "a third begins anew")
    #expect(press(2, after: 600) == [.mouse(MouseEvent(.press, x: 1, y: 0))], "another cell")
    #expect(press(2, after: 1100) == [.mouse(MouseEvent(.press, x: 1, y: 0))], "too late")
  }

  @Test func focusAndUnknownReportsAreNothing() {
    #expect(
      decode("\u{1B}[I\u{1B}[O\u{1B}[?1;2c\u{1B}[12;40R\u{1B}P1$r0m\u{1B}\\\u{1B}[>0;1;2cx") == [
        .key(Key(.character("x")))
      ])
  }

  @Test(arguments: [
    ("0000/0000/0000", true), ("ffff/ffff/ffff", false), ("fd/f6/e3", false), ("002b/0036/0042", true),
  ])
  func backgroundIsDarkOrLight(color: String, isDark: Bool) {
    #expect(decode("\u{1B}]11;rgb:\(color)\u{1B}\\") == [.background(isDark: isDark)])
    #expect(
      decode("\u{1B}]11;rgb:\(color)\u{7}j") == [.background(isDark: isDark), .key(Key(.character("j")))])
  }

  @Test func slowAnswerIsNotTyped() {
    var decoder = KeyDecoder()
    decoder.awaitsReplies = true
    var inputs = decoder.feed([escape], at: start)
    inputs += decoder.quiet(at: start + .milliseconds(30))
    for byte in "]11;rgb:0000/0000/0000\u{7}q".utf8 {
      inputs += decoder.feed([byte], at: start + .milliseconds(100))
    }
    #expect(inputs == [.key(Key(.escape)), .background(isDark: true), .key(Key(.character("q")))])
  }

  @Test func wholeFramesOnlyWhereTheTerminalKnowsThem() {
    for (mode, isKnown) in [("0", false), ("1", true), ("2", true), ("4", false)] {
      var decoder = KeyDecoder()
      #expect(decoder.feed(Array("\u{1B}[?2026;\(mode)$y".utf8), at: start).isEmpty)
      #expect(decoder.takeReplies() == [.wholeFrames(isKnown)])
    }
  }
}
