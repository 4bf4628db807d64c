// How the whole program ends and comes back: whatever happens, the terminal is clean and the marks are there.

import Chance
import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowEndTests {
  /// The program with its first story read.
  private func opened(_ stand: Newsstand, _ added: [String: String] = [:]) async throws -> PtySession {
    let session = try await stand.open(added.merging(["LANG": "C.UTF-8"]) { $1 })
    session.send("m")
    try #require(try await session.waits { !$0.isUnread(1) })
    return session
  }

  /// Whether the mark is there when the program opens again, and no other is.
  private func expectMark(_ stand: Newsstand) async throws {
    let again = try await stand.open()
    defer { again.finish() }
    #expect(!again.screen.isUnread(1) && again.screen.isUnread(2))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsEndItClean(number: Int32) async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.signal(number)
    #expect(try await session.exitCode() == 0)
    #expect(session.lineIsCooked)
    #expect(session.hasWritten(Array("\u{1B}[?1049l".utf8)))
    try await expectMark(stand)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aTerminalThatTakesNothingHoldsNoEnd(number: Int32) async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.takeOutput(false)
    // The program is held in a write once there is no room for more.
    let kernel = "/proc/\(session.process)/wchan"
    for _ in 1...2000 where try String(contentsOfFile: kernel, encoding: .utf8) != "wait_woken" {
      session.send("\u{1B}[F\u{1B}[H\u{0C}")
      try await Task.sleep(for: .milliseconds(5))
    }
    try #require(try String(contentsOfFile: kernel, encoding: .utf8) == "wait_woken")
    session.signal(number)
    // Not by what it writes, as nobody reads that.
    #expect(try await session.ends())
    session.takeOutput(true)
    #expect(try await session.exitCode() == 0)
    #expect(session.lineIsCooked)
    #expect(session.hasWritten(Array("\u{18}".utf8)) && session.hasWritten(Array("\u{1B}[?1049l".utf8)))
    try await expectMark(stand)
  }

  @Test(arguments: [SIGTERM, SIGABRT])
  func aLineThatIsStoppedHoldsNoEnd(number: Int32) async throws {
    let stand = try Newsstand()
    let session = try await opened(stand, ["SWIFT_BACKTRACE": "enable=no"])
    defer { session.finish() }
    session.stopLine(true)
    session.send("\u{1B}[F\u{1B}[H\u{0C}")
    try await Task.sleep(for: .milliseconds(200))
    session.signal(number)
    #expect(try await session.ends())
    #expect(session.lineIsCooked && session.hasWritten(Array("\u{1B}[?1049l".utf8)))
  }

  @Test func terminalThatVanishesEndsIt() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.hangUp()
    #expect(try await session.exitCode() == 0)
    try await expectMark(stand)
  }

  @Test func suspendedByAShellAndBack() async throws {
    let stand = try Newsstand()
    let shell = try PtySession(
      "/bin/bash", ["--norc", "-i"],
      environment: stand.environment.merging(["PS1": "shell> ", "LANG": "C.UTF-8"]) { $1 })
    defer { shell.finish() }
    #expect(try await shell.shows("shell>"))
    shell.send("\(PtySession.built("broadsheet")) \(stand.articles)\n")
    try #require(try await shell.waits { $0.selected == 1 })
    for story in 2...4 {
      shell.send("\u{1A}")
      try #require(try await shell.waits { $0.text.contains("Stopped") && $0.selected == nil })
      shell.send("clear; fg\n")
      try #require(try await shell.waits { $0.selected == story - 1 })
      shell.send("\u{1B}[B")
      try #require(try await shell.waits { $0.selected == story })
    }
    shell.send("Q")
    #expect(try await shell.waits { $0.selected == nil })
    shell.send("echo status $?\n")
    #expect(try await shell.shows("status 0"))
  }

  @Test func continuedBehindTheShellItStopsAgain() async throws {
    let stand = try Newsstand()
    let shell = try PtySession(
      "/bin/bash", ["--norc", "-i"],
      environment: stand.environment.merging(["PS1": "shell> ", "LANG": "C.UTF-8"]) { $1 })
    defer { shell.finish() }
    #expect(try await shell.shows("shell>"))
    shell.send("\(PtySession.built("broadsheet")) \(stand.articles)\n")
    try #require(try await shell.waits { $0.selected == 1 })
    shell.send("\u{1A}")
    try #require(try await shell.waits { $0.text.contains("Stopped") && $0.selected == nil })
    // The shell tells of the second stop once it is asked for anything.
    shell.send("clear; bg\n")
    try #require(try await shell.shows("&"))
    for _ in 1...200 where !shell.screen.text.contains("Stopped") {
      shell.send("\n")
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(shell.screen.text.contains("Stopped"))
    #expect(shell.screen.selected == nil, "nothing is painted over the shell")
    shell.send("fg\n")
    #expect(try await shell.waits { $0.selected == 1 })
    shell.send("\u{1B}[B")
    #expect(try await shell.waits { $0.selected == 2 })
  }

  @Test func continuedWithoutAShellItPaintsAnew() async throws {
    let stand = try Newsstand()
    let session = try await stand.open()
    defer { session.finish() }
    session.signal(SIGSTOP)
    session.send("\u{1B}[B")
    session.signal(SIGCONT)
    #expect(try await session.waits { $0.selected == 2 })
    session.send("q")
    #expect(try await session.exitCode() == 0)
  }

  @Test func killedAtAnyInstantItHasWhatWasShown() async throws {
    let seed = UInt64.random(in: 1...UInt64.max)
    var dice = Dice(seed: seed)
    let stand = try Newsstand()
    for round in 1...6 {
      let session = try await stand.open()
      var steps = [MarkedStories(session.screen)]
      let script = dice.script()
      for key in script {
        if let next = steps.last?.after(key) { steps.append(next) }
        session.send(key.bytes)
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...20, using: &dice)))
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...60, using: &dice)))
      session.signal(SIGKILL)
      #expect(try await session.exitCode() == -SIGKILL)
      let shown = MarkedStories(session.screen)
      session.finish()
      let again = try await stand.open()
      let kept = MarkedStories(again.screen)
      again.finish()
      // What was shown is the least that must be kept; what was typed is the most that can be.
      let least = try #require(
        shown.earliest(in: steps), "seed \(seed), round \(round): \(script) cannot show \(shown)")
      #expect(
        steps[least...].contains { $0.marks == kept.marks },
        "seed \(seed), round \(round): \(script) showed \(shown), kept \(kept)")
    }
    let check = try await stand.run(["check"])
    #expect(check.code == 0, "seed \(seed): \(check.text)")
  }
}
