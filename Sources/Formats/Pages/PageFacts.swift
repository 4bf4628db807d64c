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
  /// Those of the tags that only the page's keywords name, which many sites write for search engines.
  var keywords: Set<String> = []
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
    site = PageFacts.site(meta, data, host).map { PageTitle.withoutSlogan($0, tree, host) }
    language = PageFacts.language(tree, meta, data)
    title = PageTitle.of(tree, meta, data, site: site, host: host)
    if site == nil || site == String(host) { site = PageTitle.site(tree, title: title) ?? site }
    site = site.map { PageTitle.inFull($0, tree) }
    authors = Bylines.of(tree, meta, data, marked, site: site, title: title)
    date = PageDate.of(tree, meta, data, marked, address: address, language: language)
    description =
      (meta["og:description"] ?? meta["description"] ?? meta["twitter:description"] ?? data?.description)
    image =
      (meta["og:image"] ?? meta["og:image:url"] ?? meta["twitter:image"] ?? meta["twitter:image:src"]
        ?? data?.image)
    imageAlternative = meta["og:image:alt"] ?? meta["twitter:image:alt"]
    (tags, keywords) = PageFacts.tags(tree, meta, data, marked, site: site)
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
