// The lines between an article's title and its text that say more of it: a second headline, a dek, a standfirst.

extension PageParts {
  /// The heading above an article's text that is its title, if in other words; nil when the title stands within the text or nowhere.
  func titleHeading(before tops: [Int], title: String?) -> Int? {
    guard let first = tops.first, let title else { return nil }
    let wanted = PageParts.bare(title)
    let words = PageParts.words(title).filter { $0.count > 3 }
    var (exact, near): (Int?, Int?)
    for node in order {
      if node == first { return exact ?? near }
      guard let level = name(node).headingLevel, level <= 2, !leadsHome(node) else { continue }
      let text = tree.text(of: node, most: 600)
      let own = PageParts.bare(text)
      if own.isEmpty { continue }
      if own == wanted || own.count > 12 && (wanted.hasPrefix(own) || own.hasPrefix(wanted)) {
        exact = node
      } else if level == 1, own.count > 12 {
        // Titles for those who share a page are not always those for its readers.
        let ownWords = PageParts.words(text).filter { $0.count > 3 }
        if ownWords.count > 2, ownWords.intersection(words).count * 2 >= ownWords.count { near = node }
      }
    }
    return nil
  }

  /// Whether a heading is a link to the site's first page.
  private func leadsHome(_ heading: Int) -> Bool {
    tree.children(of: heading).contains {
      guard name($0) == .a, let address = tree.trimmed(.href, of: $0) else { return false }
      return AddressParts(address[...]).path.allSatisfy { $0 == "/" }
    }
  }

  /// The page with what is around a title measured, if it was left out: a head by its name, it holds the article's own.
  func opened(around title: Int?) -> PageParts {
    let closed = title.map { ancestors(of: $0).filter { isLeftOut[$0] } } ?? []
    guard !closed.isEmpty else { return self }
    var opened = self
    for node in closed { opened.isLeftOut[node] = false }
    opened.measure()
    return opened
  }

  /// What stands between an article's title and its text and says in a sentence or two what it is about; nil when nothing does.
  ///
  /// Its name tells it there, or the page's description that says the same, or its place at the title itself. What the text begins
  /// with as well is none.
  func standfirst(before tops: [Int], _ facts: PageFacts) -> Int? {
    guard let first = tops.first, let title = titleHeading(before: tops, title: facts.title) else {
      return nil
    }
    let open = Set(ancestors(of: title)).union(ancestors(of: first))
    var node = tree.following(title, within: 0, skippingContent: true)
    while let current = node, current != first {
      let isClosed = isLeftOut[current] && !open.contains(current)
      if !isClosed, !open.contains(current), isStandfirst(current, below: title, facts) {
        let own = PageParts.bare(tree.text(of: current, most: 1_600)).prefix(60)
        let isInText = tops.contains { PageParts.bare(tree.text(of: $0, most: 3_000)).contains(own) }
        return isInText ? nil : current
      }
      let isOther = !isClosed && !open.contains(current) && speaksAgainstStandfirst(current)
      node = tree.following(current, within: 0, skippingContent: isClosed || isOther)
    }
    return nil
  }

  private func speaksAgainstStandfirst(_ node: Int) -> Bool {
    // "head" and "sub" are in the names of second headlines.
    !hints[node].isDisjoint(with: PartHints.against.subtracting(.margin).union(.about).union(.caption))
      || name(node) == .figure
  }

  private func isStandfirst(_ node: Int, below title: Int, _ facts: PageFacts) -> Bool {
    guard name(node).isBlock, !speaksAgainstStandfirst(node), measures[node].images == 0,
      isNamedStandfirst(node) || !holdsBlock(node)
    else { return false }
    let text = tree.text(of: node, most: 1_600)
    let line = text[...].trimmed
    guard (20...800).contains(line.count),
      line.split(separator: " ").count > 3 || line.utf8.count > line.count * 2,
      measures[node].linkDensity < 0.3, WrittenDate(line)?.isAlone != true, !holds(.time, in: node),
      !PageButtons.isButton(line),
      PagePhrases.authorWords.rest(of: line) == nil, !facts.authors.contains(where: { line.hasPrefix($0) })
    else { return false }
    if isNamedStandfirst(node) { return true }
    if let description = facts.description, description.count >= 40 {
      let (own, wanted) = (PageParts.bare(text), PageParts.bare(description))
      if own.hasPrefix(wanted.dropLast(3)) || own.count >= 40 && wanted.hasPrefix(own)
        || says(node, description)
      {
        return true
      }
    }
    guard isBeside(node, title) else { return false }
    return name(node).headingLevel != nil
      || name(node) == .p && line.count >= 60 && LineReading.endsSentence(line)
  }

  private func isNamedStandfirst(_ node: Int) -> Bool {
    if hints[node].contains(.lead) { return true }
    let property = tree.trimmed(.itemprop, of: node)?.lowercased()
    return property == "alternativeheadline" || property == "alternatename" || property == "description"
  }

  /// Whether a part is the next one with text behind the title.
  private func isBeside(_ node: Int, _ title: Int) -> Bool {
    var next = Int(tree.nodes[title].next)
    while next >= 0, tree.text(of: next, most: 4).isEmpty { next = Int(tree.nodes[next].next) }
    return next == node
  }
}
