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

  /// Whether an article's text shows a picture above it as well, by its file or by what is said below it.
  private func isSaid(_ picture: Int, in tops: [Int]) -> Bool {
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
