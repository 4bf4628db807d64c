// What is painted reads back, cell by cell, from a real terminal emulator.

import ProbeFrames
import Pty
import Screen
import Testing

@testable import Terminal

@Suite(.serialized) struct PaintingTests {
  private func start(_ words: [String], _ environment: [String: String], size: Size) throws -> PtySession {
    try PtySession(
      PtySession.built("terminal-probe"), words,
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 }, size: size)
  }

  @Test(arguments: [
    ("truecolor", ColorDepth.direct, UInt64(1)), ("truecolor", .direct, 2), ("", .indexed, 3),
    ("", .indexed, 4),
  ])
  func everyPaintedCellReadsBack(word: String, colors: ColorDepth, seed: UInt64) async throws {
    for size in [Size(width: 40, height: 10), Size(width: 61, height: 17)] {
      let session = try start(["frames", "\(seed)"], ["COLORTERM": word], size: size)
      defer { session.finish() }
      for step in 0..<7 {
        let frame = ProbeFrames.frame(seed: seed, step: step, size: size)
        let isShown = try await session.waits { differences($0, frame, colors).isEmpty }
        try #require(
          isShown,
          "seed \(seed), step \(step), \(size): \(differences(session.screen, frame, colors).prefix(5))")
        session.send(" ")
      }
      session.send("q")
      #expect(try await session.exitCode() == 0)
    }
  }

  private func differences(_ screen: PtyScreen, _ frame: Frame, _ colors: ColorDepth) -> [String] {
    guard screen.size == frame.size else { return ["size"] }
    var found: [String] = []
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width {
        let (cell, shown) = (frame[x, y], screen[x, y])
        var expected = expectation(cell, colors)
        // Nobody sees the foreground of a blank, and erasing may leave it as it was.
        if expected.text == " " { expected.foreground = shown.foreground }
        if cell.width == 0 { expected = shown }
        if shown != expected || (cell.width == 0) != (shown.width == 0) {
          found.append("\(x),\(y): \(shown) is not \(expected)")
        }
      }
    }
    return found
  }

  private func expectation(_ cell: Cell, _ colors: ColorDepth) -> PtyScreen.ShownCell {
    let style = ProbeFrames.theme.style(of: cell.role, over: cell.over)
    func number(_ color: Color?) -> Int {
      let number = Int(Palette.number(of: color, colors: colors))
      return colors == .direct && number >= 16 ? 0x1000000 | number : number
    }
    return PtyScreen.ShownCell(
      text: cell.text, width: Int(cell.width), foreground: number(style.foreground),
      background: number(style.background), attributes: style.attributes)
  }

  @Test func sameFrameSendsNothing() async throws {
    let session = try start(["list", "80"], [:], size: Size(width: 80, height: 24))
    defer { session.finish() }
    #expect(try await session.shows("1/999"))
    try await session.settles()
    let count = session.output.count
    session.send("x")
    try await session.settles()
    #expect(session.output.count == count, "a key that changes nothing")
  }

  @Test func stepsInListsCostFewBytes() async throws {
    for (width, limit) in [(120, 600), (44, 4000)] {
      let size = Size(width: 120, height: 40)
      let session = try start(["list", "\(width)"], [:], size: size)
      defer { session.finish() }
      #expect(try await session.shows("1/999"))
      try await session.settles()
      // Within the page a step is two rows, whatever the list's width; at its edge the list moves.
      session.send(String(repeating: "\u{1B}[B", count: 34))
      try #require(try await session.shows("probe 35/999"))
      for step in 35...44 {
        try await session.settles(for: .milliseconds(40))
        let before = session.output.count
        session.send("\u{1B}[B")
        try #require(try await session.shows("probe \(step + 1)/999"))
        try await session.settles(for: .milliseconds(40))
        let bound = step <= 37 ? 600 : limit
        #expect(session.output.count - before <= bound, "width \(width), step \(step)")
      }
      let frame = ListFrames.frame(size: size, first: 44 - 37, selected: 44, width: width)
      let screen = session.screen
      #expect((0..<40).allSatisfy { screen.line($0) == line(frame, $0) })
    }
  }

  private func line(_ frame: Frame, _ row: Int) -> String {
    var text = (0..<frame.size.width).map { frame[$0, row].text }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  @Test func framesAreHeldBackOnlyWhereTheTerminalSaysItCan() async throws {
    let begin = Array("\u{1B}[?2026h".utf8)
    for isKnown in [false, true] {
      let session = try start(["echo"], [:], size: Size(width: 80, height: 24))
      defer { session.finish() }
      #expect(try await session.shows("80x24"))
      if isKnown { session.send("\u{1B}[?2026;2$y") }
      try await session.settles()
      session.send("x")
      #expect(try await session.shows("<x>"))
      try await session.settles()
      #expect(contains(session.output, begin) == isKnown)
      #expect(contains(session.output, Array("\u{1B}[?2026l".utf8)) == isKnown)
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }
}
