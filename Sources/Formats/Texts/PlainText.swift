// Plain text as an article format and as a body format.

import Articles

extension ArticleFormat {
  /// Plain text, a scraped page or prose.
  static let text = ArticleFormat(
    name: "text", title: "plain text", suffixes: ["txt", "text", "asc", ""],
    recognizes: { _ in true },
    read: { (source: SourceFile) throws(FormatError) -> Reading in
      let decoded = DecodedText(source.bytes)
      let body = Body(format: "plain", text: decoded.text)
      let article = Article(title: String(source.fileName), body: body)
      let text = BodyFormat.document(of: body).flatText
      return Reading(
        format: "text", encoding: decoded.encoding,
        articles: [ReadArticle(article: article, searchText: text)])
    })
}

extension BodyFormat {
  /// Plain text.
  static let plain = BodyFormat(name: "plain") { text, _ in
    Document(blocks: text.split(separator: "\n").map { .paragraph([.text(String($0))]) })
  }
}
