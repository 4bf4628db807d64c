// The whole program, as one who sits before it sees it.

import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowTests {
  @Test(arguments: [
    Size(width: 40, height: 15), Size(width: 80, height: 24), Size(width: 160, height: 48),
  ])
  func readsAtEverySize(size: Size) async throws {
    let stand = try Newsstand()
    let session = try await stand.open(size: size)
    defer { session.finish() }
    #expect(session.screen.selected == 1)
    session.send("\u{1B}[B")
    #expect(try await session.waits { $0.selected == 2 })
    session.send("\r")
    #expect(try await session.shows("The café paragraph of story 2"))
    #expect(try await session.waits { !$0.text.contains("preview") })
    session.send("q")
    #expect(try await session.waits { $0.selected == 2 && !$0.isUnread(2) })
    session.send("q")
    #expect(try await session.exitCode() == 0)
    #expect(session.lineIsCooked)
    #expect(session.hasWritten(Array("\u{1B}[?1049l".utf8)))
  }

  @Test func marksAndUndo() async throws {
    let stand = try Newsstand()
    let session = try await stand.open()
    defer { session.finish() }
    #expect(session.screen.story(1).hasPrefix(" ▸●"))
    session.send("\u{1B}OB")
    #expect(try await session.waits { $0.story(2).hasPrefix(" ▸●") })
    session.send("m")
    #expect(try await session.waits { !$0.isUnread(2) })
    session.send("s")
    #expect(try await session.waits { $0.isStarred(2) })
    session.send("u")
    #expect(try await session.waits { !$0.isStarred(2) && !$0.isUnread(2) })
    session.send("u")
    #expect(try await session.waits { $0.allAreUnread })
    session.send("d")
    #expect(try await session.waits { !$0.isUnread(2) && $0.selected == 3 })
  }

  @Test(arguments: [60, 200])
  func arrowsSplitOnASlowLineMarkNothing(pause: Int) async throws {
    for _ in 1...20 {
      let stand = try Newsstand()
      let session = try await stand.open()
      defer { session.finish() }
      // Half an arrow up would be A, which marks all as read.
      let pieces = ["[", "B", "O", "B", "[", "A"].enumerated().flatMap {
        $0.offset % 2 == 0 ? ["\u{1B}", $0.element] : [$0.element]
      }
      let longest = await session.type(pieces, pause: .milliseconds(pause))
      // A machine that paused for longer than an arrow may was no slow line but a hand.
      guard longest < .milliseconds(800) else { continue }
      #expect(try await session.waits { $0.selected == 2 })
      // Marks are shown in order: when the star is, all that was marked before it is.
      session.send("s")
      #expect(try await session.waits { $0.isStarred(2) })
      #expect(session.screen.allAreUnread)
      return
    }
    try Test.cancel("The machine is too busy to type with pauses.")
  }

  @Test func pasteIsNoKeys() async throws {
    let stand = try Newsstand()
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\u{1B}[200~\u{1B}[BmAqQ\u{1B}[B\r\u{1B}[201~s")
    #expect(try await session.waits { $0.isStarred(1) })
    #expect(session.screen.allAreUnread)
    #expect(session.screen.selected == 1)
  }

  @Test func tagFilterNarrowsTheList() async throws {
    let stand = try Newsstand()
    let session = try await stand.open()
    defer { session.finish() }
    session.send("t")
    #expect(try await session.shows("all articles"))
    session.send("odd\r")
    #expect(
      try await session.waits { screen in
        screen.line(0).contains("odd") && [1, 3, 5].allSatisfy { !screen.story($0).isEmpty }
          && [2, 4, 6].allSatisfy { screen.story($0).isEmpty }
      })
    session.send("\u{1B}")
    #expect(try await session.waits { screen in (1...6).allSatisfy { !screen.story($0).isEmpty } })
  }

  @Test func resizingKeepsTheSelection() async throws {
    let stand = try Newsstand()
    let session = try await stand.open()
    defer { session.finish() }
    session.send("\u{1B}[B\u{1B}[B")
    #expect(try await session.waits { $0.selected == 3 })
    for size in [
      Size(width: 160, height: 48), Size(width: 40, height: 15), Size(width: 20, height: 4),
      Size(width: 400, height: 120), Size(width: 80, height: 24),
    ] {
      session.resize(size)
      #expect(
        try await session.waits { screen in
          screen.size == size && (1..<size.height).contains { screen.line($0).hasPrefix(" ▸") }
            && (size.width < 40 || screen.selected == 3)
        }, "\(size): \(session.screen.text)")
    }
  }
}
