// Followed folders, and the imports that were made.

import Articles
import GRDB

/// A folder that is looked at again at every start.
public struct FollowedFolder: Hashable, Sendable {
  /// Its real path.
  public var path: String
  /// True when the names of the folders below it become tags.
  public var takesFolderTags: Bool
  /// Tags that all of its articles get.
  public var tags: [Tag]
  /// Since when it is followed, in Unix seconds.
  public var since: Int64

  /// Makes a followed folder.
  public init(path: String, takesFolderTags: Bool = true, tags: [Tag] = [], since: Int64 = 0) {
    self.path = path
    self.takesFolderTags = takesFolderTags
    self.tags = tags
    self.since = since
  }
}

/// An import that was made.
public struct ImportRecord: Hashable, Sendable {
  /// Its name, as its arrivals bore it.
  public var name: String
  /// When, in Unix seconds.
  public var at: Int64
  /// The paths that were asked for.
  public var paths: [String]
  /// How many articles were new.
  public var added: Int
  /// How many changed.
  public var updated: Int

  /// Makes the record of an import.
  public init(name: String, at: Int64, paths: [String], added: Int, updated: Int) {
    self.name = name
    self.at = at
    self.paths = paths
    self.added = added
    self.updated = updated
  }
}

extension ArticleStore {
  /// Follows a folder from now on, or changes how it is followed.
  public func follow(_ folder: FollowedFolder) async throws {
    try await writing { db in
      try db.execute(
        sql: """
          INSERT INTO folder(path, takesFolderTags, tags, since) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT(path) DO UPDATE SET takesFolderTags = ?2, tags = ?3
          """,
        arguments: [
          folder.path, folder.takesFolderTags, TagTable.column(folder.tags),
          folder.since == 0 ? Now.seconds : folder.since,
        ])
    }
  }

  /// Follows a folder no more; false when it was not followed.
  ///
  /// Its articles stay.
  public func unfollow(_ path: String) async throws -> Bool {
    try await writing { db in
      try db.execute(sql: "DELETE FROM folder WHERE path = ?", arguments: [path])
      return db.changesCount > 0
    }
  }

  /// The followed folders, in order of path.
  public func followedFolders() async throws -> [FollowedFolder] {
    try await reading { db in
      try Row.fetchAll(db, sql: "SELECT path, takesFolderTags, tags, since FROM folder ORDER BY path").map {
        FollowedFolder(
          path: $0[0], takesFolderTags: $0[1], tags: TagTable.tags(ofColumn: $0[2]), since: $0[3])
      }
    }
  }

  /// Keeps the record of an import.
  public func record(_ record: ImportRecord) async throws {
    try await writing { db in
      try db.execute(
        sql: "INSERT INTO import(name, at, paths, added, updated) VALUES (?, ?, ?, ?, ?)",
        arguments: [record.name, record.at, JSONText.write(record.paths), record.added, record.updated])
    }
  }

  /// The imports that were made, the newest first.
  public func imports(limit: Int = 50) async throws -> [ImportRecord] {
    try await reading { db in
      try Row.fetchAll(
        db, sql: "SELECT name, at, paths, added, updated FROM import ORDER BY id DESC LIMIT ?",
        arguments: [limit]
      ).map {
        ImportRecord(
          name: $0[0], at: $0[1], paths: JSONText.read([String].self, $0[2], else: []), added: $0[3],
          updated: $0[4])
      }
    }
  }

  /// The articles that came with an import, by its name.
  public func articles(ofImport name: String) async throws -> [ArticleID] {
    try await reading { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE import = ? ORDER BY id", arguments: [name])
        .map(ArticleID.init)
    }
  }
}
