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
  /// The picture between an article's heading and its text: one with a caption, or a figure when the text has no picture of its
  /// own; nil when there is none.
  func leadPicture(before tops: [Int], title: String?) -> Int? {
    guard let first = tops.first else { return nil }
    let around = ancestors(of: first).prefix(6).last { [.article, .main].contains(name($0)) }
    let heading = titleHeading(before: tops, title: title)
    guard let start = [around, heading].compactMap({ $0 }).min() else { return nil }
    let open = Set(ancestors(of: first)).union(heading.map(ancestors) ?? [])
    let isBare = tops.allSatisfy { measures[$0].images == 0 }
    var figure: Int?
    var node: Int? = start
    while let current = node, current != first {
      let isOut = isLeftOut[current] && !open.contains(current)
      if !isOut, !open.contains(current), measures[current].images <= 4, name(current).isBlock {
        if isCaptionedPicture(current) { return isSaid(current, in: tops) ? nil : current }
        if isBare, name(current) == .figure, measures[current].images == 1, measures[current].text < 400,
          around.map({ isWithin(current, $0) }) == true
        {
          figure = figure ?? current
        }
      }
      node = tree.following(current, within: 0, skippingContent: isOut)
    }
    return node == nil ? nil : figure
  }

  /// The caption above an article's text of a picture that only a script shows; nil when there is none, or more than one.
  func captionAlone(before tops: [Int]) -> Int? {
    guard let first = tops.first else { return nil }
    var found: Int?
    var node: Int? = 0
    while let current = node, current != first {
      let isOpen = isWithin(first, current)
      let isOut = isLeftOut[current] && !isOpen
      let isCaption =
        !isOut && !isOpen && hints[current].contains(.caption) && name(current).isBlock
        && (10...400).contains(measures[current].text) && measures[current].heading == 0
        && hints[current].isDisjoint(with: PartHints.against.union(.about))
      if isCaption {
        if found != nil || measures[current].images > 0 || isBehindPicture(current) { return nil }
        found = current
      }
      node = tree.following(current, within: 0, skippingContent: isOut || isCaption)
    }
    return node == nil ? nil : found
  }

  private func isBehindPicture(_ node: Int) -> Bool {
    var sibling = Int(tree.nodes[node].previous)
    while sibling >= 0 {
      if !files(in: sibling).isEmpty { return true }
      sibling = Int(tree.nodes[sibling].previous)
    }
    return false
  }

  /// Whether an article's text shows a picture above it as well, by its file or by what is said below it.
  func isSaid(_ picture: Int, in tops: [Int]) -> Bool {
    let own = PageParts.bare(tree.text(of: picture, most: 800))
    let files = files(in: picture)
    return tops.contains { top in
      !files.isDisjoint(with: self.files(in: top))
        // A maker's name may be below more than one.
        || own.count >= 40 && PageParts.bare(tree.text(of: top)).contains(own)
    }
  }

  /// The names of the files of pictures that are not left out.
  func files(in top: Int) -> Set<Substring> {
    var found: Set<Substring> = []
    var node: Int? = top
    while let current = node {
      if name(current) == .img, !isLeftOut[current],
        let address = tree.trimmed(.datasrc, of: current) ?? tree.trimmed(.src, of: current),
        !address.hasPrefix("data:"), let file = AddressParts(address[...]).path.split(separator: "/").last
      {
        found.insert(Substring(file))
      }
      node = tree.following(current, within: top, skippingContent: isLeftOut[current])
    }
    return found
  }
}
