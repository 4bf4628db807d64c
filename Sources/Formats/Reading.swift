// What reading a file gives.

import Articles

/// A file, read.
public struct Reading: Sendable {
  /// What the file is: "article", "feed", "opml".
  public var kind: String
  /// Name of the `ArticleFormat` that read it, or of the kind of feed.
  public var format: String
  /// WHATWG label of the encoding that it was decoded with ("utf-8", "windows-1251").
  public var encoding: String
  /// The articles, in the file's order; a feed may have none.
  public var articles: [ReadArticle]
  /// What a feed or a list of feeds says of itself.
  public var feed: FeedDescription?
  /// The feeds of a list of feeds, in its order.
  public var outlines: [FeedOutline] = []

  /// Makes a reading of its parts.
  public init(kind: String = "article", format: String, encoding: String, articles: [ReadArticle]) {
    self.kind = kind
    self.format = format
    self.encoding = encoding
    self.articles = articles
  }
}

/// An article together with what is searched of it.
public struct ReadArticle: Sendable {
  /// The article.
  public var article: Article
  /// The body's text as the index takes it: captions included; furniture, related stories and addresses left out.
  public var searchText: String
  /// What a feed says of the article beyond what is kept of it.
  public var feedItem: FeedItemDetails?

  /// Makes an article with its text for the index.
  public init(article: Article, searchText: String) {
    self.article = article
    self.searchText = searchText
  }
}

/// What a feed's item says beyond what an `Article` keeps.
public struct FeedItemDetails: Hashable, Sendable {
  /// When it was published, in Unix seconds.
  public var published: Int64?
  /// When it was changed last, in Unix seconds.
  public var modified: Int64?
  /// Its authors with their addresses.
  public var authors: [Person] = []
  /// The terms of its categories whose labels are the article's tags.
  public var terms: [String] = []
  /// The pictures that come with it, whether its text shows them or not; none of them is among the article's attachments.
  public var pictures: [Attachment] = []
  /// The HTML that shows those of them which its text does not, in front of that text in the article's body; empty for none.
  public var figures = ""
  /// Its link, or the id that stands in for one: an id is an address unless it says otherwise (RSS 2.0, "guid").
  public var address: String?
  /// What tells it from the feed's other items, in this reading and the next.
  public var identity = ""
}

/// Raised when reading improves, so that a library can read its files again.
public let readerVersion = 9
