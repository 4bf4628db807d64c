// JSON Feed and RSS written as JSON, as an article format.

import Articles

extension ArticleFormat {
  /// JSON Feed 1.0 and 1.1, RSS-in-JSON.
  static let jsonFeed = ArticleFormat(
    name: "jsonfeed", title: "JSON Feed 1.0 and 1.1, RSS as JSON", knownBy: "the members that they must have",
    understood: "the same as of RSS and Atom", suffixes: ["json"],
    recognizes: { sample in JSONFeedSigns.recognize(sample) },
    reader: { sample, _ in JSONFeedReader(sample) })
}

/// Tells feeds from other JSON.
private enum JSONFeedSigns {
  static func recognize(_ sample: Sample) -> Bool {
    guard sample.begins(with: "{") || ByteOrderMark.of(sample.bytes) != nil || sample.bytes.contains(0) else {
      return false
    }
    let start = StreamDecoder(of: sample.bytes).decode(Array(sample.bytes.prefix(65_536)), isLast: false)
    return start.withUnsafeBufferPointer { run in
      guard run.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
      if run.place(of: "jsonfeed.org/version", from: 0) != nil { return true }
      if run.place(of: "jsonfeed.org\\/version", from: 0) != nil { return true }
      if let rss = run.place(of: "\"rss\"", from: 0) { return run.place(of: "\"channel\"", from: rss) != nil }
      return run.place(of: "\"items\"", from: 0) != nil
        && (run.place(of: "\"content_html\"", from: 0) != nil
          || run.place(of: "\"content_text\"", from: 0) != nil
          || run.place(of: "\"date_published\"", from: 0) != nil)
    }
  }
}

/// Reads a feed in JSON as its bytes come.
struct JSONFeedReader: ArticleReader {
  private var items = JSONItems()
  private var articles = FeedArticles()
  private var description = FeedDescription()
  /// How much of what stands outside of the items was understood.
  private var understood = 0
  private var format = "json11"
  private let decoder: StreamDecoder

  init(_ sample: Sample) {
    decoder = StreamDecoder(of: sample.bytes)
  }

  mutating func take(_ bytes: [UInt8]) throws(FormatError) -> [ReadArticle] {
    var drafts: [FeedDraft] = []
    items.take(decoder.decode(bytes, isLast: false)) { drafts.append(FeedDraft(JSONValue($0))) }
    if description.title == nil, !drafts.isEmpty, understood != items.head.count { describe() }
    return articles.take(drafts, description, bytes.count)
  }

  mutating func finish() throws(FormatError) -> [ReadArticle] {
    var drafts: [FeedDraft] = []
    items.take(decoder.decode([], isLast: true)) { drafts.append(FeedDraft(JSONValue($0))) }
    items.finish { drafts.append(FeedDraft(JSONValue($0))) }
    describe()
    // One item alone may stand in place of the list.
    let channel = head["rss"]?["channel"] ?? head["channel"]
    if let only = channel?["item"], case .object = only { drafts.append(FeedDraft(only)) }
    return articles.finish(drafts, description)
  }

  private var head: JSONValue { items.head.withUnsafeBufferPointer { JSONValue($0) } }

  private mutating func describe() {
    let head = head
    understood = items.head.count
    if let channel = head["rss"]?["channel"] ?? head["channel"] {
      format = "rssjson"
      description = FeedDescription(rss: channel)
    } else {
      format = head["version"]?.text?.hasSuffix("/1") == true ? "json1" : "json11"
      description = FeedDescription(json: head)
    }
  }

  var reading: Reading {
    var reading = Reading(kind: "feed", format: format, encoding: decoder.charset.label, articles: [])
    reading.feed = description
    return reading
  }
}
