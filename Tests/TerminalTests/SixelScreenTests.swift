// Where pictures lie over the screen: what is sent for which cells, and what is left alone.

import Screen
import Testing

@testable import Terminal

@Suite struct SixelScreenTests {
  private let size = Size(width: 40, height: 12)
  private let screen: SixelScreen
  private let picture: Picture

  init() throws {
    screen = SixelScreen(cell: try #require(CellPixels(width: 10, height: 20)))
    // A picture of eight cells by four, of one colour a row of pixels.
    let bytes: [UInt8] = (0..<6400).flatMap { place -> [UInt8] in
      [UInt8(place / 80 * 3), UInt8(place % 80), 7, 255]
    }
    picture = screen.keep(
      FewColors(try #require(Pixels(width: 80, height: 80, bytes: bytes))), cells: Size(width: 8, height: 4))
  }

  private func frame(y: Int, _ text: (String, x: Int, y: Int)? = nil) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<4 { frame.put(picture, row: row, x: 5, y: y + row, width: 40) }
    if let text { frame.put(text.0, x: text.x, y: text.y) }
    return frame
  }

  private func take(_ frame: Frame, since old: Frame?) -> [Int] {
    screen.take(frame, since: old, columns: size.width, rows: size.height)
  }

  /// The places of all that is to be sent, and the sizes.
  private func sent() -> [String] {
    var text = ""
    while let piece = screen.nextPiece() { text += piece }
    return text.matches(of: /\u{1B}\[([0-9;]+)H\u{1B}P0;1;0q"1;1;([0-9;]+)#/).map { "\($0.1) \($0.2)" }
  }

  @Test func onePictureIsSentInOnePieceAndOnce() {
    let one = frame(y: 2)
    #expect(take(one, since: nil) == [] && screen.concerns(one, since: nil, columns: 40))
    #expect(sent() == ["3;6 80;78"], "whole bands, none below its cells")
    #expect(take(one, since: one) == [] && sent() == [])
    // Text beside it is nothing to it; text on both sides may have been written across it.
    let left = frame(y: 2, ("abc", x: 0, y: 3))
    #expect(take(left, since: one) == [] && sent() == [])
    var both = left
    both.put("x", x: 0, y: 3)
    both.put("x", x: 30, y: 3)
    #expect(take(both, since: left) == [3])
    #expect(sent() == ["4;6 80;24"], "and on below, so that there is no seam")
  }

  @Test func whatMovesIsWrittenAnew() {
    let (one, two) = (frame(y: 2), frame(y: 1))
    _ = take(one, since: nil)
    _ = sent()
    #expect(take(two, since: one) == [2, 3, 4, 5])
    #expect(sent() == ["2;6 80;78"])
    #expect(take(Frame(size: size), since: two) == [1, 2, 3, 4] && sent() == [])
    #expect(!screen.concerns(Frame(size: size), since: two, columns: 40))
  }

  @Test func onlyRowsThatChangeAreLookedAt() {
    let one = frame(y: 2)
    #expect(screen.concerns(one, since: nil, columns: 40) && !screen.concerns(one, since: one, columns: 40))
    #expect(screen.concerns(one, since: frame(y: 3), columns: 40))
    #expect(!screen.concerns(frame(y: 2, ("abc", x: 0, y: 9)), since: one, columns: 40))
    _ = take(one, since: nil)
    #expect(screen.concerns(one, since: one, columns: 40), "what is shown stays a concern")
  }

  @Test func numbersGoOnForCellsOfAnotherSize() throws {
    let next = SixelScreen(
      cell: try #require(CellPixels(width: 8, height: 16)), after: screen.lastNumber)
    let pixels = try #require(Pixels(width: 1, height: 1, bytes: [1, 2, 3, 255]))
    let other = next.keep(FewColors(pixels), cells: Size(width: 1, height: 1))
    #expect(other.rows[0][0] != picture.rows[0][0])
    // What is still on the screen of the picture before is none of this one's.
    _ = next.take(frame(y: 2), since: nil, columns: size.width, rows: size.height)
    #expect(next.nextPiece() == nil && next.lacksPicture)
  }

  @Test func whatIsCoveredIsNotSent() {
    let one = frame(y: 2, ("over", x: 7, y: 4))
    _ = take(one, since: nil)
    #expect(sent() == ["3;6 80;36", "5;6 20;24", "5;12 20;24", "6;6 80;18"])
  }

  @Test func nothingReachesTheLastRow() {
    let low = frame(y: 9)
    _ = take(low, since: nil)
    #expect(sent() == ["10;6 80;36"])
  }

  @Test func whatIsInterruptedGoesOnWithTheRowsThatLack() {
    let one = frame(y: 2)
    _ = take(one, since: nil)
    #expect(screen.interrupt().isEmpty)
    // Band by band: the first row of cells has all of its pixels after the fourth.
    for _ in 0..<5 { _ = screen.nextPiece() }
    #expect(screen.interrupt() == "\u{1B}\\\u{1B}8" && screen.interrupt().isEmpty)
    #expect(take(one, since: one) == [])
    #expect(sent() == ["4;6 80;60"])
    #expect(
      take(one, since: nil) == [2, 3, 4, 5] && sent() == ["3;6 80;78"], "a screen that is painted anew")
  }

  @Test func whatATerminalDoesNotTakeIsSentAgain() {
    let one = frame(y: 2)
    func text(taking most: (String) -> Int) -> String {
      _ = take(one, since: nil)
      var text = ""
      while let piece = screen.nextPiece() {
        let taken = min(piece.utf8.count, most(piece))
        text += piece.prefix(taken)
        screen.giveBack(piece.utf8.count - taken)
      }
      return text
    }
    let whole = text { $0.utf8.count }
    var seed = 0
    let torn = text { _ in
      seed = (seed * 31 + 7) % 97
      return seed
    }
    #expect(torn == whole && whole.hasSuffix("\u{1B}\\\u{1B}8"))
    // Only the end is given back: the picture is not all on the screen.
    _ = take(one, since: nil)
    while let piece = screen.nextPiece() {
      guard piece.hasSuffix(SixelSending.end) else { continue }
      screen.giveBack(1)
      break
    }
    #expect(screen.interrupt() == SixelSending.end)
    // Of what was not begun nothing is ended: that would move the cursor.
    _ = take(one, since: nil)
    screen.giveBack(screen.nextPiece()?.utf8.count ?? 0)
    #expect(screen.interrupt().isEmpty)
    _ = take(one, since: nil)
    screen.giveBack((screen.nextPiece()?.utf8.count ?? 0) - 1)
    #expect(screen.interrupt() == SixelSending.end)
  }

  @Test func pixelsThatAreKeptAreBounded() throws {
    let one = frame(y: 2)
    let large = FewColors(
      try #require(Pixels(width: 2000, height: 2000, bytes: Array(repeating: 255, count: 16_000_000))))
    for _ in 0..<7 { _ = screen.keep(large, cells: Size(width: 1, height: 1)) }
    #expect(!screen.lacksPicture)
    _ = take(one, since: nil)
    #expect(sent() == [] && screen.lacksPicture, "it is asked for again")
    screen.dropAll()
    #expect(!screen.lacksPicture)
  }

  @Test(arguments: [
    ("\u{1B}[?62;4;22c", nil), ("\u{1B}[6;20;10t\u{1B}[?62;4c", (10, 20)), ("\u{1B}[6;20;10t\u{1B}[?4c", nil),
    ("\u{1B}[6;20;10t\u{1B}[?62;22c", nil), ("\u{1B}[6;0;0t\u{1B}[?62;4c", nil),
    ("\u{1B}[4;20;10t\u{1B}[?62;4c", nil), ("\u{1B}[6;9999;10t\u{1B}[?62;4c", nil),
  ])
  func sixelsAreTakenWhereTheTerminalSaysSo(answers: String, cell: (width: Int, height: Int)?) {
    let wanted = cell.flatMap { CellPixels(width: $0.width, height: $0.height) }
    #expect(form(answers) == wanted.map(PixelForm.sixel))
  }

  @Test(arguments: [
    ("kitty(0.26.5)", false), ("kitty(0.27.1)", false), ("kitty(0.28.0)", true), ("kitty(0.35.2)", true),
    ("kitty(1.0)", true), ("ghostty 1.1.3", true), ("kitty", false), ("kitty()", false),
    ("XTerm(379)", false),
    ("", false),
  ])
  func placeholdersAreUsedWhereTheyAreKnown(name: String, areKnown: Bool) {
    let version = "\u{1B}P>|\(name)\u{1B}\\"
    #expect(form("\u{1B}_Gi=31;OK\u{1B}\\\(version)\u{1B}[?62;c") == (areKnown ? .kitty : nil))
    #expect(form("\(version)\u{1B}[?62;c") == nil)
  }

  private func form(_ answers: String) -> PixelForm? {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(answers.utf8), at: .now).isEmpty)
    var heard = PictureAnswers()
    for reply in decoder.takeReplies() { heard.hear(reply) }
    return heard.form(lineCell: nil)
  }
}
