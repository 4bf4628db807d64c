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
    for node in tree.nodes.indices {
      let name = tree.nodes[node].name
      if name == .text { continue }
      if name == .time { times.append(node) }
      guard tree.nodes[node].start < tree.nodes[node].end else { continue }
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
      }
      if ["date", "time", "publish", "posted", "fecha", "datum"].contains(where: { words.contains($0) }) {
        namedDates.append(node)
      } else {
        about.append(node)
      }
    }
    authors = surest + named
    dates += namedDates.filter { tree.nodes[$0].name == .time } + times + namedDates + about
  }
}
