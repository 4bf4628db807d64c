// The title of a page's article, without the name of its site.

import Articles

/// Finds a page's title.
enum PageTitle {
  /// The title: what the page's data says, or its heading where that says the same without the site's name.
  static func of(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?, site: String?, host: Substring
  ) -> String? {
    let whole = documentTitle(tree)
    let headings = self.headings(tree)
    let said =
      [
        data?.headline, meta["dc.title"], meta["og:title"], meta["parsely-title"], meta["sailthru.title"],
        meta["twitter:title"], meta["headline"], meta["title"],
      ].compactMap { $0 }.first { !isSite($0, site, host) }
    let hasHeading = tree.nodes.contains { $0.name == .h1 }
    let telling = whole.flatMap { hasHeading && saysNothing($0) ? nil : $0 }
    guard let title = said ?? telling ?? headings.first ?? whole else { return nil }
    // A heading that the title begins with or ends in is the title without the site, unless it is the site's own name.
    if let heading = headings.first(where: { within(title, $0) && !isName($0, site, host) }) {
      return heading
    }
    let cut = withoutSite(title, site, host, isWhole: said == nil)
    return cut
  }

  /// Whether a page's own title is one that every page of its site or its program has.
  private static func saysNothing(_ title: String) -> Bool {
    let name = folded(title)
    return empty.contains(name) || name.contains(".") && !name.contains(" ")
  }

  private static let empty: Set<String> = [
    "home", "homepage", "home page", "index", "untitled", "untitled document", "new page", "welcome", "blog",
    "startseite", "unbenanntes dokument", "accueil", "inicio", "início", "strona główna", "главная",
    "главная страница", "головна", "головна сторінка", "ホーム", "首页", "首頁",
  ]

  static func documentTitle(_ tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].name == .title {
      let parent = Int(tree.nodes[node].parent)
      if parent >= 0, tree.nodes[parent].name == .svg { continue }
      let text = tree.text(of: node, most: 1_000)
      if text.saysSomething { return text }
    }
    return nil
  }

  /// The site's name, where a page's own title has it behind the article's.
  static func site(_ tree: HTMLTree, title: String?) -> String? {
    guard let title, let whole = documentTitle(tree), whole.count > title.count + 3, whole.hasPrefix(title)
    else { return nil }
    let rest = whole.dropFirst(title.count).trimmed
    guard let sign = rest.first, separators.contains(sign) else { return nil }
    let behind = rest.drop { separators.contains($0) || $0 == " " }
    let names = sign == "_" ? behind.split(separator: "_") : parts(String(behind))
    guard let name = names.last, (2...40).contains(name.count), name.contains(where: \.isLetter) else {
      return nil
    }
    return String(name)
  }

  /// A site's name without the words that praise it behind a sign, where the page's own title or its address has the name alone.
  static func withoutSlogan(_ site: String, _ tree: HTMLTree, _ host: Substring) -> String {
    let parts = self.parts(site)
    guard parts.count > 1, let name = parts.first, bare(String(name)).count > 2 else { return site }
    let whole = documentTitle(tree) ?? ""
    let isAlone =
      self.parts(whole).last.map { folded(String($0)) == folded(String(name)) } ?? false
      || isName(String(name), nil, host)
    return isAlone && !folded(whole).hasSuffix(folded(site)) ? String(name) : site
  }

  /// The name that a page's own title ends in or begins with, where a site is called by its host alone and both agree letter by letter.
  static func inFull(_ site: String, _ tree: HTMLTree) -> String {
    guard site.contains("."), site.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }), site == site.lowercased()
    else {
      return site
    }
    func letters(_ text: String) -> String { Folding.fold(text).filter { $0.isLetter || $0.isNumber } }
    let host = site.hasPrefix("www.") ? site.dropFirst(4) : site[...]
    let name = letters(host.split(separator: ".").dropLast().joined())
    let parts = documentTitle(tree).map { self.parts($0) } ?? []
    guard parts.count > 1, name.count > 2 else { return site }
    return [parts[parts.count - 1], parts[0]].first { letters(String($0)) == name }.map(String.init) ?? site
  }

  /// The texts of the largest headings, in document order.
  private static func headings(_ tree: HTMLTree) -> [String] {
    var found: [String] = []
    for level in [ElementName.h1, .h2, .h3] {
      for node in tree.nodes.indices where tree.nodes[node].name == level {
        let text = tree.text(of: node, most: 600)
        if text.count > 2, text.count < 300, text.saysSomething { found.append(text) }
        if found.count > 20 { break }
      }
    }
    return found
  }

  /// Whether a title is a heading with something before or behind it that a sign parts from it.
  private static func within(_ title: String, _ heading: String) -> Bool {
    let (long, short) = (folded(title), folded(heading))
    if long == short { return true }
    guard short.count >= 10 || short.count * 2 > long.count else { return false }
    if long.hasPrefix(short) {
      let rest = long.dropFirst(short.count).drop { $0 == " " }
      // What stands in brackets behind a headline is a number or a note on it.
      return rest.first.map { separators.contains($0) || $0 == "(" } ?? true
    }
    if long.hasSuffix(short) {
      let rest = long.dropLast(short.count)
      return rest.split(separator: " ").last?.last.map { separators.contains($0) } ?? true
    }
    return false
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static let separators: Set<Character> = [
    "|", "-", "–", "—", "\\", "/", ">", "»", "·", "•", "«", ":", "：", "｜", "_", "~",
  ]

  private static func isSite(_ title: String, _ site: String?, _ host: Substring) -> Bool {
    let name = folded(title)
    return name == site.map(folded) || name == host.lowercased()
  }

  /// Without the site's name at either end; a page's own title also without a last part that is shorter than the rest.
  static func withoutSite(_ title: String, _ site: String?, _ host: Substring, isWhole: Bool) -> String {
    let parts = self.parts(title)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return title }
    if isName(String(last), site, host) {
      return withoutSite(String(title[..<parts[parts.count - 2].endIndex]), site, host, isWhole: isWhole)
    }
    if isName(String(first), site, host) { return String(title[parts[1].startIndex...]) }
    guard isWhole else { return title }
    let before = title[..<parts[parts.count - 2].endIndex]
    if before.split(separator: " ").count >= 3 || before.count >= 15 && last.count < before.count {
      return String(before)
    }
    if last.split(separator: " ").count >= 4 { return String(last) }
    return title
  }

  /// Whether a part of a title is the name of its site, as the page says it or as it stands in the address.
  private static func isName(_ part: String, _ site: String?, _ host: Substring) -> Bool {
    let own = bare(part)
    guard own.count > 1 else { return false }
    let host = host.hasPrefix("www.") ? host.dropFirst(4) : host
    let names = [
      site.map(bare) ?? "", bare(String(host)), bare(String(host.split(separator: ".").dropLast().joined())),
    ]
    return names.contains {
      !$0.isEmpty
        && ($0 == own || (own.count > 4 && ($0.hasPrefix(own) || own.hasPrefix($0) && $0.count > 4)))
    }
  }

  /// Letters and digits in lower case.
  private static func bare(_ text: String) -> String {
    var name = text.lowercased().filter { $0.isLetter || $0.isNumber }
    if name.hasPrefix("the") { name.removeFirst(3) }
    return name
  }

  /// The parts of a title between signs that stand alone, as ranges of it.
  private static func parts(_ title: String) -> [Substring] {
    var parts: [Substring] = []
    var start = title.startIndex
    var index = title.startIndex
    while index < title.endIndex {
      let character = title[index]
      let after = title.index(after: index)
      let isAlone =
        index > start && title[title.index(before: index)] == " " && after < title.endIndex
        && title[after] == " "
      if separators.contains(character), character != ":" || isAlone, isAlone || "|｜»".contains(character) {
        parts.append(title[start..<index][...].trimmed)
        start = after
      }
      index = after
    }
    parts.append(title[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }
}
