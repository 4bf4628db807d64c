// Tags that a page prints as links beside its article and marks by nothing else.

/// Finds links to the pages of tags in parts that are named so, or that such a word introduces.
///
/// Clouds and menus of a site look alike: a part of many links, one in a margin and one that stands on the page more than twice say
/// nothing of the article.
struct PrintedTags {
  private let tree: HTMLTree

  private init(_ tree: HTMLTree) { self.tree = tree }

  /// The tags, in the order of the page; empty where it prints none.
  static func of(_ tree: HTMLTree) -> [String] { PrintedTags(tree).found() }

  /// Links in one part: more are a cloud.
  private static let mostLinks = 20

  private func found() -> [String] {
    let links = Array(
      tree.nodes.indices.lazy.filter { tree.nodes[$0].name == .a && leadsToTag($0) }.prefix(121))
    guard links.count <= 120 else { return [] }
    var boxes: [(node: Int, names: [String])] = []
    for link in links {
      let name = String(
        tree.text(of: link, most: 100)[...].trimmed.reversed().drop { ",;|·•".contains($0) }.reversed())
      guard name.contains(where: \.isLetter), let box = box(of: link) else { continue }
      if let last = boxes.indices.last, boxes[last].node == box {
        boxes[last].names.append(name)
      } else {
        boxes.append((box, [name]))
      }
    }
    // Each of the stories on a page may have its own, and an article has them above and below.
    guard Set(boxes.map(\.node)).count <= 2 else { return [] }
    return boxes.flatMap(\.names)
  }

  /// The part of an article's tags around a link.
  private func box(of link: Int) -> Int? {
    let above = Array(sequence(first: link) { Int(exactly: tree.nodes[$0].parent) }.prefix { $0 > 0 })
    var box: Int?
    for node in above.prefix(6) {
      guard tree.nodes[node].name != .body, hasOnlyTags(node) else { break }
      // A name on the link itself, or on its own line of a list, is the name of its neighbours too.
      if isNamed(node) {
        box = node == link || tree.nodes[node].name == .li ? above.first { hasParted($0, link) } : node
      }
      if node != link, tree.nodes[node].name != .li, isIntroduced(node) { box = node }
    }
    guard let box, tree.nodes[box].name != .body, hasOnlyTags(box) else { return nil }
    let isOfSite = above.contains { node in
      if [.nav, .aside].contains(tree.nodes[node].name) { return true }
      if [.body, .html].contains(tree.nodes[node].name) { return false }
      if node == box { return tree.names(of: node).contains { $0.hasSuffix("cloud") } }
      return [AttributeName.class, .id].contains { name in
        guard let hints = tree.value(name, of: node).map(PartHints.of) else { return false }
        return !hints.isDisjoint(with: [.navigation, .comments, .related, .siteWide])
          && hints.isDisjoint(with: [.about, .text, .body])
          || hints.contains(.margin) && !hints.contains(.about)
      }
    }
    return isOfSite || isBeside(box) ? nil : box
  }

  /// The nearest element around a link that may hold others.
  private func hasParted(_ node: Int, _ link: Int) -> Bool {
    node != link && tree.nodes[node].name != .li && tree.nodes[node].name != .span
  }

  /// Whether the part's own names say that it is in the margin.
  private func isBeside(_ box: Int) -> Bool {
    [AttributeName.class, .id].contains { name in
      guard let hints = tree.value(name, of: box).map(PartHints.of) else { return false }
      return !hints.isDisjoint(with: [.navigation, .comments])
    }
  }

  /// Whether a part holds links to tags, not many, and hardly a word besides.
  private func hasOnlyTags(_ node: Int) -> Bool {
    let whole = tree.text(of: node, most: 1_500)
    guard whole.count < 1_200 else { return false }
    var next = tree.following(node, within: node)
    var links = tree.nodes[node].name == .a ? 1 : 0
    var others = 0
    var letters = links == 1 ? whole.count : 0
    while let place = next {
      if tree.nodes[place].name == .a {
        links += 1
        if links > PrintedTags.mostLinks { return false }
        if !leadsToTag(place) { others += 1 }
        letters += tree.text(of: place, most: 300).count + 1
      }
      next = tree.following(place, within: node)
    }
    return others * 2 <= links && whole.count - letters <= 80
  }

  private func isNamed(_ node: Int) -> Bool {
    tree.names(of: node).contains {
      PrintedTags.words.contains($0) || $0.hasSuffix("tags") || $0.hasPrefix("taglist")
    }
  }

  /// Whether a part begins with a word for tags and a colon.
  private func isIntroduced(_ node: Int) -> Bool {
    let line = tree.text(of: node, most: 60).lowercased()
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return PrintedTags.introductions.contains(String(line[..<colon][...].trimmed))
  }

  /// Whether an address leads to the page of a tag: "/tag/ice", "/blog/tags/ice", "/category/ice".
  private func leadsToTag(_ link: Int) -> Bool {
    guard let address = tree.trimmed(.href, of: link) else { return false }
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    let steps = path.split(separator: "/")
    return steps.dropLast().contains { PrintedTags.steps.contains(String($0)) }
  }

  private static let words: Set<Substring> = [
    "tag", "tags", "tagged", "topic", "topics", "keywords", "labels", "etiquetas", "schlagworte", "themen",
  ]
  private static let steps: Set<String> = [
    "tag", "tags", "tagged", "topic", "topics", "category", "categories", "label", "labels", "keyword",
    "keywords", "tema", "temas", "thema", "themen", "etiqueta", "etiquetas", "sujet", "mot-cle",
  ]
  private static let introductions: Set<String> = [
    "tags", "tag", "tagged", "tagged with", "tagged as", "topics", "related topics", "keywords",
    "filed under",
    "labels", "archivado en", "etiquetas", "temas", "schlagworte", "schlagwörter", "themen", "mots-clés",
    "mots clés", "sujets", "thèmes", "argomenti", "теги", "метки", "теґи", "мітки", "tagi",
  ]
}
