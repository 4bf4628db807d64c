// The paragraph between an article's heading and its text that says in short what it is about.

extension PageParts {
  /// What the page shows above an article's text and gives as its own description as well; nil when it shows no such thing.
  ///
  /// Where the first paragraph is set apart and named so, it stands outside of what the page marks as its text. A name alone tells
  /// little: slogans and sections have it as well. The description is for search engines and for those who share the page, and
  /// sites fill it with the lead.
  func lead(before tops: [Int], description: String?) -> Int? {
    guard let first = tops.first, let description else { return nil }
    let wanted = PageParts.bare(description)
    guard wanted.count >= 40, !PageParts.bare(tree.text(of: first, most: 3_000)).contains(wanted.prefix(40))
    else {
      return nil
    }
    var hidden = isLeftOut
    for node in order {
      if node == first { return nil }
      if let parent = parent(node), hidden[parent] { hidden[node] = true }
      guard !hidden[node], hints[node].contains(.lead), name(node).isBlock, !holdsBlock(node),
        name(node).headingLevel == nil,
        (40...800).contains(measures[node].text), measures[node].linkDensity < 0.3
      else { continue }
      let own = PageParts.bare(tree.text(of: node, most: 1_600))
      // Descriptions are cut at some length.
      if own.hasPrefix(wanted.dropLast(3)) || own.count >= 40 && wanted.hasPrefix(own) { return node }
      if says(node, description) { return node }
    }
    return nil
  }

  /// Whether a part says nearly word for word what a description does: descriptions are shortened by hand, too.
  func says(_ node: Int, _ description: String) -> Bool {
    let wanted = PageParts.words(description)
    let found = PageParts.words(tree.text(of: node, most: 1_600)).intersection(wanted).count
    return wanted.count >= 8 && found * 10 >= wanted.count * 9
  }

  static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
