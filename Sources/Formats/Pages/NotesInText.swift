// Boxes of prose between the paragraphs of a text: explanations, notes, what somebody said.

extension PageParts {
  /// Whether an element beside the text is one of the text's own: it says sentences, and paragraphs stand before and behind it.
  ///
  /// Other stories, letters to subscribe to and what the text says word for word itself are none.
  func isNoteInText(_ box: Int) -> Bool {
    let measure = measures[box]
    let others: PartHints = PartHints.against.subtracting(.margin).union([.about, .siteWide, .akin, .gallery])
    // Where there are very many, each would be compared with all of the text.
    guard asides <= 100, measure.text >= 40, measure.linkDensity < 0.2, measure.inputs == 0,
      hints[box].isDisjoint(with: others),
      let outer = placeAmongParagraphs(box)
    else { return false }
    let lines = linesSaid(in: box)
    guard lines.contains(where: { $0.count >= 40 && LineReading.endsSentence($0[...]) }) else { return false }
    return !lines.contains(where: isOfSite) && !isSaidBeside(outer, lines)
  }

  /// The box, or the one that holds nothing else, that stands between paragraphs of running text.
  private func placeAmongParagraphs(_ box: Int) -> Int? {
    var outer = box
    for _ in 0..<3 {
      if hasProse(outer, \.previous), hasProse(outer, \.next) { return outer }
      guard let above = parent(outer), measures[above].text == measures[outer].text else { return nil }
      outer = above
    }
    return nil
  }

  private func hasProse(_ node: Int, _ step: KeyPath<HTMLTree.Node, Int32>) -> Bool {
    var sibling = Int(tree.nodes[node][keyPath: step])
    while sibling >= 0 {
      if name(sibling) == .p, !isLeftOut[sibling], measures[sibling].text > 80,
        measures[sibling].linkDensity < 0.3
      {
        return true
      }
      sibling = Int(tree.nodes[sibling][keyPath: step])
    }
    return false
  }

  /// The words of each block within a box, or of the box itself.
  private func linesSaid(in box: Int) -> [String] {
    var lines: [String] = []
    var node: Int? = box
    while let current = node {
      let isLine = !isLeftOut[current] && name(current).isBlock && !holdsBlock(current)
      if isLine, measures[current].text > 0 { lines.append(tree.text(of: current, most: 1_600)) }
      node = tree.following(current, within: box, skippingContent: isLine || isLeftOut[current])
    }
    return lines.isEmpty ? [tree.text(of: box, most: 1_600)] : lines
  }

  private func isOfSite(_ line: String) -> Bool {
    func announces(_ table: PhraseTable) -> Bool {
      table.rest(of: line[...]).map { $0[...].trimmed.first?.isLowercase != true } ?? false
    }
    return announces(PagePhrases.readAlso) || announces(PagePhrases.headlineBlocks)
      || TrailingPhrases.table.rest(of: line[...]) != nil || TrailingPhrases.asksToSubscribe(line)
      || TrailingPhrases.asksToFollow(line) || PageButtons.isAdvertisement(line[...])
      || PageButtons.isImprint(line[...])
  }

  /// Whether the text around says what a box says: a sentence that was taken from it to be set large.
  private func isSaidBeside(_ box: Int, _ lines: [String]) -> Bool {
    guard let longest = lines.max(by: { $0.count < $1.count }),
      let around = ancestors(of: box).prefix(4).last(where: { ![.body, .html].contains(name($0)) })
    else { return false }
    let wanted = PageParts.bare(longest).prefix(80)
    var said = PageParts.bare(tree.text(of: around, most: 200_000))[...]
    guard let first = said.firstRange(of: wanted) else { return false }
    said = said[first.upperBound...]
    return said.contains(wanted)
  }
}
