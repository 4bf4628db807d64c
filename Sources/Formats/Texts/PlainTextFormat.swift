// Plain text as an article format and as a body format.

import Articles

extension ArticleFormat {
  /// Plain text: a page as it was scraped, or prose.
  static let text = ArticleFormat(
    name: "text", title: "plain text", knownBy: "not binary, in any common encoding",
    understood: "title, lead, captions, headings, byline, dateline; what a scraped page says around its"
      + " article becomes related stories, not text",
    suffixes: ["txt", "text", "asc"],
    recognizes: { _ in true },
    read: { (source: SourceFile) throws(FormatError) -> Reading in
      let decoded = DecodedText(source.bytes)
      let page = PageReading(decoded.text)
      let fileName = FileTitle(source)
      var article = Article(
        title: page.title ?? fileName.title, body: Body(format: "plain", text: decoded.text))
      article.authors = page.authors
      article.source = page.source
      article.link = page.link
      article.date = (page.date ?? fileName.date).map { ArticleDate(seconds: $0, origin: .stated) }
      article.tags = page.tags
      article.related = page.related
      return Reading(
        format: "text", encoding: decoded.encoding,
        articles: [ReadArticle(article: article, searchText: page.document.flatText)])
    })
}

extension BodyFormat {
  /// Plain text.
  static let plain = BodyFormat(name: "plain") { text, _ in PageReading(text).document }
}
