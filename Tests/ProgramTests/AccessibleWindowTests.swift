// The whole program for a screen reader: little is sent, and the cursor is where one reads.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct AccessibleWindowTests {
  @Test func aRowDownSendsTheCursorAlone() async throws {
    let stand = try Newsstand()
    let session = try PtySession(
      PtySession.built("broadsheet"), ["--accessible", stand.articles],
      environment: stand.environment.merging(["LANG": "C.UTF-8"]) { $1 }, size: Size(width: 80, height: 24))
    defer { session.finish() }
    #expect(
      try await session.waits { $0.text.contains("Story number 6, unread") && $0.text.contains("6 articles") }
    )
    #expect(try await session.waits { $0.cursor == (x: 1, y: 1) })
    // What the import had to say goes with the first key.
    session.send("j")
    #expect(try await session.waits { $0.cursor.y == 2 && $0.line(23).contains("Space read") })
    try await Task.sleep(for: .milliseconds(300))
    let before = session.output.count
    session.send("j")
    #expect(try await session.waits { $0.cursor.y == 3 })
    try await Task.sleep(for: .milliseconds(300))
    #expect(session.output.count - before < 60, "\(session.output.count - before) bytes")
    session.send("\r")
    #expect(try await session.shows("Article: "))
    #expect(try await session.waits { $0.cursor.y == 1 && $0.line(1).contains("Story number 3") })
    #expect(!session.screen.text.contains { "│┃─━▸●◐★·".contains($0) })
    session.send("Q")
    #expect(try await session.exitCode() == 0)
  }

  @Test(arguments: [[], ["--accessible"]])
  func linksAreWrittenOnce(options: [String]) async throws {
    let stand = try Newsstand()
    try Data("---\ntitle: Story number 7\ndate: 2026-11-09\n---\n\nSee [there](https://e.org/there).\n".utf8)
      .write(
        to: URL(filePath: stand.articles + "/story7.md"))
    let session = try PtySession(
      PtySession.built("broadsheet"), options + [stand.articles],
      environment: stand.environment.merging(["LANG": "C.UTF-8"]) { $1 }, size: Size(width: 80, height: 24))
    defer { session.finish() }
    #expect(try await session.shows("Story number 7"))
    session.send("\r")
    #expect(try await session.shows("See there."))
    session.send("Q")
    #expect(try await session.exitCode() == 0)
    #expect(session.hasWritten(Array("https://e.org/there".utf8)) == options.isEmpty)
  }

  @Test func theVerbTakesIt() throws {
    let run = try VerbRun()
    try run("import", "news")
    let shot = try run("screenshot", "--accessible", "--size", "80x12")
    #expect(shot.status == 0 && shot.output.contains("The tram runs again, unread, "))
    #expect(try run("--help").output.contains("--accessible"))
    // What is read letter by letter stands in the order of reading.
    try run.write("news/peace.md", "---\ntitle: שלום עולם 2024\ndate: 2024-04-05\n---\n\nשלום.\n")
    try run("import", "news")
    let words = try run("screenshot", "--accessible", "--size", "80x12").output
    #expect(words.contains("שלום עולם 2024, unread"), "\(words)")
    #expect(try !run("screenshot", "--size", "80x12").output.contains("שלום עולם 2024"))
  }
}
