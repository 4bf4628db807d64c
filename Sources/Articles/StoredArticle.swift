// An article as the library keeps it: what it says, what was done with it, and how it came.

/// One stored article, whole.
public struct StoredArticle: Hashable, Sendable {
  /// Its id in the library.
  public var id: ArticleID
  /// What it says.
  public var article: Article
  /// Its date, or its file's.
  public var date: ArticleDate
  /// What was done with it.
  public var mark: Mark
  /// All its tags: those that came with it, its folders', the import's and those put by hand, in order of name.
  public var tags: [Tag]
  /// The real path of its file; nil when it came from no file.
  public var path: String?
  /// When it came into the library, in Unix seconds.
  public var arrivedAt: Int64
  /// What is known of how it came and why it is the article it is, one plain sentence each, for `i`.
  public var facts: [String]

  /// Makes a stored article.
  public init(
    id: ArticleID, article: Article, date: ArticleDate, mark: Mark = Mark(), tags: [Tag] = [],
    path: String? = nil, arrivedAt: Int64 = 0, facts: [String] = []
  ) {
    self.id = id
    self.article = article
    self.date = date
    self.mark = mark
    self.tags = tags
    self.path = path
    self.arrivedAt = arrivedAt
    self.facts = facts
  }
}
