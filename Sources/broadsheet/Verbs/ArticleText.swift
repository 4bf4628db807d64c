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
    var typesetter = Typesetter(
      title: article.article.title, document: BodyFormat.document(of: article.article.body),
      // The typesetter keeps two columns free on either side.
      options: TypesettingOptions(width: width < 40 ? width : width + 4, measure: width, isCentred: false))
    typesetter.setAll()
    let lines = typesetter.text.lines.map { $0.runs.map(\.text).joined() }
    // The title's lines come first; what the article says of itself stands below them.
    let end = lines.firstIndex(of: "") ?? lines.count
    for line in lines[..<end] { Output.line(line) }
    Output.line(facts)
    for line in lines[end...] { Output.line(line) }
    section("Attachments", article.article.attachments.map(\.url))
    section(
      "Related stories",
      article.article.related.map { related in
        related.source.isEmpty ? related.title : "\(related.title) (\(related.source))"
      })
  }

  /// Byline, source, date and tags, as far as they are known.
  private var facts: String {
    let parts = [
      article.article.authors.joined(separator: ", "), article.article.source,
      DateWords.minute(article.date).trimmedStart, article.tags.map(\.name).joined(separator: ", "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func section(_ title: String, _ lines: [String]) {
    if lines.isEmpty { return }
    Output.line("")
    Output.line("\(title):")
    for line in lines { Output.line("- \(line)") }
  }
}

extension String {
  /// Without spaces at its start.
  nonisolated fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
