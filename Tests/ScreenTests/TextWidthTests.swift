// Widths: what is sent to the terminal takes the cells that the C library counts.

import Screen
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("plain", 5), ("Київ", 4), ("中国", 4), ("e\u{301}", 1), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🏽", 2), ("🇺🇦", 2), ("3️⃣", 1),
    ("❤️", 1), ("❤️‍🔥x", 2), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("कि", 2), ("กำ", 2), ("\u{301}", 1),
    ("", 0),
    ("a\u{AD}b\u{200B}c\u{2060}", 3), ("\u{1FAE8}", 1), ("\u{1B}[31m", 5), ("a\tb\nc", 5), ("שלום", 4),
    ("ﷺ", 1),
    ("🏳️‍🌈", 1), ("🏴\u{E0067}\u{E0062}\u{E007F}", 2), ("3\u{20E3}", 1), ("क्षि", 3), ("க்ஷ", 2), ("ক্ক", 2), ("ក្ម", 2),
    ("မန္တ", 3),
    ("\u{1112}", 2), ("\u{1112}\u{1161}", 2), ("\u{1161}", 1), ("각\u{11A8}", 2), ("🇺🇦🇺", 3), ("①±…", 3),
    ("\u{202E}abc\u{2066}", 3), ("\u{E0041}", 0), ("می\u{200C}خواهم", 7),
  ])
  func measures(text: String, width: Int) { #expect(TextWidth.width(of: text) == width) }

  @Test func everyScalarTakesWhatLibcSays() throws {
    let wcwidth = try #require(LibcWidth())
    for number in UInt32(1)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      var frame = Frame(size: Size(width: 4, height: 1))
      let used = frame.put(String(scalar), x: 0, y: 0)
      let sent = frame.cells.prefix(used).map(\.text).joined()
      let libc = sent.unicodeScalars.reduce(0) { $0 + wcwidth($1) }
      #expect(libc == used, "U+\(String(number, radix: 16)) is sent as \(Array(sent.unicodeScalars))")
      #expect(
        sent.unicodeScalars.allSatisfy { wcwidth($0) >= 0 }, "U+\(String(number, radix: 16))")
      #expect(TextWidth.width(of: String(scalar)) == used)
    }
  }
}
