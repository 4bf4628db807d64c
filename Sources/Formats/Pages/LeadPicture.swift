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
    var filesInText: Set<Substring>?
    var node: Int? = start
    while let current = node, current != first {
      let isOut = isLeftOut[current] && !open.contains(current)
      if figure == nil, !isOut, name(current) == .img, isLarge(current) {
        let shown = filesInText ?? tops.reduce(into: []) { $0.formUnion(files(in: $1)) }
        filesInText = shown
        if shown.isDisjoint(with: files(in: current)) { figure = current }
      }
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

  /// Whether a picture is said to be as large as those that head an article, and leads nowhere.
  private func isLarge(_ picture: Int) -> Bool {
    let sides = [AttributeName.width, .height].compactMap { tree.pixels($0, of: picture) }
    return sides.count == 2 && sides[0] >= 400 && sides[1] * 4 >= sides[0]
      && !ancestors(of: picture).contains { name($0) == .a }
  }

  /// Whether a page shows above its article's text, and not in it, the picture that it names as the article's.
  func showsAbove(_ tops: [Int], _ image: String?) -> Bool {
    guard let image, let first = tops.first,
      let file = AddressParts(image[...]).path.split(separator: "/").last.map({ Substring($0) }),
      !tops.contains(where: { files(in: $0).contains(file) })
    else { return false }
    var isInText = false
    for node in order {
      if node == first { isInText = true }
      if isInText, name(node) == .text, measures[node].text > 60, !isAnyAboveLeftOut(node) { return false }
      guard name(node) == .img, !isThumbnail(node) else { continue }
      let address = tree.trimmed(.datasrc, of: node) ?? tree.trimmed(.src, of: node) ?? ""
      if AddressParts(address[...]).path.hasSuffix("/" + file) { return true }
    }
    return false
  }

  /// Whether a picture is said to be small.
  func isThumbnail(_ picture: Int) -> Bool {
    (tree.pixels(.width, of: picture) ?? 999) <= 240
  }

  /// Whether an article's text begins with a film, of which a page names a still as its picture.
  func beginsWithFilm(_ tops: [Int]) -> Bool {
    for top in tops {
      var node: Int? = top
      while let current = node {
        let isOut = isLeftOut[current]
        if !isOut {
          switch name(current) {
          case .iframe, .video, .embed: return true
          case .img: return false
          case .text: if measures[current].text > 0 { return false }
          default: break
          }
        }
        node = tree.following(current, within: top, skippingContent: isOut)
      }
    }
    return false
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
    for _ in 0..<20 where sibling >= 0 {
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
