// An article as Markdown and as HTML: title, byline, text and attachments, whole by themselves.

import Articles
import Formats
import Screen
import Settings

extension StoredArticle {
  /// It in a form that programs take; as text, its words without the lines that a pane makes of them.
  nonisolated func written(as form: ArticleForm) -> String {
    switch form {
    case .text: SafeText.block(article.title + "\n\n" + BodyFormat.document(of: article.body).flatText + "\n")
    case .markdown: SafeText.block(DocumentMarkdown.written(whole))
    case .html: SafeText.block(ArticlePage.html(of: [self]))
    case .json: json.text + "\n"
    }
  }

  /// Who wrote it, where and when, and its tags, as far as they are known.
  nonisolated var bylineParts: [String] {
    let written = DateWords.minute(date)
    let authors = article.authors.joined(separator: ", ")
    let parts = [
      authors == article.source ? "" : authors, article.source, String(written.drop { $0 == " " }),
      tags.map(\.name).joined(separator: ", "),
    ]
    return parts.filter { !$0.isEmpty }
  }

  /// Its document with what else a reader sees of it: title and byline before the text, attachments below.
  nonisolated private var whole: Document {
    var byline: [Inline] = [.text(bylineParts.joined(separator: " · "))]
    if let link = article.link { byline += [.text(" · "), .link([.text(link)], url: link)] }
    var blocks: [Block] = [.heading(level: 1, [.text(article.title)]), .paragraph(byline)]
    blocks += BodyFormat.document(of: article.body).blocks + attachments
    return Document(blocks: blocks)
  }

  /// The files that come with it, as a list of links; none when there are none.
  nonisolated fileprivate var attachments: [Block] {
    if article.attachments.isEmpty { return [] }
    let items = article.attachments.map {
      ListBlock.Item(blocks: [.paragraph([.link([.text($0.name)], url: $0.url)])])
    }
    return [.heading(level: 2, [.text("Attachments")]), .list(ListBlock(items: items))]
  }
}

/// Articles as a page of HTML.
nonisolated enum ArticlePage {
  /// One whole document, which names title, authors, date, source and language; several articles follow one another in it.
  static func html(of articles: [StoredArticle]) -> String {
    guard let first = articles.first else { return "" }
    let article = first.article
    var head = ["<meta charset=\"utf-8\">", "<title>\(escaped(article.title))</title>"]
    head += article.authors.map { "<meta name=\"author\" content=\"\(escaped($0))\">" }
    if let link = article.link { head.append("<link rel=\"canonical\" href=\"\(escaped(link))\">") }
    let languages = Set(articles.map(\.article.language))
    let language = languages.count == 1 ? mark(of: article) : ""
    return """
      <!DOCTYPE html>
      <html\(language)>
      <head>
      \(head.joined(separator: "\n"))
      </head>
      <body>
      \(articles.map { text(of: $0, isAlone: languages.count == 1) }.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static func text(of stored: StoredArticle, isAlone: Bool) -> String {
    let article = stored.article
    var byline: [String] = article.authors.map { "<span class=\"author\">\(escaped($0))</span>" }
    if !article.source.isEmpty { byline.append("<span class=\"source\">\(escaped(article.source))</span>") }
    let moment = DateWords.universal(stored.date.seconds)
    let day = DateWords.minute(stored.date).drop { $0 == " " }
    byline.append("<time datetime=\"\(moment)\">\(escaped(String(day)))</time>")
    if !stored.tags.isEmpty {
      byline.append("<span class=\"tags\">\(escaped(stored.tags.map(\.name).joined(separator: ", ")))</span>")
    }
    let title = Document(blocks: [.heading(level: 1, [title(of: article)])])
    let body = Document(blocks: BodyFormat.document(of: article.body).blocks + stored.attachments)
    return """
      <article\(isAlone ? "" : mark(of: article))>
      \(DocumentHTML.written(title))<p class="byline">\(byline.joined(separator: " · "))</p>
      \(DocumentHTML.written(body))</article>
      """
  }

  private static func title(of article: Article) -> Inline {
    guard let link = article.link, !link.isEmpty else { return .text(article.title) }
    return .link([.text(article.title)], url: link)
  }

  private static func mark(of article: Article) -> String {
    article.language.map { " lang=\"\(escaped($0))\"" } ?? ""
  }

  private static func escaped(_ text: String) -> String { DocumentHTML.escaped(text) }
}
