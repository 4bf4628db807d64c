// Blocks of raw HTML within Markdown, read as any HTML is.

import Articles

/// Reads a block of raw HTML: its text, links, pictures and preformatted parts, without scripts and styles.
enum MarkupText {
  /// The blocks of a piece of HTML; none when it holds nothing to read.
  static func blocks(of html: String) -> [Block] { HTMLBody.document(of: html).blocks }
}
