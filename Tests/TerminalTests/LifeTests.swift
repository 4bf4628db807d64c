// Keys through a line, resizing, suspending, and leaving the terminal clean however the program ends.

import CPty
import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct LifeTests {
  private func start(_ environment: [String: String] = [:]) async throws -> PtySession {
    let session = try PtySession(
      PtySession.built("terminal-probe"), ["echo"],
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 })
    try #require(try await session.shows("80x24"))
    return session
  }

  @Test(arguments: [60, 200])
  func arrowsSplitOnASlowLine(pause: Int) async throws {
    var wasInTime = false
    for _ in 1...20 {
      let session = try await start()
      defer { session.finish() }
      let longest = await session.type(
        ["\u{1B}", "O", "A", "\u{1B}", "O", "B", "x"], pause: .milliseconds(pause))
      try #require(try await session.shows("<x>"))
      // A machine that paused for longer than an arrow may was no slow line but a hand.
      guard longest < .milliseconds(800) else { continue }
      wasInTime = true
      try #require(session.log.filter { $0 != "<escape>" } == ["<up>", "<down>", "<x>"])
      // A busy machine may let the probe read an arrow whole; then the try has not shown what it should.
      if session.log == ["<escape>", "<up>", "<escape>", "<down>", "<x>"] { return }
    }
    if !wasInTime { try Test.cancel("The machine is too busy to type with pauses.") }
    Issue.record("An Esc never acted before the rest of its arrow came.")
  }

  @Test func pasteMouseAndTypingArriveInOrder() async throws {
    let session = try await start()
    defer { session.finish() }
    session.send(
      "ї\u{1B}[200~q\u{1B}[Aї\u{1B}[201~\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<65;1;1M\u{1B}[6~\u{1B}[15~")
    #expect(try await session.shows("<F5>"))
    #expect(
      session.log == [
        "<ї>", "paste \"q\\u{1B}[Aї\"", "press 4,2", "release 4,2", "wheelDown 0,0", "<pageDown>", "<F5>",
      ])
  }

  @Test func resizingAtAnyTime() async throws {
    let session = try await start()
    defer { session.finish() }
    for size in [Size(width: 40, height: 10), Size(width: 120, height: 36), Size(width: 400, height: 120)] {
      session.resize(size)
      let head = "\(size.width)x\(size.height) indexed"
      #expect(try await session.waits { $0.line(0).hasPrefix(head) && $0.line(2) == "│ ● é ’ Ж 漢" })
    }
    session.resize(Size(width: 1, height: 1))
    session.resize(Size(width: 90, height: 20))
    #expect(try await session.shows("90x20 indexed"))
  }

  @Test func redrawWritesOverWhatOthersWrote() async throws {
    let session = try await start()
    defer { session.finish() }
    session.send("\u{C}")
    #expect(try await session.shows("<C-l>"))
    #expect(try await session.paints())
    let clear = Array("\u{1B}[H\u{1B}[2J".utf8)
    let output = session.output
    let count = output.indices.count { output[$0...].starts(with: clear) }
    #expect(count == 2, "once at the start, once for ^L")
  }

  @Test func titleClipboardAndBellAreSafe() async throws {
    let session = try await start()
    defer { session.finish() }
    session.send("\u{1B}[18~\u{1B}[19~\u{1B}[20~x")
    #expect(try await session.shows("<x>"))
    let text = String(decoding: session.output, as: UTF8.self)
    #expect(text.contains("\u{1B}]52;c;0LfRltGA0LrQsA==\u{7}"))
    #expect(text.contains("\u{1B}]2;A ]title\u{7}"))
  }

  @Test(arguments: [
    (SIGTERM, Int32(128 + SIGTERM)), (SIGHUP, 128 + SIGHUP), (SIGSEGV, -SIGSEGV), (SIGABRT, -SIGABRT),
  ])
  func signalsLeaveTheTerminalClean(number: Int32, code: Int32) async throws {
    let session = try await start(["SWIFT_BACKTRACE": "enable=no"])
    defer { session.finish() }
    session.signal(number)
    #expect(try await session.exitCode() == code)
    expectClean(session)
  }

  @Test func abortFromWithinLeavesTheTerminalClean() async throws {
    let session = try await start(["SWIFT_BACKTRACE": "enable=no"])
    defer { session.finish() }
    session.send("\u{1B}[17~")
    #expect(try await session.exitCode() == -SIGABRT)
    expectClean(session)
  }

  private func expectClean(_ session: PtySession) {
    #expect(session.lineIsCooked)
    let text = String(decoding: session.output, as: UTF8.self)
    for undo in ["\u{1B}[?2004l", "\u{1B}[?1006l", "\u{1B}[?1002l", "\u{1B}[?1000l", "\u{1B}[?1049l"] {
      #expect(text.contains(undo), "\(undo.debugDescription) is missing")
    }
    let hidden = text.range(of: "\u{1B}[?25l", options: .backwards)?.lowerBound ?? text.startIndex
    let shown = text.range(of: "\u{1B}[?25h", options: .backwards)?.lowerBound ?? text.startIndex
    #expect(shown > hidden, "the cursor is shown again")
  }

  @Test func suspendedByAShellAndBack() async throws {
    let shell = try PtySession(
      "/bin/bash", ["--norc", "-i"],
      environment: ["TERM": "xterm-256color", "PS1": "shell> ", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
    defer { shell.finish() }
    #expect(try await shell.shows("shell>"))
    shell.send("\(PtySession.built("terminal-probe")) echo\n")
    #expect(try await shell.shows("80x24"))
    shell.send("a\u{1A}")
    #expect(try await shell.shows("Stopped"))
    #expect(!shell.screen.text.contains("│ ●"), "the shell's own screen is back")
    shell.resize(Size(width: 70, height: 20))
    shell.send("fg\n")
    #expect(try await shell.shows("70x20"))
    #expect(try await shell.shows("<a>"))
    shell.send("b")
    #expect(try await shell.shows("<b>"))
    shell.send("q")
    #expect(try await shell.waits { !$0.text.contains("│ ●") })
    shell.send("exit\n")
    #expect(try await shell.exitCode() == 0)
  }

  @Test func aTerminalThatVanishesIsTold() async throws {
    let session = try await start()
    defer { session.finish() }
    session.hangUp()
    let code = try await session.exitCode()
    #expect(code == 3 || code == 128 + SIGHUP, "closed or SIGHUP, whichever came first, but not killed by it")
  }

  @Test func answersNeverBecomeKeys() async throws {
    let session = try await start()
    defer { session.finish() }
    session.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    #expect(try await session.shows("background dark=false"))
    #expect(!session.screen.text.contains("<"))
  }
}
