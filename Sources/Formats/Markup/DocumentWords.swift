// A document without what only stands in for pictures.

import Articles

extension Document {
  /// The document as its words alone: of pictures only their captions are left.
  var withoutPictures: Document { Document(blocks: blocks.compactMap(\.withoutPictures)) }
}

extension Block {
  fileprivate var withoutPictures: Block? {
    switch self {
    case .heading(let level, let inlines): return .heading(level: level, inlines.withoutPictures)
    case .paragraph(let inlines): return .paragraph(inlines.withoutPictures)
    case .caption(let inlines): return .caption(inlines.withoutPictures)
    case .quote(let blocks): return .quote(blocks.compactMap(\.withoutPictures))
    case .footnote(let label, let blocks):
      return .footnote(label: label, blocks.compactMap(\.withoutPictures))
    case .list(var list):
      for place in list.items.indices {
        list.items[place].blocks = list.items[place].blocks.compactMap(\.withoutPictures)
      }
      return .list(list)
    case .table(var table):
      table.header = table.header.map(\.withoutPictures)
      table.rows = table.rows.map { $0.map(\.withoutPictures) }
      return .table(table)
    case .image(let image): return image.caption.isEmpty ? nil : .caption(image.caption)
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
