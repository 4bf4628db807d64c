// Who wrote the article of a page.

/// Finds a page's authors.
enum Bylines {
  static func of(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?, _ marked: MarkedParts, site: String?
  ) -> [String] {
    let said = data?.authors.flatMap { names($0) } ?? []
    if !said.isEmpty { return unique(said) }
    for name in [
      "dc.creator", "author", "article:author", "parsely-author", "sailthru.author", "byl",
      "og:article:author", "twitter:creator:name", "authors",
    ] {
      let found = meta.all(name).flatMap { names($0) }
      if !found.isEmpty { return unique(found) }
    }
    if let name = meta["dc.creator"].map({ names($0) }), !name.isEmpty { return unique(name) }
    var found: [String] = []
    for node in marked.authors.prefix(12) {
      // The name within a marked author, where it is marked itself.
      let inner = inner(node, tree)
      let text = inner ?? tree.trimmed(.content, of: node) ?? tree.text(of: node, most: 200)
      let isComment = isInComments(node, tree)
      guard !isComment, text.count <= 100 else { continue }
      let own = names(text)
      if own.isEmpty { continue }
      found += own
      if tree.trimmed(.itemprop, of: node) == nil { break }
    }
    return unique(found)
  }

  private static func inner(_ node: Int, _ tree: HTMLTree) -> String? {
    var place = tree.following(node, within: node)
    while let current = place {
      if let property = tree.trimmed(.itemprop, of: current), property.lowercased() == "name" {
        let text = tree.trimmed(.content, of: current) ?? tree.text(of: current, most: 200)
        if !text.isEmpty { return text }
      }
      if let names = tree.attribute(.class, of: current), names.split(separator: " ").contains("fn") {
        let text = tree.text(of: current, most: 200)
        if !text.isEmpty { return text }
      }
      place = tree.following(current, within: node)
    }
    // A byline's only link is its name.
    let links = linkTexts(in: node, tree)
    return links.count == 1 && links[0].split(separator: " ").count > 1 ? links[0] : nil
  }

  private static func linkTexts(in node: Int, _ tree: HTMLTree) -> [String] {
    var texts: [String] = []
    var place = tree.following(node, within: node)
    while let current = place {
      if tree.nodes[current].name == .a {
        let text = tree.text(of: current, most: 200)
        if !text.isEmpty { texts.append(text) }
      }
      place = tree.following(current, within: node)
    }
    return texts
  }

  private static func isInComments(_ node: Int, _ tree: HTMLTree) -> Bool {
    var place = node
    while place > 0 {
      for name in [AttributeName.class, .id] {
        if let value = tree.value(name, of: place), tree.nodes[place].name != .body,
          PartHints.of(value).contains(.comments)
        {
          return true
        }
      }
      place = Int(tree.nodes[place].parent)
    }
    return false
  }

  /// The names in a byline: without "By", dates and addresses; several where words or commas part them.
  static func names(_ text: String) -> [String] {
    var line = text[...].trimmed
    if line.hasPrefix("http") || line.hasPrefix("@") || line.hasPrefix("/") || line.contains("{") {
      return []
    }
    if let rest = PagePhrases.authorLabels.rest(of: line), !rest.isEmpty {
      line = rest.drop { " :：-–".contains($0) }
    }
    // What stands behind a bar, a bullet or a date is no name.
    if let end = line.firstIndex(where: { "|•·\n".contains($0) }) { line = line[..<end].trimmed }
    var found: [String] = []
    for part in String(line).split(whereSeparator: { ",;&/、，".contains($0) }) {
      for name in parted(part.trimmed) {
        guard name.count <= 50, isName(name) else { break }
        found.append(name)
      }
    }
    return Array(found.prefix(8))
  }

  private static func parted(_ part: Substring) -> [String] {
    var names: [[Substring]] = [[]]
    for word in part.split(whereSeparator: \.isWhitespace) {
      // A date behind the name.
      if word.utf8.contains(where: \.isASCIIDigit) {
        if let last = names[names.count - 1].last, DateWords.months[last.lowercased()] != nil {
          names[names.count - 1].removeLast()
        }
        break
      }
      if ["and", "und", "et", "y", "e", "и", "і", "та", "og", "och", "en", "with", "i"].contains(word) {
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return names.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static func isName(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter), text.split(separator: " ").count <= 6 else { return false }
    let low = text.lowercased()
    if [
      "admin", "administrator", "unknown", "author", "editor", "staff", "null", "none", "root", "user",
      "webmaster",
    ].contains(low) {
      return false
    }
    return WrittenDate(text[...]) == nil
      && !text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") })
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }
}
