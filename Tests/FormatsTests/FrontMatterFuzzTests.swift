// No front matter ends the process or keeps it busy, whatever stands in it.

import Chance
import Testing

@testable import Formats

private let pieces = [
  "[", "]", "[[", "]]", ".", "a", "b", "=", ": ", "- ", "\n", "\n", "\"", "'", "'''", "\"\"\"", "{", "}", ",",
  "1", "é", " ", "\t", "#", "-", "_", "\\", "\\u", "true", "2020-01-01", "T", ":", "inf", "0x", "1e9", "+",
  "\r", "\u{0}", "\u{7F}", "a.b", "x=1\n", "[t]\n", "\u{FEFF}", "\u{A0}", "\u{2028}", "\u{85}", "x = [",
  "[ {a=1}, ", "&a ", "*a", "<<: ", "? ", "| \n", "!!map ", "%", "---\n",
]

@Test func randomFrontMatterNeverCrashes() {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  for round in 0..<4_000 {
    let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    for fence in ["+++", "---"] {
      let reading = MarkdownReading("\(fence)\n\(text)\n\(fence)\nThe text behind it.\n")
      #expect(
        reading.whole.flatText.contains("The text behind it.") || text.contains("---"),
        "seed \(seed), round \(round)")
    }
  }
}

@Test(arguments: [
  "[.a]", "[[[", "[\n", "[[ =", "[é]", "[ \u{E9}]", "x = 1\n[[ .a ]]", "[\u{FEFF}a]", "[[}", "x = [}",
  "x = [1,}", "x = [ # list\n}", "x = [\u{2028}1]", "x = [\u{A0}1]", "[-", "a = ''']\n[.b]'''",
])
func whatTheParserCannotBearIsNotGivenToIt(toml: String) {
  let reading = MarkdownReading("+++\ntitle = \"Reeds\"\n\(toml)\n+++\nThe text behind it.\n")
  #expect(reading.title == "Reeds")
  #expect(reading.whole.flatText.contains("The text behind it."))
}

@Test func deepTOMLIsRead() {
  for (open, close) in [("[", "]"), ("{a=", "}"), ("[{a=", "}]")] {
    let deep = String(repeating: open, count: 9_000) + "1" + String(repeating: close, count: 9_000)
    let reading = MarkdownReading("+++\ntitle = \"Reeds\"\nx = \(deep)\n+++\nThe text behind it.\n")
    #expect(reading.whole.flatText.contains("The text behind it."))
  }
}

@Test func tameTOMLIsGivenToTheParser() throws {
  let text = """
    title = "Reeds, “rushes” and [.sedge]"
    tags = [
      "a", # one
      'b',
    ]
    when = [ 2020-11-03, ]
    matrix = [[1, 2], [3]]
    [extra]
    authors = [{ name = "Nora Whitlock" }, { name = "Пётр, сын" }]
    [[extra.more]]
    x = {}
    ["quoted table"]
    """
  let fields = try #require(TOMLFields.read(text[...]))
  #expect(fields["title"] == .text("Reeds, “rushes” and [.sedge]"))
  #expect(fields["tags"] == .list([.text("a"), .text("b")]))
}
