// Pictures in pixels: sent in pieces, shown by cells that stand for them, taken back at the end.

import CNcurses
import Foundation
import Pty
import Screen
import Testing

@testable import Terminal

@Suite(.serialized) struct PictureSendingTests {
  private func pixels(_ width: Int, _ height: Int) throws -> Pixels {
    try #require(
      Pixels(
        width: width, height: height,
        bytes: (0..<4 * width * height).map { UInt8(truncatingIfNeeded: $0 &* 13 ^ $0 >> 5) }))
  }

  @Test func pixelsAreAsManyAsTheyAre() {
    #expect(Pixels(width: 2, height: 1, bytes: Array(repeating: 0, count: 8)) != nil)
    for (width, height, count) in [(2, 1, 7), (2, 1, 9), (0, 1, 0), (-1, -1, 4), (1 << 40, 1 << 40, 0)] {
      #expect(Pixels(width: width, height: height, bytes: Array(repeating: 0, count: count)) == nil)
    }
  }

  @Test(arguments: [(1, 1), (768, 1), (769, 1), (100, 77)])
  func piecesMakeThePictureAgain(width: Int, height: Int) throws {
    let pixels = try pixels(width, height)
    var sending = PictureSending(pixels, number: 17, cells: Size(width: 9, height: 4))
    var data = Data()
    var count = 0
    #expect(sending.end.isEmpty)
    while let piece = sending.nextPiece() {
      let body = try #require(piece.wholeMatch(of: /\u{1B}_G([^;\u{1B}]*);([A-Za-z0-9+\/=]+)\u{1B}\\/))
      let isLast = data.count + 3072 >= pixels.bytes.count
      let size = count == 0 ? "a=T,U=1,q=2,i=17,f=32,s=\(width),v=\(height),c=9,r=4," : "q=2,"
      #expect(String(body.1) == size + (isLast ? "m=0" : "m=1"))
      #expect(body.2.count <= 4096)
      data += try #require(Data(base64Encoded: String(body.2)))
      count += 1
      #expect(sending.end == (isLast ? "" : "\u{1B}_Gq=2,m=0\u{1B}\\"))
    }
    #expect(data == Data(pixels.bytes))
  }

  @Test func marksSayRowAndColumn() {
    setlocale(LC_CTYPE, "C.UTF-8")
    let marks = Placeholders.marks
    #expect(Set(marks).count == marks.count && marks == marks.sorted())
    // Places that the protocol's own table gives them.
    #expect(
      [0, 1, 2, 3, 4, 12, 17, 30, 48, 54, 69, 85].map { marks[$0] } == [
        0x305, 0x30D, 0x30E, 0x310, 0x312, 0x350, 0x363, 0x483, 0x5A8, 0x610, 0x6D6, 0x730,
      ])
    for mark in marks { #expect(wcwidth(wchar_t(bitPattern: mark)) == 0, "\(String(mark, radix: 16))") }
    let rows = Placeholders.picture(20, cells: Size(width: 129, height: 20), colors: .direct).rows
    #expect(rows.count == 20 && rows.allSatisfy { $0.count == 129 })
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let glyph = Glyph(cell.scalars.withoutColors, width: 1, usesUnicode: true)
        #expect(glyph.characters.0 == 0x10EEEE && glyph.characters.3 == 0)
        #expect(glyph.characters.1 == marks[row] && glyph.characters.2 == marks[column])
        #expect(cell.paint == Paint(foreground: .rgb(0, 0, 20)))
      }
    }
    let indexed = Placeholders.picture(20, cells: Size(width: 1, height: 1), colors: .indexed)
    #expect(indexed.rows[0][0].paint == Paint(foreground: .palette(20)))
  }

  @Test @MainActor func oneIsSentAfterAnotherAndNumbersComeRound() throws {
    let pictures = TerminalPictures()
    let pixels = try pixels(100, 100)
    var numbers: [PaintColor?] = []
    var isSent: Bool?
    for _ in 0..<241 {
      isSent = nil
      let picture = try #require(
        pictures.show(pixels, cells: Size(width: 2, height: 1), colors: .indexed) { isSent = $0 })
      numbers.append(picture.rows[0][0].paint?.foreground)
      #expect(pictures.show(pixels, cells: Size(width: 2, height: 1), colors: .indexed) { _ in } == nil)
      var written = ""
      pictures.send(while: { false }) {
        written += $0; return $0.utf8.count
      }
      #expect(written.isEmpty && isSent == nil)
      while pictures.isSending {
        pictures.send(most: 3, while: { true }) {
          written += $0; return $0.utf8.count
        }
      }
      #expect(isSent == true && written.hasSuffix("\u{1B}\\"))
    }
    #expect(numbers == (16...255).map { .palette($0) } + [.palette(16)])
    #expect(pictures.show(pixels, cells: Size(width: 130, height: 1), colors: .indexed) { _ in } == nil)
  }

  @Test func whatATerminalDoesNotTakeComesLater() throws {
    let whole = TerminalPictures()
    let pictures = TerminalPictures()
    let pixels = try pixels(100, 100)
    var (expected, written) = ("", "")
    for pictures in [whole, pictures] {
      _ = pictures.show(pixels, cells: Size(width: 2, height: 1), colors: .indexed) { _ in }
    }
    while whole.isSending {
      whole.send(while: { true }) {
        expected += $0; return $0.utf8.count
      }
    }
    var round = 0
    while pictures.isSending {
      pictures.send(while: { true }) {
        let some = $0.prefix(round * 37 % 5000)
        written += some
        return some.utf8.count
      }
      round += 1
      // Anything else is written between whole pieces only.
      if round % 3 == 0 {
        written += pictures.interrupt()
        #expect(written.isEmpty || written.hasSuffix("\u{1B}\\"))
        #expect(pictures.interrupt().isEmpty)
      }
    }
    #expect(written == expected)
    // Taken back amid a piece, it is ended first.
    _ = pictures.show(pixels, cells: Size(width: 2, height: 1), colors: .indexed) { _ in }
    var begun = ""
    pictures.send(while: { true }) {
      begun = String($0.prefix(99))
      return 99
    }
    begun += pictures.takeBack()
    #expect(
      begun.wholeMatch(
        of: /\u{1B}_Ga=T[^\u{1B}]*\u{1B}\\\u{1B}_Gq=2,m=0\u{1B}\\(\u{1B}_Ga=d[^\u{1B}]*\u{1B}\\)+/) != nil)
  }

  @Test @MainActor func whatWasGivenIsTakenBack() throws {
    let pictures = TerminalPictures()
    #expect(pictures.takeBack().isEmpty)
    let pixels = try pixels(100, 100)
    var told: [Bool] = []
    for _ in 0..<2 {
      _ = pictures.show(pixels, cells: Size(width: 2, height: 1), colors: .indexed) { told.append($0) }
      if told.isEmpty { pictures.send(most: 100, while: { true }) { $0.utf8.count } }
    }
    pictures.send(most: 1, while: { true }) { $0.utf8.count }
    #expect(
      pictures.takeBack()
        == "\u{1B}_Gq=2,m=0\u{1B}\\\u{1B}_Ga=d,d=I,q=2,i=16\u{1B}\\\u{1B}_Ga=d,d=I,q=2,i=17\u{1B}\\")
    #expect(told == [true, false] && !pictures.isSending && pictures.takeBack().isEmpty)
  }

  @Test func theAnswerIsRead() {
    let start = ContinuousClock.now
    for (answer, replies) in [
      ("Gi=31;OK", [TerminalReply.pictures]), ("Gi=31;ENOTSUPPORTED:no", []), ("Gi=3;OK", []), ("G", []),
    ] {
      var decoder = KeyDecoder()
      #expect(
        decoder.feed(Array("\u{1B}_\(answer)\u{1B}\\x".utf8), at: start) == [.key(Key(.character("x")))])
      #expect(decoder.takeReplies() == replies)
    }
    var decoder = KeyDecoder()
    #expect(
      decoder.feed(Array("\u{1B}_x".utf8), at: start) == [
        .key(Key(.character("_"), alt: true)), .key(Key(.character("x"))),
      ])
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "xterm-ghostty"], true), (["TERM": "xterm-256color"], false),
    (["TERM": "xterm-kitty", "TMUX": "/tmp/x"], false), (["TERM": "tmux-256color"], false),
  ])
  func onlyTerminalsThatKnowPlaceholdersAreAsked(environment: [String: String], isAsked: Bool) async throws {
    let session = try PtySession(PtySession.built("terminal-probe"), ["echo"], environment: environment)
    defer { session.finish() }
    #expect(try await session.shows("80x24"))
    #expect(try await session.writes(Array("\u{1B}[c".utf8)))
    #expect(session.hasWritten(Array(PictureSending.question.utf8)) == isAsked)
    #expect(session.hasWritten(Array("\u{1B}[>q".utf8)) == isAsked)
  }
}
