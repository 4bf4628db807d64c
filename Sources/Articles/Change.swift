// What a reader can change, and what the library says it did: values that the head and the store share.

/// A change of marks, tags or trash; every one is journaled and can be undone.
public enum Change: Hashable, Sendable, Codable {
  /// Read or unread.
  case read(Bool)
  /// Starred or not.
  case starred(Bool)
  /// Puts tags by hand.
  case addTags([Tag])
  /// Takes hand-put tags away, and hides those that came with the article.
  case removeTags([Tag])
  /// Into the trash.
  case trash
}

/// Which articles a change is for.
public enum Target: Hashable, Sendable {
  /// These.
  case articles([ArticleID])
  /// All rows of a list as it was at a moment.
  case list(Query, ListMoment)
  /// All articles whose file lies below a folder, or the file itself (a real path).
  case path(String)
}

/// What a change, an undo or a redo did: one step, however many articles.
public struct ChangeReport: Hashable, Sendable {
  /// The step in the journal; nil when nothing changed, so nothing was journaled.
  public var step: Int64?
  /// What was asked for; for an undo, the change that was taken back.
  public var change: Change
  /// True when this took a step back.
  public var isUndo: Bool
  /// True when this did a step again that had been taken back.
  public var isRedo: Bool
  /// How many articles really changed.
  public var count: Int
  /// The articles that changed, at most the first thousand.
  public var articles: [ArticleID]
  /// In which list it was done, in words ("ukraine", "Unread"); empty when on single articles.
  public var place: String

  /// Makes a report.
  public init(
    step: Int64?, change: Change, isUndo: Bool = false, isRedo: Bool = false, count: Int,
    articles: [ArticleID], place: String = ""
  ) {
    self.step = step
    self.change = change
    self.isUndo = isUndo
    self.isRedo = isRedo
    self.count = count
    self.articles = articles
    self.place = place
  }
}

/// A step of the journal, for the list of changes and for asking before an undo.
public struct JournalStep: Hashable, Sendable {
  /// Its number; later steps have higher ones.
  public var number: Int64
  /// What was changed.
  public var change: Change
  /// How many articles.
  public var count: Int
  /// In which list it was done, in words; empty when on single articles.
  public var place: String
  /// Title of the article when it was one.
  public var title: String
  /// When, in Unix seconds.
  public var at: Int64
  /// True when it was taken back and can be done again.
  public var isUndone: Bool
  /// True when it was done by this run of the program.
  public var isOfThisRun: Bool

  /// Makes a step.
  public init(
    number: Int64, change: Change, count: Int, place: String = "", title: String = "", at: Int64,
    isUndone: Bool = false, isOfThisRun: Bool = true
  ) {
    self.number = number
    self.change = change
    self.count = count
    self.place = place
    self.title = title
    self.at = at
    self.isUndone = isUndone
    self.isOfThisRun = isOfThisRun
  }
}
