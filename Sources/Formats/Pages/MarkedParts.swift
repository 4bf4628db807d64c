// What the elements of a page's body are marked as: by microdata, by microformats, by rel and by their names.

/// Parts of a page that say who, when and what about.
struct MarkedParts: Sendable {
  /// Elements that name an author, the surest first.
  private(set) var authors: [Int] = []
  /// Elements that hold a date of publication, the surest first.
  private(set) var dates: [Int] = []
  /// Tags from links that are marked as such.
  private(set) var tags: [String] = []
  /// The elements marked as the article's text.
  private(set) var bodies: [Int] = []

  /// Words in a name that stands for an author; "submitted" is Drupal's.
  private static let authorWords = [
    "byline", "author", "autor", "auteur", "writer", "writtenby", "written-by", "submitted", "posted-by",
    "postedby",
  ]

  init(_ tree: HTMLTree) {
    var surest: [Int] = []
    var named: [Int] = []
    var times: [Int] = []
    var namedDates: [Int] = []
    var about: [Int] = []
    var momentous: [Int] = []
    var displayed: [Int] = []
    for node in tree.nodes.indices {
      let name = tree.nodes[node].name
      if name == .text { continue }
      if name == .time { times.append(node) }
      guard tree.nodes[node].start < tree.nodes[node].end else { continue }
      if tree.value(.dataPublished, of: node) != nil { momentous.append(node) }
      if let property = (tree.trimmed(.itemprop, of: node) ?? tree.trimmed(.property, of: node))?
        .lowercased(),
        name != .meta || tree.value(.itemprop, of: node) != nil
      {
        let words = property.split(separator: " ")
        if words.contains(where: { $0 == "author" || $0 == "creator" }) { surest.append(node) }
        if words.contains("datepublished") { dates.append(node) }
        if words.contains(where: { $0 == "articlebody" || $0 == "content:encoded" }) { bodies.append(node) }
        if words.contains("keywords"), name != .meta { tags.append(tree.text(of: node, most: 200)) }
      }
      if let rel = tree.trimmed(.rel, of: node)?.lowercased().split(separator: " ") {
        if rel.contains("author"), name == .a { surest.append(node) }
        if rel.contains("tag"), name == .a { tags.append(tree.text(of: node, most: 200)) }
      }
      guard name != .body, name != .html,
        let value = [AttributeName.class, .id, .dataTestID, .dataComponent].lazy.compactMap({
          tree.value($0, of: node)
        }).first(where: { PartHints.of($0).contains(.about) })
      else { continue }
      let words = String(decoding: value, as: UTF8.self).lowercased()
      if MarkedParts.authorWords.contains(where: { words.contains($0) }) {
        named.append(node)
      } else if words.contains("display-name") || words.contains("displayname") {
        displayed.append(node)
      }
      if ["date", "time", "publish", "posted", "fecha", "datum"].contains(where: { words.contains($0) }) {
        namedDates.append(node)
      } else {
        about.append(node)
      }
    }
    authors = surest + named + displayed
    dates += momentous + namedDates.filter { tree.nodes[$0].name == .time } + times + namedDates + about
  }

  /// Whether an element is in what readers say: in a part named so.
  ///
  /// A part around the page's first large heading is the whole article, which has comments; one of a line or two that is named as
  /// facts as well, or holds a link to the author, is the byline with the count of them.
  static func isInComments(_ node: Int, _ tree: HTMLTree) -> Bool {
    let named = sequence(first: node) { Int(exactly: tree.nodes[$0].parent) }.prefix { $0 > 0 }.filter {
      place in
      tree.nodes[place].name != .body
        && [AttributeName.class, .id].contains { name in
          tree.value(name, of: place).map { PartHints.of($0).contains(.comments) } ?? false
        }
    }
    guard let nearest = named.first else { return false }
    let isAuthors =
      tree.trimmed(.rel, of: node)?.lowercased().split(separator: " ").contains("author") ?? false
    let heading = tree.nodes.firstIndex { $0.name == .h1 }
    let above = Set(
      heading.map { Array(sequence(first: $0) { Int(exactly: tree.nodes[$0].parent) }.prefix { $0 > 0 }) }
        ?? [])
    return named.contains {
      !above.contains($0) && ($0 != nearest || !isLine($0, tree, isAuthors: isAuthors))
    }
  }

  private static func isLine(_ box: Int, _ tree: HTMLTree, isAuthors: Bool) -> Bool {
    let isNamed = tree.value(.class, of: box).map { PartHints.of($0).contains(.about) } ?? false
    guard isNamed || isAuthors, tree.text(of: box, most: 400).count < 200 else { return false }
    // Readers' comments stand in lists of their like, and are written into forms.
    let likes = [tree.nodes[box].previous, tree.nodes[box].next].filter {
      $0 >= 0 && tree.nodes[Int($0)].name == tree.nodes[box].name
        && tree.attribute(.class, of: Int($0)) == tree.attribute(.class, of: box)
    }
    let isInForm = sequence(first: box) { Int(exactly: tree.nodes[$0].parent) }.prefix { $0 > 0 }.contains {
      tree.nodes[$0].name == .form || tree.nodes[$0].name == .li
    }
    return likes.isEmpty && !isInForm
  }
}
