// A saved web page as an article.

import Articles

/// Reads the article of a web page.
struct PageReader {
  /// What was read.
  let article: Article
  /// The article's text as a document.
  let document: Document
  /// Where the article was found and what was left out.
  let found: FoundArticle

  /// Reads a page in UTF-8; `saved` is the address it was saved from, where a container names it.
  init(_ html: [UInt8], saved: String?, fileTitle: FileTitle) {
    let tree = HTMLTree.parsed(html)
    let saved = saved ?? SavedAddress.of(html)
    let facts = PageFacts(tree, saved: saved)
    found = ArticleSearch(tree, facts: facts).run()
    let base = HTMLBody.base(of: tree) ?? (saved ?? facts.address).flatMap { BaseAddress($0) }
    var reading = MarkupReading(
      tree: tree, base: base, leavesOut: found.parts.isLeftOut, captions: found.captions)
    let lead = reading.holdsPictures(found.tops) ? nil : LeadPicture.of(facts, base: base)
    document = Document(
      blocks: (lead.map { [.image($0)] } ?? []) + found.tops.flatMap { reading.blocks(alone: $0) })
    var article = Article(
      title: facts.title ?? fileTitle.title, body: Body(format: "html", text: DocumentHTML.written(document)))
    article.authors = facts.authors
    article.source = facts.site ?? ""
    article.link = facts.address
    article.language = facts.language
    article.date = (facts.date?.unixSeconds ?? fileTitle.date).map {
      ArticleDate(seconds: $0, origin: .stated)
    }
    article.tags = facts.tags
    article.summary = facts.description
    article.related = RelatedLinks.of(found, title: article.title, base: base)
    self.article = article
  }
}

/// The address that a saving program wrote into a page.
enum SavedAddress {
  /// The address in a first comment: "saved from url=(0042)https://…", SingleFile's " url: https://…".
  static func of(_ html: [UInt8]) -> String? {
    let head = String(decoding: html.prefix(4_096), as: UTF8.self)
    for mark in ["saved from url=", "\n url: ", " url: "] {
      guard let place = head.firstRange(of: mark) else { continue }
      var rest = head[place.upperBound...]
      if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
        rest = rest[rest.index(after: close)...]
      }
      let address = rest.trimmed.prefix { !$0.isWhitespace && $0 != ">" && $0 != "<" && $0 != "\"" }
      if address.hasPrefix("http://") || address.hasPrefix("https://") { return String(address) }
    }
    return nil
  }
}
