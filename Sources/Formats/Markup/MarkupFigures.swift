// Figures and captions of HTML.

import Articles

extension MarkupReading {
  /// A picture with its caption; as many blocks as it holds when it is more than that.
  mutating func takeFigure(_ node: Int) {
    let blocks = nested(in: node)
    let captions = blocks.compactMap { if case .caption(let words) = $0 { words } else { nil } }
    let pictures = blocks.compactMap { if case .image(let image) = $0 { image } else { nil } }
    guard pictures.count == 1, captions.count + 1 == blocks.count, var picture = pictures.first else {
      return done += blocks
    }
    picture.caption = Array(captions.joined(separator: [.text(" ")]))
    if Self.isSame(picture.alternative, picture.caption) { picture.alternative = "" }
    done.append(.image(picture))
  }

  /// Blocks in which no picture says the same as the caption below it: it is read once.
  static func sayingOnce(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    for place in blocks.indices.dropLast() {
      guard case .image(var picture) = blocks[place], case .caption(let words) = blocks[place + 1],
        isSame(picture.alternative, words)
      else { continue }
      picture.alternative = ""
      blocks[place] = .image(picture)
    }
    return blocks
  }

  private static func isSame(_ alternative: String, _ caption: [Inline]) -> Bool {
    !alternative.isEmpty && caption.flatText[...].trimmed == alternative[...].trimmed
  }

  /// What a caption holds: its words as captions, the rest as it is.
  static func captions(_ blocks: [Block]) -> [Block] {
    var words: [Inline] = []
    var others: [Block] = []
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines), .caption(let inlines):
        if !words.isEmpty { words.append(.text(" ")) }
        words += inlines
      default: others.append(block)
      }
    }
    return (words.isEmpty ? [] : [.caption(words)]) + others
  }
}
