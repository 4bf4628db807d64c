// The picture that stands above an article's text.

import Articles

/// The picture that a page names for its article.
enum LeadPicture {
  /// Parts of the names of pictures that sites put where an article has none.
  private static let stopgaps = ["logo", "favicon", "placeholder", "default", "avatar", "apple-touch"]

  /// The picture; nil when none is named, or one that is the site's and not the article's.
  static func of(_ facts: PageFacts, base: BaseAddress?) -> ImageBlock? {
    guard let image = facts.image else { return nil }
    let name = AddressParts(image[...]).path.split(separator: "/").last?.lowercased() ?? ""
    guard !stopgaps.contains(where: { name.contains($0) }) else { return nil }
    return ImageBlock(url: base?.resolve(image) ?? image, alternative: facts.imageAlternative ?? "")
  }
}

extension PageParts {
  /// The figure between an article's heading and its text, when the text has no picture of its own; nil when there is none.
  func leadPicture(before tops: [Int]) -> Int? {
    guard let first = tops.first, tops.allSatisfy({ measures[$0].images == 0 }),
      let around = ancestors(of: first).prefix(6).last(where: { [.article, .main].contains(name($0)) })
    else { return nil }
    var found: Int?
    var node: Int? = around
    while let current = node, current != first {
      let isOut = isLeftOut[current]
      if !isOut, name(current) == .figure, measures[current].images == 1, measures[current].text < 400 {
        found = found ?? current
      }
      node = tree.following(current, within: around, skippingContent: isOut || found == current)
    }
    return node == nil ? nil : found
  }
}
