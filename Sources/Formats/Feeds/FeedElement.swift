// The elements of feeds: what each means, whatever dialect it comes from.

/// What an element of a feed is for.
enum FeedElement: UInt8 {
  case unknown
  // What holds others.
  case root, feed, item, ignored, source, mediaGroup
  // What holds text or markup.
  case title, summary, content, subtitle
  // What holds a plain value.
  case link, id, published, updated, author, name, email, address, category, keywords, comments, language
  // What says everything in its attributes.
  case enclosure, mediaContent, thumbnail, credit, reply
}

/// What an element means, and how far it is trusted beside others that mean the same: 0 most.
struct FeedMeaning {
  var element = FeedElement.unknown
  var rank: UInt8 = 0
}

extension FeedMeaning {
  /// Whether it speaks of a file, by the elements of Media RSS.
  var isOfMedia: Bool {
    switch element {
    case .title: rank == 2
    case .summary: rank == 4
    case .credit: true
    default: false
    }
  }

  /// The meaning of a name in lower case, with the prefix of `FeedNamespace` ("dc:creator").
  static func of(_ name: String) -> FeedMeaning { table[name] ?? FeedMeaning() }

  private static let table: [String: FeedMeaning] = {
    var table: [String: FeedMeaning] = [:]
    for (names, element, rank) in rows {
      for name in names.split(separator: " ") {
        table[String(name)] = FeedMeaning(element: element, rank: rank)
      }
    }
    return table
  }()

  /// RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0 and CDF have no prefix: what they call alike means alike.
  private static let rows: [(names: String, element: FeedElement, rank: UInt8)] = [
    ("rss rdf:rdf", .root, 0), ("feed channel", .feed, 0), ("item entry", .item, 0),
    ("image textinput cloud skiphours skipdays items itunes:owner logo icon", .ignored, 0),
    ("title", .title, 0), ("dc:title itunes:title dcterms:title", .title, 1), ("media:title", .title, 2),
    ("description summary abstract", .summary, 0),
    ("dc:description dcterms:description dcterms:abstract", .summary, 1),
    ("itunes:summary googleplay:description", .summary, 2),
    ("itunes:subtitle", .summary, 3), ("media:description media:text", .summary, 4),
    ("tagline subtitle info", .subtitle, 0),
    ("content content:encoded content:item xhtml:body body fullitem", .content, 0),
    ("xhtml:div", .content, 1),
    ("link", .link, 0), ("guid id", .id, 0), ("dc:identifier dcterms:identifier", .id, 2),
    ("pubdate published issued", .published, 0),
    ("dc:date dcterms:issued prism:publicationdate", .published, 1),
    ("created dcterms:created dcterms:available", .published, 2),
    ("updated modified dcterms:modified", .updated, 0),
    ("author managingeditor dc:creator dc:author dcterms:creator", .author, 0),
    ("itunes:author googleplay:author", .author, 1),
    ("contributor dc:contributor", .ignored, 0), ("webmaster", .author, 3),
    ("name itunes:name", .name, 0), ("email itunes:email", .email, 0), ("uri url homepage", .address, 0),
    (
      "category dc:subject dcterms:subject slash:section media:category itunes:category shopify:tag",
      .category, 0
    ),
    ("itunes:keywords media:keywords keywords", .keywords, 0), ("media:tags", .keywords, 1),
    ("enclosure podcast:transcript podcast:chapters", .enclosure, 0), ("media:content", .mediaContent, 0),
    ("media:group", .mediaGroup, 0),
    ("media:credit", .credit, 0), ("media:thumbnail", .thumbnail, 0), ("thr:in-reply-to", .reply, 0),
    ("comments", .comments, 0), ("source", .source, 0),
    ("language dc:language dcterms:language", .language, 0),
  ]
}
