// What a page is about in single words: its tags, and which of its keywords are none.

import Articles

extension PageFacts {
  /// The tags that a page names, and those of them that only its keywords name.
  static func tags(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?, _ marked: MarkedParts, site: String?
  )
    -> (all: [String], keywords: Set<String>)
  {
    func listed(_ names: [String]) -> [String] {
      names.flatMap { meta.all($0) }.flatMap {
        $0.split(whereSeparator: { ",;|،、".contains($0) }).map(String.init)
      }
    }
    let surer = listed(["article:tag", "news_keywords"])
    let keywords = listed(["keywords"])
    var others = listed(["parsely-tags", "sailthru.tags"]) + (data?.tags ?? []) + marked.tags
    if surer.isEmpty, others.isEmpty { others = PrintedTags.of(tree) }
    var found = surer + keywords + others
    if found.contains(where: { subject($0) != nil }) {
      found = found.compactMap { subject($0) ?? (kind($0) == nil ? $0 : nil) }
    }
    func plain(_ name: String) -> String {
      name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var seen: Set<String> = []
    let names = found.map(plain).filter {
      !$0.isEmpty && $0.count <= 40 && $0 != site && !$0.hasPrefix("http")
        && seen.insert($0.lowercased()).inserted
    }
    let sure = Set((surer + others).map(plain))
    // The keywords may all be left out yet: they take no tag's place.
    let kept = names.enumerated().filter { $0.offset < mostTags || sure.contains($0.element) }.map(\.element)
    return (kept, Set(keywords.map(plain)).subtracting(sure))
  }

  /// More are a list for search engines.
  private static let mostTags = 20

  /// The tags without keywords that are the site's, or the article's own words again; `text` is the article's.
  func tags(of text: String) -> [String] { Array(told(text).prefix(PageFacts.mostTags)) }

  private func told(_ text: String) -> [String] {
    // The title again says nothing of what the article is about, and marks without a letter name nothing.
    let whole = PageParts.bare(title ?? "")
    let tags = tags.filter {
      let own = PageParts.bare($0)
      // A subject may be all that a title says.
      return !own.isEmpty && (own != whole || own.utf8.count < 15)
    }
    let own = tags.filter(keywords.contains)
    guard !own.isEmpty else { return tags }
    let isRemoved =
      PageFacts.repeats(own, "\(title ?? "") \(description ?? "")")
      || PageFacts.areSites(
        own, "\(title ?? "") \(description ?? "") \(text)", hasOthers: own.count < tags.count)
    return tags.filter { !keywords.contains($0) || !isRemoved && !PageFacts.saysNewsAlone($0) }
  }

  /// Whether the keywords are of the whole site: of many hardly one is in the text.
  ///
  /// Where a page marks tags of its article besides, a few may be there by chance.
  private static func areSites(_ keywords: [String], _ text: String, hasOthers: Bool) -> Bool {
    guard keywords.count >= 6 else { return false }
    let words = " " + Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    let named = keywords.count { keyword in
      stems(keyword).allSatisfy { stem in
        // Long words are parts of longer ones in many languages, and some scripts have no spaces.
        words.holds(" " + stem) || (stem.count >= 6 || stem.utf8.count >= stem.count * 3) && words.holds(stem)
      }
    }
    return named * (hasOthers ? 3 : 4) <= keywords.count
  }

  /// Whether the keywords are title and description word by word in their order, as programs make them for search engines.
  private static func repeats(_ keywords: [String], _ text: String) -> Bool {
    guard keywords.count >= 8, keywords.allSatisfy({ $0.split(separator: " ").count < 3 }) else {
      return false
    }
    let words = Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
    var next = 0
    var matched = 0
    for keyword in keywords {
      guard let stem = stems(keyword).first?.prefix(3),
        let place = words[next...].firstIndex(where: { $0.hasPrefix(stem) })
      else { continue }
      matched += 1
      next = place + 1
    }
    return matched * 10 >= keywords.count * 8
  }

  /// The beginnings of a keyword's words, which stay where the text inflects them.
  private static func stems(_ keyword: String) -> [Substring] {
    Folding.fold(keyword).split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(max(4, $0.count * 3 / 4)) }
  }

  /// Whether a name says that there is news and not of what: "latest news".
  private static func saysNewsAlone(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    let isNew = [
      "latest", "breaking", "top", "current", "last", "new", "neueste", "aktuelle", "dernières", "últimas",
      "ultime", "последние", "свежие", "останні", "свіжі",
    ]
    return words.last.map { word in PagePhrases.newsWords.contains { word.hasPrefix($0) } } == true
      && words.dropLast().allSatisfy { isNew.contains(String($0)) }
  }

  /// What a keyword names that says of itself that it names a subject, as "Tag:Rail" does.
  private static func subject(_ keyword: String) -> String? {
    guard let kind = kind(keyword), ["tag", "topic", "subject", "keyword", "category"].contains(kind) else {
      return nil
    }
    return String(keyword[...].trimmed.dropFirst(kind.count + 1))
  }

  /// The word before a colon with no space behind, in small letters; sites write facts for their machines so.
  private static func kind(_ keyword: String) -> String? {
    let parts = keyword[...].trimmed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(\.isASCIILetter),
      let next = parts[1].first, !next.isWhitespace
    else { return nil }
    return parts[0].lowercased()
  }
}
