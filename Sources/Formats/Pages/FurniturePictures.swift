// Pictures around and within an article that are the page's: icons, the site's logo, the author's portrait.

extension PageParts {
  /// Leaves out pictures of the authors and of the site above the text.
  mutating func leaveOutPortraits(_ tops: [Int], before text: Int?, _ facts: PageFacts) {
    let authors = Set(facts.authors.map(PageParts.bare))
    for top in tops {
      var node: Int? = top
      while let current = node {
        if current == text { return }
        if name(current) == .img, !isLeftOut[current], isLogo(current) {
          leaveOut(current, "a logo")
        } else if name(current) == .img, !isLeftOut[current],
          let named = tree.attribute(.alt, of: current) ?? tree.attribute(.title, of: current),
          authors.contains(PageParts.bare(named))
        {
          leaveOut(current, "the author's portrait")
        }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current])
      }
    }
  }

  /// Whether a picture above a text is called a logo, or a box that holds it and nothing else is.
  private func isLogo(_ image: Int) -> Bool {
    ([image] + ancestors(of: image).prefix(3).prefix { measures[$0].text == 0 && measures[$0].images < 2 })
      .contains { tree.names(of: $0).contains("logo") }
  }

  /// Leaves out lists of pictures without a word that lead to other pages: a gallery's lead to larger pictures.
  mutating func leaveOutIcons(_ tops: [Int]) {
    for top in tops {
      var node: Int? = top
      while let current = node {
        let isList = name(current) == .ul || name(current) == .ol
        if isList, measures[current].text == 0, !isLeftOut[current], holdsIconsAlone(current) {
          leaveOut(current, "a row of icons")
        }
        node = tree.following(current, within: top, skippingContent: isList)
      }
    }
  }

  /// Leaves out the stills without words of boxes that play something: what they play is told elsewhere, if at all.
  mutating func leaveOutStills(_ tops: [Int]) {
    for top in tops {
      var node: Int? = top
      while let current = node {
        if name(current) == .img, !isLeftOut[current], isThumbnail(current),
          tree.trimmed(.alt, of: current)?.isEmpty != false,
          ancestors(of: current).prefix(6).contains(where: {
            hints[$0].contains(.player) && measures[$0].text < 200 && measures[$0].paragraphs == 0
          })
        {
          leaveOut(current, "a player's still")
        }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current])
      }
    }
  }

  private func holdsIconsAlone(_ list: Int) -> Bool {
    var (icons, others) = (0, 0)
    var node: Int? = list
    while let current = node {
      if name(current) == .img {
        let link = ancestors(of: current).first { name($0) == .a }
        if let address = link.flatMap({ tree.attribute(.href, of: $0) }), !address.isEmpty {
          let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
          if PictureFile.endings.contains(where: path.hasSuffix) { return false }
          icons += 1
        } else {
          others += 1
        }
      }
      node = tree.following(current, within: list)
    }
    return icons > 1 && icons > others
  }
}
