// The whole program, as one who sits before it sees it.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowTests {
  private func opened(_ stand: Newsstand, _ added: [String: String] = ["LANG": "C.UTF-8"]) async throws
    -> PtySession
  {
    let session = try stand.open(added)
    try #require(try await session.waits { screen in (1...6).allSatisfy { !screen.story($0).isEmpty } })
    try await session.settles()
    return session
  }

  @Test func arrowsMarksAndUndo() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" ▸●"))
    session.send("\u{1B}[B")
    #expect(try await session.waits { $0.story(2).hasPrefix(" ▸●") })
    session.send("m")
    #expect(try await session.waits { !$0.story(2).contains("●") })
    session.send("u")
    #expect(try await session.waits { $0.story(2).contains("●") })
    session.send("\r")
    #expect(try await session.waits { $0.story(2).hasPrefix(" ›") })
    #expect(try await session.shows("The first paragraph of story 2"))
    session.send("q")
    #expect(try await session.waits { $0.story(2).hasPrefix(" ▸") })
    session.send("q")
    #expect(try await session.exitCode() == 0)
    #expect(session.lineIsCooked)
  }

  @Test(arguments: [60, 200])
  func arrowsSplitOnASlowLineMarkNothing(pause: Int) async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    for opener in ["[", "O"] {
      for piece in ["\u{1B}", opener, "B"] {
        session.send(piece)
        try await Task.sleep(for: .milliseconds(pause))
      }
    }
    #expect(try await session.waits { $0.story(3).hasPrefix(" ▸●") })
    try await session.settles()
    #expect((1...6).allSatisfy { session.screen.story($0).contains("●") })
  }

  @Test func pasteIsNoKeys() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.send("\u{1B}[200~mAqQ\u{1B}[B\u{1B}[201~")
    try await session.settles()
    #expect((1...6).allSatisfy { session.screen.story($0).contains("●") })
    #expect(session.screen.story(1).hasPrefix(" ▸"))
  }

  @Test func tagFilterNarrowsTheList() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.send("t")
    #expect(try await session.shows("all articles"))
    session.send("odd\r")
    #expect(
      try await session.waits { $0.story(2).isEmpty && !$0.story(1).isEmpty && $0.line(0).contains("odd") })
  }

  @Test func resizingKeepsTheSelection() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.send("\u{1B}[B\u{1B}[B")
    #expect(try await session.waits { $0.story(3).hasPrefix(" ▸") })
    for size in [Size(width: 160, height: 48), Size(width: 40, height: 10), Size(width: 80, height: 24)] {
      session.resize(size)
      #expect(try await session.waits { $0.text.contains("▸") && $0.text.contains("Story number 3") })
    }
  }

  @Test func suspendedByAShellAndBack() async throws {
    let stand = try Newsstand()
    let shell = try PtySession(
      "/bin/bash", ["--norc", "-i"],
      environment: stand.environment.merging(["PS1": "shell> ", "LANG": "C.UTF-8"]) { $1 })
    defer { shell.finish() }
    #expect(try await shell.shows("shell>"))
    shell.send("\(PtySession.built("broadsheet")) \(stand.folder.path)/articles\n")
    #expect(try await shell.waits { $0.story(1).hasPrefix(" ▸") })
    try await shell.settles()
    shell.send("\u{1A}")
    #expect(try await shell.shows("Stopped"))
    shell.send("fg\n")
    #expect(try await shell.waits { $0.story(1).hasPrefix(" ▸") })
    shell.send("\u{1B}[B")
    #expect(try await shell.waits { $0.story(2).hasPrefix(" ▸") })
    shell.send("Q")
    #expect(try await shell.waits { $0.text.contains("fg") && $0.story(1).isEmpty })
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsEndItClean(number: Int32) async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    defer { session.finish() }
    session.signal(number)
    let code = try await session.exitCode()
    #expect(code != nil && code != -number, "it ends by itself")
    #expect(session.lineIsCooked)
    #expect(String(decoding: session.output, as: UTF8.self).contains("\u{1B}[?1049l"))
  }

  @Test func killedAfterAMarkItHasTheMark() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand)
    session.send("m")
    try #require(try await session.waits { !$0.story(1).contains("●") })
    session.signal(SIGKILL)
    #expect(try await session.exitCode() == -SIGKILL)
    session.finish()
    let again = try await opened(stand)
    defer { again.finish() }
    #expect(!again.screen.story(1).contains("●"))
    #expect(again.screen.story(2).contains("●"))
  }

  @Test func withoutLANGTextStillShows() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand, [:])
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" ▸●"))
  }

  @Test func plainLocaleHasStandIns() async throws {
    let stand = try Newsstand()
    let session = try await opened(stand, ["LANG": "C"])
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" >*"))
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }
}
