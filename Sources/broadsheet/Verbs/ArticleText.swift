// One article as text: what the article's pane shows, without a terminal.

import Articles
import Formats
import Screen
import Storage
import Typesetting

/// Prints an article in a number of columns.
nonisolated struct ArticleText {
  private let article: StoredArticle
  private let width: Int
  private let theme: Theme?

  /// Takes an article, the columns that its lines may take, and the colours to print it in; nil for none.
  init(_ article: StoredArticle, width: Int, theme: Theme? = nil) {
    self.article = article
    self.width = width
    self.theme = theme
  }

  /// Prints title, byline, text, attachments and related stories.
  func print() {
    let document = BodyFormat.document(of: article.article.body)
    let title = article.article.title(above: document)
    let lines = Self.lines(of: document, title: title, width: width)
    // The title's lines come first; what the article says of itself stands below them.
    let end = title == nil ? 0 : lines.firstIndex { $0.text.isEmpty } ?? lines.count
    for line in lines[..<end] { print(line) }
    for line in Self.lines(of: article.bylineParts.joined(separator: " · "), width: width) {
      print(line, as: .articleMeta)
    }
    if title == nil { print(StyledLine()) }
    for line in lines[end...] { print(line) }
    // An address is whole however long it is, for whoever copies it.
    section(
      "Attachments",
      article.article.attachments.map {
        Self.lines(of: $0.name, width: max(8, width - 2)) + [
          StyledLine([.init(SafeText.line($0.url), role: .link)])
        ]
      })
    section(
      "Related",
      article.article.related.map { related in
        let story = related.source.isEmpty ? related.title : "\(related.title) (\(related.source))"
        return Self.lines(of: story, width: max(8, width - 2))
      })
  }

  private func section(_ title: String, _ items: [[StyledLine]]) {
    if items.isEmpty { return }
    print(StyledLine())
    print(StyledLine([.init("\(title):", role: .heading)]))
    for item in items {
      for (number, line) in item.enumerated() {
        var line = line
        line.runs.insert(.init(number == 0 ? "- " : "  ", role: .ornament), at: 0)
        print(line)
      }
    }
  }

  /// Prints a line in the roles of its runs; those of plain text may stand for another role.
  private func print(_ line: StyledLine, as role: Role = .text) {
    guard let theme else { return Output.line(line.text) }
    var line = line
    for run in line.runs.indices where line.runs[run].role == .text { line.runs[run].role = role }
    Output.raw(ANSIText.text(line, theme: theme, width: width) + "\n")
  }

  /// The lines of a plain text.
  private static func lines(of text: String, width: Int) -> [StyledLine] {
    lines(of: Document(blocks: [.paragraph([.text(text)])]), title: nil, width: width)
  }

  private static func lines(of document: Document, title: String?, width: Int) -> [StyledLine] {
    // The typesetter keeps two columns free on either side.
    var options = TypesettingOptions(width: width < 40 ? width : width + 4, measure: width, isCentred: false)
    // What is printed is looked through by other programs: its words stay whole.
    options.hyphens = .none
    options.paragraphs = .bestFit
    var typesetter = Typesetter(
      title: title, document: document, options: options, wordBreaks: WordDictionary.wordBreaks)
    typesetter.setAll()
    return typesetter.text.lines
  }
}
