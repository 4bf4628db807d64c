// Safe text: what controls a terminal or deceives a reader is gone or visible, all else is as it was.

import Chance
import Screen
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("as it is: Привіт 中国 👨‍👩‍👧 ❤️ 🇺🇦", "as it is: Привіт 中国 👨‍👩‍👧 ❤️ 🇺🇦"), ("\u{1B}]0;x\u{7}", "␛]0;x␇"),
    ("a\u{9B}31m", "a\u{FFFD}31m"),
    ("a\r\nb\tc\u{2028}d", "a  b c d"), ("\u{7F}\u{0}", "␡␀"), ("user\u{202E}gpj.exe", "usergpj.exe"),
    ("\u{202E}x\u{202C}y", "xy"), ("\u{2067}שלום\u{2069}!", "\u{2067}שלום\u{2069}!"),
    ("\u{2067}open", "open"),
    ("\u{202A}a\u{2069}b\u{202C}", "\u{202A}ab\u{202C}"), ("pay\u{200B}pal\u{2060}\u{FEFF}", "paypal"),
    ("a\u{200D}b\u{200C}c", "abc"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("soft\u{AD}", "soft"),
    ("tag\u{E0041}\u{E007F}", "tag"),
    ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "ab"),
  ])
  func lines(text: String, safe: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(safe.unicodeScalars))
  }

  @Test func noncharactersAreReplaced() throws {
    for number in [UInt32(0xFDD0), 0xFFFF, 0x1FFFE] {
      let scalar = try #require(Unicode.Scalar(number))
      #expect(SafeText.line(String(scalar)) == "\u{FFFD}")
    }
  }

  @Test func blocksKeepLines() {
    #expect(SafeText.block("a\r\n\tb\u{1B}\nc").unicodeScalars.elementsEqual("a\n\tb␛\nc".unicodeScalars))
  }

  @Test(arguments: [UInt64(11), 12, 13])
  func nothingControlsTheTerminal(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<2_000 {
      let text = dice.text(of: dice.below(20))
      for scalar in SafeText.line(text).unicodeScalars {
        #expect(!scalar.isControl, "seed \(seed): \(Array(text.unicodeScalars))")
      }
      let twice = SafeText.line(SafeText.line(text))
      #expect(twice.unicodeScalars.elementsEqual(SafeText.line(text).unicodeScalars), "seed \(seed)")
    }
  }
}

extension Unicode.Scalar {
  /// True for what a terminal may obey.
  var isControl: Bool { properties.generalCategory == .control || value == 0x2028 || value == 0x2029 }
}

extension Dice {
  /// Some text with everything in it that is hard to show.
  mutating func text(of length: Int) -> String {
    let pieces = [
      "a", "Word ", "Ж", "中", "か", "한", "\u{1112}\u{1161}", "e\u{301}", "\u{301}", "👨‍👩‍👧", "👍🏽", "🇺🇦", "🇺", "3️⃣",
      "❤️", "कि", "กำ",
      "\u{200D}", "\u{200B}", "\u{202E}", "\u{2067}", "\u{2069}", "\u{202A}", "\u{202C}", "\u{1B}", "\u{9B}",
      "\n", "\t", "\r\n",
      "\u{AD}", "\u{E0041}", "\u{FFFB}", "\u{1FAE8}", "שלום", " ", "\u{A0}", "«", "-",
      "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
    ]
    return (0..<length).map { _ in pieces[below(pieces.count)] }.joined()
  }
}
