// The title where it stands above the text.

extension Article {
  /// The title to be set above a document; nil where it was only made of the text's first words, as for items of feeds that have
  /// none: nobody reads the same sentence twice.
  public func title(above document: Document) -> String? {
    let words = Article.words(title)
    let isCut = words.hasSuffix("…")
    let start = isCut ? String(words.dropLast()) : words
    // A short title that ends in dots is the writer's own.
    guard !start.isEmpty, !isCut || start.count >= 40 else { return title }
    var text = ""
    for block in document.blocks where text.count <= words.count {
      if case .image = block { continue }
      let part = Article.words(String(block.flatText.prefix(words.count * 2)))
      if !part.isEmpty { text += (text.isEmpty ? "" : " ") + part }
    }
    return (isCut ? text.hasPrefix(start) : text == start) ? nil : title
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
