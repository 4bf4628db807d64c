// Actions in the whole program: real programs, which fail, hang, flood and are stopped.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct ActionWindowTests {
  /// A newsstand whose reader has configured some actions.
  private func stand(_ actions: String) throws -> Newsstand {
    let stand = try Newsstand()
    try stand.configure(actions)
    return stand
  }

  private func script(_ stand: Newsstand, _ text: String) throws -> String {
    let path = stand.folder.appendingPathComponent("program").path
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// Waits until a file has a text in it.
  private func text(of file: URL) async throws -> String {
    for _ in 0..<500 {
      if let text = try? String(contentsOf: file, encoding: .utf8), text.hasSuffix("\n") { return text }
      try await Task.sleep(for: .milliseconds(20))
    }
    return ""
  }

  private func isAlive(_ process: String) -> Bool {
    Int32(process.trimmingCharacters(in: .whitespacesAndNewlines)).map { kill($0, 0) == 0 } ?? false
  }

  @Test func argumentsAndInputArriveAsTheyAre() async throws {
    let stand = try Newsstand()
    let program = try script(
      stand,
      "shift\nprintf '[%s]\\n' \"$@\"\nprintf '\\033[31mred\\033[0m\\tx\\n\\033]52;c;eA==\\007'\nwc -l | tr -d ' '"
    )
    try stand.configure(
      "[actions.tell]\nrun = [\"\(program)\", \"--\", \"{word}\", \"t={title}\", \"{date}\", \"{file}\"]\n"
        + "input = \"html\"\nkey = \"F5\"\n")
    let session = try await stand.open(size: Size(width: 160, height: 48))
    defer { session.finish() }
    session.send("\u{1B}[15~")
    #expect(try await session.shows("tell:"))
    session.send("-x $(id) 'q'\r")
    #expect(try await session.shows("[-x $(id) 'q']"))
    #expect(session.screen.text.contains("[t=Story number 1]"))
    #expect(session.screen.text.contains("[2026-11-06]"))
    #expect(session.screen.text.contains("/articles/story1.md]"))
    #expect(session.screen.text.contains("red     x"))
    #expect(session.screen.text.contains("│ 15"), "a page of HTML came in")
    #expect(!session.hasWritten(Array("]52;".utf8)))
  }

  @Test func whatCannotStartOrFailsIsOneSentence() async throws {
    let stand = try stand(
      """
      [actions.gone]
      run = ["no-such-program-here"]
      key = "F5"
      [actions.fails]
      run = ["sh", "-c", "echo not today >&2; exit 7"]
      key = "F6"
      show = "message"
      [actions.author]
      run = ["echo", "{author}"]
      key = "F7"
      """)
    let session = try await stand.open(size: Size(width: 120, height: 36))
    defer { session.finish() }
    session.send("\u{1B}[15~")
    #expect(try await session.shows("“no-such-program-here” cannot be started: No such file or directory."))
    session.send("\u{1B}[17~")
    #expect(try await session.shows("“fails” failed with 7: not today"))
    session.send("\u{1B}[18~")
    #expect(
      try await session.shows("“author” was not run: it wants {author}, and the article names no author."))
    session.send("j")
    #expect(try await session.waits { $0.selected == 2 }, "no overlay is left in front")
  }

  @Test func whatHangsIsStoppedAndHoldsNothingUp() async throws {
    let stand = try Newsstand()
    let noted = stand.folder.appendingPathComponent("process")
    let program = try script(
      stand, "trap '' TERM\necho started\necho $$ > '\(noted.path)'\nwhile :; do sleep 1; done")
    try stand.configure("[actions.hang]\nrun = [\"\(program)\"]\nkey = \"F5\"\nshow = \"message\"\n")
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\u{1B}[15~")
    let process = try await text(of: noted)
    #expect(isAlive(process))
    session.send("j")
    #expect(try await session.waits { $0.selected == 2 })
    #expect(session.screen.text.contains("hang · ^C stops"))
    session.send("\u{3}")
    #expect(try await session.shows("“hang” was stopped."))
    #expect(!isAlive(process))
    #expect(session.screen.selected == 2)
  }

  @Test func aFloodIsCut() async throws {
    let stand = try stand("[actions.flood]\nrun = [\"yes\", \"spam and eggs\"]\nkey = \"F5\"\n")
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\u{1B}[15~")
    #expect(try await session.shows("printed more than is shown here"))
    #expect(session.screen.text.contains("spam and eggs"))
    session.send("q")
    #expect(try await session.waits { $0.selected == 1 })
  }

  @Test func closingAndLeavingEndPrograms() async throws {
    let stand = try Newsstand()
    let noted = stand.folder.appendingPathComponent("process")
    let program = try script(stand, "rm -f '\(noted.path)'\necho $$ > '\(noted.path)'\nexec sleep 600")
    try stand.configure("[actions.sleep]\nrun = [\"\(program)\"]\nkey = \"F5\"\n")
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\u{1B}[15~")
    #expect(try await session.shows("“sleep” is running"))
    let first = try await text(of: noted)
    session.send("q")
    for _ in 0..<200 where isAlive(first) { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!isAlive(first))
    try FileManager.default.removeItem(at: noted)
    session.send("\u{1B}[15~")
    let second = try await text(of: noted)
    #expect(isAlive(second))
    session.send("Q")
    #expect(try await session.exitCode() == 0)
    for _ in 0..<200 where isAlive(second) { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!isAlive(second))
  }

  @Test func aProgramOnTheTerminalGivesItBack() async throws {
    let stand = try stand(
      "[actions.ask]\nrun = [\"sh\", \"-c\", \"printf 'Name? '; read name; echo \\\"Hello $name\\\" > \\\"$1\\\"\", \"sh\", \"{file}\"]\n"
        + "key = \"F5\"\nshow = \"terminal\"\n")
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\u{1B}[15~")
    #expect(try await session.shows("Name?"))
    session.send("Mira\r")
    #expect(try await session.waits { $0.selected == 1 })
    #expect(try String(contentsOfFile: stand.articles + "/story1.md", encoding: .utf8) == "Hello Mira\n")
  }
}
