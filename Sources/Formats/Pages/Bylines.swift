// Who wrote the article of a page.

/// Finds a page's authors.
enum Bylines {
  static func of(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?, _ marked: MarkedParts, site: String?,
    title: String?
  ) -> [String] {
    // "Mac & i" is one name where it is the site's.
    func names(_ text: String) -> [String] { text == site ? [text] : Bylines.names(text) }
    let said = data?.authors.flatMap { names($0) } ?? []
    if !said.isEmpty { return unique(said) }
    // What is only the site's name again stands back behind a name in the text.
    var ofSite: [String] = []
    let whole = PageTitle.documentTitle(tree)?.lowercased() ?? ""
    func isOfSite(_ name: String) -> Bool {
      let name = name.lowercased()
      // "Editions The Courier" is the house, and no person.
      if let site = site?.lowercased(), site.contains(" "), name.hasSuffix(site) { return true }
      return name == site?.lowercased() || whole.contains(name) && title?.lowercased().contains(name) != true
    }
    for name in [
      "dc.creator", "author", "article:author", "parsely-author", "sailthru.author", "byl",
      "og:article:author", "og:author", "citation_author", "twitter:creator:name", "authors",
    ] {
      let all = meta.all(name)
      // Catalogues give each author an entry, the family's name first.
      let isCatalogue =
        name == "citation_author"
        || name == "dc.creator" && all.count > 1 && all.allSatisfy { $0.split(separator: ",").count == 2 }
      let found = all.flatMap { names(isCatalogue ? turned($0) : $0) }
      if found.contains(where: { !isOfSite($0) }) { return unique(found) }
      if ofSite.isEmpty { ofSite = found }
    }
    if let name = meta["dc.creator"].map({ names($0) }), name.contains(where: { !isOfSite($0) }) {
      return unique(name)
    }
    var found: [String] = []
    var last: Int?
    for node in marked.authors.prefix(12) {
      // One that is marked has all that write with it marked as it is, or beside it; what is only named so may be another story's.
      if let last, !isMarkedAlike(node, last, tree) { continue }
      // The name within a marked author, where it is marked itself.
      let inner = nameWithin(node, tree)
      let text = inner ?? tree.trimmed(.content, of: node) ?? tree.text(of: node, most: 200)
      let isComment = MarkedParts.isInComments(node, tree)
      // Many authors of one article are a long line of commas.
      guard !isComment, text.count <= (text.contains(",") ? 200 : 100) else { continue }
      // What ends in a colon is a label, whatever it is called.
      let own = names(text).filter { !$0.hasSuffix(":") }
      if own.isEmpty { continue }
      found += own
      last = node
    }
    if found.isEmpty { found = posted(tree) }
    return unique(found.isEmpty ? ofSite : found)
  }

  /// Whether two elements name authors of one article: both by microdata, or as links to authors that stand side by side.
  private static func isMarkedAlike(_ node: Int, _ other: Int, _ tree: HTMLTree) -> Bool {
    func isByProperty(_ node: Int) -> Bool { tree.trimmed(.itemprop, of: node) != nil }
    if isByProperty(node) || isByProperty(other) { return isByProperty(node) && isByProperty(other) }
    return tree.trimmed(.rel, of: node) != nil && tree.trimmed(.rel, of: other) != nil
      && tree.nodes[node].parent == tree.nodes[other].parent
  }

  /// "Rehn, Ada", as names stand in indexes of papers, in the order of speech.
  private static func turned(_ name: String) -> String {
    let parts = name.split(separator: ",")
    return parts.count == 2 ? "\(parts[1].trimmed) \(parts[0].trimmed)" : name
  }

  /// The name in a line like "Posted by Ilse Brandt on 3 May", which old themes of weblogs mark by nothing.
  private static func posted(_ tree: HTMLTree) -> [String] {
    let start = tree.nodes.firstIndex { $0.name.headingLevel != nil } ?? 0
    var isNext = false
    for node in tree.texts(from: start, most: 400) {
      guard tree.bytes(of: node).count <= 120 else {
        isNext = false
        continue
      }
      let line = tree.text(of: node, most: 200)
      if isNext {
        let found = names(line)
        if !found.isEmpty, !MarkedParts.isInComments(node, tree) { return found }
        isNext = false
      }
      guard let rest = PagePhrases.postedBy.rest(of: line[...].trimmed) else { continue }
      let name = rest.drop { " :：".contains($0) }
      isNext = name.isEmpty
      let found = names(String(name))
      if !found.isEmpty, name.first?.isUppercase == true, !MarkedParts.isInComments(node, tree) {
        return found
      }
    }
    return []
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
      // What is said behind the name: the account, the house, the day.
      if word.hasPrefix("@") || !names[names.count - 1].isEmpty && endings.contains(word.lowercased()) {
        break
      }
      // A date behind the name.
      if word.utf8.contains(where: \.isASCIIDigit) {
        if let last = names[names.count - 1].last, DateWords.months[last.lowercased()] != nil {
          names[names.count - 1].removeLast()
        }
        break
      }
      if joints.contains(word) {
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return names.map { withoutStop($0.joined(separator: " ")) }.filter { !$0.isEmpty }
  }

  /// Without the full stop of the sentence that a name ended; "Jr." and initials keep theirs.
  private static func withoutStop(_ name: String) -> String {
    guard name.hasSuffix("."), let last = name.dropLast().split(separator: " ").last, last.count > 3,
      last.allSatisfy(\.isLetter)
    else { return name }
    return String(name.dropLast())
  }

  static let joints: Set<Substring> = [
    "and", "und", "et", "y", "e", "и", "і", "та", "og", "och", "en", "with", "i",
  ]

  private static let endings: Set<String> = [
    "on", "at", "for", "from", "updated", "published", "am", "für", "pour", "para", "—", "–", "-",
  ]

  private static func isName(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter), text.split(separator: " ").count <= 6 else { return false }
    let low = text.lowercased()
    if [
      "admin", "administrator", "by", "von", "par", "por", "unknown", "author", "editor", "staff", "null",
      "none", "root", "user",
      "webmaster", "updated", "published", "posted",
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
