// A reading written down for people, to be kept beside its sample.

import Articles

@testable import Formats

/// The lines of a recorded reading.
func recorded(_ reading: Reading) -> String {
  var lines = ["format: \(reading.format) · encoding: \(reading.encoding)"]
  if let feed = reading.feed { lines += recorded(feed) }
  for outline in reading.outlines {
    let path = (outline.path + [outline.title]).joined(separator: " / ")
    lines.append("feed: \(path) <\(outline.address)> \(outline.homePage ?? "-")")
  }
  for read in reading.articles {
    let article = read.article
    lines.append("title: \(article.title)")
    lines.append("authors: \(article.authors.joined(separator: " + "))")
    lines.append("source: \(article.source)")
    let origin = article.date?.origin == .file ? " (file)" : ""
    lines.append("date: \(article.date.map { CivilDate.rfc3339($0.seconds) + origin } ?? "unknown")")
    for (name, value) in [
      ("link", article.link), ("id", article.ownID), ("language", article.language),
      ("summary", article.summary),
    ] {
      if let value { lines.append("\(name): \(value)") }
    }
    if let details = read.feedItem { lines += recorded(details) }
    for file in article.attachments {
      lines.append("attachment: \(file.url) \(file.mimeType) \(file.size.map(String.init) ?? "-")")
    }
    if !article.tags.isEmpty { lines.append("tags: \(article.tags.joined(separator: ", "))") }
    lines.append("")
    lines += recorded(BodyFormat.document(of: article.body).blocks, indent: "")
    for story in article.related {
      lines.append("related: \(story.title)")
      if !story.source.isEmpty { lines.append("  source: \(story.source)") }
      if !story.teaser.isEmpty { lines.append("  teaser: \(story.teaser)") }
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func recorded(_ feed: FeedDescription) -> [String] {
  let rows = [
    ("feed title", feed.title), ("home page", feed.homePage), ("address", feed.address),
    ("about", feed.summary), ("feed language", feed.language), ("made by", recorded(feed.authors)),
  ]
  return rows.compactMap { name, value in value.map { "\(name): \($0)" } }
}

private func recorded(_ details: FeedItemDetails) -> [String] {
  let rows = [
    ("published", details.published.map(CivilDate.rfc3339)),
    ("modified", details.modified.map(CivilDate.rfc3339)),
    ("by", recorded(details.authors)), ("identity", details.identity),
  ]
  return rows.compactMap { name, value in value.map { "\(name): \($0)" } }
}

private func recorded(_ people: [Person]) -> String? {
  people.isEmpty
    ? nil : people.map { "\($0.name ?? "-") <\($0.email ?? "-")> \($0.url ?? "-")" }.joined(separator: " + ")
}

func recorded(_ blocks: [Block], indent: String) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block {
    case .heading(let level, let inlines): return [indent + "heading \(level): " + recorded(inlines)]
    case .paragraph(let inlines): return [indent + "paragraph: " + recorded(inlines)]
    case .caption(let inlines): return [indent + "caption: " + recorded(inlines)]
    case .list(let list):
      return list.items.enumerated().flatMap { place, item -> [String] in
        let number = list.start.map { "\($0 + place)" } ?? "•"
        let done = item.isDone.map { $0 ? " done" : " open" } ?? ""
        return [indent + "item \(number)\(done)"] + recorded(item.blocks, indent: indent + "  ")
      }
    case .quote(let blocks): return [indent + "quote"] + recorded(blocks, indent: indent + "  ")
    case .code(let language, let text):
      return [indent + "code \(language ?? "-")"]
        + text.split(separator: "\n", omittingEmptySubsequences: false).map { indent + "  | " + $0 }
    case .table(let table):
      return [indent + "table \(table.alignments)"]
        + ([table.header] + table.rows).map {
          indent + "  " + $0.map { recorded($0) }.joined(separator: " ¦ ")
        }
    case .rule: return [indent + "rule"]
    case .image(let image):
      return [indent + "image: \(image.alternative) <\(image.url)> \(recorded(image.caption))"]
    case .footnote(let label, let blocks):
      return [indent + "footnote \(label)"] + recorded(blocks, indent: indent + "  ")
    }
  }
}

private func recorded(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .emphasis(let inner): "/\(recorded(inner))/"
    case .strong(let inner): "*\(recorded(inner))*"
    case .strikethrough(let inner): "~\(recorded(inner))~"
    case .code(let text): "`\(text)`"
    case .link(let inner, let url): "[\(recorded(inner))](\(url))"
    case .image(let alternative, let url): "![\(alternative)](\(url))"
    case .superscript(let inner): "^\(recorded(inner))^"
    case .subscript(let inner): "_\(recorded(inner))_"
    case .footnoteReference(let label): "[^\(label)]"
    case .lineBreak: "⏎"
    }
  }.joined()
}
