// Pictures in frames: cells with colours of their own, clipped like text.

import Screen
import Testing

@Suite struct PictureTests {
  private static let colors: [PaintColor?] = [
    nil, .palette(0), .palette(16), .palette(255), .rgb(0, 0, 0), .rgb(255, 255, 255), .rgb(1, 2, 3),
  ]

  @Test func everyPaintIsKept() {
    for foreground in Self.colors {
      for background in Self.colors {
        for isReversed in [false, true] {
          let paint = Paint(foreground: foreground, background: background, isReversed: isReversed)
          let cell = Cell(painted: "▄", paint)
          #expect(cell.paint == paint)
          #expect(cell.text == "▄" && cell.width == 1 && cell.scalars.ascii == nil)
          #expect(Cell(painted: "#", paint).scalars.ascii == UInt8(ascii: "#"))
        }
      }
    }
  }

  @Test func marksAndColoursStandTogether() {
    let paint = Paint(foreground: .rgb(0, 0, 17))
    let cell = Cell(painted: "\u{10EEEE}", marks: (0x305, 0x30D), paint)
    #expect(cell.text == "\u{10EEEE}\u{305}\u{30D}")
    #expect(cell.paint == paint)
    #expect(Cell(CellScalars("e\u{301}")).paint == nil)
  }

  @Test func otherColoursAreAnotherCell() {
    let cells = Self.colors.flatMap { one in
      Self.colors.map { Cell(painted: "▄", Paint(foreground: one, background: $0)) }
    }
    #expect(Set(cells).count == cells.count)
  }

  private func row(_ width: Int, x: Int, limit: Int = .max) -> String {
    let picture = Picture(rows: [Array("abc".unicodeScalars).map { Cell(painted: $0, Paint()) }])
    var frame = Frame(size: Size(width: width, height: 1))
    frame.put("中国人中国人", x: 0, y: 0)
    frame.put(picture, row: 0, x: x, y: 0, width: limit)
    frame.put(picture, row: 1, x: 0, y: 0, width: 9)
    frame.put(picture, row: 0, x: 0, y: 1, width: 9)
    frame.put(picture, row: 0, x: 0, y: -1, width: 9)
    return frame.cells.map { $0.width == 0 ? "<" : $0.text }.joined()
  }

  @Test func aPictureIsClippedAndLeavesNoHalfCharacter() {
    #expect(row(6, x: 0) == "abc 人<")
    #expect(row(6, x: 1) == " abc人<")
    #expect(row(6, x: 5) == "中<国< a")
    #expect(row(6, x: -2) == "c 国<人<")
    #expect(row(6, x: 2, limit: 1) == "中<a 人<")
    #expect(row(6, x: 9) == "中<国<人<")
    #expect(row(6, x: 2, limit: 0) == "中<国<人<")
    #expect(row(6, x: 2, limit: -3) == "中<国<人<")
  }
}
