// The picture that stands above an article's text.

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
