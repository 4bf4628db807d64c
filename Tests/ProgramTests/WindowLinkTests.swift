// Links that the terminal follows by itself: what it is told of them, and that the screen stays as it was.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowLinkTests {
  private func stand() throws -> Newsstand {
    let stand = try Newsstand()
    try stand.writeFirst(
      """
      The café paragraph of story 1, with [a link of several words that has to go on in a further line of the text](https://example.org/a;b?q=ї), and \
      [another](javascript:alert) besides.

      [Third](HTTPS://example.org/third)
      """)
    return stand
  }

  @Test func theTerminalIsToldWhereLinksLead() async throws {
    let session = try await stand().open()
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("Third") })
    // Links are told behind the frame that shows them.
    try await session.settles()
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
    try stand.configure(setting)
    let session = try await stand.open(["LANG": "C.UTF-8", "TERM": name])
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("Third") })
    // Links are told behind the frame that shows them.
    try await session.settles()
    #expect(session.hasWritten(Array("\u{1B}]8;id=".utf8)) == isTold)
  }

  /// What looks the same and leads elsewhere is written again, for ncurses sees no difference.
  @Test func aLinkThatIsGoneLeadsNowhere() async throws {
    let stand = try Newsstand()
    try stand.writeFirst("[Read further](https://one.example/)")
    let other = "---\ntitle: Story number 2\ndate: 2026-11-05\n---\n\n[Read further](javascript:x)\n"
    try Data(other.utf8).write(to: URL(fileURLWithPath: stand.articles + "/story2.md"))
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("Read further") })
    try await session.settles()
    let count = session.output.count
    session.send("J")
    #expect(try await session.waits { !$0.isUnread(2) })
    try await session.settles()
    let later = String(decoding: session.output[count...], as: UTF8.self)
    #expect(!later.contains("]8;id=") && later.contains("Read further"))
    #expect(session.screen.text.contains("Read further"))
  }
}
