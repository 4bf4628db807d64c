// Other stories that a page names beside its article.

import Articles

/// Finds the stories in what was left out as other stories.
enum RelatedLinks {
  /// More stories than these are a list of all that the site has.
  private static let most = 12

  /// The stories, each once; never the article itself.
  static func of(_ found: FoundArticle, title: String, base: BaseAddress?) -> [RelatedStory] {
    let parts = found.parts
    let places = parts.reasons.filter { node, reason in
      reason.contains("other stories") || reason == "names another story"
    }.keys.sorted()
    var seen: Set<String> = [title]
    var stories: [RelatedStory] = []
    for place in places {
      var node: Int? = place
      while let current = node {
        if parts.name(current) == .a, let story = story(current, parts, base),
          seen.insert(story.title).inserted
        {
          stories.append(story)
          if stories.count == most { return stories }
        }
        node = parts.tree.following(current, within: place)
      }
    }
    return stories
  }

  private static func story(_ link: Int, _ parts: PageParts, _ base: BaseAddress?) -> RelatedStory? {
    guard let href = parts.tree.trimmed(.href, of: link), !href.hasPrefix("#"),
      !href.hasPrefix("javascript:"),
      !href.hasPrefix("mailto:")
    else { return nil }
    var title = parts.tree.text(of: link, most: 400)
    if let rest = PagePhrases.readAlso.rest(of: title[...]), let sign = rest.first, ":：-–—|".contains(sign) {
      title = String(rest.dropFirst().trimmed)
    }
    guard title.count >= 15, title.count <= 200,
      title.split(separator: " ").count >= 3 || title.utf8.count > title.count * 2
    else { return nil }
    return RelatedStory(title: title, link: base?.resolve(href) ?? href)
  }
}
