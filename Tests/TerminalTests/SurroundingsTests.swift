// Terminals, colours and locales as the environment names them.

import Pty
import Screen
import Testing

@testable import Terminal

@Suite(.serialized) struct SurroundingsTests {
  private func head(_ environment: [String: String], usesUTF8: Bool = true) async throws -> [String] {
    let session = try PtySession(
      PtySession.built("terminal-probe"), ["echo"], environment: environment, usesUTF8: usesUTF8)
    defer { session.finish() }
    #expect(try await session.shows("80x24"))
    #expect(try await session.paints())
    let lines = (0..<3).map { session.screen.line($0) }
    session.send("q")
    #expect(try await session.exitCode() == 0)
    #expect(session.lineIsCooked)
    return lines
  }

  @Test(arguments: [
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "direct"),
    (["TERM": "xterm-256color", "COLORTERM": "24bit"], "direct"),
    (["TERM": "tmux-256color", "COLORTERM": "truecolor"], "direct"),
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], "indexed"),
    (["TERM": "xterm-256color"], "indexed"), (["TERM": "xterm"], "sixteen"), (["TERM": "linux"], "sixteen"),
    (["TERM": "vt100"], "none"), (["TERM": "xterm-256color", "NO_COLOR": "1"], "none"),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], "none"),
    (["TERM": "xterm-256color", "NO_COLOR": ""], "indexed"),
  ])
  func coloursFollowTheEnvironment(environment: [String: String], colors: String) async throws {
    #expect(try await head(environment)[0] == "80x24 \(colors) unicode=true")
  }

  @Test func unknownTerminalIsTakenForXterm() async throws {
    let lines = try await head(["TERM": "no-such-terminal"])
    #expect(
      lines[1].hasPrefix("The terminal “no-such-terminal” is not known here; taking it for xterm-256color"))
  }

  @Test func withoutTERMTheWindowStillOpens() async throws {
    #expect(try await head([:])[2] == "│ ● é ’ Ж 漢")
  }

  @Test func localeDecidesWhichCharactersShow() async throws {
    #expect(try await head(["TERM": "xterm"])[2] == "│ ● é ’ Ж 漢", "no LANG")
    #expect(try await head(["TERM": "xterm", "LANG": "uk_UA.UTF-8"])[2] == "│ ● é ’ Ж 漢", "not installed")
    let plain = try await head(["TERM": "xterm", "LANG": "C"])
    #expect(plain[0].hasSuffix("unicode=false"))
    #expect(plain[2] == "| * e ' ? ?")
  }

  @Test func latinLocaleIsHonoured() async throws {
    let locale = try await LatinLocale()
    let session = try PtySession(
      PtySession.built("terminal-probe"), ["echo"],
      environment: ["TERM": "xterm"].merging(locale.environment) { $1 }, usesUTF8: false)
    defer { session.finish() }
    #expect(try await session.shows("unicode=false"))
    // Whatever the emulator makes of it, the byte on the line is Latin-1's.
    #expect(try await session.writes(Array("| * ".utf8) + [0xE9] + Array(" ' ? ?".utf8)))
    session.send([0xE9])
    #expect(try await session.writes(Array("<".utf8) + [0xE9]))
    session.send("q")
    #expect(try await session.exitCode() == 0)
  }

  @Test func attributesAloneWithoutColours() async throws {
    let session = try PtySession(
      PtySession.built("terminal-probe"), ["list", "80"],
      environment: ["TERM": "xterm-256color", "NO_COLOR": "1"])
    defer { session.finish() }
    #expect(try await session.shows("Space read on"), "the frame's last row")
    let screen = session.screen
    #expect(screen.cells.allSatisfy { $0.foreground == -1 && $0.background == -1 })
    #expect(screen[4, 1].attributes == .reverse, "the selected row stays apart")
    #expect(screen[4, 2].attributes == [])
  }

  @Test func pipesAndDumbTerminalsGetASentence() async throws {
    let dumb = try PtySession(PtySession.built("terminal-probe"), ["echo"], environment: ["TERM": "dumb"])
    defer { dumb.finish() }
    #expect(try await dumb.exitCode() == 1)
    #expect(dumb.screen.text.contains("cannot place text"))
    #expect(dumb.lineIsCooked)
    let piped = try PtySession(
      "/bin/sh", ["-c", "echo | \(PtySession.built("terminal-probe")) echo"], environment: ["TERM": "xterm"])
    defer { piped.finish() }
    #expect(try await piped.exitCode() == 1)
    #expect(piped.screen.text.contains("needs a terminal"))
  }
}
