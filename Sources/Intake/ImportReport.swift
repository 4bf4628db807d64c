// What an import did, or how far it is.

import Articles

/// A file or folder that did not come in.
public struct UnreadableFile: Hashable, Sendable {
  /// Its path, real as far as it could be told.
  public var path: String
  /// Why, as a sentence that names it.
  public var reason: String

  /// Makes an entry.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What an import did.
public struct ImportReport: Hashable, Sendable {
  /// Articles that were not there.
  public var new = 0
  /// Articles whose text or tags changed.
  public var updated = 0
  /// Articles that were there as they are; for files that were not read again, each file counts as one.
  public var unchanged = 0
  /// Articles that were found again under another path.
  public var moved = 0
  /// What did not come in, in the order of the walk.
  public var unreadable: [UnreadableFile] = []
  /// The articles of all files that were read.
  public var articles: [ArticleID] = []
  /// True when it was stopped before its end; the same import again goes on.
  public var wasStopped = false

  /// Makes the report of nothing.
  public init() {}

  /// Articles that are in the library by it, new or not.
  public var stored: Int { new + updated + unchanged + moved }

  /// Takes a second import's deeds to this one's.
  public mutating func add(_ other: ImportReport) {
    new += other.new
    updated += other.updated
    unchanged += other.unchanged
    moved += other.moved
    unreadable += other.unreadable
    articles += other.articles
    wasStopped = wasStopped || other.wasStopped
  }
}

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
  /// Files that were looked at: in, unchanged or unreadable.
  public var done: Int
  /// All files; nil until the folders were walked to their end.
  public var total: Int?
  /// What it did until now.
  public var report: ImportReport

  /// Makes a progress.
  public init(done: Int, total: Int? = nil, report: ImportReport) {
    self.done = done
    self.total = total
    self.report = report
  }
}
