// What trails the last paragraph of an article: cards, terms, wishes, links, headings with nothing below.

extension PageParts {
  /// Leaves out what trails the last paragraph: headings without text, lines of links.
  mutating func leaveOutTail(_ lines: [Int], _ tops: [Int], _ facts: PageFacts) {
    for line in lines.reversed() where !isLeftOut[line] && !isAnyAboveLeftOut(line) {
      let measure = measures[line]
      if let card = card(around: line, tops, facts) {
        leaveOut(card, "facts about the article")
        continue
      }
      if let module = module(around: line, tops) {
        leaveOut(module, "a part of the site's own at the end")
        continue
      }
      if holdsBlock(line) {
        guard let strays = strayLinks(in: line), !endsLikeOthers(line, strays, tops) else { return }
        for stray in strays { leaveOut(stray, "a link at the end") }
        continue
      }
      if measure.text < 600, leadsToTerms(line) {
        leaveOut(line, "the site's terms")
        continue
      }
      if measure.text < 240, ![.pre, .td, .th, .figcaption].contains(name(line)),
        TrailingPhrases.table.rest(of: tree.text(of: line, most: 400)[...]) != nil
      {
        leaveOut(line, "asks for something at the end")
        continue
      }
      if measure.text < 240, measure.links > 0, asksForMore(tree.text(of: line, most: 400)) {
        leaveOut(line, "asks for something at the end")
        continue
      }
      if measure.text < 300, TrailingPhrases.reservesRights(tree.text(of: line, most: 400)[...].trimmed) {
        leaveOut(line, "the site's terms")
        continue
      }
      if measure.text < 100, TrailingPhrases.endsStory(tree.text(of: line, most: 200)[...].trimmed),
        !isAnnouncedByText(line)
      {
        leaveOut(line, "the end of the story")
        continue
      }
      if name(line).headingLevel != nil {
        if LineReading.endsSentence(tree.text(of: line, most: 400)[...]) { return }
        leaveOut(line, "a heading with nothing below")
      } else if measure.linkDensity > 0.8, measure.links > 0, measure.text < 200, !isInNote(line),
        !tree.text(of: line, most: 300).contains("://")
      {
        leaveOut(line, "a link at the end")
      } else if hints[line].contains(.about), measure.text < 200 {
        leaveOut(line, "facts about the article")
      } else {
        return
      }
    }
  }

  /// The links behind the last block of a box; nil when other text stands there.
  private func strayLinks(in box: Int) -> [Int]? {
    if [.td, .th, .figcaption, .blockquote].contains(name(box)) || isInNote(box) { return nil }
    var strays: [Int] = []
    var (text, link) = (Int32(0), Int32(0))
    for child in tree.children(of: box).reversed() where !isLeftOut[child] && measures[child].text > 0 {
      if measures[child].blocks > 0 { break }
      if tree.text(of: child, most: 300).contains("://") { return nil }
      strays.append(child)
      text += measures[child].text
      link += measures[child].link
    }
    return text > 0 && text < 200 && link * 5 > text * 4 ? strays : nil
  }

  /// Whether a section of heading and text ends with a link as one above does, by its class: it belongs to what the section says.
  private func endsLikeOthers(_ box: Int, _ strays: [Int], _ tops: [Int]) -> Bool {
    guard measures[box].heading > 0, measures[box].paragraphs > 0 else { return false }
    let names = strays.compactMap { name($0) == .a ? tree.value(.class, of: $0) : nil }.filter { !$0.isEmpty }
    for top in tops where !names.isEmpty {
      var node: Int? = top
      while let current = node, current < box {
        if name(current) == .a, !isLeftOut[current], measures[current].text > 0, let other = parent(current),
          other != box, measures[other].heading > 0, measures[other].paragraphs > 0,
          let value = tree.value(.class, of: current), names.contains(where: value.elementsEqual)
        {
          return true
        }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current])
      }
    }
    return false
  }

  /// Whether a line tells what to heed on a site: links lead to its terms of more than one kind, by the last words of their paths.
  private func leadsToTerms(_ line: Int) -> Bool {
    guard measures[line].links > 1 else { return false }
    let kinds = [
      "privacy", "terms", "guidelines", "datenschutz", "nutzungsbedingungen", "agb", "confidentialite",
    ]
    var found: Set<String> = []
    var node: Int? = line
    while let current = node {
      if name(current) == .a, let address = tree.attribute(.href, of: current) {
        let last = AddressParts(address[...]).path.split(separator: "/").last ?? ""
        let words = last.lowercased().split { !$0.isLetter }.map(String.init)
        found.formUnion(kinds.filter(words.contains))
      }
      node = tree.following(current, within: line)
    }
    return found.count > 1
  }

  private func asksForMore(_ line: String) -> Bool {
    TrailingPhrases.asksToSubscribe(line) || TrailingPhrases.asksToFollow(line)
  }

  /// The largest box around a line that is named as one of facts, has no paragraph, and leads to the author.
  private func card(around line: Int, _ tops: [Int], _ facts: PageFacts) -> Int? {
    let above = ancestors(of: line)
    guard let limit = above.firstIndex(where: tops.contains) else { return nil }
    let box = ([line] + above[..<limit]).last {
      hints[$0].contains(.about) && measures[$0].text < 400 && measures[$0].paragraphs == 0
        && measures[$0].links > 0
    }
    guard let box else { return nil }
    let text = tree.text(of: box, most: 2_000).lowercased()
    return facts.authors.contains { text.contains($0.lowercased()) } ? box : nil
  }

  /// The largest box around a line that is named as a module, is headed by links alone, is small beside the article and the only one
  /// of its kind there: a register's entry, a product to buy.
  private func module(around line: Int, _ tops: [Int]) -> Int? {
    let above = ancestors(of: line)
    guard let limit = above.firstIndex(where: tops.contains) else { return nil }
    return ([line] + above[..<limit]).last { box in
      hints[box].contains(.module) && measures[box].text * 4 < measures[above[limit]].text
        && isHeadedByLinks(box)
        && !isOneOfSeveral(box, within: above[limit])
    }
  }

  /// Whether another module with text is shown in the article, wherever it stands: its sections are made of them.
  private func isOneOfSeveral(_ module: Int, within top: Int) -> Bool {
    let above = Set(ancestors(of: module))
    var node: Int? = top
    while let current = node {
      let isOther = current != module && !above.contains(current) && hints[current].contains(.module)
      if isOther, !isLeftOut[current], measures[current].text > 0 { return true }
      node = tree.following(
        current, within: top, skippingContent: current == module || isLeftOut[current])
    }
    return false
  }

  /// Whether the first text of a box is a heading that leads somewhere with each of its words.
  private func isHeadedByLinks(_ box: Int) -> Bool {
    var node = tree.following(box, within: box)
    while let current = node {
      if name(current).headingLevel != nil { return isAllLinks(current) }
      if name(current) == .text, measures[current].text > 0 { return false }
      node = tree.following(current, within: box)
    }
    return false
  }

  private func isAllLinks(_ heading: Int) -> Bool {
    var leads = false
    var node: Int? = heading
    while let current = node {
      if name(current) == .text, measures[current].text > 0 { return false }
      if name(current) == .a, let address = tree.trimmed(.href, of: current) {
        // A heading that leads to itself is an anchor of the article's own.
        if address.hasPrefix("#") { return false }
        leads = leads || !tree.text(of: current, most: 100).isEmpty
      }
      node = tree.following(current, within: heading, skippingContent: name(current) == .a)
    }
    return leads
  }

  private func isInNote(_ node: Int) -> Bool {
    tree.value(.id, of: node) != nil && name(node) == .li
  }
}
