// A reading as JSON, for `inspect --json`: a JSON Feed 1.1 object with a few keys more.

import Articles

/// What a file was read as, in one JSON object, in parts so that a file of any size can be told: the beginning, the items
/// with commas between them, the end.
///
/// Keys are those of JSON Feed 1.1 and `kind`, `format`, `encoding`, `outlines`, `links`, `related`; what is not known is left
/// out. The title of a file that is no feed is its only article's, or the file's name. A heading that repeats the title stays
/// in `content_text`.
public struct Inspection {
  /// What stands before the items.
  public let beginning: String
  /// What stands behind them.
  public let end: String

  /// Tells what is known of a file besides its articles.
  public init(of reading: Reading, fileName: String) {
    let only = reading.articles.count == 1 ? reading.articles.first?.article : nil
    let feed = reading.feed
    let title = feed == nil ? only?.title ?? fileName : feed?.title
    var members: [(String, JSONText)] = [
      ("kind", .text(reading.kind)), ("format", .text(reading.format)), ("encoding", .text(reading.encoding)),
      ("title", .optional(title)), ("home_page_url", .optional(feed?.homePage)),
      ("feed_url", .optional(feed?.address)), ("description", .optional(feed?.summary)),
      ("language", .optional(feed == nil ? only?.language : feed?.language)),
    ]
    if let feed { members.append(("authors", .list(feed.authors.map(inspection(of:))))) }
    members.append(("items", .list([])))
    beginning = String(JSONText.object(members).written.dropLast("]}".count))
    let outlines = JSONText.list(reading.outlines.map(inspection(of:))).written
    end = "]" + (reading.kind == "opml" ? ", \"outlines\": \(outlines)}" : "}")
  }

  /// One item.
  public func item(_ read: ReadArticle) -> String { inspection(of: read).written }
}

/// What a file was read as, with all of its articles, in one JSON object.
public func inspection(of reading: Reading, fileName: String) -> String {
  let parts = Inspection(of: reading, fileName: fileName)
  return parts.beginning + reading.articles.map(parts.item).joined(separator: ", ") + parts.end
}

private func inspection(of person: Person) -> JSONText {
  .object([
    ("name", .optional(person.name)), ("url", .optional(person.url)), ("email", .optional(person.email)),
  ])
}

private func inspection(of outline: FeedOutline) -> JSONText {
  .object([
    ("title", .text(outline.title)), ("xml_url", .text(outline.address)),
    ("html_url", .optional(outline.homePage)), ("path", .list(outline.path.map { .text($0) })),
  ])
}

private func inspection(of read: ReadArticle) -> JSONText {
  let article = read.article
  let published = read.feedItem == nil ? article.date?.seconds : read.feedItem?.published
  let authors = read.feedItem?.authors ?? article.authors.map { Person(name: $0) }
  let document = BodyFormat.document(of: article.body, keepingTitle: true)
  let terms = read.feedItem?.terms ?? []
  let figures = read.feedItem?.figures ?? ""
  let body = article.body.text
  let own = figures.isEmpty ? body : body.replacing(figures, with: "", maxReplacements: 1)
  // A feed and a page say no more than their words: what stands in for pictures and videos is this program's.
  let text =
    read.feedItem != nil
    ? TaggedText.paragraphs(of: own)
    : article.body.format == "html" ? document.withoutPictures.flatText : document.flatText
  return .object([
    ("id", .optional(article.ownID)), ("url", .optional(read.feedItem?.address ?? article.link)),
    ("title", .text(article.title)),
    ("summary", .optional(article.summary)),
    ("content_text", .text(text)),
    ("date_published", .optional(published.map(CivilDate.rfc3339))),
    ("date_modified", .optional(read.feedItem?.modified.map(CivilDate.rfc3339))),
    ("language", .optional(article.language)),
    ("authors", .list(authors.map(inspection(of:)))),
    ("source", .optional(article.source.isEmpty ? nil : article.source)),
    ("tags", .list((article.tags + terms).map { .text($0) })),
    ("links", .list(document.webLinks.map { .text($0) })),
    (
      "attachments",
      .list(
        (article.attachments + (read.feedItem?.pictures ?? [])).map {
          .object([
            ("url", .text($0.url)), ("mime_type", .optional($0.mimeType.isEmpty ? nil : $0.mimeType)),
            ("size_in_bytes", $0.size.map { .number($0) } ?? .nothing),
          ])
        })
    ),
    (
      "related",
      .list(
        article.related.map {
          .object([
            ("title", .text($0.title)), ("source", .optional($0.source.isEmpty ? nil : $0.source)),
            ("teaser", .optional($0.teaser.isEmpty ? nil : $0.teaser)), ("url", .optional($0.link)),
          ])
        })
    ),
  ])
}

extension Document {
  /// The web addresses that the text links to, each once, in reading order.
  fileprivate var webLinks: [String] {
    var seen: Set<String> = []
    return blocks.flatMap(\.linkTargets).filter {
      ($0.hasPrefix("http://") || $0.hasPrefix("https://")) && seen.insert($0).inserted
    }
  }
}

extension Block {
  fileprivate var linkTargets: [String] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines), .caption(let inlines): inlines.linkTargets
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.linkTargets) }
    case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.linkTargets)
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.linkTargets)
    case .image(let image): image.caption.linkTargets
    case .code, .rule: []
    }
  }
}

extension [Inline] {
  fileprivate var linkTargets: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .link(let inner, let url): [url] + inner.linkTargets
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .superscript(let inner),
        .subscript(let inner):
        inner.linkTargets
      case .text, .code, .image, .footnoteReference, .lineBreak: []
      }
    }
  }
}
