// cmark's tree as a `Document`, without recursion and of bounded depth.

import Articles
import CCmark

/// Parses Markdown (CommonMark with GitHub's extensions and footnotes).
enum MarkdownTree {
  /// Longer than any book; the parser needs twenty to thirty times a text's size.
  private static let mostBytes = 8 << 20

  /// The document of a text; one longer than any article is shown as it is written.
  static func document(of text: Substring) -> Document {
    if text.utf8.count > mostBytes { return Document(blocks: [.code(language: nil, text: String(text))]) }
    var text = text
    return text.withUTF8 { bytes in
      guard let bounded = MarkdownNesting.bounded(bytes) else { return document(of: bytes) }
      return bounded.withUnsafeBufferPointer { document(of: $0) }
    }
  }

  // cmark's list of extensions is filled once; later calls only read it.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Whether a line has more bars than any table: cmark takes quadratic time over such a row.
  private static func hasEndlessRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var bars = 0
    for byte in bytes {
      if byte == 0x7C { bars += 1 } else if byte == 0x0A { bars = 0 }
      if bars > 500 { return true }
    }
    return false
  }

  private static func document(of bytes: UnsafeBufferPointer<UInt8>) -> Document {
    guard isRegistered, let parser = markdown_parser_new(!hasEndlessRow(bytes)) else { return Document() }
    defer { cmark_parser_free(parser) }
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let root = cmark_parser_finish(parser) else { return Document() }
    defer { cmark_node_free(root) }
    guard let walk = cmark_iter_new(root) else { return Document() }
    defer { cmark_iter_free(walk) }
    var builder = MarkdownBuilder()
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(walk) else { continue }
      if event == CMARK_EVENT_ENTER { builder.enter(node) } else { builder.leave(node) }
    }
    return Document(blocks: builder.blocks)
  }
}
