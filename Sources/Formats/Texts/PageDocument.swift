// The blocks of a page's body as blocks of a document.

import Articles

/// Makes a document of a body's blocks.
enum PageDocument {
  /// The document's blocks; lines that stand alone between paragraphs are headings.
  static func blocks(of body: [(block: TextBlock, isCaption: Bool)]) -> [Block] {
    body.indices.map { index in
      let block = body[index].block
      switch block.shape {
      case .paragraph:
        if body[index].isCaption { return .caption(WebAddresses.inlines(of: block.text)) }
        if isHeading(index, body) { return .heading(level: 2, [.text(block.text)]) }
        return .paragraph(WebAddresses.inlines(of: block.text))
      case .underlined: return .heading(level: 2, [.text(block.text)])
      case .verbatim: return .code(language: nil, text: block.text)
      case .rule: return .rule
      case .verse:
        let lines = block.lines.map(WebAddresses.inlines)
        return .paragraph(Array(lines.joined(separator: [.lineBreak])))
      case .list(let start):
        let items = block.lines.map { ListBlock.Item(blocks: [.paragraph(WebAddresses.inlines(of: $0))]) }
        return .list(ListBlock(start: start, items: items))
      }
    }
  }

  /// A short line that ends no sentence, with text above and a longer paragraph below.
  private static func isHeading(_ index: Int, _ body: [(block: TextBlock, isCaption: Bool)]) -> Bool {
    let block = body[index].block
    guard block.isShort(90), index + 1 < body.count, let next = nextText(after: index, body),
      let line = block.lines.first,
      let first = line.unicodeScalars.first, let last = line.unicodeScalars.last
    else { return false }
    if ".!?…,;:。、！？»”\"।)".unicodeScalars.contains(last)
      && !(last == "\"" || last == "”" || last == "»" || last == ")")
    {
      return false
    }
    if LineReading.endsSentence(line[...]) || "—–-•*>\"“«„([".unicodeScalars.contains(first) { return false }
    guard line.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), !first.properties.isLowercase,
      !line.holds("://"), WrittenDate(line[...])?.isAlone != true
    else { return false }
    // Below a heading stands a paragraph or a list, not another short line.
    switch next.shape {
    case .paragraph:
      return next.width > block.width && (next.width > 60 || LineReading.endsSentence(next.text[...]))
    case .list, .verbatim: return true
    default: return false
    }
  }

  private static func nextText(after index: Int, _ body: [(block: TextBlock, isCaption: Bool)]) -> TextBlock?
  {
    body[(index + 1)...].first { !$0.isCaption && $0.block.shape != .rule }?.block
  }
}
