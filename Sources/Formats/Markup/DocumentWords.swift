// A document without its pictures and what is said of them.

import Articles

extension Document {
  /// The document as its running text: pictures are left out, and with them their captions, which speak of what is not there.
  var withoutPictures: Document { Document(blocks: blocks.withoutPictures) }
}

extension [Block] {
  fileprivate var withoutPictures: [Block] {
    indices.compactMap { place in
      if case .caption = self[place], !isOfText(place) { return nil }
      return self[place].withoutPictures
    }
  }

  /// Whether a caption is that of a quotation, a listing or a table, which stay: whose words they are, what they show.
  private func isOfText(_ caption: Int) -> Bool {
    [caption - 1, caption + 1].filter(indices.contains).contains {
      switch self[$0] {
      case .quote, .code, .table: true
      default: false
      }
    }
  }
}

extension Block {
  fileprivate var withoutPictures: Block? {
    switch self {
    case .heading(let level, let inlines): return .heading(level: level, inlines.withoutPictures)
    case .paragraph(let inlines): return .paragraph(inlines.withoutPictures)
    case .caption(let inlines): return .caption(inlines.withoutPictures)
    case .quote(let blocks): return .quote(blocks.withoutPictures)
    case .footnote(let label, let blocks):
      return .footnote(label: label, blocks.withoutPictures)
    case .list(var list):
      for place in list.items.indices {
        list.items[place].blocks = list.items[place].blocks.withoutPictures
      }
      return .list(list)
    case .table(var table):
      table.header = table.header.map(\.withoutPictures)
      table.rows = table.rows.map { $0.map(\.withoutPictures) }
      return .table(table)
    case .image: return nil
    case .code, .rule: return self
    }
  }
}

extension [Inline] {
  fileprivate var withoutPictures: [Inline] {
    compactMap { inline in
      switch inline {
      case .image: nil
      case .link(let inner, let url): .link(inner.withoutPictures, url: url)
      default: inline
      }
    }
  }
}
