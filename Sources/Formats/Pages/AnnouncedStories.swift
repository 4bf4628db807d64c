// Stories that headings and lists within an article announce: others of the site, and none of the text.

extension PageParts {
  /// Leaves out what stands below a heading that announces other stories, up to the next heading of its rank.
  mutating func leaveOutAnnounced(_ tops: [Int]) {
    for top in tops {
      let whole = measures[top].text - measures[top].link
      var node: Int? = top
      while let current = node {
        if let level = name(current).headingLevel, announcesOthers(current) {
          var dropped: [Int] = [current]
          var first = current
          // A heading in a box of its own stands for what follows the box.
          for _ in 0..<3 where !hasTextBehind(first) && parent(first).map({ $0 != top }) == true {
            first = parent(first) ?? first
          }
          var isBehindList = false
          var sibling = Int(tree.nodes[first].next)
          while sibling >= 0, dropped.count < 500 {
            if let other = name(sibling).headingLevel, other <= level, !isOnlyLink(sibling) { break }
            if hints[sibling].contains(.body) || readsOn(sibling, isBehindList: isBehindList) { break }
            dropped.append(sibling)
            isBehindList = isBehindList || [.ul, .ol].contains(name(sibling))
            sibling = Int(tree.nodes[sibling].next)
          }
          let text = dropped.reduce(Int32(0)) {
            $0 + (isLeftOut[$1] ? 0 : measures[$1].text - measures[$1].link)
          }
          if whole - text > 400 {
            let reason =
              isOfSite(current) ? PageParts.belowSiteHeading : PageParts.belowAnnouncement
            for part in dropped { leaveOut(part, reason) }
          }
        }
        node = tree.following(current, within: top, skippingContent: isLeftOut[current])
      }
    }
  }

  /// Leaves out a line that announces other stories and the list of links below it.
  mutating func leaveOutAnnouncedLists(_ tops: [Int]) {
    for top in tops {
      var node: Int? = top
      while let current = node {
        let isOut = isLeftOut[current]
        if !isOut, !holdsBlock(current), name(current).isBlock, name(current).headingLevel == nil,
          (1...60).contains(measures[current].text),
          announcesOthers(current)
        {
          if let next = nextWithText(current), !isLeftOut[next],
            measures[next].linkDensity > 0.6 && measures[next].text < 1_500
              || measures[next].text < 60 && PageButtons.isButton(tree.text(of: next, most: 100)[...].trimmed)
          {
            let reason = isOfSite(current) ? PageParts.belowSiteHeading : PageParts.belowAnnouncement
            leaveOut(current, "announces other stories")
            leaveOut(next, reason)
          }
        }
        node = tree.following(current, within: top, skippingContent: isOut)
      }
    }
  }

  private func hasTextBehind(_ node: Int) -> Bool {
    var sibling = Int(tree.nodes[node].next)
    while sibling >= 0 {
      if measures[sibling].text > 0 || measures[sibling].images > 0 { return true }
      sibling = Int(tree.nodes[sibling].next)
    }
    return false
  }

  /// Whether a paragraph is one of the text itself: a box of other stories within it is over.
  private func readsOn(_ node: Int, isBehindList: Bool) -> Bool {
    guard name(node) == .p, measures[node].linkDensity < 0.2 else { return false }
    // Behind the list of stories a sentence will do.
    return measures[node].text > 150
      || isBehindList && measures[node].text > 60
        && LineReading.endsSentence(tree.text(of: node, most: 600)[...])
  }

  /// Whether an element is a link to another page and nothing else.
  private func isOnlyLink(_ node: Int) -> Bool {
    measures[node].links > 0 && measures[node].linkDensity > 0.95
  }

  /// The next element or text behind one that has any text.
  private func nextWithText(_ node: Int) -> Int? {
    var next = Int(tree.nodes[node].next)
    while next >= 0, measures[next].text == 0 { next = Int(tree.nodes[next].next) }
    return next >= 0 ? next : nil
  }

  /// Reasons by which stories that the article names are told from the site's own.
  static let namesAnother = "names another story"
  static let belowAnnouncement = "below a heading that announces other stories"
  static let belowSiteHeading = "below a heading that announces stories of the site"

  /// Whether a heading speaks of what the site has that is new or read most.
  private func isOfSite(_ heading: Int) -> Bool {
    hints[heading].contains(.siteWide)
      || PagePhrases.headlineBlocks.rest(of: tree.text(of: heading, most: 300)[...]).map {
        !$0.contains(where: \.isLetter)
      } == true
  }

  private func announcesOthers(_ heading: Int) -> Bool {
    guard measures[heading].text < 80 else { return false }
    if hints[heading].contains(.related) { return true }
    let line = tree.text(of: heading, most: 300)[...]
    if ["more:", "mehr:", "also:"].contains(line.lowercased()),
      name(heading).headingLevel == nil || nextWithText(heading).map(isOnlyLink) == true
    {
      return true
    }
    for table in [PagePhrases.readAlso, PagePhrases.headlineBlocks] {
      if let rest = table.rest(of: line), rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return true }
    }
    return false
  }
}
