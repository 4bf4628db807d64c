// A folder of articles, a library of its own, and the real program on a real terminal emulator.

import Foundation
import Pty
import Screen

/// A place to run the program in, with six short articles.
final class Newsstand {
  /// The folder that holds all of it.
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsstand-\(UUID().uuidString)")

  /// Writes the articles.
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

        The first paragraph of story \(number).

        The second paragraph, which ends it.
        """
      try Data(text.utf8).write(to: articles.appendingPathComponent("story\(number).md"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Starts the program on the articles; the environment is only what a login would give, and what is added.
  func open(_ added: [String: String] = ["LANG": "C.UTF-8"], size: Size = Size(width: 80, height: 24)) throws
    -> PtySession
  {
    try PtySession(
      PtySession.built("broadsheet"), [folder.appendingPathComponent("articles").path],
      environment: environment.merging(added) { $1 }, size: size)
  }

  /// The environment of every run.
  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "HOME": folder.path, "PATH": "/usr/bin:/bin",
      "BROADSHEET_LIBRARY": folder.appendingPathComponent("library.sqlite").path,
    ]
  }
}

extension PtyScreen {
  /// The row of the list that shows a story; empty when none does.
  func story(_ number: Int) -> String {
    (1..<8).map(line).first { $0.contains("Story number \(number)") } ?? ""
  }
}
