// Markdown as an article format and as a body format.

import Articles

extension ArticleFormat {
  /// Markdown, with or without front matter.
  static let markdown = ArticleFormat(
    name: "markdown", title: "Markdown", suffixes: ["md", "markdown", "mdown", "mkd", "mdwn"],
    recognizes: { ArticleFormat.markdownSuffixes.contains($0.suffix) },
    read: { (source: SourceFile) throws(FormatError) -> Reading in
      let decoded = DecodedText(source.bytes)
      let body = Body(format: "markdown", text: decoded.text)
      let article = Article(title: String(source.fileName), body: body)
      let text = BodyFormat.document(of: body).flatText
      return Reading(
        format: "markdown", encoding: decoded.encoding,
        articles: [ReadArticle(article: article, searchText: text)])
    })

  private static let markdownSuffixes = ["md", "markdown", "mdown", "mkd", "mdwn"]
}

extension BodyFormat {
  /// Markdown.
  static let markdown = BodyFormat(name: "markdown") { text, _ in
    Document(blocks: text.split(separator: "\n").map { .paragraph([.text(String($0))]) })
  }
}
