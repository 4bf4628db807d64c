// Every structure of an article in the whole program, on a terminal that shows Unicode and on one that shows Latin-1.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowStructureTests {
  private func stand() throws -> Newsstand {
    let stand = try Newsstand()
    try stand.writeFirst(
      """
      The café at the harbour – “open”, they say – serves H<sub>2</sub>O at 5 °C.

      ### Getting there

      1. By boat:
         - a coat
         - boots
      2. On foot

      > Nobody waits…

      ```c
      return 0; // done
      ```

      | Boat | Seats |
      |:-----|------:|
      | Gull |   120 |

      ---

      שלום כאן, и мир.[^1] 👍🏽 ok

      [^1]: A note.
      """)
    return stand
  }

  /// The lines of the article as they stand on the screen, without what is empty.
  private func lines(_ session: PtySession) async throws -> [String] {
    session.send("\r")
    #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("A note") })
    let screen = session.screen
    return (2..<screen.size.height - 1).map { screen.line($0).trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
  }

  @Test func inUnicode() async throws {
    let session = try await stand().open(["LANG": "C.UTF-8"], size: Size(width: 60, height: 44))
    defer { session.finish() }
    let lines = try await lines(session)
    for line in [
      "The café at the harbour – “open”, they say – serves H₂O", "› Getting there", "1. By boat:", "◦ a coat",
      "2. On foot", "│ Nobody waits…", "return 0; // done", "Boat  Seats", "────  ─────", "Gull    120",
      "и мир.[1] 👍 ok ,ןאכ םולש", "[1] A note.",
    ] { #expect(lines.contains(line), "\(line) is not in \(lines)") }
  }

  @Test func inLatin1() async throws {
    let locale = try await LatinLocale()
    let session = try await stand().open(
      locale.environment, size: Size(width: 60, height: 44), usesUTF8: false)
    defer { session.finish() }
    let lines = try await lines(session)
    for line in [
      "> Getting there", "1. By boat:", "- a coat", "2. On foot", "| Nobody waits~", "return 0; // done",
      "Boat  Seats", "----  -----", "Gull    120", "[1] A note.",
    ] { #expect(lines.contains(line), "\(line) is not in \(lines)") }
    // The letters that Latin-1 has come as they are, and no byte is one that controls.
    #expect(session.hasWritten(Array("The caf".utf8) + [0xE9] + Array(" at the harbour".utf8)))
    #expect(!session.output.contains { (0x80..<0xA0).contains($0) })
  }
}
