// Finds out what a file is before anything touches it, opens it, and takes it through the steps of the schema.

import Articles
import GRDB
import Glibc

extension ArticleStore {
  /// Opens a library with given steps of the schema.
  static func open(
    at path: String, migrations: [Migration], searchText: @escaping @Sendable (Article) -> String,
    fileExists: @escaping @Sendable (String) -> Bool = LibraryFile.exists,
    willKeepCopy: (String) -> Void = { _ in }
  ) throws(StorageError) -> ArticleStore {
    do {
      try LibraryFile.makeFolders(for: path)
      let state = try LibraryFile.state(at: path, known: migrations.count)
      let pool = try DatabasePool(path: path, configuration: Connection.configuration())
      try pool.writeWithoutTransaction { db in try Connection.prepareWriter(db) }
      if state != .current {
        try LibraryFile.bringUpToDate(pool, path: path, migrations: migrations, willKeepCopy: willKeepCopy)
      }
      return ArticleStore(path: path, database: pool, searchText: searchText, fileExists: fileExists)
    } catch {
      throw StorageError.opening(error, path: path)
    }
  }
}

extension StorageError {
  /// The error for whatever was thrown while a library was opened.
  static func opening(_ error: any Error, path: String) -> StorageError {
    if let error = error as? StorageError { return error }
    if let error = error as? DatabaseError { return sentence(for: error, path: path) }
    return failed(path: path, reason: "\(error)")
  }
}

/// The library as a file.
enum LibraryFile {
  /// What a file is before it is opened for writing.
  enum State { case new, older, current }

  /// True when there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes the folders that lead to a library, readable by their owner alone.
  static func makeFolders(for path: String) throws(StorageError) {
    guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
    let folder = String(path[..<end])
    if exists(folder) { return }
    try makeFolders(for: folder)
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw errno == ENOSPC ? .diskFull(path: folder) : .cannotWrite(path: folder)
    }
  }

  /// Looks at a file without changing it; throws when it is not a library that this version can use.
  static func state(at path: String, known: Int) throws -> State {
    guard exists(path) else { return .new }
    guard access(path, R_OK | W_OK) == 0 else { throw StorageError.cannotWrite(path: path) }
    guard let header = readHeader(of: path) else { throw StorageError.notALibrary(path: path) }
    if header.isEmpty { return .new }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StorageError.notALibrary(path: path)
    }
    let version = Int(number(in: header, at: 60))
    let application = number(in: header, at: 68)
    if application == Schema.applicationID {
      if version > known { throw StorageError.newerLibrary(path: path) }
      if version == known { return .current }
      return .older
    }
    if application != 0 { throw StorageError.notALibrary(path: path) }
    // A library that was made a moment ago may still have its first pages in the log beside it.
    return try stateInLog(at: path, known: known)
  }

  private static func stateInLog(at path: String, known: Int) throws -> State {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      if application == 0, version == 0, tables == 0 { return .new }
      guard application == Schema.applicationID else { throw StorageError.notALibrary(path: path) }
      if version > known { throw StorageError.newerLibrary(path: path) }
      return version == known ? .current : .older
    }
  }

  private static func readHeader(of path: String) -> [UInt8]? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(file, &header, 100)
    return count < 0 ? nil : Array(header.prefix(count))
  }

  private static func number(in header: [UInt8], at place: Int) -> Int32 {
    header[place..<place + 4].reduce(0) { $0 << 8 | Int32($1) }
  }

  /// Takes the steps that a library has not taken yet, keeping a copy of one that has articles before each.
  ///
  /// `willKeepCopy` hears the path of each copy before it is made.
  static func bringUpToDate(
    _ pool: DatabasePool, path: String, migrations: [Migration], willKeepCopy: (String) -> Void
  ) throws {
    while true {
      let next = try pool.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
      guard next < migrations.count else { break }
      if next > 0 {
        let copy = "\(path).before-\(migrations[next].name)"
        willKeepCopy(copy)
        try keepCopy(of: pool, path: copy)
      }
      try pool.write { db in
        // Another process may have been quicker.
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        // A new one takes all steps at once: there is nothing in it to keep a copy of.
        if version == next {
          try migrate(db, with: next == 0 ? migrations : Array(migrations.prefix(next + 1)))
        }
      }
    }
    // The version stands in the file itself from now on, where the next start looks first.
    try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
  }

  /// Takes all steps of a list that a database has not taken.
  static func migrate(_ db: Database, with migrations: [Migration]) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for migration in migrations.dropFirst(version) { try migration.run(db) }
    try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
  }

  private static func keepCopy(of pool: DatabasePool, path: String) throws {
    if exists(path) { return }
    // Under another name until it is whole, so that a copy cut short is never taken for one.
    let unfinished = path + ".unfinished"
    unlink(unfinished)
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
    }
    guard rename(unfinished, path) == 0 else { throw StorageError.cannotWrite(path: path) }
  }
}
