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
      var expectations = Expectations(colors: colors)
      var script = ProbeFrames(seed: seed, size: size)
      var order = VisualOrder()
      for step in 0..<11 {
        if step > 0 {
          session.send(" ")
          script.advance()
        }
        try #require(try await session.paints())
        let found = differences(session.screen, order.arrange(script.frame), &expectations)
        try #require(found.isEmpty, "seed \(seed), step \(step), \(size): \(found.prefix(5))")
      }
      session.send("q")
      #expect(try await session.exitCode() == 0)
    }
  }

  private func differences(_ screen: PtyScreen, _ frame: Frame, _ expectations: inout Expectations)
    -> [String]
  {
    guard screen.size == frame.size else { return ["size"] }
    var found: [String] = []
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width {
        let (cell, shown) = (frame[x, y], screen[x, y])
        var expected = expectations.cell(cell)
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

  @Test func sameFrameSendsNothing() async throws {
    let session = try start(["list", "80"], [:], size: Size(width: 80, height: 24))
    defer { session.finish() }
    #expect(try await session.shows("1/999"))
    #expect(try await session.paints())
    let count = session.output.count
    session.send("x")
    #expect(try await session.paints())
    #expect(session.output[count...] == [7], "nothing but the bell for a key that changes nothing")
  }

  @Test func stepsInListsCostFewBytes() async throws {
    for (width, limit) in [(120, 600), (44, 4000)] {
      let size = Size(width: 120, height: 40)
      let session = try start(["list", "\(width)"], [:], size: size)
      defer { session.finish() }
      #expect(try await session.shows("1/999"))
      // Within the page a step is two rows, whatever the list's width; at its edge the list moves.
      session.send(String(repeating: "\u{1B}[B", count: 34))
      try #require(try await session.shows("probe 35/999"))
      #expect(try await session.paints())
      for step in 35...44 {
        let before = session.output.count
        session.send("\u{1B}[B")
        try #require(try await session.paints())
        try #require(session.screen.line(0).contains("probe \(step + 1)/999"))
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
      session.send("x")
      #expect(try await session.paints())
      #expect(session.hasWritten(begin) == isKnown)
      #expect(session.hasWritten(Array("\u{1B}[?2026l".utf8)) == isKnown)
    }
  }
}

/// What an emulator shows of cells; each style is worked out once.
private struct Expectations {
  private struct Roles: Hashable {
    var role: Role
    var over: Role?
  }

  let colors: ColorDepth
  private var styles: [Roles: PtyScreen.ShownCell] = [:]

  init(colors: ColorDepth) { self.colors = colors }

  mutating func cell(_ cell: Cell) -> PtyScreen.ShownCell {
    let roles = Roles(role: cell.role, over: cell.over)
    var shown = styles[roles] ?? styled(roles)
    styles[roles] = shown
    if let paint = cell.paint {
      shown = PtyScreen.ShownCell(
        text: "", width: 0, foreground: number(paint.foreground), background: number(paint.background),
        attributes: paint.isReversed ? .reverse : [])
    }
    shown.text = cell.text
    shown.width = Int(cell.width)
    return shown
  }

  /// A colour of a picture as the emulator names it; without one the terminal's own, which is the theme's here.
  private func number(_ paint: PaintColor?) -> Int {
    switch paint {
    case nil: return -1
    case .palette(let number) where colors == .indexed: return Int(number)
    case .palette(let number):
      let rgb = Palette.components(of: Int(number)).reduce(0) { $0 << 8 | $1 }
      return 0x1000000 | max(DirectColorEntry.paletteSize, rgb)
    case .rgb(let red, let green, let blue) where colors == .direct:
      return 0x1000000 | Int(red) << 16 | Int(green) << 8 | Int(blue)
    case .rgb(let red, let green, let blue): return Palette.nearest(red, green, blue, in: 16..<256)
    }
  }

  private func styled(_ roles: Roles) -> PtyScreen.ShownCell {
    let style = ProbeFrames.theme.style(of: roles.role, over: roles.over)
    func number(_ color: Color?) -> Int {
      let number = Int(Palette.number(of: color, colors: colors))
      return colors == .direct && number >= 16 ? 0x1000000 | number : number
    }
    return PtyScreen.ShownCell(
      text: "", width: 0, foreground: number(style.foreground), background: number(style.background),
      attributes: style.attributes)
  }
}
