// Lines around and within an article that are the page's: its title again, byline, date, buttons, "read also".

extension PageParts {
  /// Leaves out of the article's elements the lines that are no text of it.
  mutating func leaveOutFurniture(_ tops: [Int], facts: PageFacts) {
    leaveOutIcons(tops)
    leaveOutControls(tops)
    leaveOutStills(tops)
    let lines = self.lines(of: tops)
    leaveOutTitle(tops, facts)
    var firstText = lines.count
    for (place, line) in lines.enumerated() where !isLeftOut[line] {
      let measure = measures[line]
      let isHead = place < firstText
      if name(line).headingLevel == nil, measure.text > 120, measure.linkDensity < 0.5 {
        firstText = min(firstText, place)
      }
      guard measure.text > 0, measure.text <= 300 else { continue }
      let text = tree.text(of: line, most: 600)
      if holdsBlock(line) {
        // Its words stand in several boxes, with others beside them.
        if isHead, measure.text <= 120, measure.images == 0, measure.heading == 0,
          let reason = reasonAgainstFacts(line, text[...].trimmed, facts)
        {
          leaveOut(line, reason)
        }
        continue
      }
      if let reason = reasonAgainst(line, text, isHead: isHead, facts) { leaveOut(line, reason) }
    }
    let start: Int? = firstText < lines.count ? lines[firstText] : nil
    leaveOutPortraits(tops, before: start, facts)
    leaveOutOtherFilms(tops, before: start, facts)
    leaveOutRepeated(lines)
    leaveOutTail(lines, tops, facts)
  }

  /// Leaves out long lines in boxes of their own that were said before, letter by letter: galleries carry their pictures' texts
  /// once for the small and once for the large picture.
  private mutating func leaveOutRepeated(_ lines: [Int]) {
    var earlier: [Int32: [Int]] = [:]
    for line in lines where !isLeftOut[line] && measures[line].text >= 100 && !holdsBlock(line) {
      let length = measures[line].text
      guard let box = parent(line), measures[box].heading == 0, measures[box].text - length <= 60,
        ![.pre, .td, .th].contains(name(line)), !isAnyAboveLeftOut(line)
      else { continue }
      let same = earlier[length]?.contains {
        tree.text(of: $0, most: 4_000) == tree.text(of: line, most: 4_000)
      }
      if same == true { leaveOut(line, "said before") } else { earlier[length, default: []].append(line) }
    }
  }

  /// The innermost blocks of the article, in document order.
  private func lines(of tops: [Int]) -> [Int] {
    var found: [Int] = []
    for top in tops {
      var node: Int? = top
      while let current = node {
        if isLeftOut[current] {
          node = tree.following(current, within: top, skippingContent: true)
          continue
        }
        if name(current) != .text {
          if name(current).isBlock, !holdsBlock(current), measures[current].text > 0 { found.append(current) }
        } else if measures[current].text > 0, let block = block(around: current), holdsBlock(block),
          found.last != block
        {
          // Text that stands among blocks, without one of its own.
          found.append(block)
        }
        node = tree.following(current, within: top)
      }
    }
    return found
  }

  private func block(around node: Int) -> Int? { ancestors(of: node).first { name($0).isBlock } }

  private mutating func leaveOutTitle(_ tops: [Int], _ facts: PageFacts) {
    guard let title = facts.title else { return }
    let wanted = PageParts.bare(title)
    for top in tops {
      var node: Int? = top
      while let current = node {
        if let level = name(current).headingLevel, level <= 2, !isLeftOut[current],
          measures[current].text < 400
        {
          let own = PageParts.bare(tree.text(of: current, most: 600))
          if !own.isEmpty,
            own == wanted || (own.count > 12 && (wanted.hasPrefix(own) || own.hasPrefix(wanted)))
          {
            leaveOut(current, "the title again")
          }
        }
        node = tree.following(current, within: top)
      }
    }
  }

  static func bare(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func reasonAgainst(_ node: Int, _ text: String, isHead: Bool, _ facts: PageFacts) -> String? {
    let line = text[...].trimmed
    if line.isEmpty { return nil }
    if name(node) == .figcaption || name(node) == .pre { return nil }
    if name(node) == .td || name(node) == .th {
      return isAloneInTable(node) && PageButtons.isButton(line) ? "a button" : nil
    }
    if isCellOfData(node) { return nil }
    if isPlayersLabel(node, line) { return "a player's label" }
    if PageButtons.isButton(line) { return "a button" }
    if PageButtons.namesGallery(line) || PageButtons.isCount(line) && isLaidOnPicture(node) {
      return "a gallery's count"
    }
    if PageButtons.namesMaker(line) { return "an imprint" }
    if PageButtons.isAdvertisement(line), name(node).headingLevel == nil {
      return "says that an advertisement stood here"
    }
    if PageButtons.isImprint(line), line.count < 120 { return "an imprint" }
    let measure = measures[node]
    // A headline in capitals that is nothing but a link stands for another story.
    if measure.linkDensity > 0.95, measure.links == 1, line.count > 15, line == line.uppercased()[...],
      line.contains(where: \.isCased)
    {
      return PageParts.namesAnother
    }
    if let rest = PagePhrases.readAlso.rest(of: line), measure.links > 0 || name(node).headingLevel != nil {
      let isAll =
        rest.trimmed.isEmpty
        || [":", "：", "-", "–", "—", "|", ">", "»"].contains(rest.trimmed.first.map(String.init) ?? "")
      if isAll || measure.linkDensity > 0.6 { return PageParts.namesAnother }
    }
    if measure.links > 0, name(node).headingLevel == nil, namesLinkedStory(line, measure) {
      return PageParts.namesAnother
    }
    if isHead, measure.links > 1, isPath(node, line, facts) { return "the way to the page" }
    if isHead, let level = name(node).headingLevel { return reasonAgainstHeading(line, level: level, facts) }
    return isHead ? reasonAgainstFacts(node, line, facts) : nil
  }

  /// Whether a line is a word that announces a story, a colon and the link to it, perhaps in brackets: "(MORE: Ice on the river)".
  private func namesLinkedStory(_ line: Substring, _ measure: PartMeasure) -> Bool {
    let inner = line.first.map { "([（［".contains($0) } == true ? line.dropFirst() : line
    guard let rest = PagePhrases.storyLabels.rest(of: inner)?.drop(while: \.isWhitespace),
      let sign = rest.first,
      sign == ":" || sign == "：",
      measure.links == 1
    else { return false }
    let said = Int32(rest.utf8.count)
    return measure.link > 0 && said <= 300
      && measure.text - measure.link <= Int32(line.count - rest.count) + 4
  }

  /// Whether a line is the way from the site's first page to the article: links parted by signs, and the article's name at the end.
  private func isPath(_ node: Int, _ line: Substring, _ facts: PageFacts) -> Bool {
    var own = ""
    var place = tree.following(node, within: node)
    while let current = place {
      if name(current) == .text { own += tree.text(of: current, most: 300) + " " }
      place = tree.following(current, within: node, skippingContent: name(current) == .a)
    }
    let signs = own.filter { ">›»→".contains($0) }
    guard signs.count >= Int(measures[node].links) - 1 else { return false }
    let words = PageParts.bare(own)
    return words.isEmpty || PageParts.bare(facts.title ?? "").contains(words)
  }

  /// Whether a line is one of the few words of a box that plays something, with no caption and no paragraph: its controls.
  private func isPlayersLabel(_ line: Int, _ text: Substring) -> Bool {
    guard name(line) != .p, name(line).headingLevel == nil, !hints[line].contains(.caption),
      !LineReading.endsSentence(text) || text.hasSuffix("..") || text.hasSuffix("…")
    else { return false }
    return ([line] + ancestors(of: line).prefix(4)).contains {
      hints[$0].contains(.player) && measures[$0].text < 200 && measures[$0].paragraphs == 0
    }
  }

  /// Whether a line is all the text of a box with a picture and leads somewhere or is no text by its name.
  private func isLaidOnPicture(_ line: Int) -> Bool {
    let above = ancestors(of: line).prefix(4)
    guard hints[line].contains(.about) || above.contains(where: { name($0) == .a }) else { return false }
    // Another count may be laid on the next picture.
    return above.contains { measures[$0].images > 0 && measures[$0].text <= measures[line].text + 6 }
  }

  /// Whether a line is all that a cell of data holds: the head of a column may well be called "Comment".
  private func isCellOfData(_ line: Int) -> Bool {
    let above = ancestors(of: line).prefix(4)
    guard let cell = above.first(where: { name($0) == .td || name($0) == .th }),
      measures[cell].text == measures[line].text,
      let table = ancestors(of: cell).first(where: { name($0) == .table })
    else { return false }
    return isDataTable(table)
  }

  /// Whether a cell holds all the text of its table, which is for the page's looks then.
  private func isAloneInTable(_ cell: Int) -> Bool {
    ancestors(of: cell).first { name($0) == .table }.map { measures[$0].text == measures[cell].text } ?? true
  }

  /// Small headings over the text that are none: its subject, its author.
  private func reasonAgainstHeading(_ line: Substring, level: Int, _ facts: PageFacts) -> String? {
    guard level >= 4, line.count < 100 else { return nil }
    let low = line.lowercased()
    if facts.tags.contains(where: { $0.lowercased() == low }) { return "a tag" }
    let isNamed = facts.authors.contains { low.hasSuffix($0.lowercased()) }
    return isNamed && PagePhrases.authorWords.rest(of: line) != nil ? "the byline" : nil
  }

  /// Leaves out links, alone in their block, that only turn the browser back, or print or close the page.
  private mutating func leaveOutControls(_ tops: [Int]) {
    for top in tops {
      var node: Int? = top
      while let current = node {
        if name(current) == .a, !isLeftOut[current], let block = block(around: current),
          measures[block].text <= measures[current].text + 4,
          let address = tree.trimmed(.href, of: current)?.lowercased(), address.hasPrefix("javascript:"),
          ["history.", "print(", "close("].contains(where: { address.holds($0) })
        {
          leaveOut(current, "a button")
        }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current])
      }
    }
  }

  func isAnyAboveLeftOut(_ node: Int) -> Bool { ancestors(of: node).contains { isLeftOut[$0] } }
}
