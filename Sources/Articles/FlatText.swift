// A document as plain text, with nothing of its form: what is searched, counted and copied, and what places refer to.

extension Document {
  /// The whole text: blocks apart by a blank line, list items and table rows by a line break, cells by a tab.
  ///
  /// `TextPlace.offset` counts its UTF-8 bytes, so the rules here are part of the library's format: a change moves places.
  public var flatText: String {
    var text = ""
    for block in blocks {
      let part = block.flatText
      if part.isEmpty { continue }
      if !text.isEmpty { text += "\n\n" }
      text += part
    }
    return text
  }
}

extension Block {
  /// The block's text by the rules of `Document.flatText`.
  public var flatText: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines), .caption(let inlines): return inlines.flatText
    case .list(let list):
      return list.items.map { Document(blocks: $0.blocks).flatText }.joined(separator: "\n")
    case .quote(let blocks): return Document(blocks: blocks).flatText
    case .code(_, let text): return text
    case .table(let table):
      let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
      return rows.map { $0.map(\.flatText).joined(separator: "\t") }.joined(separator: "\n")
    case .rule: return ""
    case .image(let image):
      return image.caption.isEmpty ? image.alternative : image.caption.flatText
    case .footnote(_, let blocks): return Document(blocks: blocks).flatText
    }
  }
}

extension [Inline] {
  /// The text of a run of inlines: link texts without addresses, pictures as what stands in for them.
  public var flatText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let part), .code(let part): text += part
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _),
        .superscript(let inner), .subscript(let inner):
        text += inner.flatText
      case .image(let alternative, _): text += alternative
      case .footnoteReference: break
      case .lineBreak: text += "\n"
      }
    }
    return text
  }
}
