// A folder of articles, a library of its own, and the real program on a real terminal emulator.

import Foundation
import Pty
import Screen
import Testing

/// A place to run the program in, with six short articles.
final class Newsstand {
  /// The folder that holds all of it.
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsstand-\(UUID().uuidString)")

  /// Writes the articles, the newest first.
  init() throws {
    let articles = folder.appendingPathComponent("articles")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    for number in 1...6 {
      let text = """
        ---
        title: "Story number \(number)"
        date: 2026-11-0\(7 - number)
        tags: [\(number % 2 == 0 ? "even" : "odd"), all]
        ---

        The café paragraph of story \(number).

        The second paragraph, which ends it.
        """
      try Data(text.utf8).write(to: articles.appendingPathComponent("story\(number).md"))
    }
  }

  /// Writes the first story anew, with some lines of front matter besides its title and date.
  func writeFirst(_ text: String, matter: String = "") throws {
    let whole = "---\ntitle: \"Story number 1\"\ndate: 2026-11-06\n\(matter)---\n\n\(text)\n"
    try Data(whole.utf8).write(to: URL(fileURLWithPath: articles + "/story1.md"))
  }

  /// Writes the configuration.
  func configure(_ text: String) throws {
    let place = folder.appendingPathComponent(".config/broadsheet")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place.appendingPathComponent("config.toml"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The environment of every run: only what a login would give.
  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "HOME": folder.path, "PATH": "/usr/bin:/bin",
      "BROADSHEET_LIBRARY": folder.appendingPathComponent("library.sqlite").path,
    ]
  }

  /// The articles' folder.
  var articles: String { folder.appendingPathComponent("articles").path }

  /// Starts the program on the articles, and waits until all of them show.
  func open(
    _ added: [String: String] = ["LANG": "C.UTF-8"], size: Size = Size(width: 80, height: 24),
    usesUTF8: Bool = true
  ) async throws -> PtySession {
    let session = try PtySession(
      PtySession.built("broadsheet"), [articles], environment: environment.merging(added) { $1 }, size: size,
      usesUTF8: usesUTF8)
    let last = size.height < 20 || size.width < 60 ? 3 : 6
    let isOpen = try await session.waits { screen in (1...last).allSatisfy { !screen.story($0).isEmpty } }
    if !isOpen {
      session.finish()
      Issue.record("The window does not show the stories:\n\(session.screen.text)")
    }
    return session
  }

  /// Runs a verb to its end: what it says, and its exit status.
  func run(_ words: [String]) async throws -> (text: String, code: Int32?) {
    let session = try PtySession(
      PtySession.built("broadsheet"), words, environment: environment.merging(["LANG": "C.UTF-8"]) { $1 },
      size: Size(width: 200, height: 40))
    defer { session.finish() }
    let code = try await session.exitCode()
    return (session.screen.text, code)
  }
}

extension PtyScreen {
  /// The row of the list that shows a story; empty when none does.
  func story(_ number: Int) -> String {
    // An article stands below a rule, or to the right of one.
    (1..<size.height).lazy.map(line).prefix { !$0.hasPrefix("──") && !$0.hasPrefix("--") }
      .map { String($0.prefix { !"│┃".contains($0) }) }
      .first { $0.contains("Story number \(number)") } ?? ""
  }

  /// The selected story of the list; nil when none is.
  var selected: Int? { (1...6).first { story($0).hasPrefix(" ▸") } }

  /// True when a story is marked as unread.
  func isUnread(_ number: Int) -> Bool { story(number).prefix(4).contains { "●*".contains($0) } }

  /// True when a story has a star.
  func isStarred(_ number: Int) -> Bool { story(number).prefix(5).contains("★") }

  /// True when nothing but what a test has starred is marked.
  var allAreUnread: Bool { (1...6).allSatisfy(isUnread) }
}
