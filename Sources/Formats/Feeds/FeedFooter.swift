// The paragraph below an item that only says where the item is from.

/// Hides what publishing programs put below each item: a link to the item itself under its own title ("The post … appeared first
/// on …"), or a line in brackets that leads there ("[Looks odd? Visit the original]").
///
/// It stays in the source with the attribute `hidden`, so nothing is lost where it says more than that.
enum FeedFooter {
  /// No footer is longer, in bytes of markup.
  private static let most = 1_200

  /// The markup with its footer hidden; as it is when it has none.
  ///
  /// `link` is the item's, `title` one line.
  static func hidden(in markup: [UInt8], link: String?, title: String) -> [UInt8] {
    guard let link, let start = markup.withUnsafeBufferPointer({ likely($0, link, title) }) else {
      return markup
    }
    let footer = Array(markup[start...])
    guard let target = target(in: footer, leadingTo: link) else { return markup }
    let text = TaggedText.line(of: footer)
    let isNamed = !title.isEmpty && target == title && text != title
    let isAside = text.first == "[" && text.last == "]" || text.first == "(" && text.last == ")"
    guard isNamed || isAside, text.utf8.count < 400 else { return markup }
    return Array(markup[..<(start + 2)]) + Array(" hidden".utf8) + Array(markup[(start + 2)...])
  }

  /// Where the last paragraph begins; nil when it stands alone, is long, or cannot be a footer by its bytes: making a tree of each
  /// would cost as much as reading the feed.
  private static func likely(_ markup: Run, _ link: String, _ title: String) -> Int? {
    var start: Int?
    var place = max(1, markup.count - most)
    while let mark = markup.place(of: UInt8(ascii: "<"), from: place, to: markup.count - 3) {
      if markup[mark + 1] | 0x20 == UInt8(ascii: "p"),
        markup[mark + 2] == UInt8(ascii: ">") || markup[mark + 2] <= 0x20
      {
        start = mark
      }
      place = mark + 1
    }
    guard let start, markup.place(of: "href", from: start) != nil else { return nil }
    // What stands behind it, a sign or a counter, often names the item as well.
    let footer = markup.part(start, markup.place(of: "</p>", from: start) ?? markup.count)
    guard let inner = footer.place(of: UInt8(ascii: ">"), from: 0, to: footer.count), inner + 1 < footer.count
    else { return nil }
    let first = footer[inner + 1]
    // Signs may be written as references in one of both.
    let word = title.utf8.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x20 }
    let isAside = first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
    guard isAside || !title.isEmpty && footer.holds(word) else { return nil }
    let path = link.utf8.dropFirst(8).drop { $0 != UInt8(ascii: "/") }.prefix {
      $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "&")
    }
    return footer.holds(path.last == UInt8(ascii: "/") ? path.dropLast() : path) ? start : nil
  }

  /// What the link says that leads to an address; nil when none does.
  private static func target(in html: [UInt8], leadingTo link: String) -> String? {
    let tree = HTMLTree.parsed(html)
    return tree.nodes.indices.first { node in
      tree.nodes[node].name == .a
        && tree.trimmed(.href, of: node).map { page(of: $0) == page(of: link) } == true
    }.map { tree.text(of: $0, most: 1_000) }
  }

  /// An address without scheme, query, fragment and closing slash.
  private static func page(of address: String) -> Substring {
    let parts = AddressParts(address[...])
    let page = parts.authority.lowercased() + parts.path
    return page.hasSuffix("/") ? page.dropLast() : page[...]
  }
}
