// The names within an element that is marked as a byline, and says more than them.

extension Bylines {
  /// The name or names within a byline that are marked themselves, set off, or its only link.
  static func nameWithin(_ node: Int, _ tree: HTMLTree) -> String? {
    var place = tree.following(node, within: node)
    while let current = place {
      if let property = tree.trimmed(.itemprop, of: current), property.lowercased() == "name" {
        let text = tree.trimmed(.content, of: current) ?? tree.text(of: current, most: 200)
        if !text.isEmpty { return text }
      }
      if let names = tree.attribute(.class, of: current), names.split(separator: " ").contains("fn") {
        let text = tree.text(of: current, most: 200)
        if !text.isEmpty { return text }
      }
      place = tree.following(current, within: node)
    }
    if let strong = strongNames(in: node, tree) { return strong }
    // A byline's only link is its name.
    let links = linkTexts(in: node, tree)
    return links.count == 1 && links[0].split(separator: " ").count > 1 ? links[0] : nil
  }

  /// The names of a byline that are set off in it, with nothing but "by" before and "and" between them, where more stands behind
  /// them: their office, their place.
  private static func strongNames(in node: Int, _ tree: HTMLTree) -> String? {
    var strong: [String] = []
    var behind = ""
    var place = tree.following(node, within: node)
    while let current = place {
      let isStrong = tree.nodes[current].name == .strong || tree.nodes[current].name == .b
      if isStrong {
        let before = behind.filter { $0.isLetter || $0.isWhitespace }[...].trimmed
        let isJoint =
          strong.isEmpty ? PagePhrases.authorLabels.rest(of: before) == "" : joints.contains(before)
        guard before.isEmpty || isJoint else { return nil }
        strong.append(tree.text(of: current, most: 200))
        behind = ""
      } else if tree.nodes[current].name == .text {
        behind += tree.text(of: current, most: 200) + " "
      }
      place = tree.following(current, within: node, skippingContent: isStrong)
    }
    let rest = behind[...].trimmed
    // A comma or "and" there goes on with names.
    guard !strong.isEmpty, rest.first?.isLetter == true, !joints.contains(rest.prefix { $0.isLetter }) else {
      return nil
    }
    let said = strong.joined(separator: ", ")
    // "Written by" may be what is set off.
    let isLabel =
      PagePhrases.authorLabels.rest(of: said[...]).map { !$0.contains(where: \.isLetter) } ?? false
    return isLabel ? nil : said
  }

  private static func linkTexts(in node: Int, _ tree: HTMLTree) -> [String] {
    var texts: [String] = []
    var place = tree.following(node, within: node)
    while let current = place {
      if tree.nodes[current].name == .a {
        let text = tree.text(of: current, most: 200)
        if !text.isEmpty { texts.append(text) }
      }
      place = tree.following(current, within: node)
    }
    return texts
  }
}
