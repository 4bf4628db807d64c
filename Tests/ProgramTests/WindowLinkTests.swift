// Links that the terminal follows by itself: what it is told of them, and that the screen stays as it was.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowLinkTests {
  private func stand() throws -> Newsstand {
    let stand = try Newsstand()
    let text = """
      ---
      title: "Story number 1"
      date: 2026-11-06
      ---

      The café paragraph of story 1, with [a link of several words that has to go on in a further line of the text](https://example.org/a;b?q=ї), and \
      [another](javascript:alert) besides.

      [Third](HTTPS://example.org/third)
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: stand.articles + "/story1.md"))
    return stand
  }

  @Test func theTerminalIsToldWhereLinksLead() async throws {
    let session = try await stand().open()
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("Third") })
    let told = String(decoding: session.output, as: UTF8.self)
    let starts = told.components(separatedBy: "\u{1B}]8;id=1;https://example.org/a;b?q=%D1%97\u{1B}\\")
    // Both lines of it, each with its own words behind.
    #expect(starts.dropFirst().contains { $0.contains("a link of several") })
    #expect(starts.dropFirst().contains { $0.contains("of the text") && !$0.contains("a link of several") })
    #expect(told.contains("\u{1B}]8;id=3;HTTPS://example.org/third\u{1B}\\"))
    #expect(!told.contains("javascript:alert\u{1B}"))
    // Each that begins ends, and nothing is told anew while nothing changes.
    #expect(
      told.components(separatedBy: "\u{1B}]8;id=").count
        == told.components(separatedBy: "\u{1B}]8;;\u{1B}\\").count)
    let count = session.output.count
    session.send("s")
    #expect(try await session.waits { $0.isStarred(1) })
    #expect(!String(decoding: session.output[count...], as: UTF8.self).contains("\u{1B}]8;id="))
  }

  @Test(arguments: [
    ("hyperlinks = \"no\"", "xterm-256color", false), ("", "vt220", false), ("", "xterm-256color", true),
  ])
  func onlyATerminalThatUnderstandsIsTold(_ setting: String, _ name: String, _ isTold: Bool) async throws {
    let stand = try stand()
    let folder = stand.folder.appendingPathComponent(".config/broadsheet")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(setting.utf8).write(to: folder.appendingPathComponent("config.toml"))
    let session = try await stand.open(["LANG": "C.UTF-8", "TERM": name])
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("Third") })
    #expect(session.hasWritten(Array("\u{1B}]8;id=".utf8)) == isTold)
  }
}
