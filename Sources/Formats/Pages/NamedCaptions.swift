// Captions that no figure holds: what stands beside a picture and is named a caption.

extension PageParts {
  /// The elements of an article that are captions by their names, as programs wrote them before HTML had `figcaption`.
  ///
  /// Such an element is beside a picture, in a box that holds little more than the two.
  func captions(in tops: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    for top in tops {
      var node: Int? = top
      while let current = node {
        let isCaption = !isLeftOut[current] && current != top && isCaption(current)
        if isCaption { found.insert(current) }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current] || isCaption)
      }
    }
    return found
  }

  private func isCaption(_ node: Int) -> Bool {
    let measure = measures[node]
    guard hints[node].contains(.caption), name(node).isBlock, name(node).headingLevel == nil,
      (1...400).contains(measure.text), measure.images == 0
    else { return false }
    return ancestors(of: node).prefix(3).contains {
      measures[$0].images > 0 && measures[$0].text <= measure.text * 3 + 200
    }
  }
}
