// No word of a body is lost, however its markup is put together.

import Articles
import Chance
import Testing

@testable import Formats

@Suite struct KeptWordsTests {
  /// Makes bodies of numbered words within random markup.
  private struct Writer {
    private var dice: Dice
    private(set) var words: [String] = []

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func below(_ limit: Int) -> Int { dice.below(limit) }

    mutating func word() -> String {
      words.append("w\(words.count)x")
      return words[words.count - 1]
    }

    mutating func filled(_ patterns: [String]) -> String {
      let parts = patterns[below(patterns.count)].split(separator: "@", omittingEmptySubsequences: false)
      var text = String(parts[0])
      for part in parts.dropFirst() { text += word() + part }
      return text
    }
  }

  private static let markdownInlines = [
    "@", "*@*", "**@ @**", "~~@~~", "`@`", "[@ *@*](http://a.example/b)", "![@](c.png)", "<sub>@</sub>",
    "<b>@ @</b>",
    "@[^1]", "[^1]", "[^2] @", "<br>", "@\\\n@", "@  \n@", "&amp; @", "<http://d.example/> @",
    "@ <!-- no --> @", "👍🏽",
    "<i>@", "@</i>", "**@", "@**", "[@", "@]",
  ]
  private static let markdownBlocks = [
    "", "> ", "- ", "1. ", "- [x] ", "# ", "### ", "> - ", "    - ", "* * ",
  ]

  @Test(arguments: [UInt64(1), 2, 3, 4]) func ofMarkdown(seed: UInt64) {
    var writer = Writer(seed: seed)
    for round in 0..<250 {
      let before = writer.words.count
      // The first heading would be the title; a footnote that nothing refers to is not shown.
      var text = "Begin.[^1][^2]\n\n"
      for _ in 0..<1 + writer.below(6) {
        text += Self.markdownBlocks[writer.below(Self.markdownBlocks.count)]
        for _ in 0..<1 + writer.below(7) { text += writer.filled(Self.markdownInlines) + " " }
        text += writer.below(3) == 0 ? "\n" : "\n\n"
      }
      if writer.below(4) == 0 { text += "\n" + writer.filled(["| @ | @ |\n|---|---|\n| @ | @[^1] @ |\n"]) }
      if writer.below(2) == 0 { text += "\n[^1]: " + writer.word() + "\n[^2]: " + writer.word() + "\n" }
      let shown = BodyFormat.document(of: Body(format: "markdown", text: text)).everyWord
      let lost = writer.words[before...].filter { !shown.contains($0) }
      #expect(lost.isEmpty, "seed \(seed), round \(round): \(lost) of \(String(reflecting: text))")
    }
  }

  private static let htmlInlines = [
    "@", "<em>@</em>", "<b>@ <i>@</b> @</i>", "<a href=/b>@</a>", "<img alt=@ src=c.png>", "<sub>@</sub>",
    "<code>@</code>",
    "<span>@", "@</span>", "<br>@", "<font>@</font>", "<a href=#n1>1</a>", "<q>@</q>", "<u>@", "@<wbr>",
    "<abbr>@</abbr>",
  ]
  private static let htmlBlocks = [
    "<p>", "<div>", "</div>", "<ul><li>", "<li>", "</ul>", "<blockquote>", "</blockquote>", "<h3>",
    "<table><tr><td>", "<td>",
    "<tr>", "</table>", "<pre>", "</pre>", "<dl><dt>", "<dd>", "</dl>", "<details><summary>", "</summary>",
    "</details>",
    "<figure>", "<figcaption>", "</figcaption>", "</figure>", "<section>", "<center>", "",
  ]

  @Test(arguments: [UInt64(11), 12, 13, 14]) func ofHTML(seed: UInt64) {
    var writer = Writer(seed: seed)
    for round in 0..<250 {
      let before = writer.words.count
      var text = ""
      for _ in 0..<1 + writer.below(9) {
        text += Self.htmlBlocks[writer.below(Self.htmlBlocks.count)]
        for _ in 0..<writer.below(5) { text += writer.filled(Self.htmlInlines) + " " }
      }
      let shown = BodyFormat.document(of: Body(format: "html", text: text)).everyWord
      let lost = writer.words[before...].filter { !shown.contains($0) }
      #expect(lost.isEmpty, "seed \(seed), round \(round): \(lost) of \(String(reflecting: text))")
    }
  }
}

extension Document {
  /// Everything of it that is shown, parted at what is no letter or digit.
  fileprivate var everyWord: Set<String> {
    // The description writes a line end as a letter behind a backslash.
    Set("\(self)".replacing("\\n", with: " ").split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
