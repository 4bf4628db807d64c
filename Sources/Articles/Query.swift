// Which articles a list shows, and in which order.

/// What a list shows: a base list, narrowed step by step, or a search over everything.
///
/// A value: two lists are the same list when their queries are equal. Saved searches and rules will be queries too.
public struct Query: Hashable, Sendable, Codable {
  /// The base lists of the keys 1 to 4.
  public enum List: String, Hashable, Sendable, Codable, CaseIterable {
    case unread, today, starred, all
  }

  /// The orders of the key =; ties go by path, with numbers as numbers, then by id.
  public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
    case newest, oldest, source, title
  }

  /// The base list.
  public var list: List
  /// Only articles that bear all of these.
  public var withTags: [Tag] = []
  /// No article that bears any of these.
  public var withoutTags: [Tag] = []
  /// Only articles in whose title or source every word of this occurs (folded, any part of a word); empty for all.
  public var narrowing: String = ""
  /// Words searched for over everything stored, best first, each a prefix; empty for none.
  ///
  /// With it `list` does not count; tags, scope and `narrowing` still narrow what is found when they are set.
  public var search: String = ""
  /// Only articles of these followed or opened folders and files (real paths); empty for all.
  public var scope: [String] = []
  /// The order of rows; a search is best first whatever it says.
  public var order: Order = .newest

  /// Makes the query of a base list.
  public init(list: List, order: Order = .newest) {
    self.list = list
    self.order = order
  }

  /// True when something beside the base list narrows it.
  public var isNarrowed: Bool {
    !withTags.isEmpty || !withoutTags.isEmpty || !narrowing.isEmpty || !search.isEmpty || !scope.isEmpty
  }
}

/// The moment at which a list was entered: what came or changed since stays out of it, what was read stays in it.
public struct ListMoment: Hashable, Sendable {
  /// The newest article that belongs to the list; later ones wait as "3 new".
  ///
  /// Nil: no limit.
  public var newest: ArticleID?
  /// Articles that stay in the list though they no longer fit (read by opening or by `m`).
  public var kept: Set<ArticleID>
  /// Start and end of today in Unix seconds, for the list Today.
  public var today: Range<Int64>

  /// Makes a moment; `today` is needed by the list Today only.
  public init(newest: ArticleID? = nil, kept: Set<ArticleID> = [], today: Range<Int64> = 0..<0) {
    self.newest = newest
    self.kept = kept
    self.today = today
  }
}

/// From where a window of headlines is asked.
public enum ListAnchor: Hashable, Sendable {
  /// The first rows.
  case start
  /// The last rows.
  case end
  /// The rows around a position; the article there need not exist any more.
  case around(ListPosition)
}

/// A run of consecutive rows of a list.
public struct HeadlineWindow: Hashable, Sendable {
  /// The rows, in the list's order.
  public var rows: [Headline]
  /// True when no row comes before the first.
  public var startsList: Bool
  /// True when no row comes after the last.
  public var endsList: Bool
  /// Zero-based place of the first row in the whole list, when it is known without counting.
  public var offset: Int?
  /// True for a search that has more matches than the list holds: the newest few thousand were ranked.
  public var isPartial = false

  /// Makes a window.
  public init(rows: [Headline], startsList: Bool, endsList: Bool, offset: Int? = nil) {
    self.rows = rows
    self.startsList = startsList
    self.endsList = endsList
    self.offset = offset
  }
}

/// How many rows a list has.
public struct ListCounts: Hashable, Sendable {
  /// Rows of the list.
  public var total: Int
  /// Unread rows among them.
  public var unread: Int
  /// True for a search that has more matches than were ranked and counted.
  public var isPartial = false

  /// Makes the counts of a list.
  public init(total: Int, unread: Int) {
    self.total = total
    self.unread = unread
  }
}
