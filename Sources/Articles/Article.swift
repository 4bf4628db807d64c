// An article as a format read it, never what the reader did with it: that is a `Mark`.

/// One article, read from bytes.
///
/// Marks are no part of it, so reading a file again can never make anything unread.
public struct Article: Hashable, Sendable {
  /// The headline, one line of plain text; never empty once a format has read it.
  public var title: String
  /// Who wrote it, in the order given.
  public var authors: [String] = []
  /// The name shown in the list's source column ("UNIAN"); empty when nothing names one.
  public var source: String = ""
  /// Where it stands on the web, as written; nil when unknown.
  public var link: String?
  /// The id that its own source gives it (a feed's guid, a front matter's id); nil when none.
  public var ownID: String?
  /// BCP 47 tag of the language, when the article names one.
  public var language: String?
  /// When it was published; nil when the article does not say.
  public var date: ArticleDate?
  /// Tags that came with the article, as written there.
  public var tags: [String] = []
  /// A summary, only when the article has one of its own.
  public var summary: String?
  /// The text as stored, with the name of the format that makes a `Document` of it.
  public var body: Body
  /// Stories that the page names beside or after the article; no part of its text.
  public var related: [RelatedStory] = []
  /// Files that come with it.
  public var attachments: [Attachment] = []

  /// Makes an article of a title and a body; the rest is set by who knows it.
  public init(title: String, body: Body) {
    self.title = title
    self.body = body
  }
}

/// A text and the name of the `BodyFormat` that understands it.
public struct Body: Hashable, Sendable {
  /// Name of the body format: "plain", "markdown".
  public var format: String
  /// The source text, in UTF-8, whole: what `v` shows.
  public var text: String

  /// Makes a body of its format's name and its source text.
  public init(format: String, text: String) {
    self.format = format
    self.text = text
  }
}

/// When an article was published, and who says so.
public struct ArticleDate: Hashable, Sendable {
  /// Where a date comes from.
  public enum Origin: Int, Hashable, Sendable {
    /// The article states it.
    case stated = 0
    /// Only the file's time is known; shown with `~`.
    case file = 1
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64
  /// Who says so.
  public var origin: Origin

  /// Makes a date of Unix seconds.
  public init(seconds: Int64, origin: Origin) {
    self.seconds = seconds
    self.origin = origin
  }

  /// Whether it is a day of which no hour is known: such are kept as midnight in Greenwich, and are the same day everywhere.
  public var isDay: Bool { origin == .stated && seconds % 86_400 == 0 }
}

/// A story that a page names beside its article: a teaser, a "read also", a block of headlines.
public struct RelatedStory: Hashable, Sendable, Codable {
  /// Its headline.
  public var title: String
  /// The source that is named with it; empty when none.
  public var source: String
  /// Its teaser; empty when none.
  public var teaser: String
  /// Its address, when the page gives one.
  public var link: String?

  /// Makes a related story; only the title is needed.
  public init(title: String, source: String = "", teaser: String = "", link: String? = nil) {
    self.title = title
    self.source = source
    self.teaser = teaser
    self.link = link
  }
}

/// A file that comes with an article: a recording, a picture, a document.
public struct Attachment: Hashable, Sendable, Codable {
  /// Where it is.
  public var url: String
  /// Its media type ("audio/mpeg"); empty when unknown.
  public var mimeType: String
  /// Its size in bytes, when known.
  public var size: Int?
  /// What it is called, one line; nil when nothing names it.
  public var title: String?

  /// Makes an attachment of its address.
  public init(url: String, mimeType: String = "", size: Int? = nil, title: String? = nil) {
    self.url = url
    self.mimeType = mimeType
    self.size = size
    self.title = title
  }
}
