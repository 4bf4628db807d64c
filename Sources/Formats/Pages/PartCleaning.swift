// What within the article's element is none of its text: lists of links, forms, boxes, galleries of buttons.

extension PageParts {
  /// Leaves out of an article's element what looks like none of its text, innermost parts first.
  mutating func clean(_ top: Int, title: String) {
    var places: [Int] = []
    var place = tree.following(top, within: top)
    while let current = place {
      if name(current) != .text { places.append(current) }
      place = tree.following(current, within: top, skippingContent: isLeftOut[current])
    }
    let whole = measures
    for node in places.reversed() {
      guard let reason = reasonAgainst(node, whole[node]) else { continue }
      if let verdict = verdict(in: node) {
        leaveOut(around: verdict, in: node, reason)
      } else {
        leaveOut(node, reason)
      }
    }
  }

  /// Why an element is none of the text; `whole` is what it held before parts of it were left out.
  private func reasonAgainst(_ node: Int, _ whole: PartMeasure) -> String? {
    guard !isLeftOut[node] else { return nil }
    switch name(node) {
    case .form, .fieldset: return isMostlyFields(whole) ? "a form" : crowded(node)
    case .table: return isDataTable(node) ? nil : crowded(node)
    case .ul, .ol, .dl, .div, .section, .header, .article, .details, .figure: return crowded(node)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if !hints[node].isDisjoint(with: .against), !hints[node].contains(.text) {
        return "named as " + hints[node].inWords
      }
      return nil
    case .p: return isOnlyLinks(node) ? "nothing but links" : nil
    default: return nil
    }
  }

  private func isMostlyFields(_ measure: PartMeasure) -> Bool {
    measure.inputs > 0 && measure.text < 200 && measure.images == 0
  }

  /// A paragraph of two links and more with nothing between them that reads.
  private func isOnlyLinks(_ node: Int) -> Bool {
    let measure = measures[node]
    return measure.links > 2 && measure.linkDensity > 0.85 && measure.text < 400
  }

  /// Whether a table holds data and no layout.
  func isDataTable(_ node: Int) -> Bool {
    if let role = tree.trimmed(.role, of: node), role == "presentation" || role == "none" { return false }
    let rows = MarkupReading.rows(of: node, in: tree, leavesOut: isLeftOut)
    if rows.joined().contains(where: { name($0) == .th }), (rows.map(\.count).max() ?? 0) > 1 { return true }
    let columns = rows.map(\.count).max() ?? 0
    return rows.count >= 10 || columns > 4 || rows.count * columns > 10
  }

  /// Why a box within the article is none of its text, by what it holds (after the idea of Arc90's readability).
  private func crowded(_ node: Int) -> String? {
    let measure = measures[node]
    if measure.text == 0, measure.images == 0, measure.embeds == 0 { return "empty" }
    let hints = hints[node]
    let weight = TextCandidates.weight(of: hints)
    if isInQuoteCodeOrTable(node) { return nil }
    if hints.intersection(.against) == .margin,
      hints.contains(.caption) || isCaptionedPicture(node) || isBoxOfText(node) || isFootOfPicture(node)
    {
      return nil
    }
    if hints.intersection(.against) == .notice, isAroundPicture(node) { return nil }
    if isLegend(node) { return "labels without a picture" }
    if weight < 0, hints.intersection(.against) != .sharing || !holds(.blockquote, in: node) {
      return "named as " + hints.intersection(.against).inWords
    }
    if hints.contains(.gallery), measure.images > 1, measure.paragraphs <= measure.images,
      !hints.contains(.body)
    {
      return "pictures to leaf through"
    }
    if measure.commas >= 10 || isCaptionedPicture(node) { return nil }
    // Makers of pictures are links more often than not.
    if measure.text < 400, ancestors(of: node).prefix(6).contains(where: { name($0) == .figcaption }) {
      return nil
    }
    let listShare = measure.text == 0 ? 0 : Float(measure.list) / Float(measure.text)
    let isList = name(node) == .ul || name(node) == .ol || listShare > 0.9
    let density = measure.linkDensity
    let isFigure = name(node) == .figure || ancestors(of: node).prefix(4).contains { name($0) == .figure }
    if !isList, measure.images > 1, Float(measure.paragraphs) / Float(measure.images) < 0.5, !isFigure,
      measure.text > 0, density > 0.3
    {
      return "pictures with little text"
    }
    if !isList, measure.items > measure.paragraphs + 2, density > 0.3 { return "items without text" }
    if !isList, weight < 25, density > 0.35, measure.text > 20 { return "mostly links" }
    if weight >= 25, density > 0.6 { return "mostly links" }
    if isList, isAnnouncedByText(node) || listsSources(node) { return nil }
    if isList, density > 0.7, measure.items > 1, measure.text / max(measure.items, 1) < 90 || density > 0.9 {
      return "a list of links"
    }
    return nil
  }

  /// Whether a figure in a heading shows nothing: the legend of something that a script draws.
  private func isLegend(_ node: Int) -> Bool {
    name(node) == .figure && measures[node].images == 0 && measures[node].embeds == 0
      && ancestors(of: node).prefix(3).contains { name($0).headingLevel != nil } && !holds(.svg, in: node)
  }

  /// Whether the text before a list ends with a colon: the list is what it speaks of.
  func isAnnouncedByText(_ list: Int) -> Bool {
    var sibling = Int(tree.nodes[list].previous)
    while sibling >= 0, measures[sibling].text == 0 { sibling = Int(tree.nodes[sibling].previous) }
    guard sibling >= 0, name(sibling).headingLevel == nil else { return false }
    let text = tree.text(of: sibling, most: 4_000)
    guard let last = text.last, last == ":" || last == "：" else { return false }
    return text.split(separator: " ").count > 1 && PagePhrases.readAlso.rest(of: text[...]) == nil
      && PagePhrases.headlineBlocks.rest(of: text[...]) == nil
  }

  /// Whether a list gives addresses, or leads to as many sites as it has links: what somebody gathered, and no menu of a site's own.
  private func listsSources(_ list: Int) -> Bool {
    var hosts: Set<Substring> = []
    var (links, written) = (0, 0)
    var node: Int? = list
    while let current = node {
      if name(current) == .a, !isLeftOut[current], let address = tree.attribute(.href, of: current) {
        links += 1
        if tree.text(of: current, most: 200).contains("://") { written += 1 }
        let host = AddressParts(address[...]).host
        if !host.isEmpty { hosts.insert(host.hasPrefix("www.") ? host.dropFirst(4) : host) }
      }
      node = tree.following(current, within: list)
    }
    if written > 0, written * 2 >= links { return true }
    let networks = [
      "facebook", "twitter", "x.com", "pinterest", "linkedin", "whatsapp", "instagram", "reddit", "t.me",
      "youtube",
    ]
    return links > 2 && hosts.count * 10 >= links * 7
      && !hosts.contains { host in networks.contains(where: host.hasPrefix) }
  }

  private func isInQuoteCodeOrTable(_ node: Int) -> Bool {
    for above in ancestors(of: node).prefix(8) {
      switch name(above) {
      case .blockquote, .pre, .code: return true
      case .table: if isDataTable(above) { return true }
      default: break
      }
    }
    return false
  }
}
