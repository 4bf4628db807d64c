// The tables of the library, as named steps: a new step goes to the end, an old one is never edited.

import GRDB

/// One named step of the library's schema.
struct Migration: Sendable {
  /// Its name, also part of the name of the copy that is kept before it.
  let name: String
  /// What it does.
  let run: @Sendable (Database) throws -> Void
}

/// The schema: how many steps a library has taken stands in its `user_version`.
enum Schema {
  /// "Brds", so that no other program's database is taken for a library.
  static let applicationID: Int32 = 0x4272_6473

  /// All steps, oldest first.
  static let migrations = [
    Migration(name: "first", run: { try $0.execute(sql: first) }),
    Migration(name: "importTags", run: { try $0.execute(sql: importTags) }),
    Migration(name: "unreadLists", run: { try $0.execute(sql: UnreadLists.schema) }),
  ]

  /// Tags that an import gave are told apart from those of the file, so that the file read again does not lose them.
  private static let importTags = "ALTER TABLE article ADD COLUMN importTags TEXT NOT NULL DEFAULT '[]'"

  /// The first library: articles, marks, lists, search, journal.
  private static let first = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      title TEXT NOT NULL, authors TEXT NOT NULL, source TEXT NOT NULL, language TEXT, statedAt INTEGER,
      ownTags TEXT NOT NULL, givenTags TEXT NOT NULL, summary TEXT, related TEXT NOT NULL,
      attachments TEXT NOT NULL, arrivedAt INTEGER NOT NULL, changedAt INTEGER, import TEXT,
      format TEXT NOT NULL, body TEXT NOT NULL);

    -- Where an article comes from; it outlives the article, so that marks find it again.
    CREATE TABLE origin (
      article INTEGER PRIMARY KEY, path TEXT, item TEXT NOT NULL, ownID TEXT, link TEXT,
      contentHash INTEGER NOT NULL, modified INTEGER NOT NULL, size INTEGER NOT NULL,
      readerVersion INTEGER NOT NULL, history TEXT NOT NULL DEFAULT '');
    CREATE UNIQUE INDEX originPath ON origin(path, item) WHERE path IS NOT NULL;
    CREATE INDEX originOwnID ON origin(ownID) WHERE ownID IS NOT NULL;
    CREATE INDEX originLink ON origin(link) WHERE link IS NOT NULL;
    CREATE INDEX originHash ON origin(contentHash);

    CREATE TABLE mark (
      article INTEGER PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0, readAt INTEGER,
      begun INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, trashedAt INTEGER, place INTEGER);
    CREATE INDEX markTrashed ON mark(trashedAt) WHERE trashedAt IS NOT NULL;
    -- state 1: put by hand; 2: came with the article, hidden by hand.
    CREATE TABLE markTag (
      article INTEGER NOT NULL, tag INTEGER NOT NULL, state INTEGER NOT NULL,
      PRIMARY KEY (article, tag)) WITHOUT ROWID;

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      total INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE tagging (
      tag INTEGER NOT NULL, newest INTEGER NOT NULL, article INTEGER NOT NULL,
      PRIMARY KEY (tag, newest, article)) WITHOUT ROWID;
    CREATE INDEX taggingArticle ON tagging(article, tag);
    CREATE TABLE tally (
      id INTEGER PRIMARY KEY CHECK (id = 1), total INTEGER NOT NULL, unread INTEGER NOT NULL,
      starred INTEGER NOT NULL, starredUnread INTEGER NOT NULL, trashed INTEGER NOT NULL);
    INSERT INTO tally VALUES (1, 0, 0, 0, 0, 0);

    -- As much of an article as lists need, with a mirror of its mark. `newest` is the negated date.
    CREATE TABLE headline (
      id INTEGER PRIMARY KEY, newest INTEGER NOT NULL, date INTEGER NOT NULL, isFileDate INTEGER NOT NULL,
      read INTEGER NOT NULL, begun INTEGER NOT NULL, starred INTEGER NOT NULL, shown INTEGER NOT NULL,
      docid INTEGER NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
      titleKey TEXT NOT NULL, sourceKey TEXT NOT NULL, pathKey TEXT NOT NULL);
    CREATE UNIQUE INDEX headlineDocument ON headline(docid);
    \(ListOrder.allCases.map(\.indexes).joined(separator: "\n"))

    CREATE VIRTUAL TABLE search USING fts5(
      title, body, author, tags, content='', columnsize=0, prefix='1 2 3', tokenize='ascii');
    INSERT INTO search(search, rank) VALUES ('automerge', 8);
    INSERT INTO search(search, rank) VALUES ('crisismerge', 64);

    CREATE TABLE deadDocument (docid INTEGER PRIMARY KEY);

    CREATE TABLE step (
      number INTEGER PRIMARY KEY AUTOINCREMENT, change TEXT NOT NULL, place TEXT NOT NULL,
      title TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL, run INTEGER NOT NULL, state INTEGER NOT NULL,
      count INTEGER NOT NULL DEFAULT 0, target TEXT, cursor TEXT, undoneAt INTEGER);
    CREATE INDEX stepState ON step(state, number);
    CREATE TABLE stepItem (
      step INTEGER NOT NULL, article INTEGER NOT NULL, before,
      PRIMARY KEY (step, article)) WITHOUT ROWID;

    CREATE TABLE folder (
      path TEXT PRIMARY KEY, takesFolderTags INTEGER NOT NULL, tags TEXT NOT NULL, since INTEGER NOT NULL);
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL, paths TEXT NOT NULL,
      added INTEGER NOT NULL, updated INTEGER NOT NULL);
    CREATE TABLE session (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO session VALUES ('folding', '\(SearchIndex.foldingVersion)');
    """
}
