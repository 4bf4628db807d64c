// Nothing that a file can hold crashes a reader or keeps it busy for ever.

import Articles
import Chance
import Testing

@testable import Formats

private func read(_ text: String, _ name: String = "a.md") throws -> ReadArticle {
  try #require(try ArticleFormat.read(SourceFile(bytes: Array(text.utf8), name: name)).articles.first)
}

@Test(arguments: [
  String(repeating: ">", count: 100_000) + " deep", String(repeating: "- ", count: 50_000) + "deep",
  String(repeating: "[", count: 100_000) + "deep", String(repeating: "*a ", count: 50_000),
  String(repeating: "![", count: 50_000), String(repeating: "`", count: 100_000),
  String(repeating: "<div>", count: 50_000) + "deep",
  "a " + String(repeating: "<b>", count: 50_000) + "deep", String(repeating: "|", count: 50_000) + "\n|-|\n",
  String(repeating: "[^1]", count: 20_000) + "\n\n[^1]: note", String(repeating: "_", count: 100_000),
  String(repeating: "- ", count: 100_000) + "deep\n" + String(repeating: "[", count: 50_000),
  String(repeating: "&amp", count: 50_000), "<!--" + String(repeating: "-", count: 100_000),
])
func deepMarkdownIsRead(text: String) throws {
  let article = try read(text)
  #expect(!article.article.title.isEmpty)
  _ = BodyFormat.document(of: article.article.body)
}

/// However deep a list, a quotation or a table lies, its words are read.
@Test(arguments: ["- ", "> ", "1. ", "> - ", "* > "]) func deepMarkdownKeepsItsWords(mark: String) throws {
  for depth in [1, 15, 18, 19, 20, 21, 22, 37, 38, 39, 40, 41, 99, 100, 101, 150, 5_000] {
    let nested = String(repeating: mark, count: depth)
    let text = "First.\n\n" + nested + "word one\n\n" + nested + "| two | three |\n" + nested + "|---|---|\n"
    let document = BodyFormat.document(of: Body(format: "markdown", text: text)).flatText
    for word in ["First", "word one", "two", "three"] {
      #expect(document.contains(word), "\(word) is lost at \(depth) of “\(mark)”")
    }
  }
}

/// Marks beyond those that anybody writes are left out before the parser, which takes time for each of them at each node.
@Test func marksBeyondTheDeepestAreLeftOut() {
  func bounded(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { MarkdownNesting.bounded($0).map { String(decoding: $0, as: UTF8.self) } }
  }
  let most = String(repeating: "> ", count: MarkdownNesting.deepest)
  #expect(bounded("a\n\(most)b\n- c") == nil)
  #expect(bounded("a\n\(most)> - 12. b > c\n\(most)+ d") == "a\n\(most)b > c\n\(most)d")
  // Rules that are drawn, and code, hold nothing that could be nested.
  #expect(bounded(String(repeating: "- ", count: 120) + "\n") == nil)
  #expect(bounded("```\n\(most)- x\n```\n") == nil && bounded("```\n```\n\(most)- x\n") != nil)
  #expect(bounded("```\n" + String(repeating: "> ", count: 3_000) + "x")?.utf8.count == 4 + 4_000 + 1)
  #expect(bounded(String(repeating: "-", count: 500) + "\n" + String(repeating: "**", count: 90)) == nil)
}

@Test func moreMarkdownThanAnyBookIsShownAsItIsWritten() throws {
  let text = String(repeating: "- an item of a list that does not end\n", count: 230_000)
  let article = try read("---\ntitle: Long\n---\n" + text)
  #expect(article.article.title == "Long")
  #expect(BodyFormat.document(of: article.article.body).blocks == [.code(language: nil, text: text)])
}

@Test func frontMatterThatNeverEndsStaysText() throws {
  let article = try read("---\ntitle: A day without end\n\nText goes on.\n")
  #expect(article.searchText.contains("Text goes on."))
  #expect(article.searchText.contains("A day without end"))
}

/// Forty levels, each of which means the one before it three times.
private func levels(_ thrice: (Int) -> String) -> String {
  "a0: &a0 [x]\n" + (1...40).map { "a\($0): &a\($0) [\(thrice($0 - 1))]\n" }.joined() + "? *a40\n: x\n"
}

@Test(arguments: [
  levels { "*a\($0), *a\($0), *a\($0)" }, levels { "{*a\($0) : 1},{*a\($0) : 1},{*a\($0) : 1}" },
  levels { "{\"b\":*a\($0)},{\"b\":*a\($0)},{\"b\":*a\($0)}" },
  levels { "\n\u{2028}*a\($0),\u{2028}*a\($0),\u{2028}*a\($0)" },
  "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n"
    + String(repeating: "d: [*c,*c,*c,*c]\n", count: 12),
  "a: " + String(repeating: "[", count: 20_000), String(repeating: "- ", count: 20_000) + "a",
  "a: " + String(repeating: "{a: ", count: 9_000), "title: \"open\nb: c", "\t\ttitle: x", "? ? ? a",
  "title: [a\n",
])
func brokenYAMLStillReads(yaml: String) throws {
  let article = try read("---\n\(yaml)\n---\nThe text behind it.\n")
  #expect(article.searchText.contains("The text behind it."))
}

@Test func brokenFrontMatterKeepsItsLines() throws {
  let article = try read("---\ntitle: Salt\n- stray\nauthor: Nora Whitlock\n---\nText.\n")
  #expect(article.article.title == "Salt")
  #expect(article.article.authors == ["Nora Whitlock"])
  #expect(article.searchText.contains("stray"))
}

@Test func longLinesAreRead() throws {
  let line = String(repeating: "word and another ", count: 60_000)
  #expect(try read(line, "long.txt").searchText.utf8.count > 1_000_000)
  #expect(try read(String(repeating: "x", count: 500_000), "x.txt").searchText.utf8.count == 500_000)
}

@Test func manyShortLinesAreRead() throws {
  #expect(
    try read(String(repeating: "Read also\n\n5 981\n\n", count: 1_000), "a.txt").article.title.isEmpty
      == false)
  #expect(try read(String(repeating: "Author: A\n\n", count: 1_000), "a.txt").article.title.isEmpty == false)
}

@Test func randomBytesNeverCrash() {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  for round in 0..<100 {
    var bytes = (0..<Int.random(in: 0...600, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    if round % 3 == 0 { bytes = bytes.map { $0 == 0 ? 0x20 : $0 % 96 + 0x20 } }
    if round % 3 == 1 {
      bytes = bytes.map {
        [0x0A, 0x20, 0x2D, 0x3E, 0x2A, 0x5B, 0x3C, 0x7C, 0x60, 0xD0, 0xB0, 0x41, 0x3A][Int($0) % 13]
      }
    }
    for name in ["a.txt", "a.md", "a"] {
      guard let reading = try? ArticleFormat.read(SourceFile(bytes: bytes, name: name)) else { continue }
      for read in reading.articles {
        #expect(!read.article.title.isEmpty, "seed \(seed), round \(round)")
        #expect(!read.article.title.contains("\n"), "seed \(seed), round \(round)")
      }
      #expect(!inspection(of: reading, fileName: name).contains("\n"), "seed \(seed), round \(round)")
    }
  }
}

@Test(
  arguments: [
    [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x41],
    [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00],
    [0x00], [0x41, 0x00, 0x42], Array(repeating: 0x20, count: 4_000), Array(repeating: 0x00, count: 4_000),
    [0xED, 0xA0, 0x80, 0x41], Array("text ".utf8) + [0xED, 0xA0, 0x80], Array("---".utf8), Array("+++".utf8),
    Array("+++\n+++".utf8), Array("---\n---\n".utf8), Array(repeating: 0x0A, count: 4_000) + [0x41],
  ] as [[UInt8]])
func oddBytesAreReadOrRefused(bytes: [UInt8]) {
  for name in ["a.txt", "a.md"] {
    do {
      let reading = try ArticleFormat.read(SourceFile(bytes: bytes, name: name))
      #expect(reading.articles.allSatisfy { !$0.article.title.isEmpty })
    } catch {
      #expect(error.description.contains(name))
    }
  }
}
