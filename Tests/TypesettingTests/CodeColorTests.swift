// Code coloured lightly: what is a comment, a text, a word of the language, and what stays plain.

import Articles
import Chance
import Screen
import Testing

@testable import Typesetting

@Suite struct CodeColorTests {
  /// The parts of code that are not plain, each with the first letter of its role.
  private func parts(_ text: String, _ language: String?) -> [String] {
    var typesetter = Typesetter(
      title: nil, document: Document(blocks: [.code(language: language, text: text)]),
      options: .init(width: 80))
    typesetter.setAll()
    return typesetter.text.lines.flatMap(\.runs).compactMap { run in
      switch run.role {
      case .codeComment: "c " + run.text
      case .codeString: "s " + run.text
      case .codeKeyword: "k " + run.text
      default: nil
      }
    }
  }

  private static let cases: [(language: String?, text: String, parts: [String])] = [
    ("c", "int main() { return 0; } // done", ["k int", "k return", "c // done"]),
    ("cpp", "a /* one\ntwo */ b\nif", ["c /* one", "c two */", "k if"]),
    ("js", "let s = \"if // \\\" no\" + 'x';", ["k let", "s \"if // \\\" no\"", "s 'x'"]),
    ("swift", "let c: Character = \"'\" // '", ["k let", "s \"'\"", "c // '"]),
    ("rust", "fn f<'a>(x: &'a str) {}", ["k fn"]),
    ("python", "x = '''if\nnot''' # it's\nnot", ["s '''if", "s not'''", "c # it's", "k not"]),
    ("sh", "echo a#b $# # don't", ["c # don't"]),
    ("sql", "SELECT a -- it's\nfrom b", ["k SELECT", "c -- it's", "k from"]),
    ("html", "<a href=\"x\"> <!-- if\nfor --> don't", ["s \"x\"", "c <!-- if", "c for -->"]),
    ("text", "if \"this\" // is prose", []), ("nonsense", "if (x) { return; }\nelse { 1; }", []),
    (nil, "It was \"late\", and\nfor once // nobody came.", []),
    (nil, "for (;;) {\n  x(\"1\"); // go\n}", ["k for", "s \"1\"", "c // go"]),
  ]

  @Test(arguments: cases.indices) func partsAreFound(_ place: Int) {
    let (language, text, expected) = Self.cases[place]
    #expect(parts(text, language) == expected, "\(language ?? "–"): \(text)")
  }

  /// Colours change nothing of the text.
  @Test(arguments: ["c", "js", "swift", "python", "sh", "sql", "html", "css", "lisp"])
  func everyByteIsKept(_ language: String) {
    var dice = Dice(seed: 91)
    let pieces = [
      "\"", "'", "`", "/*", "*/", "//", "#", "--", "<!--", "-->", "\\", "if", " ", "їх", "\u{301}", "漢",
      "x_1", ";",
      "\"\"\"",
    ]
    for _ in 0..<300 {
      let text = (0..<dice.below(40)).map { _ in pieces[dice.below(pieces.count)] }.joined()
      var colors = CodeColors(language: language, text: text)
      #expect(colors.runs(of: text).map(\.text).joined() == text, "\(language): \(text)")
    }
  }
}
