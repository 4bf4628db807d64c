// What stands beside the best element and belongs to the article as well.

extension TextCandidates {
  /// The best element and those beside it that are part of the same article, in document order.
  func joined(_ top: Int, in parts: PageParts) -> [Int] {
    guard let parent = parts.parent(top) else { return [top] }
    let enough = max(10, scores[top] * 0.2)
    let names = parts.tree.value(.class, of: top)
    var found: [Int] = []
    var isBefore = true
    for sibling in parts.tree.children(of: parent) where !parts.isLeftOut[sibling] {
      if sibling == top {
        found.append(sibling)
        isBefore = false
        continue
      }
      let measure = parts.measures[sibling]
      guard measure.text > 0 else { continue }
      var bonus: Float = 0
      let isAlike =
        names.flatMap { names in
          parts.tree.value(.class, of: sibling).map { !names.isEmpty && $0.elementsEqual(names) }
        } ?? false
      if isAlike { bonus = scores[top] * 0.2 }
      if isCandidate[sibling], scores[sibling] + bonus >= enough {
        found.append(sibling)
      } else if isAlike, measure.text - measure.link > 80, measure.linkDensity < 0.25, measure.paragraphs > 0
      {
        found.append(sibling)
      } else if isParagraph(sibling, measure, parts)
        || isBefore && isBoxOfParagraph(sibling, measure, parts)
      {
        found.append(sibling)
      }
    }
    return withFigures(between: found, of: parent, parts)
  }

  /// Neighbours with those between the first and the last that hold figures and nothing else.
  private func withFigures(between found: [Int], of parent: Int, _ parts: PageParts) -> [Int] {
    guard found.count > 1 else { return found }
    return parts.tree.children(of: parent).filter { node in
      if found.contains(node) { return true }
      let isBetween = found.contains { $0 < node } && found.contains { $0 > node }
      return isBetween && !parts.isLeftOut[node] && parts.hints[node].isDisjoint(with: .against)
        && parts.holdsFiguresAlone(node)
    }
  }

  /// Whether a neighbour is a box around one paragraph, such as holds the first of an article.
  private func isBoxOfParagraph(_ node: Int, _ measure: PartMeasure, _ parts: PageParts) -> Bool {
    parts.name(node) == .div && measure.paragraphs == 1 && measure.text > 80 && measure.linkDensity < 0.25
      && parts.hints[node].isDisjoint(with: .against.union(.about).union(.caption))
  }

  /// Whether a neighbour is a paragraph that reads like text.
  private func isParagraph(_ node: Int, _ measure: PartMeasure, _ parts: PageParts) -> Bool {
    let name = parts.name(node)
    guard name == .p || name == .blockquote || name == .text || (name == .div && !parts.holdsBlock(node))
    else {
      return false
    }
    if measure.text > 80 { return measure.linkDensity < 0.25 }
    guard name == .p, measure.link == 0 else { return false }
    let text = parts.tree.text(of: node, most: 400)
    return text.contains(". ") || text.hasSuffix(".") || text.hasSuffix("。")
  }
}

extension PageParts {
  /// Whether all that a part says are captions of figures in it.
  fileprivate func holdsFiguresAlone(_ top: Int) -> Bool {
    guard measures[top].images > 0, measures[top].linkDensity < 0.5 else { return false }
    var node: Int? = top
    while let current = node {
      if name(current) == .text, measures[current].text > 0 { return false }
      node = tree.following(
        current, within: top, skippingContent: isLeftOut[current] || name(current) == .figure)
    }
    return true
  }
}
