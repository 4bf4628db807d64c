// The time of day that a page prints beside its article, or its zone, where what it says of the date lacks them.

/// Finds the time of a known day, or the zone of a known time.
enum PrintedTime {
  /// The first date of the day that has a time, in what is marked as a date or stands alone near the heading; where a time is known
  /// already, one of the same hour and minute that names its zone.
  static func of(_ day: CivilDate, _ tree: HTMLTree, _ marked: MarkedParts, _ order: DayOrder) -> CivilDate? {
    let start = tree.nodes.firstIndex { $0.name == .h1 } ?? 0
    func isSame(_ date: CivilDate) -> Bool {
      date.hasTime && (date.year, date.month, date.day) == (day.year, day.month, day.day)
        && (!day.hasTime || date.zoneMinutes != 0 && (date.hour, date.minute) == (day.hour, day.minute))
    }
    for node in marked.dates.prefix(40) where node > start && isArticles(node, tree) {
      guard let date = PageDate.date(of: node, tree, order) else { continue }
      if isSame(date) { return date }
      // What comes behind another day is another story's.
      if !day.hasTime { break }
    }
    for node in tree.texts(from: start, most: 40) {
      let bytes = tree.bytes(of: node)
      guard (10...120).contains(bytes.count), bytes.contains(where: \.isASCIIDigit), isArticles(node, tree)
      else { continue }
      // The zone may be an element of its own.
      let lines = [Int(tree.nodes[node].parent), node].map { tree.text(of: max(0, $0), most: 200) }
      let dates = lines.compactMap { WrittenDate($0[...], order: order) }
      if let date = dates.first(where: { $0.isAlone && isSame($0.date) })?.date { return date }
    }
    return nil
  }

  /// Whether an element is neither another story's nor a reader's.
  private static func isArticles(_ node: Int, _ tree: HTMLTree) -> Bool {
    let isOthers = sequence(first: node) { Int(exactly: tree.nodes[$0].parent) }.prefix { $0 > 0 }.contains {
      place in
      guard ![.body, .html].contains(tree.nodes[place].name) else { return false }
      if [.nav, .aside, .script, .style].contains(tree.nodes[place].name) { return true }
      return [AttributeName.class, .id].contains { name in
        guard let hints = tree.value(name, of: place).map(PartHints.of) else { return false }
        return !hints.isDisjoint(with: [.related, .navigation, .siteWide])
          && hints.isDisjoint(with: [.about, .text, .body])
      }
    }
    return !isOthers && !MarkedParts.isInComments(node, tree)
  }
}
