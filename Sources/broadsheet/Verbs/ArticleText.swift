// One article as plain text: what the article's pane shows, without a terminal.

import Articles
import Formats
import Screen
import Storage
import Typesetting

/// Prints an article in a number of columns.
nonisolated struct ArticleText {
  private let article: StoredArticle
  private let width: Int

  /// Takes an article, and the columns that its lines may take.
  init(_ article: StoredArticle, width: Int) {
    self.article = article
    self.width = width
  }

  /// Prints title, byline, text, attachments and related stories.
  func print() {
    let document = BodyFormat.document(of: article.article.body)
    let title = article.article.title(above: document)
    let lines = Self.lines(of: document, title: title, width: width)
    // The title's lines come first; what the article says of itself stands below them.
    let end = title == nil ? 0 : lines.firstIndex(of: "") ?? lines.count
    for line in lines[..<end] { Output.line(line) }
    for line in Self.lines(of: article.bylineParts.joined(separator: " · "), width: width) {
      Output.line(line)
    }
    if title == nil { Output.line("") }
    for line in lines[end...] { Output.line(line) }
    // An address is whole however long it is, for whoever copies it.
    section("Attachments", article.article.attachments.map { [$0.url] })
    section(
      "Related stories",
      article.article.related.map { related in
        let story = related.source.isEmpty ? related.title : "\(related.title) (\(related.source))"
        return Self.lines(of: story, width: max(8, width - 2))
      })
  }

  private func section(_ title: String, _ items: [[String]]) {
    if items.isEmpty { return }
    Output.line("")
    Output.line("\(title):")
    for item in items {
      for (number, line) in item.enumerated() { Output.line((number == 0 ? "- " : "  ") + line) }
    }
  }

  /// The lines of a plain text.
  private static func lines(of text: String, width: Int) -> [String] {
    lines(of: Document(blocks: [.paragraph([.text(text)])]), title: nil, width: width)
  }

  private static func lines(of document: Document, title: String?, width: Int) -> [String] {
    // The typesetter keeps two columns free on either side.
    var options = TypesettingOptions(width: width < 40 ? width : width + 4, measure: width, isCentred: false)
    // What is printed is looked through by other programs: its words stay whole.
    options.hyphens = .none
    options.paragraphs = .bestFit
    var typesetter = Typesetter(
      title: title, document: document, options: options, wordBreaks: WordDictionary.wordBreaks)
    typesetter.setAll()
    return typesetter.text.lines.map(\.text)
  }
}
