// What a page's JSON-LD says of its article (schema.org/Article and its kinds).

/// The facts of an article as a page tells them to search engines.
struct ArticleData: Sendable {
  var headline: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var description: String?
  var language: String?
  var site: String?
  var image: String?
  var address: String?
  var body: String?
  var tags: [String] = []

  /// Types of things that are articles, the surest first.
  private static let types = [
    "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "reviewnewsarticle",
    "backgroundnewsarticle", "blogposting", "article", "liveblogposting", "report", "techarticle",
    "scholarlyarticle", "socialmediaposting", "discussionforumposting", "satiricalarticle", "recipe",
    "review",
    "webpage", "itempage",
  ]

  /// Reads all JSON-LD of a page; nil when none of it is about an article.
  init?(_ tree: HTMLTree) {
    var objects: [LinkedData] = []
    for node in tree.nodes.indices where tree.nodes[node].name == .script {
      guard let type = tree.trimmed(.type, of: node)?.lowercased(), type.contains("ld+json"),
        let child = tree.children(of: node).first(where: { tree.nodes[$0].name == .text }),
        let value = LinkedData(tree.bytes(of: child))
      else { continue }
      ArticleData.collect(value, into: &objects, depth: 0)
    }
    let ranked = objects.compactMap { object in ArticleData.rank(object).map { (rank: $0, object: object) } }
    guard let best = ranked.min(by: { $0.rank < $1.rank }) else { return nil }
    read(best.object, objects)
  }

  private static func collect(_ value: LinkedData, into objects: inout [LinkedData], depth: Int) {
    guard depth < 8, objects.count < 2_000 else { return }
    switch value {
    case .list(let values): for value in values { collect(value, into: &objects, depth: depth + 1) }
    case .object(let members):
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"] {
        if let inner = members[key] {
          collect(inner, into: &objects, depth: depth + 1)
        }
      }
    case .text, .number, .bool, .null: break
    }
  }

  private static func rank(_ object: LinkedData) -> Int? {
    let names = (object["@type"]?.members ?? []).compactMap(\.string).map { name in
      name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    }
    return names.compactMap { types.firstIndex(of: $0) }.min()
  }

  private mutating func read(_ object: LinkedData, _ all: [LinkedData]) {
    func plain(_ key: String) -> String? { object[key]?.string.flatMap(ArticleData.words) }
    headline = plain("headline") ?? plain("name")
    let author = object["author"] ?? object["creator"]
    authors = (author?.members ?? []).compactMap { ArticleData.name($0, all) }
    published = object["datePublished"]?.string ?? object["dateCreated"]?.string
    modified = object["dateModified"]?.string
    description = plain("description")
    language = object["inLanguage"]?.string
    site = object["publisher"].flatMap { ArticleData.name($0, all) }
    image =
      (object["image"] ?? object["thumbnailUrl"])?.members.lazy.compactMap {
        $0.string ?? $0["url"]?.string ?? $0["@id"]?.string
      }.first
    address = object["url"]?.string ?? object["mainEntityOfPage"].flatMap { $0.string ?? $0["@id"]?.string }
    body = object["articleBody"]?.string
    for value in object["keywords"]?.members ?? [] {
      tags += (value.string ?? value["name"]?.string ?? "").split(separator: ",").compactMap {
        ArticleData.words(String($0))
      }
    }
  }

  /// The name of a person or an organisation, looked up where it is only referred to.
  private static func name(_ value: LinkedData, _ all: [LinkedData]) -> String? {
    if let name = (value.string ?? value["name"]?.string).flatMap(words) { return name }
    guard let id = value["@id"]?.string else { return nil }
    return all.lazy.filter { $0["@id"]?.string == id }.compactMap { $0["name"]?.string.flatMap(words) }.first
  }

  /// The words of a text that may be markup, `nil` where it has none.
  private static func words(_ text: String) -> String? {
    let words = HTMLBody.words(text)
    return words.saysSomething ? words : nil
  }
}
