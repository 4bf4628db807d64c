// Bytes become keys however the line cuts them.

import Chance
import ProbeFrames
import Screen
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private let start = ContinuousClock.now

  /// Feeds pieces at milliseconds; between them, and a long time after the last, the line is quiet.
  private func decode(_ pieces: [(at: Int, bytes: String)], into decoder: KeyDecoder = KeyDecoder())
    -> [Input]
  {
    var decoder = decoder
    var inputs: [Input] = []
    func pass(until moment: KeyDecoder.Moment?) {
      while let deadline = decoder.deadline, moment.map({ deadline <= $0 }) ?? true {
        inputs += decoder.quiet(at: deadline)
      }
    }
    for piece in pieces {
      let moment = start + .milliseconds(piece.at)
      pass(until: moment)
      inputs += decoder.feed(Array(piece.bytes.utf8), at: moment)
    }
    pass(until: nil)
    return inputs
  }

  private func keys(_ bases: Key.Base...) -> [Input] { bases.map { .key(Key($0)) } }

  @Test(arguments: [
    ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[C", Key(.right)), ("\u{1B}OD", Key(.left)),
    ("\u{1B}[H", Key(.home)), ("\u{1B}OH", Key(.home)), ("\u{1B}[1~", Key(.home)), ("\u{1B}[7~", Key(.home)),
    ("\u{1B}[F", Key(.end)), ("\u{1B}[4~", Key(.end)), ("\u{1B}[8~", Key(.end)), ("\u{1B}[5~", Key(.pageUp)),
    ("\u{1B}[6~", Key(.pageDown)), ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)),
    ("\u{1B}[Z", Key(.tab, shift: true)), ("\u{8}", Key(.backspace)), ("\u{7F}", Key(.backspace)),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[11~", Key(.function(1))),
    ("\u{1B}[15~", Key(.function(5))), ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[3~", Key(.delete)),
    ("\u{1}", Key(.character("a"), control: true)), ("\0", Key(.character(" "), control: true)),
    ("\u{1F}", Key(.character("_"), control: true)), ("\u{1B}x", Key(.character("x"), alt: true)),
    ("\u{1B}ж", Key(.character("ж"), alt: true)), ("\u{1B}[1;5A", Key(.up, control: true)),
    ("\u{1B}[5;3~", Key(.pageUp, alt: true)), ("\u{1B}Oa", Key(.up, control: true)),
    ("Ї", Key(.character("Ї"))),
    ("漢", Key(.character("漢"))), ("😀", Key(.character("😀"))), ("\u{1B}]", Key(.character("]"), alt: true)),
  ])
  func readsKeyWholeAndByteByByte(bytes: String, key: Key) {
    #expect(decode([(0, bytes)]) == [.key(key)])
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for byte in bytes.utf8 { inputs += decoder.feed([byte], at: start) }
    while let deadline = decoder.deadline { inputs += decoder.quiet(at: deadline) }
    #expect(inputs == [.key(key)], "one byte a read, with nothing quiet between")
  }

  @Test func escapeActsWithin25Milliseconds() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([escape], at: start).isEmpty)
    #expect(decoder.deadline == start + .milliseconds(25))
    #expect(decoder.quiet(at: start + .milliseconds(24)).isEmpty)
    #expect(decoder.quiet(at: start + .milliseconds(25)) == keys(.escape))
  }

  @Test(arguments: [1, 60, 200, 900], ["[", "O"])
  func arrowSplitAtEveryByteIsStillTheArrow(pause: Int, opener: String) {
    let expected = pause < 25 ? keys(.down) : keys(.escape, .down)
    #expect(decode([(0, "\u{1B}"), (pause, opener), (2 * pause, "B")]) == expected)
    #expect(decode([(0, "\u{1B}"), (pause, opener + "B")]) == expected)
    #expect(decode([(0, "\u{1B}" + opener), (pause, "B")]) == keys(.down))
  }

  @Test func longerKeysMaySplitTooAndNothingOfThemIsTyped() {
    #expect(decode([(0, "\u{1B}"), (200, "["), (400, "5"), (600, "~")]) == keys(.escape, .pageUp))
    #expect(decode([(0, "\u{1B}"), (200, "["), (400, "9"), (600, "9"), (800, "~")]) == keys(.escape))
    #expect(decode([(0, "\u{1B}"), (200, "[1;")]) == keys(.escape))
  }

  @Test func whatIsTypedAfterEscapeIsTyped() {
    #expect(decode([(0, "\u{1B}"), (100, "q")]) == keys(.escape, .character("q")))
    #expect(decode([(0, "\u{1B}"), (300, "O")]) == keys(.escape, .character("O")))
    #expect(
      decode([(0, "\u{1B}"), (300, "["), (600, "j")]) == keys(.escape, .character("["), .character("j")))
    #expect(
      decode([(0, "\u{1B}"), (1100, "["), (1200, "A")]) == keys(.escape, .character("["), .character("A")))
    #expect(decode([(0, "\u{1B}\u{1B}[A")]) == keys(.escape, .up))
  }

  @Test func bytesThatLayUnreadWhileTheProgramWasBusyAreNotSlow() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([escape], at: start).isEmpty)
    #expect(decoder.feed(Array("[A".utf8), at: start + .seconds(5)) == keys(.up))
  }

  @Test func charactersSplitOverReadsAreOne() {
    var decoder = KeyDecoder()
    for byte in "漢".utf8.dropLast() { #expect(decoder.feed([byte], at: start).isEmpty) }
    #expect(decoder.feed([UInt8(truncatingIfNeeded: 0xA2)], at: start) == keys(.character("漢")))
    #expect(
      decoder.feed([0xFF, 0xC3, UInt8(ascii: "a")], at: start) == keys(.character("a")),
      "broken UTF-8 is dropped")
    #expect(
      decoder.feed(Array("\u{9B}A".utf8), at: start) == keys(.character("A")), "C1 controls are no keys")
  }

  @Test func pasteIsTextInOnePieceHoweverHostile() {
    let text = "q \u{1B}[A\u{1B}[200~ \u{3}\r\nї\u{1B}[201"
    let bytes = Array(("\u{1B}[200~" + text + "\u{1B}[201~" + "j").utf8)
    let expected: [Input] = [.paste("q \u{1B}[A\u{1B}[200~ \u{3}\nї\u{1B}[201"), .key(Key(.character("j")))]
    for cut in 1...bytes.count {
      var decoder = KeyDecoder()
      var inputs: [Input] = []
      for start in stride(from: 0, to: bytes.count, by: cut) {
        inputs += decoder.feed(bytes[start..<min(start + cut, bytes.count)], at: self.start)
      }
      #expect(inputs == expected, "reads of \(cut) bytes")
    }
  }

  @Test func pasteWithoutEndIsNeitherKeysNorForEver() {
    #expect(
      decode([(0, "\u{1B}[200~quit q"), (15_000, "x")]) == [.paste("quit q"), .key(Key(.character("x")))])
  }

  @Test func hugePasteIsCut() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array("\u{1B}[200~".utf8), at: start)
    let part = [UInt8](repeating: 97, count: 1 << 18)
    for _ in 0..<6 { #expect(decoder.feed(part, at: start).isEmpty) }
    let inputs = decoder.feed(Array("\u{1B}[201~j".utf8), at: start)
    guard case .paste(let text) = inputs.first else { Issue.record("no paste"); return }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
    #expect(inputs.last == .key(Key(.character("j"))))
  }

  @Test func highBytesFollowTheLocale() {
    let latin = KeyDecoder(highBytes: (0x80...0xFF).map { Unicode.Scalar($0) })
    var decoder = latin
    #expect(decoder.feed([0xE9, 0x9B], at: start) == keys(.character("é")))
  }

  @Test func descriptionOfTheTerminalComesFirst() {
    var decoder = KeyDecoder(sequences: [Array("\u{1B}[7$".utf8): Key(.home, shift: true)])
    #expect(decoder.feed(Array("\u{1B}[7$".utf8), at: start) == [.key(Key(.home, shift: true))])
  }

  @Test func randomBytesNeverStopTheDecoder() {
    for seed in UInt64(1)...40 {
      var random = Dice(seed: seed)
      var decoder = KeyDecoder()
      let alphabet: [UInt8] = [
        27, 27, 91, 79, 93, 80, 59, 49, 50, 48, 126, 65, 77, 60, 109, 0xD0, 0x96, 0xFF, 7, 92,
      ]
      let bytes = (0..<400).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      _ = decoder.feed(bytes, at: start)
      while let deadline = decoder.deadline { _ = decoder.quiet(at: deadline) }
      let inputs = decoder.feed(Array("\u{7}\u{1B}[201~ж".utf8), at: start + .seconds(60))
      #expect(inputs.last == .key(Key(.character("ж"))), "seed \(seed): \(bytes)")
    }
  }
}
