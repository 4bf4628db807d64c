// A Markdown text understood as a whole: front matter, title, document.

import Articles

/// What a Markdown text holds.
struct MarkdownReading {
  /// The front matter, if there is any.
  let frontMatter: FrontMatter?
  /// The title that the text gives itself: the front matter's, else the first heading.
  let title: String?
  /// The whole document, the title's heading included.
  let whole: Document
  /// Where the document goes on behind a heading that only repeats the title.
  private let bodyStart: Int

  /// Reads a text.
  init(_ text: String) {
    let frontMatter = FrontMatter(of: text)
    var document = MarkdownTree.document(of: frontMatter?.rest ?? text[...])
    if let frontMatter, frontMatter.isBroken {
      // What could not be understood is not lost: it stands first, as it was written.
      let broken = text[..<frontMatter.rest.startIndex].trimmed
      document.blocks.insert(.code(language: nil, text: String(broken)), at: 0)
    }
    let heading = MarkdownReading.firstHeading(document)
    let title = frontMatter?.title ?? heading?.text
    self.frontMatter = frontMatter
    self.title = title
    whole = document
    let repeats = heading.map { $0.isFirst && $0.text.lowercased() == title?.lowercased() } ?? false
    bodyStart = repeats ? (heading?.place ?? -1) + 1 : 0
  }

  /// The document without a heading that repeats the title.
  var body: Document { Document(blocks: Array(whole.blocks.dropFirst(bodyStart))) }

  private static func firstHeading(_ document: Document) -> (text: String, place: Int, isFirst: Bool)? {
    for (place, block) in document.blocks.enumerated() {
      guard case .heading(_, let inlines) = block else { continue }
      let words = inlines.flatText.split { $0 == " " || $0 == "\n" || $0 == "\t" }
      if words.isEmpty { continue }
      return (words.joined(separator: " "), place, place == 0)
    }
    return nil
  }
}
