// Other stories that a page names beside its article.

import Articles

/// Finds the stories in what was left out as other stories.
///
/// A site names many on each of its pages: the newest, those read most. Those that the article has to do with stand in its text, or
/// in a box that says so by its name or its heading.
struct RelatedLinks {
  private let parts: PageParts
  private let base: BaseAddress?
  private var seen: Set<String>
  private var stories: [RelatedStory] = []
  /// More stories than these are a list of all that the site has.
  private static let most = 12

  /// The stories, each once; never the article itself.
  static func of(_ found: FoundArticle, title: String, base: BaseAddress?) -> [RelatedStory] {
    var links = RelatedLinks(parts: found.parts, base: base, seen: [title])
    let reasons = found.parts.reasons
    for place in reasons.keys.sorted() {
      let reason = reasons[place] ?? ""
      if reason == PageParts.namesAnother || reason == PageParts.belowAnnouncement {
        links.take(from: place, isAkin: true)
      } else if reason.contains("other stories") {
        links.take(from: place, isAkin: false)
      }
    }
    return Array(links.stories.prefix(RelatedLinks.most))
  }

  /// Takes the stories of a part; `isAkin` tells that what stands before it announces them as the article's.
  private mutating func take(from place: Int, isAkin: Bool) {
    var isAnnounced: Bool? = isAkin ? true : nil
    var node: Int? = place
    while let current = node {
      if parts.name(current) == .a {
        let names = names(of: current, within: place)
        let isAkin = isAnnounced ?? names.contains(.akin)
        if isAkin, !names.contains(.siteWide), let story = story(current), seen.insert(story.title).inserted {
          stories.append(story)
        }
      } else if let said = announcement(current) {
        isAnnounced = said
      }
      // A story's own title heads nothing.
      node = parts.tree.following(current, within: place, skippingContent: parts.name(current) == .a)
    }
  }

  private func names(of link: Int, within place: Int) -> PartHints {
    var names = parts.hints[link]
    for above in parts.ancestors(of: link) where above >= place { names.formUnion(parts.hints[above]) }
    return names
  }

  /// What a line says of the stories below it: that they are the article's, or the site's; nil when it is no such line.
  private func announcement(_ line: Int) -> Bool? {
    guard parts.name(line).headingLevel != nil || parts.name(line).isBlock else { return nil }
    let text = parts.tree.text(of: line, most: 200)
    guard !text.isEmpty, text.count < 200 else { return nil }
    if let rest = PagePhrases.headlineBlocks.rest(of: text[...]), !rest.contains(where: \.isLetter) {
      return false
    }
    // Behind "Read also:" a link to one story may stand on the same line.
    let rest = PagePhrases.readAlso.rest(of: text[...])?.drop(while: \.isWhitespace)
    let isAnnounced = rest.map { $0.first.map { !$0.isLetter && !$0.isNumber } ?? true }
    return isAnnounced == true ? true : nil
  }

  private func story(_ link: Int) -> RelatedStory? {
    guard let href = parts.tree.trimmed(.href, of: link), !href.hasPrefix("#"),
      !href.hasPrefix("javascript:"),
      !href.hasPrefix("mailto:")
    else { return nil }
    var title = title(of: link)
    if let rest = PagePhrases.readAlso.rest(of: title[...]), let sign = rest.first, ":：-–—|".contains(sign) {
      title = String(rest.dropFirst().trimmed)
    }
    // What a link says of itself is no story.
    let low = title.lowercased()
    guard !["click here", "clicking here", "hier klicken"].contains(where: { low.holds($0) }) else {
      return nil
    }
    guard title.count >= 15, title.count <= 200,
      title.split(separator: " ").count >= 3 || title.utf8.count > title.count * 2
    else { return nil }
    return RelatedStory(title: title, link: base?.resolve(href) ?? href)
  }

  /// The words of a link, or of the heading in it, without those beside them: when it was, how long a film lasts, what to press.
  private func title(of link: Int) -> String {
    var words: [String] = []
    var node = parts.tree.following(link, within: link)
    while let current = node {
      if parts.name(current).headingLevel != nil {
        let heading = parts.tree.text(of: current, most: 400)
        if !heading.isEmpty { return heading }
      }
      let isBeside = isBesideTitle(current)
      if parts.name(current) == .text, !isBeside { words.append(parts.tree.text(of: current, most: 400)) }
      node = parts.tree.following(current, within: link, skippingContent: isBeside)
    }
    let title = words.filter { !$0.isEmpty }.joined(separator: " ")
    return title.isEmpty ? parts.tree.text(of: link, most: 400) : title
  }

  private func isBesideTitle(_ part: Int) -> Bool {
    let name = parts.name(part)
    if name == .time || name.isWordless { return true }
    if name != .text, !parts.hints[part].isDisjoint(with: [.subscribing, .sharing, .comments, .about]) {
      return true
    }
    let text = parts.tree.text(of: part, most: 60)
    return !text.isEmpty && text.allSatisfy { $0.isNumber || ":.+".contains($0) }
      || WrittenDate(text[...])?.isAlone == true
  }
}
