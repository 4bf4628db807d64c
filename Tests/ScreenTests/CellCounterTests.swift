// Counting scalar by scalar is measuring the whole.

import Chance
import Screen
import Testing

@Suite struct CellCounterTests {
  private static let pieces = [
    "a", "Ж", "中", "한", "\u{1112}\u{1161}\u{11AB}", "\u{11AB}", "e\u{301}", "\u{301}", "\u{20E3}", "कि", "กำ",
    "👩", "❤", "✁",
    "👍", "🏽", "🇺", "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{200B}", "\u{AD}", "\u{202E}", "\u{1B}", "\t",
    "\u{1FAE8}",
    "\u{FFFF}", "\u{3000}", "ｶﾞ", "\u{34F}",
  ]

  @Test(arguments: [UInt64(81), 82, 83])
  func countsWhatTextWidthMeasures(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<5000 {
      let text = (0..<dice.below(12)).map { _ in Self.pieces[dice.below(Self.pieces.count)] }.joined()
      var counter = CellCounter()
      let cells = text.unicodeScalars.reduce(0) { $0 + counter.add($1.value).cells }
      #expect(cells == TextWidth.width(of: text), "seed \(seed): \(Array(text.unicodeScalars))")
    }
  }

  /// What is said to be plain goes through `SafeText` unchanged.
  @Test func plainIsSafe() {
    for number in UInt32(0x20)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      var counter = CellCounter.afterLetter
      if counter.add(number).isPlain { #expect(SafeText.line("a" + String(scalar)) == "a" + String(scalar)) }
    }
  }
}
