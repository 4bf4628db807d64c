// What the reader did with an article; it outlives the article.

/// What a reader has done with one article.
public struct Mark: Hashable, Sendable {
  /// True once it counts as read.
  public var isRead = false
  /// When it was read, in Unix seconds; nil while unread.
  public var readAt: Int64?
  /// True when it was opened and its end was not seen.
  public var isBegun = false
  /// True when it is starred.
  public var isStarred = false
  /// Tags put by hand, apart from those that came with the article.
  public var handTags: [Tag] = []
  /// Where reading stopped; nil when it was never left in the middle.
  public var place: TextPlace?

  /// Makes the mark of an article that nobody has touched.
  public init() {}
}

/// A place in an article's text that is the same at every width.
public struct TextPlace: Hashable, Sendable, Comparable, Codable {
  /// UTF-8 bytes before it in the document's flat text (`Document.flatText`).
  public var offset: Int

  /// Makes a place of a UTF-8 offset.
  public init(offset: Int) { self.offset = offset }

  /// Earlier in the text comes first.
  public static func < (a: TextPlace, b: TextPlace) -> Bool { a.offset < b.offset }
}
