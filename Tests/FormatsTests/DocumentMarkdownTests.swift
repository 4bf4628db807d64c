// Documents written as Markdown read back as what they were.

import Articles
import Chance
import Testing

@testable import Formats

private func markdown(_ blocks: Block...) -> String { DocumentMarkdown.written(Document(blocks: blocks)) }

private func document(_ markdown: String) -> Document {
  BodyFormat.document(of: Body(format: "markdown", text: markdown))
}

@Suite struct DocumentMarkdownTests {
  @Test(arguments: [
    (
      "Snake_case, a*b and [c] <d> 1 & 2 &amp; ~e~ `f`\\",
      "Snake_case, a\\*b and \\[c\\] \\<d> 1 & 2 \\&amp; \\~e\\~ \\`f\\`\\\\"
    ),
    ("- no list", "\\- no list"), ("1. no list", "1\\. no list"), ("2024. A year", "2024\\. A year"),
    ("# no heading", "\\# no heading"), ("> no quote", "\\> no quote"), ("+ none", "\\+ none"),
    ("  led by blanks", "led by blanks"), ("_under_ line", "\\_under\\_ line"), ("===", "\\==="),
  ])
  func textStaysText(text: String, written: String) {
    #expect(markdown(.paragraph([.text(text)])) == written + "\n")
    #expect(document(written).flatText == text.drop { $0 == " " })
  }

  @Test func signsAreForReading() {
    let written = markdown(
      .heading(level: 2, [.text("Salt & sea #")]),
      .paragraph([
        .text("A "), .emphasis([.text("soft")]), .text(" and "), .strong([.text("hard")]), .text(" one, "),
        .strikethrough([.text("gone")]), .text(", "), .code("a `b`"), .text(", see!"),
        .link([.text("here")], url: "https://e.org/a (b)"), .lineBreak, .text("next"),
      ]),
      .quote([.paragraph([.text("q")]), .paragraph([.text("r")])]),
      .code(language: "swift", text: "let a = \"```\""), .rule,
      .image(ImageBlock(url: "https://e.org/i.png", alternative: "A boat", caption: [.text("By night")])))
    #expect(
      written == """
        ## Salt & sea # ##

        A *soft* and **hard** one, ~~gone~~, `` a `b` ``, see\\![here](<https://e.org/a (b)>)\\
        next

        > q
        >
        > r

        ````swift
        let a = "```"
        ````

        ___

        ![A boat](https://e.org/i.png)

        *By night*

        """)
  }

  @Test func listsTablesAndNotes() {
    let one = ListBlock.Item(blocks: [
      .paragraph([.text("one")]), .list(ListBlock(items: [.init(blocks: [.paragraph([.text("in")])])])),
    ])
    let done = ListBlock.Item(blocks: [.paragraph([.text("two")])], isDone: true)
    let table = TableBlock(
      alignments: [.leading, .trailing], header: [[.text("a|b")], [.text("c")]],
      rows: [[[.text("1"), .lineBreak, .text("2")], [.code("x|y")]]])
    let written = markdown(
      .list(ListBlock(items: [one, done])), .list(ListBlock(items: [.init(blocks: [])])),
      .list(
        ListBlock(
          start: 9, isTight: false,
          items: [
            .init(blocks: [.paragraph([.text("nine")])]), .init(blocks: [.code(language: nil, text: "ten")]),
          ])),
      .table(table),
      .paragraph([.text("n"), .footnoteReference(label: "x"), .footnoteReference(label: "none")]),
      .footnote(label: "x", [.paragraph([.text("note")])]),
      .footnote(label: "lost", [.paragraph([.text("kept")])]))
    #expect(
      written == """
        - one
          - in
        - [x] two

        *

        9. nine

        10. ```
            ten
            ```

        | a\\|b | c |
        | --- | --: |
        | 1<br>2 | `x\\|y` |

        n[^x]\\[none\\]

        [^x]: note

        kept

        """)
    #expect(document(written).blocks.count == 7)
  }

  @Test func signsBetweenLettersAreTags() {
    let written = markdown(
      .paragraph([
        .text("a"), .emphasis([.text("“b”")]), .text("c"), .strong([.text("d")]), .emphasis([.text("e")]),
      ]))
    #expect(written == "a<em>“b”</em>c<strong>d</strong>*e*\n")
    #expect(document(written).flatText == "a“b”cde")
  }

  @Test func whatIsWrittenReadsBackTheSame() {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = Dice(seed: seed)
    let pieces = [
      "word ", "*", "**", "_", "~~", "`", "``", "\\", "[", "](https://e.org/a_(b) )", "](x)", "![",
      "](<a b>)",
      "\n", "\n\n", "- ", "1. ", "10) ", "  ", "    ", "> ", "# ", "#", "***\n", "---\n", "===\n",
      "| a | b |\n",
      "|---|:-:|\n", "|", "<em>", "</em>", "<sup>", "</sup>", "<br>", "&amp;", "&", "!", "слово", "。", "“",
      "”", "[^1]", "\n\n[^1]: note\n\n", "```\n", "- [ ] ", "- [x] ", "\\\n", "5.", ".", ":", "http://e.org",
      "~", "a",
      "<b>", "</b>",
    ]
    for round in 0..<2000 {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let first = MarkdownTree.document(of: text[...])
      let written = DocumentMarkdown.written(first)
      let again = MarkdownTree.document(of: written[...])
      func words(_ document: Document) -> String { document.flatText.filter { !$0.isWhitespace } }
      #expect(
        words(again) == words(first), "seed \(seed), round \(round): \(text.debugDescription)\n\(written)")
      #expect(
        shape(again.blocks) == shape(first.blocks),
        "seed \(seed), round \(round): \(text.debugDescription)\n\(written)")
    }
  }

  /// The blocks that have words, without their words; a note is the blocks in it, as one that nothing refers to any more.
  private func shape(_ blocks: [Block]) -> [String] {
    blocks.filter { !$0.flatText.allSatisfy(\.isWhitespace) }.flatMap { block in
      switch block {
      case .heading(let level, _): ["h\(level)"]
      case .paragraph, .caption, .image: ["p"]
      case .list(let list): ["list \(list.items.count)"]
      case .quote(let blocks): ["quote \(shape(blocks))"]
      case .code: ["code"]
      case .table(let table): ["table \(table.rows.count)"]
      case .rule: ["rule"]
      case .footnote(_, let blocks): shape(blocks)
      }
    }
  }

  /// What is written of a link within a link is written once.
  @Test func linksWithinLinksTakeNoMoreThanTheirTime() {
    var inline = Inline.text("deep")
    for _ in 0..<60 { inline = .emphasis([.link([inline], url: "http://x.example/")]) }
    let written = DocumentMarkdown.written(Document(blocks: [.paragraph([inline])]))
    #expect(written.contains("deep") && written.components(separatedBy: "http://x.example/").count == 2)
  }
}
