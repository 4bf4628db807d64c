// What chafa prints becomes cells; what a hostile picture could make it print becomes nothing.

import Chance
import Screen
import Testing

@testable import broadsheet

@Suite struct ColoredTextTests {
  private func read(_ text: String, columns: Int = 20, rows: Int = 5) -> [[Cell]]? {
    ColoredText.picture(Array(text.utf8), columns: columns, rows: rows)?.rows
  }

  private func shown(_ text: String) -> [String]? {
    read(text).map { $0.map { row in row.map(\.text).joined() } }
  }

  @Test func coloursAreRead() {
    let red = PaintColor.palette(196)
    let own = PaintColor.rgb(1, 2, 3)
    let cases: [(String, Paint)] = [
      ("38;5;196", Paint(foreground: red)), ("48;5;196", Paint(background: red)),
      ("38;2;1;2;3;48;5;196", Paint(foreground: own, background: red)),
      ("31", Paint(foreground: .palette(1))),
      ("97;100", Paint(foreground: .palette(15), background: .palette(8))), ("7", Paint(isReversed: true)),
      ("7;27", Paint()), ("31;39;41;49", Paint()), ("31;0", Paint()), ("31;", Paint()),
      ("1;4;5;31", Paint(foreground: .palette(1))), ("38;5", Paint()), ("38;2;1;2", Paint()),
      ("38;2;1;2;999", Paint()), ("38;5;999999999999999999999999", Paint()), ("38", Paint()),
    ]
    for (sequence, paint) in cases {
      #expect(read("\u{1B}[\(sequence)m▄")?.first?.first?.paint == paint, "\(sequence)")
    }
    #expect(read("\u{1B}[31ma\u{1B}[mb")?.first?.map(\.paint) == [Paint(foreground: .palette(1)), Paint()])
  }

  @Test func aPictureIsCutToItsCells() {
    #expect(read("abcdef\nabc\nabc\nabc", columns: 4, rows: 3)?.map(\.count) == [4, 3, 3])
    #expect(read("abc\n\n")?.map(\.count) == [3])
    #expect(read("") == nil && read("\n\n\n") == nil && read("\u{1B}[31m") == nil)
  }

  @Test(arguments: [
    "\u{1B}]0;title\u{7}ab", "\u{1B}]52;c;aGk=\u{1B}\\ab", "\u{1B}P$q\u{1B}\\ab",
    "\u{1B}_Gi=1;AAAA\u{1B}\\ab",
    "\u{1B}[2Jab", "\u{1B}[?25lab", "\u{1B}[1;1Hab", "\u{1B}[>4;2mab", "\u{1B}[?1049hab", "\u{1B}cab",
    "\u{1B}(0ab", "a\u{7}b", "a\u{8}b", "a\rb", "a\u{9B}b", "a\u{90}b", "\u{1B}[31;\u{1B}[2Jab", "\u{9D}ab",
    "\u{1B}[1 qab", "a\u{0}b", "a\u{E}b",
    "\u{1B}[" + String(repeating: "1;", count: 100) + "mab",
  ])
  func nothingButColoursIsUnderstood(text: String) throws {
    let rows = try #require(read(text))
    let drawn = rows.joined().map(\.text).joined()
    #expect(drawn.hasSuffix("ab") || drawn.hasSuffix("b") && drawn.hasPrefix("a"), "\(drawn)")
    #expect(drawn.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    #expect(drawn.count <= 4)
  }

  @Test func otherSignsAreBlanks() {
    #expect(shown("漢\u{202E}e\u{301}\u{FFFD}") == ["  e  "])
    #expect(ColoredText.picture([0xFF, 0x61], columns: 9, rows: 9)?.rows.first?.map(\.text) == [" ", "a"])
  }

  @Test func anyBytesAreHarmless() {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = Dice(seed: seed)
    let pieces: [[UInt8]] = [
      [0x1B], Array("[".utf8), Array("38;5;".utf8), Array("m".utf8), Array("]".utf8), [7], [0x0A],
      Array("▄".utf8),
      Array("12".utf8), Array(";".utf8), [0x9B], [0xC2], Array("\\".utf8), Array("?".utf8), Array("P".utf8),
    ]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      guard let picture = ColoredText.picture(bytes, columns: 6, rows: 4) else { continue }
      #expect(picture.rows.count <= 4 && picture.rows.allSatisfy { $0.count <= 6 }, "seed \(seed)")
      for cell in picture.rows.joined() {
        #expect(cell.width == 1 && cell.role == .picture, "seed \(seed)")
        #expect(cell.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "seed \(seed)")
      }
    }
  }
}
