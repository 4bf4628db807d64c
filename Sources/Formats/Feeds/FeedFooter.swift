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
    guard let link, let start = markup.withUnsafeBufferPointer({ lastParagraph($0, naming: link) }) else {
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

  /// Where the last paragraph begins; nil when it is long, stands alone, or does not name an address.
  private static func lastParagraph(_ markup: Run, naming link: String) -> Int? {
    var place = markup.count - 3
    while place > 0, markup.count - place < most {
      if markup[place] == UInt8(ascii: "<"), markup[place + 1] | 0x20 == UInt8(ascii: "p"),
        markup[place + 2] == UInt8(ascii: ">") || markup[place + 2] <= 0x20
      {
        guard markup.place(of: "href", from: place) != nil else { return nil }
        // Making a tree of each last paragraph would cost more than reading the feed.
        let path = Array(AddressParts(link[...]).path.utf8)
        return holds(markup.part(place, markup.count), path) ? place : nil
      }
      place -= 1
    }
    return nil
  }

  private static func holds(_ run: Run, _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var place = 0
    while let found = run.place(of: first, from: place, to: run.count), found + word.count <= run.count {
      if run[found..<(found + word.count)].elementsEqual(word) { return true }
      place = found + 1
    }
    return false
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
