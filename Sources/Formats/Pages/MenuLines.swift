// Lines of a paragraph that are menus: links with nothing but signs between them, as old pages put them between line breaks.

import Articles

extension Block {
  /// The block without such lines; nil when there is nothing else to it.
  var withoutMenuLines: Block? {
    guard case .paragraph(let inlines) = self else { return self }
    let lines = inlines.split(separator: .lineBreak, omittingEmptySubsequences: false)
    let kept = lines.filter { !Array($0).isMenu }
    guard kept.count < lines.count else { return self }
    var rest = Array(kept.joined(separator: [.lineBreak]))
    while rest.first == .lineBreak { rest.removeFirst() }
    while rest.last == .lineBreak { rest.removeLast() }
    return rest.isEmpty ? nil : .paragraph(rest)
  }
}

extension [Inline] {
  /// Whether a line is short links, and between them arrows or bars: commas are between names of a sentence.
  fileprivate var isMenu: Bool {
    var links = 0
    var between = ""
    for inline in self {
      switch inline {
      case .link(let words, _):
        links += 1
        if words.holdsPicture || !(1...30).contains(words.flatText.count) { return false }
      case .text(let text): between += text
      default: return false
      }
    }
    return links > 1 && !between.contains { $0.isLetter || $0.isNumber }
      && between.contains { "|｜/←→↔⇔»›".contains($0) }
  }
}
