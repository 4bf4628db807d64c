// Films above an article that are of another story: sites play what is much watched before whatever is read.

extension PageParts {
  /// Leaves out players above the text whose own headline has no word in common with what the page says of its article.
  mutating func leaveOutOtherFilms(_ tops: [Int], before text: Int?, _ facts: PageFacts) {
    let said = [facts.title ?? "", facts.description ?? ""] + facts.tags + facts.keywords
    let own = PageParts.words(said.joined(separator: " "))
    for top in tops {
      var node: Int? = top
      while let current = node {
        if current == text { return }
        if [.video, .iframe, .embed, .object].contains(name(current)), !isLeftOut[current] {
          let words = filmHeadline(around: current, tops).filter { $0.count > 3 }
          if words.count > 2, words.isDisjoint(with: own) { leaveOut(current, "a film of another story") }
        }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current])
      }
    }
  }

  /// The words of the first headline in the box around a player in which no text is kept; none where the box has no headline.
  private func filmHeadline(around player: Int, _ tops: [Int]) -> Set<Substring> {
    let box = ancestors(of: player).prefix { measures[$0].text == 0 && !tops.contains($0) }.last
    guard let box else { return [] }
    var node = tree.following(box, within: box)
    while let current = node {
      let isNamed = tree.names(of: current).contains { $0.holds("headline") || $0.holds("title") }
      if name(current).headingLevel != nil || isNamed {
        return PageParts.words(tree.text(of: current, most: 400))
      }
      node = tree.following(current, within: box)
    }
    return []
  }
}
