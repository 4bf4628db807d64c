// What can be chosen for an import.

import Articles

/// What can be chosen for an import.
public struct ImportOptions: Hashable, Sendable {
  /// Whether the names of the folders below a root become tags.
  public var takesFolderTags: Bool
  /// Tags for all articles of the import; with them, unchanged files are read too, so that they get these tags.
  public var tags: [Tag]
  /// Name of the import, by which it can be removed; nil for none.
  public var name: String?
  /// Whether articles that were purged stay away; so when folders are looked at again.
  public var leavesPurged: Bool

  /// Makes options; folder tags are taken unless told otherwise.
  public init(
    takesFolderTags: Bool = true, tags: [Tag] = [], name: String? = nil, leavesPurged: Bool = false
  ) {
    self.takesFolderTags = takesFolderTags
    self.tags = tags
    self.name = name
    self.leavesPurged = leavesPurged
  }
}
