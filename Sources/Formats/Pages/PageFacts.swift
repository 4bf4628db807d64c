// What a page says of itself: title, authors, date, site, language, address, tags, picture, description.

import Articles

/// The facts of a page, from its JSON-LD, its meta elements, its microdata and its text, the surer first.
struct PageFacts: Sendable {
  var title: String?
  var authors: [String] = []
  var date: CivilDate?
  var site: String?
  var language: String?
  var address: String?
  var description: String?
  var image: String?
  var imageAlternative: String?
  var tags: [String] = []
  /// The elements that microdata marks as the article's text.
  var bodies: [Int] = []
  /// The whole text, where the page's data has it.
  var body: String?

  /// Reads a page; `saved` is the address that a saving program wrote into it.
  init(_ tree: HTMLTree, saved: String?) {
    let meta = MetaElements(tree)
    let data = ArticleData(tree)
    let marked = MarkedParts(tree)
    body = data?.body
    bodies = marked.bodies
    let found = (meta.canonical ?? meta["og:url"] ?? data?.address ?? saved).flatMap {
      PageFacts.webAddress($0, saved)
    }
    address = found ?? saved
    let host = AddressParts((address ?? "")[...]).host
    site = PageFacts.site(meta, data, host)
    language = PageFacts.language(tree, meta, data)
    title = PageTitle.of(tree, meta, data, site: site, host: host)
    if site == nil || site == String(host) { site = PageTitle.site(tree, title: title) ?? site }
    authors = Bylines.of(tree, meta, data, marked, site: site, title: title)
    date = PageDate.of(tree, meta, data, marked, address: address)
    description =
      (meta["og:description"] ?? meta["description"] ?? meta["twitter:description"] ?? data?.description)
    image =
      (meta["og:image"] ?? meta["og:image:url"] ?? meta["twitter:image"] ?? meta["twitter:image:src"]
        ?? data?.image)
    imageAlternative = meta["og:image:alt"] ?? meta["twitter:image:alt"]
    tags = PageFacts.tags(meta, data, marked, site: site)
  }

  private static func webAddress(_ address: String, _ saved: String?) -> String? {
    if address.hasPrefix("http://") || address.hasPrefix("https://") { return address }
    return saved.flatMap { BaseAddress($0)?.resolve(address) }
  }

  private static func site(_ meta: MetaElements, _ data: ArticleData?, _ host: Substring) -> String? {
    let name = meta["og:site_name"] ?? data?.site ?? meta["application-name"] ?? meta["dc.publisher"]
    if let name, !name.hasPrefix("http"), name.count < 60 {
      return name.hasPrefix("@") ? String(name.dropFirst()) : name
    }
    return host.isEmpty ? nil : String(host)
  }

  private static func language(_ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?) -> String? {
    let own = tree.trimmed(.lang, of: 0) ?? tree.trimmed(.xmlLang, of: 0)
    let said = own ?? meta["content-language"] ?? meta["og:locale"] ?? meta["dc.language"] ?? data?.language
    guard let said else { return nil }
    let tag = said.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " }).first.map(String.init) ?? ""
    let parts = tag.split(whereSeparator: { $0 == "_" || $0 == "-" })
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isASCIILetter),
      parts.allSatisfy({ $0.utf8.count <= 8 })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  private static func tags(_ meta: MetaElements, _ data: ArticleData?, _ marked: MarkedParts, site: String?)
    -> [String]
  {
    var found: [String] = []
    for name in ["article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"] {
      found += meta.all(name).flatMap { $0.split(whereSeparator: { ",;|،、".contains($0) }).map(String.init) }
    }
    found += data?.tags ?? []
    found += marked.tags
    let isSorted = found.contains { subject($0) != nil }
    if isSorted { found = found.compactMap { subject($0) ?? (kind($0) == nil ? $0 : nil) } }
    var seen: Set<String> = []
    let names = found.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter {
      !$0.isEmpty && $0.count <= 40 && $0 != site && !$0.hasPrefix("http")
        && seen.insert($0.lowercased()).inserted
    }
    return Array(names.prefix(20))
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

extension HTMLBody {
  /// A text that may hold tags and references, as plain words on one line.
  static func words(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 < 0x20 })
    else {
      return String(text[...].trimmed)
    }
    let tree = HTMLTree.parsed(text)
    return tree.text(of: 0)
  }
}
