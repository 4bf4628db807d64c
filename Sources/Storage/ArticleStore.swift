// The façade of the room: a library of articles and of what its reader did with them.

import Articles
import GRDB

/// A library: articles, marks, lists, search and the journal of changes, in one SQLite file.
///
/// This is the whole model layer, and its only door. Come in by ``open(at:searchText:willKeepCopy:)`` or ``inMemory(searchText:)``, then
/// - put articles in: ``merge(_:)``;
/// - read lists: ``window(_:moment:anchor:before:after:)``, ``counts(_:moment:)``, and articles: ``article(_:)``;
/// - change marks: ``apply(_:to:progress:)``, ``opened(_:read:begun:at:)``, ``undo(step:)``, ``redo()``;
/// - hear of other processes: ``changesByOthers()``.
///
/// Several processes may use one file. Writes form one queue; a read asked after a write sees it. Async calls end with
/// `CancellationError` when their task is cancelled; what was written until then is whole. All errors are `StorageError`.
public final class ArticleStore: Sendable {
  /// Where the library lies; ":memory:" for one that is on no disk.
  public let path: String
  /// The connections.
  let database: any DatabaseWriter
  /// Marks the steps of this run in the journal.
  let run: Int64
  /// Makes an article's search text when its index entry must be made anew.
  let searchText: @Sendable (Article) -> String
  /// Whether a file is still there.
  let fileExists: @Sendable (String) -> Bool
  /// The last search's ranking.
  let lastSearch = SearchMemory()

  init(
    path: String, database: any DatabaseWriter, searchText: @escaping @Sendable (Article) -> String,
    fileExists: @escaping @Sendable (String) -> Bool
  ) {
    self.path = path
    self.database = database
    self.searchText = searchText
    self.fileExists = fileExists
    run = Int64.random(in: 1...Int64.max)
  }

  /// Opens a library, and makes it and its folders when there is none.
  ///
  /// `searchText` gives the words of an article's body without its markup; it must be the function that `Arrival`s were
  /// made with. Nothing is changed when this throws.
  ///
  /// A library of an older version is brought up to date, which takes a while for a large one: `willKeepCopy` hears
  /// before where a copy of it will lie.
  public static func open(
    at path: String, searchText: @escaping @Sendable (Article) -> String = { $0.body.text },
    willKeepCopy: (String) -> Void = { _ in }
  ) throws(StorageError) -> ArticleStore {
    try open(at: path, migrations: Schema.migrations, searchText: searchText, willKeepCopy: willKeepCopy)
  }

  /// A library of its own in memory, for the guide; it is gone with this value.
  public static func inMemory(
    searchText: @escaping @Sendable (Article) -> String = { $0.body.text }
  ) throws(StorageError) -> ArticleStore {
    do {
      let queue = try DatabaseQueue(configuration: Connection.configuration())
      try queue.write { db in try LibraryFile.migrate(db, with: Schema.migrations) }
      return ArticleStore(
        path: ":memory:", database: queue, searchText: searchText, fileExists: LibraryFile.exists)
    } catch {
      throw StorageError.opening(error, path: ":memory:")
    }
  }

  /// Ends all use of the library; the store answers nothing any more.
  public func close() throws {
    do { try database.close() } catch { throw StorageError.of(error, path: path) }
  }

  /// Reads now, on the calling thread.
  func reading<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try database.read(body) } catch { throw StorageError.of(error, path: path) }
  }

  /// Reads behind; the task's cancellation interrupts it.
  func reading<T: Sendable>(_ body: @Sendable @escaping (Database) throws -> T) async throws -> T {
    do { return try await database.read(body) } catch { throw StorageError.of(error, path: path) }
  }

  /// Writes in one transaction.
  func writing<T: Sendable>(_ body: @Sendable @escaping (Database) throws -> T) async throws -> T {
    do { return try await database.write(body) } catch { throw StorageError.of(error, path: path) }
  }
}
