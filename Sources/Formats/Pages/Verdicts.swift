// The mark that a review gives, where it stands among what is none of the text.

extension PageParts {
  /// The mark within a box that stands directly below a heading: the one part that is named so and is a number and no link.
  func verdict(in box: Int) -> Int? {
    guard measures[box].text > 0, isBelowHeading(box) else { return nil }
    var found: Int?
    var node = tree.following(box, within: box)
    while let current = node {
      let isOut = isLeftOut[current] || name(current) == .a
      if !isOut, isVerdict(current) {
        // The marks of several things belong to a list of them.
        if let found, !isWithin(current, found) { return nil }
        found = current
      }
      node = tree.following(current, within: box, skippingContent: isOut)
    }
    return found
  }

  /// Leaves out all that a box holds but one part of it.
  mutating func leaveOut(around part: Int, in box: Int, _ reason: String) {
    var kept = part
    while kept != box, let above = parent(kept) {
      for other in tree.children(of: above) where other != kept && name(other) != .text {
        leaveOut(other, reason)
      }
      kept = above
    }
  }

  private func isVerdict(_ node: Int) -> Bool {
    guard name(node) != .text, (1...6).contains(measures[node].text) else { return false }
    let isNamed = [AttributeName.class, .id, .itemprop].contains { key in
      (tree.attribute(key, of: node)?.lowercased()).map { names in
        ["rating", "score", "verdict"].contains { names.holds($0) }
      } ?? false
    }
    guard isNamed else { return false }
    let text = tree.text(of: node, most: 20)[...].trimmed
    return text.first?.isNumber == true && text.allSatisfy { $0.isNumber || ".,/%".contains($0) }
  }

  private func isBelowHeading(_ box: Int) -> Bool {
    var outer = box
    for _ in 0..<3 {
      var sibling = Int(tree.nodes[outer].previous)
      for _ in 0..<100 where sibling >= 0 && measures[sibling].text == 0 {
        sibling = Int(tree.nodes[sibling].previous)
      }
      if sibling >= 0 { return name(sibling).headingLevel != nil }
      guard let above = parent(outer) else { return false }
      outer = above
    }
    return false
  }
}
