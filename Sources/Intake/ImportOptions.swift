// What can be chosen for an import.

import Articles

/// What can be chosen for an import.
public struct ImportOptions: Hashable, Sendable {
  /// Whether the names of the folders below a root become tags.
  public var takesFolderTags: Bool
  /// Tags for all articles of the import.
  public var tags: [Tag]
  /// Name of the import, by which it can be removed; nil for none.
  public var name: String?
  /// Whether articles that were purged stay away; so when folders are looked at again.
  public var leavesPurged: Bool

  /// Whether files are read that did not change, so that they too get the tags.
  public var readsUnchanged: Bool

  /// Makes options; folder tags are taken unless told otherwise, unchanged files are read when there are tags to give.
  public init(
    takesFolderTags: Bool = true, tags: [Tag] = [], name: String? = nil, leavesPurged: Bool = false,
    readsUnchanged: Bool? = nil
  ) {
    self.takesFolderTags = takesFolderTags
    self.tags = tags
    self.name = name
    self.leavesPurged = leavesPurged
    self.readsUnchanged = readsUnchanged ?? !tags.isEmpty
  }
}
