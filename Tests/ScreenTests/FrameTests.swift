// Frames: text is clipped, wide characters stay whole, and cells read back as they were put.

import Chance
import Screen
import Testing

@Suite struct FrameTests {
  private func row(_ width: Int, _ work: (inout Frame) -> Void) -> String {
    var frame = Frame(size: Size(width: width, height: 1))
    work(&frame)
    return frame.cells.map { $0.width == 0 ? "<" : $0.text }.joined()
  }

  @Test func clips() {
    #expect(row(6) { $0.put("headline", x: 1, y: 0, width: 4) } == " head ")
    #expect(row(6) { $0.put("headline", x: 1, y: 0, width: 4, ellipsis: true) } == " hea… ")
    #expect(row(6) { $0.put("head", x: 1, y: 0, width: 4, ellipsis: true) } == " head ")
    #expect(row(4) { $0.put("headline", x: -4, y: 0) } == "line")
    #expect(row(4) { $0.put("x", x: 0, y: 1) } == "    ")
    #expect(row(4) { $0.put("x", x: 4, y: 0) } == "    ")
  }

  @Test func keepsWideCharactersWhole() {
    #expect(row(5) { $0.put("中国人", x: 0, y: 0) } == "中<国< ")
    #expect(row(5) { $0.put("中国人", x: 0, y: 0, ellipsis: true) } == "中<国<…")
    #expect(row(4) { $0.put("中国人", x: 0, y: 0, ellipsis: true) } == "中< …")
    #expect(row(4) { $0.put("中国", x: -1, y: 0) } == " 国< ")
    #expect(
      row(4) { frame in
        frame.put("中国", x: 0, y: 0)
        frame.put("ab", x: 1, y: 0)
      } == " ab ")
  }

  @Test func fillingMendsWhatItCuts() {
    #expect(
      row(6) { frame in
        frame.put("中国人", x: 0, y: 0)
        frame.fill(Rect(x: 1, y: 0, width: 4, height: 1))
      } == "      ")
  }

  @Test func scrollsSideways() {
    let line = StyledLine([.init("let number ", role: .code), .init("= 中国", role: .code)], isWide: true)
    #expect(row(8) { $0.put(line, x: 0, y: 0) } == "let num»")
    #expect(row(8) { $0.put(line, x: 0, y: 0, skipping: 4) } == "«umber »")
    #expect(row(8) { $0.put(line, x: 0, y: 0, skipping: 9) } == "« = 中<国<")
    #expect(row(8) { $0.put(line, x: 0, y: 0, skipping: 14) } == "«国<     ")
    #expect(row(8) { $0.put(line, x: 0, y: 0, skipping: 40) } == "«       ")
  }

  @Test func boxesAndReadsBack() {
    var frame = Frame(size: Size(width: 14, height: 4))
    frame.put("under it all", x: 0, y: 1)
    frame.box(Rect(x: 1, y: 0, width: 11, height: 3), title: "Tags")
    frame.overlay(.overlaySelection, Rect(x: 2, y: 1, width: 3, height: 1))
    #expect(frame.plainText == " ┌─ Tags ──┐\nu│         │\n └─────────┘\n\n")
    #expect(
      frame.rolesText == """
        0: text*1 overlay.frame*2 overlay.title*6 overlay.frame*3 text*2
        1: text*1 overlay.frame*1 overlay+overlay.selection*3 overlay*6 overlay.frame*1 text*2
        2: text*1 overlay.frame*11 text*2

        """)
  }

  @Test func linksAreNumberedFromTheirBase() {
    var frame = Frame(size: Size(width: 4, height: 1))
    frame.put(StyledLine([.init("ab", role: .link, link: 1), .init("c")]), x: 0, y: 0, linkBase: 3)
    #expect(frame.cells.map(\.link) == [5, 5, 0, 0])
  }

  @Test(arguments: [UInt64(21), 22, 23])
  func whatIsPutReadsBack(seed: UInt64) throws {
    let wcwidth = try #require(LibcWidth())
    var dice = Dice(seed: seed)
    var frame = Frame(size: Size(width: 17, height: 2))
    for _ in 0..<4_000 {
      let text = dice.text(of: dice.below(12))
      let limit = 1 + dice.below(19)
      let isShort = dice.below(2) == 0
      let used = frame.put(text, x: dice.below(20) - 2, y: dice.below(2), width: limit, ellipsis: isShort)
      #expect(used <= limit, "seed \(seed)")
      for y in 0..<2 {
        for x in 0..<17 {
          let cell = frame[x, y]
          let scalars = cell.text.unicodeScalars
          #expect(
            scalars.reduce(0) { $0 + wcwidth($1) } == Int(cell.width),
            "seed \(seed): \(text)")
          #expect(scalars.count <= 5 && !scalars.contains { $0.isControl }, "seed \(seed): \(text)")
          // A second half follows its first half, and a first half has its second.
          #expect((cell.width == 0) == (x > 0 && frame[x - 1, y].width == 2), "seed \(seed): \(text)")
          #expect(cell.width < 2 || x < 16, "seed \(seed): \(text)")
        }
      }
    }
  }
}
