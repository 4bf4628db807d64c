// Lists of feeds (OPML 1.0 and 2.0): read, and kept for what will come of them.

import Articles

extension ArticleFormat {
  /// A list of feeds, as readers give it to one another.
  static let opml = ArticleFormat(
    name: "opml", title: "OPML 1.0 and 2.0", knownBy: "the first element",
    understood: "its feeds and folders, for `inspect`; subscribing comes later", suffixes: ["opml"],
    recognizes: { FeedSigns.recognize($0, ["opml", "outline"]) },
    reader: { sample, _ in OPMLReader(sample) })
}

/// Reads a list of feeds as its bytes come.
struct OPMLReader: ArticleReader {
  private var tokenizer = XMLTokenizer()
  private var events = OPMLEvents()
  private let decoder: StreamDecoder

  init(_ sample: Sample) {
    decoder = StreamDecoder(of: sample.bytes)
  }

  mutating func take(_ bytes: [UInt8]) throws(FormatError) -> [ReadArticle] {
    tokenizer.take(decoder.decode(bytes, isLast: false), isLast: false, &events)
    return []
  }

  mutating func finish() throws(FormatError) -> [ReadArticle] {
    tokenizer.take(decoder.decode([], isLast: true), isLast: true, &events)
    return []
  }

  var reading: Reading {
    var reading = Reading(kind: "opml", format: "opml", encoding: decoder.charset.label, articles: [])
    var feed = FeedDescription()
    feed.title = events.title
    feed.authors = events.owner.shown == nil ? [] : [events.owner]
    reading.feed = feed
    reading.outlines = events.outlines
    return reading
  }
}

/// Makes feeds and folders of the outlines of a list.
struct OPMLEvents: XMLEvents {
  private(set) var outlines: [FeedOutline] = []
  private(set) var title: String?
  private(set) var owner = Person()
  /// The open outlines: a folder's name, nil for a feed.
  private var folders: [String?] = []
  private var overflow = 0
  private var text: [UInt8]?

  private static let deepest = 512

  mutating func open(_ name: Run, _ attributes: [XMLAttribute]) {
    guard name.isWord("outline") else {
      let isWanted = name.isWord("title") || name.isWord("ownername") || name.isWord("owneremail")
      if isWanted, folders.isEmpty { text = [] }
      return
    }
    guard folders.count < Self.deepest else {
      overflow += 1
      return
    }
    let label = [attributes.text("title"), attributes.text("text")].compactMap { $0 }
      .map { TaggedText.oneLine(Array($0.utf8)) }.first { !$0.isEmpty }
    let address =
      (attributes.text("xmlurl") ?? attributes.text("xmlurI"))
      .map { String($0.trimmedOfSpace) } ?? ""
    if address.isEmpty {
      folders.append(label ?? "")
      return
    }
    let page = attributes.text("htmlurl").map { String($0.trimmedOfSpace) }
    outlines.append(
      FeedOutline(
        title: label ?? "", address: address, homePage: page?.isEmpty == false ? page : nil,
        path: folders.compactMap { $0 }.filter { !$0.isEmpty }))
    folders.append(nil)
  }

  mutating func close(_ name: Run) {
    if name.isWord("outline") {
      if overflow > 0 { overflow -= 1 } else { _ = folders.popLast() }
      return
    }
    guard let text else { return }
    let line = TaggedText.oneLine(text)
    if name.isWord("title") { title = title ?? line }
    if name.isWord("ownername") { owner.name = line }
    if name.isWord("owneremail") { owner.email = line }
    self.text = nil
  }

  mutating func text(_ run: Run) {
    guard var bytes = text else { return }
    CharacterReferences.append(run, to: &bytes)
    text = bytes
  }

  mutating func literal(_ run: Run) { text?.append(contentsOf: run) }
  mutating func entity(_ name: Run, _ value: Run) {}
}
