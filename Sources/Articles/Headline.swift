// A row of the list: as much of an article as the list shows.

/// Names one stored article; given by the library, never reused.
public struct ArticleID: Hashable, Sendable, Comparable, Codable {
  /// The number that the command line shows and takes.
  public let number: Int64

  /// Makes an id of its number.
  public init(_ number: Int64) { self.number = number }

  /// Earlier stored comes first.
  public static func < (a: ArticleID, b: ArticleID) -> Bool { a.number < b.number }
}

/// What the list shows of one article.
public struct Headline: Hashable, Sendable {
  /// The article.
  public var id: ArticleID
  /// Its title.
  public var title: String
  /// Its source's name; may be empty.
  public var source: String
  /// Its date, and whether it is only the file's.
  public var date: ArticleDate
  /// Read.
  public var isRead: Bool
  /// Opened, its end not seen.
  public var isBegun: Bool
  /// Starred.
  public var isStarred: Bool
  /// Where it stands in the order that was asked for: the window is continued from here.
  public var position: ListPosition

  /// Makes a row of the list.
  public init(
    id: ArticleID, title: String, source: String, date: ArticleDate, isRead: Bool = false,
    isBegun: Bool = false, isStarred: Bool = false, position: ListPosition
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.date = date
    self.isRead = isRead
    self.isBegun = isBegun
    self.isStarred = isStarred
    self.position = position
  }
}

/// A row's key in the order of a list; opaque to all but the store.
///
/// What the fields hold depends on the order:
/// dates are negated seconds in `number` with the path's natural key in `text`, titles and sources are folded text.
public struct ListPosition: Hashable, Sendable {
  /// Number part of the key.
  public var number: Int64
  /// Text part of the key.
  public var text: String
  /// The article, so that no two rows have the same position.
  public var id: ArticleID

  /// Makes a position of its parts.
  public init(number: Int64, text: String, id: ArticleID) {
    self.number = number
    self.text = text
    self.id = id
  }
}
