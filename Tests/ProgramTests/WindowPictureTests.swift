// Pictures in the real window: drawn by a program that stands in for chafa, on a real terminal emulator.

import Foundation
import Pty
import Screen
import Testing

@Suite(.serialized) struct WindowPictureTests {
  /// Two stories, the first with a picture; `chafa` prints what is given.
  private func open(
    _ chafa: String?, _ added: [String: String] = [:], size: Size = Size(width: 80, height: 24),
    settings: String = ""
  ) async throws -> (stand: PictureStand, session: PtySession) {
    let stand = try PictureStand()
    let paragraphs = (1...12).map { "Paragraph \($0) of the story.\n\n" }.joined()
    try stand.write(
      "news/one.md",
      Array(
        "---\ntitle: The first\ndate: 2026-11-05\n---\n\n![A harbour](pics/a.png)\n\n\(paragraphs)".utf8))
    try stand.write(
      "news/two.md", Array("---\ntitle: The second\ndate: 2026-11-04\n---\n\nWords alone.\n".utf8))
    try stand.write("news/pics/a.png", PictureFiles.png(800, 400))
    try stand.write("config/broadsheet/config.toml", Array(settings.utf8))
    try stand.write("bin/empty", [])
    if let chafa {
      let path = try stand.write("bin/chafa", Array("#!/bin/sh\n\(chafa)\n".utf8))
      chmod(path, 0o755)
    }
    let environment = [
      "TERM": "xterm-256color", "HOME": stand.path, "LANG": "C.UTF-8", "PATH": "\(stand.path)/bin:/nowhere",
      "XDG_CONFIG_HOME": "\(stand.path)/config", "BROADSHEET_LIBRARY": "\(stand.path)/library.sqlite",
    ]
    let session = try PtySession(
      PtySession.built("broadsheet"), ["\(stand.path)/news"], environment: environment.merging(added) { $1 },
      size: size)
    #expect(try await session.shows("The second"))
    return (stand, session)
  }

  /// Ten rows of one sign, the first and last named; colours 201 on 22.
  private static let rows = """
    printf '%s ' "$@" > "$HOME/words"; /bin/cat > "$HOME/input"
    printf '\\033[0m\\033[38;5;201;48;5;22mFIRST▄▄▄▄▄\\033[0m\\n'
    for row in 2 3 4 5 6; do printf '\\033[38;5;201;48;5;22m▄▄▄▄▄\\033[0m\\n'; done
    """

  private func painted(_ screen: PtyScreen) -> [(x: Int, y: Int)] {
    (0..<screen.size.height).flatMap { y in
      (0..<screen.size.width).filter { screen[$0, y].background == 22 }.map { ($0, y) }
    }
  }

  @Test func aPictureIsDrawnInItsColoursAndScrollsAway() async throws {
    let (stand, session) = try await open(Self.rows)
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { $0.text.contains("FIRST▄▄▄▄▄") })
    #expect(try await session.waits { !$0.text.contains("preview") })
    let cells = painted(session.screen)
    #expect(cells.count == 35)
    let top = try #require(cells.first)
    #expect(session.screen[top.x + 6, top.y].foreground == 201)
    #expect(session.screen[top.x + 6, top.y].text == "▄")
    #expect(
      session.screen.line(top.y + 7).contains("[A harbour]"), "its words stand below the lines kept for it")
    // The picture is two lines below the rule; line by line it leaves over the pane's edge.
    for step in 1...10 {
      session.send("j")
      #expect(
        try await session.waits { screen in
          let cells = painted(screen)
          return cells.count == (step <= 2 ? 35 : max(0, 5 * (8 - step)))
            && cells.allSatisfy { $0.y >= top.y - 2 }
        }, "after \(step)")
    }
    session.send("g")
    #expect(try await session.waits { painted($0).count == 35 })
    session.send("J")
    #expect(try await session.shows("Words alone."))
    #expect(painted(session.screen).isEmpty)
    session.send("Q")
    #expect(try await session.exitCode() == 0)
    let words = try String(contentsOfFile: stand.path + "/words", encoding: .utf8)
    #expect(
      words.contains("--format symbols --size 28x7 ") && words.contains("--colors 240")
        && words.hasSuffix(" - "))
    #expect(try Data(contentsOf: URL(filePath: stand.path + "/input")) == Data(PictureFiles.png(800, 400)))
  }

  @Test func whatItSaysBesidesIsNotHeard() async throws {
    let hostile = """
      printf '\\033]0;gotcha\\007\\033[2J\\033[31;1HEVIL\\033[8;1;1t\\033]52;c;ZXZpbA==\\007'
      printf '\\033[38;5;201;48;5;22m▄\\0337\\016\\n\\033[?1049l\\033c'
      """
    let (stand, session) = try await open(hostile)
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.waits { !painted($0).isEmpty })
    for part in ["gotcha", "\u{1B}[31;1H", "52;c", "\u{1B}c", "[8;1;1t"] {
      #expect(!session.hasWritten(Array(part.utf8)), "\(part.debugDescription)")
    }
    #expect(session.screen.text.contains("[A harbour]"))
    withExtendedLifetime(stand) {}
  }

  @Test(arguments: ["exit 1", "exec /bin/sleep 300", "echo; exit 0", "kill -9 $$", "exec /bin/cat /dev/zero"])
  func whereNothingComesWordsStandAlone(chafa: String) async throws {
    let (stand, session) = try await open(chafa)
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.shows("[A harbour]"))
    #expect(painted(session.screen).isEmpty)
    session.send("J")
    #expect(try await session.shows("Words alone."))
    session.send("Q")
    #expect(try await session.exitCode() == 0)
    #expect(!session.screen.text.contains("chafa"))
    withExtendedLifetime(stand) {}
  }

  @Test func withoutChafaOrTheSettingNoLineIsKept() async throws {
    for (chafa, settings) in [(nil, ""), (Self.rows, "images = \"off\"\n")] as [(String?, String)] {
      let (stand, session) = try await open(chafa, settings: settings)
      defer { session.finish() }
      session.send("\r")
      #expect(try await session.waits { !$0.text.contains("preview") && $0.text.contains("[A harbour]") })
      let row = try #require((0..<24).first { session.screen.line($0).contains("[A harbour]") })
      #expect(session.screen.line(row - 2).contains("The first"))
      #expect(!FileManager.default.fileExists(atPath: stand.path + "/words"))
    }
  }

  @Test(arguments: [
    (["COLORTERM": "truecolor"], "--colors full"), (["NO_COLOR": "1"], "--colors none"),
    (["LANG": "C"], "--symbols ascii"),
  ])
  func theTerminalIsTaken(added: [String: String], word: String) async throws {
    let (stand, session) = try await open(Self.rows, added)
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.shows("FIRST"))
    #expect(try String(contentsOfFile: stand.path + "/words", encoding: .utf8).contains(word))
  }

  /// There a block would take two cells, and be none of ours.
  @Test(arguments: ["ambiguous-width = 2\n", "ascii = \"yes\"\n"])
  func whereBlocksAreTooWideSignsDraw(settings: String) async throws {
    let (stand, session) = try await open(
      "printf '%s ' \"$@\" > \"$HOME/words\"; printf '#+#+\\n'", settings: settings)
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.shows("#+#+"))
    #expect(try String(contentsOfFile: stand.path + "/words", encoding: .utf8).contains("--symbols ascii"))
  }

  /// Prints four pixels for `--format kitty`, else a row of `#`.
  private static let pixels = """
    case "$*" in
      *kitty*) printf '\\033_Ga=T,f=32,s=2,v=1,c=1,r=1,m=1\\033\\\\\\033_Gm=1;AAECAwQF\\033\\\\\\033_Gm=1;Bgc=\\033\\\\\\033_Gm=0\\033\\\\\n' ;;
      *) printf '##########\\n' ;;
    esac
    """

  @Test func aTerminalThatTakesPixelsGetsThem() async throws {
    let (stand, session) = try await open(
      Self.pixels, ["TERM": "xterm-kitty", "COLORTERM": "truecolor", "PAGER": "/bin/true"])
    defer { session.finish() }
    session.send("\r")
    #expect(try await session.shows("##########"), "before the terminal has said so")
    session.send("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|kitty(0.28.0)\u{1B}\\")
    #expect(
      try await session.writes(
        Array("\u{1B}_Ga=T,U=1,q=2,i=16,f=32,s=2,v=1,c=28,r=7,m=0;AAECAwQFBgc=\u{1B}\\".utf8)))
    #expect(
      try await session.waits { screen in
        !screen.text.contains("##########")
          && screen.text.contains("\u{10EEEE}\u{305}\u{305}\u{10EEEE}\u{305}\u{30D}")
      })
    #expect(
      try await session.waits { screen in
        let cells = screen.cells.filter { $0.text.unicodeScalars.first == "\u{10EEEE}" }
        return cells.count == 28 * 7 && cells.allSatisfy { $0.foreground == 0x1000010 }
      })
    // Another program has the screen: the picture is taken back, and given again.
    session.send("P")
    #expect(try await session.writes(Array("\u{1B}_Ga=d,d=I,q=2,i=16\u{1B}\\".utf8)))
    #expect(try await session.writes(Array("U=1,q=2,i=17,".utf8)))
    #expect(try await session.waits { screen in screen.cells.count { $0.foreground == 0x1000011 } == 28 * 7 })
    session.send("J")
    #expect(try await session.shows("Words alone."))
    #expect(!session.screen.text.unicodeScalars.contains("\u{10EEEE}"))
    session.send("Q")
    #expect(try await session.exitCode() == 0)
    #expect(session.hasWritten(Array("\u{1B}_Ga=d,d=I,q=2,i=17\u{1B}\\".utf8)))
    withExtendedLifetime(stand) {}
  }

  /// kitty knows no sixels either, so that blocks are the best for it.
  @Test func aKittyThatKnowsNoPlaceholdersGetsNone() async throws {
    let (stand, session) = try await open(Self.pixels, ["TERM": "xterm-kitty", "COLORTERM": "truecolor"])
    defer { session.finish() }
    session.send("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[?62;c\r")
    #expect(try await session.shows("##########"))
    #expect(!session.hasWritten(Array("U=1,".utf8)) && !session.screen.text.contains("\u{10EEEE}"))
    withExtendedLifetime(stand) {}
  }

  /// Where sixels were sent to, in order.
  private func sixels(_ session: PtySession) -> [String] {
    String(decoding: session.output, as: UTF8.self)
      .matches(of: /\u{1B}7\u{1B}\[([0-9]+;[0-9]+)H\u{1B}P0;1;0q"1;1;2;6[^\u{1B}]*\u{1B}\\\u{1B}8/).map {
        String($0.1)
      }
  }

  @Test func aTerminalThatTakesSixelsGetsThemOnce() async throws {
    let (stand, session) = try await open(Self.pixels, ["COLORTERM": "truecolor", "PAGER": "/bin/true"])
    defer { session.finish() }
    session.send("\u{1B}[6;20;10t\u{1B}[?62;4;22c\r")
    #expect(try await session.hears { _ in sixels(session).count == 1 })
    #expect(try await session.waits { !$0.text.contains("##########") && !$0.text.contains("preview") })
    try await session.settles()
    let place = try #require(sixels(session).first)
    let parts = place.split(separator: ";").compactMap { Int($0) }
    // It moves with its line, is sent no more for keys that do not move it, and not below what lies over it.
    session.send("j")
    #expect(try await session.hears { _ in sixels(session).count == 2 })
    #expect(sixels(session).last == "\(parts[0] - 1);\(parts[1])")
    session.send("s")
    try await session.settles()
    #expect(sixels(session).count == 2)
    session.send("?")
    #expect(try await session.shows("Keys here"))
    try await session.settles()
    #expect(sixels(session).count == 2)
    session.send("\u{1B}")
    #expect(try await session.hears { _ in sixels(session).count == 3 })
    session.send("\u{0C}")
    #expect(try await session.hears { _ in sixels(session).count == 4 }, "the screen is painted anew")
    session.send("P")
    #expect(try await session.hears { _ in sixels(session).count == 5 }, "another program had the screen")
    session.send("J")
    #expect(try await session.shows("Words alone."))
    try await session.settles()
    #expect(sixels(session).count == 5)
    session.send("Q")
    #expect(try await session.exitCode() == 0)
    withExtendedLifetime(stand) {}
  }

  @Test func aMultiplexerGetsNone() async throws {
    let (stand, session) = try await open(Self.pixels, ["TERM": "tmux-256color", "TMUX": "/tmp/x,1,0"])
    defer { session.finish() }
    session.send("\u{1B}[6;20;10t\u{1B}[?62;4;22c\r")
    #expect(try await session.shows("##########"))
    #expect(sixels(session).isEmpty && !session.hasWritten(Array("\u{1B}[16t".utf8)))
    withExtendedLifetime(stand) {}
  }

  @Test func itIsEndedWhenItsArticleIsLeft() async throws {
    let (stand, session) = try await open("echo $$ > \"$HOME/pid\"; exec /bin/sleep 300")
    defer { session.finish() }
    session.send("\r")
    var child: pid_t?
    for _ in 0..<5000 where child == nil {
      try await Task.sleep(for: .milliseconds(10))
      child = (try? String(contentsOfFile: stand.path + "/pid", encoding: .utf8)).flatMap {
        pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
    let number = try #require(child)
    #expect(kill(number, 0) == 0)
    session.send("J")
    #expect(try await session.shows("Words alone."))
    for _ in 0..<300 where kill(number, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(kill(number, 0) == -1)
  }
}
