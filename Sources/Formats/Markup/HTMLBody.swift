// The body format of HTML: a page or a piece of one as a document.

import Articles

extension BodyFormat {
  /// HTML: elements become blocks; scripts, forms, hidden parts and what only tracks are left out.
  static let html = BodyFormat(name: "html") { text, _ in HTMLBody.document(of: text) }
}

/// HTML as it is stored in a body.
enum HTMLBody {
  /// A body of HTML whose relative addresses refer to a base; the base stands in front of it as HTML's own `base` element.
  static func body(_ html: String, base: String?) -> Body {
    guard let base, BaseAddress(base) != nil else { return Body(format: "html", text: html) }
    return Body(format: "html", text: "<base href=\"\(DocumentHTML.escaped(base))\">" + html)
  }

  /// The document of a piece of HTML; never fails.
  static func document(of html: String) -> Document {
    let tree = HTMLTree.parsed(html)
    var reading = MarkupReading(tree: tree, base: base(of: tree))
    var blocks = reading.blocks(of: 0)
    while blocks.count > 1, let last = blocks.last, isSign(last) { blocks.removeLast() }
    return Document(blocks: blocks)
  }

  /// Whether a block is nothing but a sign that is a link, as blogs put one to the item's own page below it.
  private static func isSign(_ block: Block) -> Bool {
    guard case .paragraph(let inlines) = block else { return false }
    var hasLink = false
    return areSigns(inlines, &hasLink) && hasLink
  }

  private static func areSigns(_ inlines: [Inline], _ hasLink: inout Bool) -> Bool {
    for inline in inlines {
      switch inline {
      case .link(let inner, _):
        hasLink = true
        if !areSigns(inner, &hasLink) { return false }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .superscript(let inner),
        .subscript(let inner):
        if !areSigns(inner, &hasLink) { return false }
      case .text(let words): if words.contains(where: { $0.isLetter || $0.isNumber }) { return false }
      default: return false
      }
    }
    return true
  }

  /// The address that a tree's first `base` element names.
  static func base(of tree: HTMLTree) -> BaseAddress? {
    for (place, node) in tree.nodes.enumerated() where node.name == .base {
      if let href = tree.trimmed(.href, of: place) { return BaseAddress(href) }
    }
    return nil
  }
}
