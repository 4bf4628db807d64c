// RSS, Atom and CDF as an article format.

import Articles

extension ArticleFormat {
  /// RSS 0.90 to 2.0, Atom 0.3 and 1.0, CDF.
  static let xmlFeed = ArticleFormat(
    name: "feed", title: "RSS 0.90–2.0, Atom 0.3 and 1.0, CDF",
    knownBy: "the first element, whatever stands before it",
    understood: "each item as an article, as the file is read: title, text, date, authors, tags, links, files"
      + " that come with it; Dublin Core, Media RSS, iTunes, Podcasting 2.0; broken ones as far as they go",
    suffixes: ["xml", "rss", "atom", "rdf", "cdf"],
    recognizes: { FeedSigns.recognize($0, ["rss", "feed", "rdf:rdf", "rdf", "channel", "entry"]) },
    reader: { XMLFeedReader($0, name: $1) })
}

/// Tells feeds from other XML by their first element.
enum FeedSigns {
  /// Whether a file's first element has one of some names, whatever its prefix.
  static func recognize(_ sample: Sample, _ roots: Set<String>) -> Bool {
    guard let name = firstElement(sample) else { return false }
    if roots.contains(name) { return true }
    guard let colon = name.firstIndex(of: ":") else { return false }
    return roots.contains(String(name[name.index(after: colon)...]))
  }

  /// The name of the first element, in lower case; junk of a few lines before it is passed over.
  private static func firstElement(_ sample: Sample) -> String? {
    var start = Array(sample.bytes.prefix(65_536))
    if start.contains(0) || start.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      start = StreamDecoder(of: sample.bytes).decode(start, isLast: false)
    }
    var first = FirstElement()
    var tokenizer = XMLTokenizer()
    tokenizer.take(start, isLast: true, &first)
    return first.name
  }

  /// Listens for the first element only.
  private struct FirstElement: XMLEvents {
    var name: String?
    private var passed = 0

    mutating func open(_ name: Run, _ attributes: [XMLAttribute]) {
      if self.name == nil, passed < 1_000 { self.name = name.string.lowercased() }
    }
    mutating func close(_ name: Run) {}
    mutating func text(_ run: Run) { passed += run.count }
    mutating func literal(_ run: Run) { passed += run.count }
    mutating func entity(_ name: Run, _ value: Run) {}
  }
}

/// Reads a feed in XML as its bytes come.
struct XMLFeedReader: ArticleReader {
  private var tokenizer = XMLTokenizer()
  private var events = FeedEvents()
  private var articles = FeedArticles()
  private let decoder: StreamDecoder

  init(_ sample: Sample, name: String) {
    decoder = StreamDecoder(of: sample.bytes)
  }

  mutating func take(_ bytes: [UInt8]) throws(FormatError) -> [ReadArticle] {
    tokenizer.take(decoder.decode(bytes, isLast: false), isLast: false, &events)
    return articles.take(&events, bytes.count)
  }

  mutating func finish() throws(FormatError) -> [ReadArticle] {
    tokenizer.take(decoder.decode([], isLast: true), isLast: true, &events)
    events.finish()
    return articles.finish(&events)
  }

  var reading: Reading {
    var reading = Reading(
      kind: "feed", format: events.dialect.name, encoding: decoder.charset.label, articles: [])
    reading.feed = events.description
    return reading
  }
}

extension FeedEvents {
  /// What the feed says of itself.
  var description: FeedDescription {
    var description = FeedDescription()
    description.title = feed.title.value?.line
    description.homePage = feed.link.value ?? feed.id.value
    description.address = feedAddress
    description.summary = subtitle.value?.line
    description.language = feed.language.value
    description.authors = feed.authors
    return description
  }
}
