// The verbs of the command line, run as a shell runs them.

import Foundation
import Testing

@Suite struct VerbTests {
  @Test func importListAndMarkGoTogether() throws {
    let run = try VerbRun()
    let first = try run("import", "news", "--tag", "Kept")
    #expect(first.status == 0 && first.output.hasPrefix("2 new articles.") && first.complaints.isEmpty)
    #expect(try run("import", "news").output == "0 new articles, 2 as before.\n")
    let list = try run("list")
    #expect(list.lines.count == 2)
    #expect(list.lines[0].contains("●") && list.lines[0].hasSuffix("The tram runs again"))
    #expect(list.lines[1].hasSuffix("Ice on the river"))
    #expect(
      try run("list", "--order", "oldest", "--limit", "1").lines.map { $0.hasSuffix("river") } == [true])
    let id = list.lines[0].split(separator: " ").first.map(String.init) ?? ""
    #expect(try run("mark", "--read", "--star", id).status == 0)
    #expect(try run("list", "--list", "unread").lines.count == 1)
    #expect(try run("list", "--list", "starred").lines[0].contains("★"))
    #expect(try run("undo").output == "Taken back: 1 article starred.\n")
    #expect(try run("list", "--list", "starred").lines.isEmpty)
    #expect(try run("undo", "--redo").status == 0)
    #expect(try run("list", "--list", "starred").lines.count == 1)
  }

  @Test(arguments: ["UTC", "America/New_York", "Asia/Tokyo"])
  func aDayWithoutAnHourIsTheSameInAllZones(zone: String) throws {
    let run = try VerbRun(zone: zone)
    try run.write("days/day.md", "---\ntitle: A day\ndate: 2020-11-03\n---\nText.\n")
    try run.write("days/hour.md", "---\ntitle: An hour\ndate: 2020-11-03T14:05:00Z\n---\nText.\n")
    #expect(try run("import", "days").status == 0)
    let rows = try run("list").lines
    let hour = [
      "UTC": "2020-11-03 14:05", "America/New_York": "2020-11-03 09:05", "Asia/Tokyo": "2020-11-03 23:05",
    ]
    #expect(rows.contains { $0.hasSuffix("2020-11-03        A day") })
    #expect(rows.contains { $0.hasSuffix("\(hour[zone] ?? "")  An hour") })
    #expect(try run("show", "days/day.md", "--width", "40").lines.contains("2020-11-03"))
  }

  @Test func tagsComeFromFilesFoldersAndHands() throws {
    let run = try VerbRun()
    try run("import", "news", "--tag", "Kept")
    #expect(try run("tags").lines.map { $0.split(separator: " ").last } == ["city", "Kept", "transport"])
    #expect(try run("tag", "1", "--add", "read later", "--remove", "kept").status == 0)
    #expect(try run("list", "--tag", "Read Later").lines.count == 1)
    #expect(try run("list", "--without", "read later").lines.count == 1)
    #expect(try run("list", "--tag", "kept").lines.count == 1)
    #expect(try run("undo", "--list").lines.count == 2)
  }

  @Test(arguments: [
    ["list", "--json"], ["search", "ice", "--json"], ["tags", "--json"], ["show", "1", "--json"],
  ])
  func jsonIsJSON(words: [String]) throws {
    let run = try VerbRun()
    try run.write("news/hostile.md", "---\ntitle: \"Ice \\e]0;x\\a \\u202e \\\" \\\\ end\"\n---\n\nIce.\n")
    try run("import", "news")
    let result = try run(words)
    #expect(result.status == 0)
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let rows = (value as? [[String: Any]]) ?? [value as? [String: Any] ?? [:]]
    #expect(!rows.isEmpty)
    for row in rows where words[0] != "tags" {
      #expect(
        row["read"] as? Bool == false && row["starred"] as? Bool == false && row["begun"] as? Bool == false)
      #expect(row["tags"] is [String])
    }
  }

  @Test func whatCannotComeInIsNamedAndTheRestIsIn() throws {
    let run = try VerbRun()
    try run.write("news/empty.txt", "")
    let mixed = try run("import", "news", "gone.txt")
    #expect(mixed.status == 2 && mixed.output.hasPrefix("2 new articles, 2 not readable."))
    #expect(mixed.complaints.contains("gone.txt is not there.") && mixed.complaints.contains("empty.txt"))
    #expect(try run("import", "gone.txt").status == 1)
    let mark = try run("mark", "--read", "1", "99")
    #expect(mark.status == 2 && mark.complaints.hasPrefix("broadsheet: There is no article 99;"))
  }

  @Test func removedIsInTheTrashUntilUndoOrPurge() throws {
    let run = try VerbRun()
    try run("import", "news")
    #expect(try run("remove", "--folder", "news/city").status == 0)
    #expect(try run("list").lines.count == 1)
    try run("undo")
    #expect(try run("list").lines.count == 2)
    let refused = try run("remove", "1", "--purge", "--yes")
    #expect(refused.status == 1 && refused.complaints.contains("--yes --yes"))
    #expect(try run("list").lines.count == 2)
    #expect(try run("remove", "1", "--purge", "--yes", "--yes").status == 0)
    #expect(try run("list").lines.count == 1)
    #expect(try run("remove", "--import", "none").status == 1)
  }

  @Test func showsArticlesAndFiles() throws {
    let run = try VerbRun()
    let file = try run("show", "news/river.md", "--width", "24")
    #expect(file.status == 0 && file.lines.first == "Ice on the river")
    #expect(file.lines.contains("Skaters are warned of") && file.lines.contains("thin ice."))
    #expect(try run("show", "news/river.md", "--width", "12").lines.allSatisfy { $0.count <= 12 })
    #expect(try run("show", "7").status == 1)
    #expect(
      try run("show", "news").complaints
        == "broadsheet: \(try realFolder(run))/news is a folder, not a file.\n")
    #expect(!FileManager.default.fileExists(atPath: run.path("home/.local")))
    #expect(try run("inspect", "--json", "news/river.md").output.contains("\"title\""))
    #expect(try run("inspect", "gone", "news/river.md").status == 2)
  }

  @Test func firstWordsThatBecameTheTitleArePrintedOnce() throws {
    let run = try VerbRun()
    let words = "The ice on the river is thin and the ferry will not leave before noon, "
    let lines = try run.shown(
      "notes.xml", width: 200,
      "<rss version='2.0'><channel><title>Notes</title><item><description>\(words)says the harbour.</description>"
        + "<enclosure url='https://files.example/talk.mp3' type='audio/mpeg' length='2000000'/></item></channel></rss>"
    )
    #expect(lines.first?.hasPrefix("Notes · ") == true)
    #expect(lines.count { $0.contains("The ice on the river") } == 1)
    #expect(lines.suffix(2) == ["- Audio, 2 MB", "  https://files.example/talk.mp3"])
  }

  @Test func showsColorsOfTheTheme() throws {
    let run = try VerbRun()
    let plain = try run.shown(
      "forms.md", width: 40,
      "# Forms of *ice*\n\nBy [the river](https://river.example), `pack ice` is **rare**.\n\n> Quoted.\n\n"
        + "```swift\nlet depth = 4 // metres\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nA \u{1B}[31mhostile\u{7} word.\n"
    )
    for theme in ["terminal", "paper"] {
      try run.write("home/.config/broadsheet/config.toml", "theme = \"\(theme)\"\n")
      let colored = try run("show", "forms.md", "--width", "40", "--color")
      #expect(colored.status == 0 && colored.output.contains("\u{1B}["))
      // Colours alone are added: without them and their ground the text is the same.
      let rows = colored.lines.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }
      #expect(theme == "terminal" || rows.allSatisfy { $0.count == 40 })
      let stripped = rows.map { row in
        var text = row
        while text.last == " " { text.removeLast() }
        return text
      }
      #expect(stripped.filter { !$0.isEmpty } == plain)
    }
    #expect(try run("show", "forms.md", "--color", "--json").status == 64)
    #expect(try run("show", "forms.md", "--color", "--form", "html").status == 64)
  }

  @Test func showsTheWholePage() throws {
    let run = try VerbRun()
    try run.write(
      "pages/harbour.html",
      "<!DOCTYPE html><html><head><title>Harbour</title><script>var words = 'hidden'</script></head><body>"
        + "<nav><a href='/tides'>Tide tables</a> <a href='/fish'>Fish market</a></nav><article><h1>Harbour</h1>"
        + String(
          repeating: "<p>The dredger worked all night, and the channel is open again to ships.</p>", count: 6)
        + "</article><div class='newsletter'><p>Our letter comes on Fridays.</p></div></body></html>")
    #expect(try !run("show", "pages/harbour.html").output.contains("Tide tables"))
    #expect(try run("import", "pages").status == 0)
    for name in ["pages/harbour.html", "1"] {
      let whole = try run("show", "--whole-page", name).output
      for words in ["Tide tables", "The dredger worked all night", "Our letter comes"] {
        #expect(whole.contains(words), "\(words) in \(name)")
      }
      #expect(!whole.contains("hidden"))
    }
    let none = try run("show", "--whole-page", "news/river.md")
    #expect(none.status == 1 && none.complaints.contains("“Ice on the river” is all that its file has"))
  }

  @Test func wrongUsageIs64() throws {
    let run = try VerbRun()
    let wrong = [
      ["mark", "1"], ["mark", "--read"], ["mark", "--read", "--unread", "1"], ["tag", "1"],
      ["list", "--limit", "0"],
      ["list", "--list", "old"], ["remove"], ["remove", "1", "--folder", "x"], ["show"], ["import"],
      ["mark", "--read", "x"],
      ["completions", "tcsh"], ["undo", "--redo", "--list"], ["screenshot", "--size", "0x0"],
      ["list", "--nonsense"],
    ]
    for words in wrong {
      let result = try run(words)
      #expect(result.status == 64 && result.output.isEmpty && !result.complaints.isEmpty, "\(words)")
    }
  }

  @Test func saysItsVersion() throws {
    let run = try VerbRun()
    let version = try run("--version")
    #expect(version.status == 0 && version.complaints.isEmpty)
    #expect(version.output.wholeMatch(of: #/broadsheet \d+\.\d+\n/#) != nil)
    #expect(try run("--help").output.contains("--version"))
    #expect(try run("man").output.contains(version.output.dropLast()))
    for shell in ["bash", "zsh", "fish"] {
      #expect(try run("completions", shell).output.contains(shell == "fish" ? "version" : "--version"))
    }
  }

  @Test func theLibraryMayStandBeforeAndAfterTheVerb() throws {
    let run = try VerbRun()
    try run("--library", "other.sqlite", "import", "news")
    #expect(try run("list", "--library", "other.sqlite").lines.count == 2)
    #expect(try run("list").lines.isEmpty)
    try run.write(
      "notes.txt", "This is no library, it is a note of some length about nothing in particular at all.")
    let refused = try run("list", "--library", "notes.txt")
    #expect(refused.status == 1 && refused.complaints.contains("is not a library"))
  }

  @Test func followedFoldersAreListed() throws {
    let run = try VerbRun()
    #expect(try run("follow", "news").output.hasPrefix("2 new articles"))
    #expect(try run("follow").lines == ["\(try realFolder(run))/news"])
    #expect(try run("unfollow", "news").status == 0)
    #expect(try run("unfollow", "news").status == 1)
    #expect(try run("follow").lines.isEmpty)
    #expect(try run("import", "news/river.md", "--follow").status == 1)
  }

  @Test(arguments: [
    ["config"], ["themes"], ["man"], ["completions", "bash"], ["check"], ["themes", "--show", "paper"],
  ])
  func tellsOfItself(words: [String]) throws {
    let run = try VerbRun()
    let result = try run(words)
    #expect(result.status == 0 && !result.output.isEmpty && result.complaints.isEmpty)
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func screenshotShowsTheWindow() throws {
    let run = try VerbRun()
    try run("import", "news")
    let shot = try run("screenshot", "--size", "60x12", "--keys", "Down")
    #expect(shot.status == 0 && shot.output.count { $0 == "\n" } == 12)
    #expect(shot.output.contains("The tram runs again"))
    #expect(try run("screenshot", "--size", "60x12", "--ansi").output.contains("\u{1B}["))
  }

  private func realFolder(_ run: VerbRun) throws -> String {
    URL(fileURLWithPath: run.folder).resolvingSymlinksInPath().path
  }
}
