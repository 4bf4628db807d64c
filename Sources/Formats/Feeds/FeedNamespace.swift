// The namespaces of feeds: by their addresses, and by the prefixes that people give them.

/// Finds the short name of a namespace; the dialects of feeds themselves have the empty one.
enum FeedNamespace {
  /// The short name for an address; nil when it is not known.
  static func name(ofAddress address: String) -> String? {
    var wanted = address.trimmedOfSpace.lowercased()
    if wanted.hasPrefix("https://") { wanted = "http://" + wanted.dropFirst(8) }
    while let last = wanted.last, last == "/" || last == "#" { wanted.removeLast() }
    return byAddress[wanted]
  }

  /// The short name for a prefix whose address is unknown or missing; nil when nobody uses it.
  static func name(ofPrefix prefix: String) -> String? { byPrefix[prefix] }

  private static let rows: [(name: String, prefixes: String, addresses: String)] = [
    (
      "", "rss atom a atom10 atom03 feed",
      """
      http://www.w3.org/2005/atom http://purl.org/atom/ns http://purl.org/atom http://purl.org/rss/1.0
      http://my.netscape.com/rdf/simple/0.9 http://channel.netscape.com/rdf/simple/0.9 http://backend.userland.com/rss
      http://backend.userland.com/rss2 http://blogs.law.harvard.edu/tech/rss http://backend.userland.com/rss191
      http://purl.org/net/rss1.1 http://example.com/newformat http://example.com/necho
      """
    ),
    ("rdf", "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns"),
    ("dc", "dc", "http://purl.org/dc/elements/1.1 http://purl.org/dc/elements/1.0"),
    ("dcterms", "dcterms dct dcterm", "http://purl.org/dc/terms"),
    ("content", "content", "http://purl.org/rss/1.0/modules/content"),
    ("slash", "slash", "http://purl.org/rss/1.0/modules/slash"),
    ("thr", "thr", "http://purl.org/syndication/thread/1.0"),
    (
      "media", "media",
      "http://search.yahoo.com/mrss http://www.rssboard.org/media-rss http://video.search.yahoo.com/mrss"
    ),
    (
      "itunes", "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd http://example.com/dtds/podcast-1.0.dtd"
    ),
    ("googleplay", "googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
    (
      "podcast", "podcast",
      "http://podcastindex.org/namespace/1.0 http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    ),
    (
      "prism", "prism",
      "http://prismstandard.org/namespaces/1.2/basic http://prismstandard.org/namespaces/basic/2.0"
    ),
    ("shopify", "", "http://jadedpixel.com/-/spec/shopify"),
    ("xhtml", "xhtml", "http://www.w3.org/1999/xhtml"),
    ("svg", "svg", "http://www.w3.org/2000/svg"),
  ]

  private static let byAddress: [String: String] = {
    var table: [String: String] = [:]
    for row in rows {
      for address in row.addresses.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[String(address)] = row.name
      }
    }
    return table
  }()

  private static let byPrefix: [String: String] = {
    var table: [String: String] = [:]
    for row in rows {
      for prefix in row.prefixes.split(separator: " ") { table[String(prefix)] = row.name }
    }
    return table
  }()
}

/// What the names of a feed mean where they stand: prefixes as declared, names met before remembered.
struct FeedNames {
  private var bindings: [(prefix: String, name: String?)] = []
  private var met: [UInt64: FeedMeaning] = [:]

  /// How many prefixes are declared; to be given back to ``forget(to:)``.
  var count: Int { bindings.count }

  /// Declares a prefix, empty for names without one.
  mutating func declare(_ prefix: String, _ address: String) {
    bindings.append((prefix, FeedNamespace.name(ofAddress: address)))
    met.removeAll(keepingCapacity: true)
  }

  /// Forgets what was declared after.
  mutating func forget(to count: Int) {
    guard bindings.count > count else { return }
    bindings.removeLast(bindings.count - count)
    met.removeAll(keepingCapacity: true)
  }

  /// The meaning of a name; `hash` is that of its lower-case letters.
  mutating func meaning(of name: Run, _ hash: UInt64) -> FeedMeaning {
    if let known = met[hash] { return known }
    let meaning = found(name.string.lowercased())
    if met.count < 512 { met[hash] = meaning }
    return meaning
  }

  private func found(_ name: String) -> FeedMeaning {
    guard let colon = name.firstIndex(of: ":") else {
      let space = bindings.last { $0.prefix.isEmpty }?.name ?? ""
      return FeedMeaning.of(space.isEmpty ? name : space + ":" + name)
    }
    let prefix = String(name[..<colon])
    let local = String(name[name.index(after: colon)...])
    let space = bindings.last { $0.prefix == prefix }.flatMap(\.name) ?? FeedNamespace.name(ofPrefix: prefix)
    guard let space else { return FeedMeaning() }
    return FeedMeaning.of(space.isEmpty ? local : space + ":" + local)
  }

  /// FNV-1a over a name's letters in lower case.
  @inline(__always)
  static func hash(of name: Run) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(small)) &* 0x100_0000_01B3
    }
    return hash
  }
}
