// Markdown as an article format and as a body format.

import Articles

extension ArticleFormat {
  /// Markdown, with or without front matter.
  static let markdown = ArticleFormat(
    name: "markdown", title: "Markdown", knownBy: "its suffix, or front matter (YAML or TOML)",
    understood: "title, date, authors, tags, source, link, language; headings, lists, quotes, code, tables,"
      + " links, footnotes",
    suffixes: ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn"],
    recognizes: { sample in MarkdownSigns.recognize(sample) },
    read: { (source: SourceFile) throws(FormatError) -> Reading in
      let decoded = DecodedText(source.bytes)
      let reading = MarkdownReading(decoded.text)
      let fileName = FileTitle(source)
      var article = Article(
        title: reading.title ?? fileName.title, body: Body(format: "markdown", text: decoded.text))
      article.date = fileName.date.map { ArticleDate(seconds: $0, origin: .stated) }
      reading.frontMatter?.describe(&article)
      return Reading(
        format: "markdown", encoding: decoded.encoding,
        articles: [ReadArticle(article: article, searchText: reading.body.flatText)])
    })
}

extension BodyFormat {
  /// Markdown.
  static let markdown = BodyFormat(name: "markdown") { text, keepingTitle in
    let reading = MarkdownReading(text)
    return keepingTitle ? reading.whole : reading.body
  }
}

/// Tells Markdown from plain text.
private enum MarkdownSigns {
  /// Whether a file is Markdown: by its suffix, or because its text begins with front matter.
  static func recognize(_ sample: Sample) -> Bool {
    if ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn"].contains(sample.suffix) { return true }
    guard sample.begins(with: "---\n") || sample.begins(with: "+++\n") || sample.begins(with: "---\r\n")
    else {
      return false
    }
    return FrontMatter(of: String(decoding: sample.bytes[sample.start...].prefix(66_000), as: UTF8.self))
      .map { !$0.isBroken && $0.title != nil } ?? false
  }
}
