// The whole program in other places: locales, unknown terminals, and others on the same library.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowSurroundingsTests {
  @Test func withoutLANGTextStillShows() async throws {
    let stand = try Newsstand()
    let session = try await stand.open([:])
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" ▸●"))
    #expect(try await session.shows("The café paragraph of story 1"))
  }

  @Test func plainLocaleHasStandIns() async throws {
    let stand = try Newsstand()
    let session = try await stand.open(["LANG": "C"])
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" >*"))
    #expect(try await session.shows("The cafe paragraph of story 1"))
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  @Test func latinLocaleIsHonoured() async throws {
    let locale = try await LatinLocale()
    let stand = try Newsstand()
    let session = try await stand.open(locale.environment, usesUTF8: false)
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" >*"))
    #expect(try await session.writes(Array("caf".utf8) + [0xE9] + Array(" paragraph of story 1".utf8)))
    session.send("q")
    #expect(try await session.exitCode() == 0)
  }

  /// The emulator gives them one; so a row that ends at the edge ends as many cells before it.
  @Test func ambiguousCharactersTakeTwoCells() async throws {
    let stand = try Newsstand()
    try stand.writeFirst("Порт – наш.", matter: "author: Яна Ямб\n")
    try stand.configure("ambiguous-width = 2")
    let session = try await stand.open()
    defer { session.finish() }
    #expect(try await session.shows("Порт – наш."))
    // Painted anew a row is written from its first cell to its last.
    session.send("\u{0C}")
    let isShort = try await session.waits { screen in
      let rule = (0..<24).map(screen.line).first { $0.contains("Яна Ямб") } ?? ""
      let wide = rule.unicodeScalars.filter { $0.value >= 0x80 }.count
      return rule.hasSuffix("preview") && rule.count + wide == 79 && wide == 6
    }
    #expect(isShort, "\(session.screen.text)")
    #expect(!session.screen.text.contains("\u{FFFD}"))
  }

  @Test func unknownTerminalIsSaidAndWorks() async throws {
    let stand = try Newsstand()
    let session = try await stand.open(["TERM": "no-such-terminal", "LANG": "C.UTF-8"])
    defer { session.finish() }
    session.send("\u{1B}[B")
    #expect(try await session.waits { $0.selected == 2 })
    session.send("q")
    #expect(try await session.exitCode() == 0)
    #expect(session.screen.text.contains("“no-such-terminal” is not known here"), "said again on leaving")
  }

  @Test func anotherWindowShowsTheMark() async throws {
    let stand = try Newsstand()
    let one = try await stand.open()
    defer { one.finish() }
    let other = try await stand.open()
    defer { other.finish() }
    one.send("m")
    #expect(try await one.waits { !$0.isUnread(1) })
    #expect(try await other.waits { !$0.isUnread(1) }, "without a key")
    other.send("\u{1B}[Bs")
    #expect(try await one.waits { $0.isStarred(2) && !$0.isUnread(1) })
    #expect(one.screen.selected == 1)
  }

  @Test func verbsWorkBesideTheWindow() async throws {
    let stand = try Newsstand()
    let window = try await stand.open()
    defer { window.finish() }
    let list = try await stand.run(["list"])
    #expect(list.code == 0)
    #expect((1...6).allSatisfy { list.text.contains("Story number \($0)") })
    let id = list.text.split(separator: "\n").first { $0.contains("Story number 3") }?
      .split(separator: " ").first
    let mark = try await stand.run(["mark", "--read", String(try #require(id))])
    #expect(mark.code == 0, "\(mark.text)")
    #expect(try await window.waits { !$0.isUnread(3) }, "without a key")
  }

  @Test func whatTheEditorChangedShowsWhenItReturns() async throws {
    let stand = try Newsstand()
    let editor = stand.folder.appendingPathComponent("editor").path
    try Data("#!/bin/sh\nprintf 'A line from the editor.\\n' >> \"$1\"\n".utf8).write(
      to: URL(filePath: editor))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    let session = try await stand.open(["LANG": "C.UTF-8", "EDITOR": editor])
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.shows("The second paragraph, which ends it."))
    session.send("e")
    #expect(try await session.shows("A line from the editor."))
    #expect(try await session.shows("The changed file was read again."))
    // A file that is gone is not edited, and nothing is lost over it.
    let folder = URL(filePath: stand.articles)
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      try FileManager.default.removeItem(at: file)
    }
    session.send("e")
    #expect(
      try await session.shows("Its file cannot be read (No such file or directory); v shows what is kept"))
  }
}
