// The search for a page's article: strict at first, and more lenient as long as too little is found.

/// The article of a page: where it stands and what is left out of it.
struct FoundArticle {
  /// The elements that hold it, in document order.
  var tops: [Int]
  /// The page with what was left out and why.
  var parts: PageParts
  /// The elements within it that are captions by their names.
  var captions: Set<Int> = []
  /// Those of the elements that stand above its text and say in short what it is about.
  var leads: Set<Int> = []
  /// The caption above its text of the picture that the page names, which only a script shows.
  var pictureCaption: Int?
  /// Whether the page itself marks it as its text.
  var isMarked = false
}

/// Searches for a page's article.
struct ArticleSearch {
  private let tree: HTMLTree
  private let facts: PageFacts
  /// A text of this length is believed at once.
  private static let enough: Int32 = 500

  init(_ tree: HTMLTree, facts: PageFacts) {
    self.tree = tree
    self.facts = facts
  }

  /// How strict a search is; each next one less so.
  private struct Strictness {
    var skipsUnlikely = true
    var weighsNames = true
    var cleans = true
    var keepsHidden = false

    static let all = [
      Strictness(), Strictness(skipsUnlikely: false), Strictness(skipsUnlikely: false, weighsNames: false),
      Strictness(skipsUnlikely: false, weighsNames: false, cleans: false),
      Strictness(skipsUnlikely: false, weighsNames: false, cleans: false, keepsHidden: true),
    ]
  }

  /// The article; of several attempts the first that is long enough, else the longest.
  func run() -> FoundArticle {
    let whole = PageParts(tree)
    var best: (found: FoundArticle, text: Int32)?
    for strictness in Strictness.all {
      guard let found = attempt(strictness, whole) else { continue }
      let text = found.tops.reduce(Int32(0)) {
        $0 + found.parts.measures[$1].text - found.parts.measures[$1].link
      }
      let enough = found.isMarked ? ArticleSearch.enough / 4 : ArticleSearch.enough
      // What is found by being lenient must be far more than what was found by being strict.
      if let shorter = best, text < shorter.text * 3 { continue }
      best = (found, text)
      if text >= enough { break }
    }
    if let best, best.text > 0 { return best.found }
    var parts = whole
    parts.leaveOutSilent(keepingHidden: false)
    parts.measure()
    return FoundArticle(tops: [0], parts: parts)
  }

  /// The element that the page itself marks as the article's text, when it is one and holds about as much as the best found.
  private func marked(_ parts: PageParts, besides top: Int?) -> [Int]? {
    var hidden = parts.isLeftOut
    var outer: [Int] = []
    var isInside = hidden
    for node in parts.order {
      if let parent = parts.parent(node) {
        if hidden[parent] { hidden[node] = true }
        if isInside[parent] { isInside[node] = true }
      }
      guard !hidden[node], !isInside[node], parts.name(node) != .text, parts.name(node).isBlock,
        parts.hints[node].contains(.body) || facts.bodies.contains(node), parts.name(node) != .body,
        parts.name(node) != .html,
        parts.name(node) != .p
      else { continue }
      isInside[node] = true
      outer.append(node)
    }
    func own(_ node: Int) -> Int32 { parts.measures[node].text - parts.measures[node].link }
    let total = outer.reduce(Int32(0)) { $0 + own($1) }
    guard let widest = outer.max(by: { own($0) < own($1) }), own(widest) * 10 >= total * 8 else { return nil }
    let best = inner(widest, parts)
    guard let top else { return parts.measures[best].text >= 100 ? [best] : nil }
    guard own(best) >= 250,
      own(best) * 2 >= own(top) || parts.isWithin(best, top) && own(best) * 4 >= own(top)
    else { return nil }
    return [best]
  }

  /// The innermost element so marked that still holds nearly all.
  private func inner(_ outer: Int, _ parts: PageParts) -> Int {
    var best = outer
    var node = parts.tree.following(outer, within: outer)
    while let current = node {
      if parts.hints[current].contains(.body), parts.name(current).isBlock, parts.name(current) != .p,
        parts.measures[current].text * 10 >= parts.measures[best].text * 8
      {
        best = current
      }
      node = parts.tree.following(current, within: outer, skippingContent: parts.isLeftOut[current])
    }
    return best
  }

  private func attempt(_ strictness: Strictness, _ whole: PageParts) -> FoundArticle? {
    var parts = whole
    parts.leaveOutSilent(keepingHidden: strictness.keepsHidden)
    parts.measure()
    if strictness.weighsNames {
      parts.leaveOutUnlikely(onlyComments: !strictness.skipsUnlikely)
      if strictness.skipsUnlikely { parts.leaveOutAnnounced([0]) }
      parts.measure()
    }
    let candidates = TextCandidates(parts, weighsNames: strictness.weighsNames)
    let top = candidates.best()
    let marked = marked(parts, besides: top)
    guard let tops = marked ?? top.map({ candidates.joined($0, in: parts) }) else { return nil }
    if strictness.cleans {
      parts.leaveOutAnnounced(tops)
      parts.leaveOutAnnouncedLists(tops)
      for top in tops { parts.clean(top, title: facts.title ?? "") }
    }
    parts.leaveOutFurniture(tops, facts: facts)
    let opening = parts.opened(around: parts.titleHeading(before: tops, title: facts.title))
    let lead =
      opening.standfirst(before: tops, facts) ?? parts.lead(before: tops, description: facts.description)
    let picture = opening.leadPicture(before: tops, title: facts.title)
    let all = [picture, lead].compactMap { $0 }.sorted() + tops
    return FoundArticle(
      tops: all, parts: parts, captions: opening.captions(in: all), leads: Set([lead].compactMap { $0 }),
      pictureCaption: picture == nil ? parts.captionAlone(before: tops) : nil, isMarked: marked != nil)
  }
}
