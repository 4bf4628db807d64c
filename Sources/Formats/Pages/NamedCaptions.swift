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

  /// Whether a box is a picture and its caption and nothing else.
  ///
  /// A link around both leads to the large picture or to another story: the name of a caption and a paragraph beside tell the one
  /// from the other.
  func isCaptionedPicture(_ box: Int) -> Bool {
    let measure = measures[box]
    // Pictures that a script loads are none yet.
    // One that it loads later is there once more for those who run none.
    guard
      measure.images == 1 || measure.images == 0 && name(box) == .figure
        || (2...4).contains(measure.images) && files(in: box).count == 1, measure.heading == 0,
      measure.inputs == 0, (1...500).contains(measure.text),
      hints[box].isDisjoint(with: [.related, .about, .advertising, .comments])
    else { return false }
    let isLinked = measure.linkDensity > 0.8
    if isLinked, !hasParagraphBeside(box) { return false }
    var letters: Int32 = 0
    var node = tree.following(box, within: box)
    while let current = node {
      let isCaption =
        !isLeftOut[current] && (isCaption(current) || !isLinked && name(current) == .figcaption)
      if isCaption { letters += measures[current].text }
      node = tree.following(current, within: box, skippingContent: isCaption || isLeftOut[current])
    }
    // A figure names who made its picture beside the caption as well.
    return letters * 10 >= measure.text * (name(box) == .figure ? 5 : 8)
  }

  private func hasParagraphBeside(_ node: Int) -> Bool {
    func reads(_ node: Int) -> Bool {
      name(node) == .p && measures[node].text > 80 && measures[node].linkDensity < 0.25
        || hints[node].contains(.body) && measures[node].paragraphs > 0
    }
    for step in [\HTMLTree.Node.previous, \HTMLTree.Node.next] {
      var sibling = Int(tree.nodes[node][keyPath: step])
      while sibling >= 0, measures[sibling].text == 0 { sibling = Int(tree.nodes[sibling][keyPath: step]) }
      if sibling >= 0, reads(sibling) { return true }
    }
    return false
  }

  private func isCaption(_ node: Int) -> Bool {
    let measure = measures[node]
    guard name(node).isBlock, name(node).headingLevel == nil, (1...400).contains(measure.text),
      measure.images == 0
    else { return false }
    guard hints[node].contains(.caption) else { return saysPicture(node) || saysMaker(node) }
    return ancestors(of: node).prefix(3).contains {
      measures[$0].images > 0 && measures[$0].text <= measure.text * 3 + 200
    }
  }

  /// Whether a block beside a picture, alone in a box with it, says behind other words whose picture it is.
  private func saysMaker(_ node: Int) -> Bool {
    guard measures[node].linkDensity < 0.5, !holdsBlock(node),
      let box = ancestors(of: node).prefix(3).first(where: { measures[$0].images > 0 }),
      files(in: box).count == 1, measures[box].text <= measures[node].text + 40
    else { return false }
    let parts = tree.text(of: node, most: 1_600).split(separator: "©", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.count(where: \.isLetter) > 3 }
  }

  /// Whether a block beside a picture, alone in a box with it, begins with what the picture itself is said to show.
  private func saysPicture(_ node: Int) -> Bool {
    guard measures[node].linkDensity < 0.5, !holdsBlock(node),
      let box = ancestors(of: node).prefix(3).first(where: { measures[$0].images > 0 }),
      measures[box].images == 1, measures[box].text <= measures[node].text + 40
    else { return false }
    var image = tree.following(box, within: box)
    while let current = image, name(current) != .img || isLeftOut[current] {
      image = tree.following(current, within: box, skippingContent: isLeftOut[current])
    }
    let said = PageParts.bare(image.flatMap { tree.attribute(.alt, of: $0) } ?? "")
    return said.count >= 12 && PageParts.bare(tree.text(of: node, most: 1_600)).hasPrefix(said)
  }
}
