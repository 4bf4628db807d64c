// Which kind of feed it is, by its first element.

/// A feed's dialect.
struct FeedDialect {
  /// Its name in `Reading.format`: "rss20", "atom10".
  private(set) var name = "xml"
  /// Whether text is plain unless it says otherwise.
  private(set) var isAtom = false
  /// Whether no element told yet.
  private(set) var isUnknown = true

  /// Looks at an element; the first that feeds begin with tells.
  mutating func see(_ element: Run, _ meaning: FeedElement, _ attributes: [XMLAttribute]) {
    switch meaning {
    case .root:
      isUnknown = false
      if let version = attributes.text("version"), element.isWord("rss") {
        name = "rss" + version.filter { $0.isNumber }
      } else if element.isWord("rss") {
        name = "rss20"
      } else {
        let isOld = attributes.contains { $0.value.place(of: "simple/0.9", from: 0) != nil }
        name = isOld ? "rss090" : "rss10"
      }
    case .feed:
      isUnknown = false
      if element.isWord("channel") {
        name = attributes.isEmpty ? "rss20" : "cdf"
      } else {
        isAtom = true
        let isOld =
          attributes.contains { $0.value.place(of: "purl.org/atom", from: 0) != nil }
          || attributes.text("version").map { $0.hasPrefix("0.") } == true
        name = isOld ? "atom03" : "atom10"
      }
    case .item: isUnknown = false
    default: break
    }
  }
}
