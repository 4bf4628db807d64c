// The columns of an arrival that take time to make, made where its file was read.

import Articles

/// Columns ready to be written.
struct ArrivalColumns: Sendable {
  let authors: String
  let ownTags: String
  let givenTags: String
  let related: String
  let attachments: String
  let titleKey: String
  let sourceKey: String
  let pathKey: String
  let contentHash: Int64

  init(_ article: Article, file: FileOrigin?, tags: [Tag]) {
    authors = JSONText.write(article.authors)
    ownTags = JSONText.write(article.tags)
    givenTags = TagTable.column(tags)
    related = article.related.isEmpty ? "[]" : JSONText.write(article.related)
    attachments = article.attachments.isEmpty ? "[]" : JSONText.write(article.attachments)
    titleKey = Self.line(Folding.fold(article.title))
    sourceKey = Self.line(Folding.fold(article.source))
    pathKey =
      file.map { PathKey.key(path: $0.path, item: $0.item) }
      ?? PathKey.natural(article.link ?? article.ownID ?? "")
    contentHash = Int64(
      bitPattern: file?.contentHash
        ?? FileOrigin.hash(of: Array((article.title + "\n" + article.body.text).utf8)))
  }

  /// Positions in lists tell name and path apart by a line break.
  private static func line(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  }
}
