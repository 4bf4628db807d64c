// Figures and captions of HTML.

import Articles

extension MarkupReading {
  /// A picture with its caption; as many blocks as it holds when it is more than that.
  mutating func takeFigure(_ node: Int) {
    let blocks = Self.eachPictureOnce(nested(in: node))
    let hasCaption = blocks.contains { if case .caption = $0 { true } else { false } }
    let captions: [[Inline]] = blocks.compactMap {
      switch $0 {
      case .caption(let words): words
      // Who made the picture is told beside the caption, too.
      case .paragraph(let words) where hasCaption && words.flatText.count < 120: words
      default: nil
      }
    }
    let pictures = blocks.compactMap { if case .image(let image) = $0 { image } else { nil } }
    guard pictures.count == 1, captions.count + 1 == blocks.count, var picture = pictures.first else {
      return done += blocks
    }
    picture.caption = Array(captions.joined(separator: [.text(" ")]))
    if Self.isSame(picture.alternative, picture.caption) { picture.alternative = "" }
    done.append(.image(picture))
  }

  /// A figure's blocks with one picture for each file: pages load a small one first and have the large one for who runs no script.
  private static func eachPictureOnce(_ blocks: [Block]) -> [Block] {
    func file(_ block: Block) -> Substring? {
      guard case .image(let picture) = block else { return nil }
      return AddressParts(picture.url[...]).path.split(separator: "/").last ?? ""
    }
    let files = blocks.map(file)
    guard files.count(where: { $0 != nil }) > 1 else { return blocks }
    return blocks.indices.compactMap { place in
      guard let own = files[place], case .image(var picture) = blocks[place] else { return blocks[place] }
      let same = blocks.indices.filter { files[$0] == own }
      // Names such as "1.jpg" are given to more than one picture.
      if own.isEmpty
        ? files.contains(where: { $0?.isEmpty == false }) : own.utf8.count > 8 && same.last != place
      {
        return nil
      }
      for other in same where picture.alternative.isEmpty && own.utf8.count > 8 {
        if case .image(let small) = blocks[other] { picture.alternative = small.alternative }
      }
      return .image(picture)
    }
  }

  /// Blocks in which no picture says the same as the caption or paragraph below it: it is read once.
  static func sayingOnce(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    for place in blocks.indices.dropLast() {
      guard case .image(var picture) = blocks[place] else { continue }
      switch blocks[place + 1] {
      case .caption(let words) where isSame(picture.alternative, words): break
      case .paragraph(let words)
      where isSame(picture.alternative, words) && words.flatText.count <= picture.alternative.count + 1:
        break
      default: continue
      }
      picture.alternative = ""
      blocks[place] = .image(picture)
    }
    return blocks
  }

  private static func isSame(_ alternative: String, _ caption: [Inline]) -> Bool {
    let said = alternative[...].trimmed
    // A picture in it says nothing of another.
    guard !said.isEmpty, !caption.holdsPicture, caption.flatText[...].trimmed.hasPrefix(said) else {
      return false
    }
    // The caption may go on behind it: with more words, or with who made the picture.
    return caption.flatText[...].trimmed.dropFirst(said.count).first.map { !$0.isLetter && !$0.isNumber }
      ?? true
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

extension [Inline] {
  /// Whether a picture is among them, however deep.
  var holdsPicture: Bool {
    contains { inline in
      switch inline {
      case .image: true
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .superscript(let inner),
        .subscript(let inner), .link(let inner, _):
        inner.holdsPicture
      default: false
      }
    }
  }
}
