// The forms of an article, as `show` prints them and as `|` gives them to programs.

import Foundation
import Pty
import Testing

@Suite(.serialized) struct ArticleFormTests {
  private static let story = """
    ---
    title: "Ice <b> & *fire*"
    author: Mira Lunt
    date: 2024-01-02T10:00:00Z
    lang: en
    link: https://e.org/ice
    ---

    Skaters are *warned* of [thin](https://e.org/thin) and [bad](javascript:alert(1)) ice.

    """

  @Test func showPrintsEachForm() throws {
    let run = try VerbRun()
    try run.write("story.md", Self.story)
    let markdown = try run("show", "story.md", "--form", "markdown")
    #expect(markdown.status == 0)
    #expect(
      markdown.output == """
        # Ice \\<b> & \\*fire\\*

        Mira Lunt · 2024-01-02 10:00 · <https://e.org/ice>

        Skaters are *warned* of [thin](https://e.org/thin) and bad ice.

        """)
    let html = try run("show", "story.md", "--form", "html").output
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(html.contains("<title>Ice &lt;b&gt; &amp; *fire*</title>"))
    #expect(html.contains("<meta name=\"author\" content=\"Mira Lunt\">"))
    #expect(html.contains("<time datetime=\"2024-01-02T10:00:00Z\">"))
    #expect(html.contains("<a href=\"https://e.org/thin\">thin</a> and bad ice."))
    #expect(!html.contains("javascript:"), "a link that would do something")
    #expect(try run("show", "story.md", "--form", "json").output == run("show", "story.md", "--json").output)
    #expect(try run("show", "story.md", "--form", "text").output == run("show", "story.md").output)
  }

  @Test func whatOneFormAsksForTheOtherCannot() throws {
    let run = try VerbRun()
    #expect(try run("show", "news/river.md", "--json", "--form", "html").status == 64)
    #expect(try run("show", "news/river.md", "--form", "pdf").status == 64)
    #expect(try run("show", "news/river.md", "--json", "--form", "json").status == 0)
  }

  @Test func nothingThatControlsATerminalIsInAnyForm() throws {
    let run = try VerbRun()
    try run.write("hostile.md", "---\ntitle: \"A \\e]0;x\\a title\"\n---\n\nText \u{1B}[2J \u{202E} end\n")
    for form in ["text", "markdown", "html", "json"] {
      let output = try run("show", "hostile.md", "--form", form).output
      #expect(output.contains("title") && output.contains("end"))
      #expect(
        !output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" }, "\(form)")
    }
  }

  @Test func thePromptGivesTheFormThatItSays() async throws {
    let stand = try Newsstand()
    let session = try await stand.open()
    defer { session.finish() }
    let file = stand.folder.appendingPathComponent("taken by tee").path
    session.send("|\t")
    #expect(try await session.shows("Markdown"))
    session.send("no-such-program\r")
    #expect(try await session.shows("“no-such-program” cannot be started"))
    session.send("|tee '\(file)'\r")
    #expect(try await session.shows("tee is done · Enter goes back"))
    session.send("\r")
    #expect(try await session.waits { $0.selected == 1 })
    let taken = try String(contentsOfFile: file, encoding: .utf8)
    #expect(taken.hasPrefix("# Story number 1\n\n"))
    #expect(taken.hasSuffix("The café paragraph of story 1.\n\nThe second paragraph, which ends it.\n"))
  }
}
