// Copies what was committed from SQLite's log into the library itself, beside the writing connection.

import GRDB

/// A connection that does nothing but checkpoint.
///
/// A commit that finds the log long copies it before it returns, and whoever waits behind it waits for the disk: for
/// thousands of pages up to half a second. A bulk step lets this be done between two of its transactions instead, while
/// single marks go on being written; the log stays short, so that no mark is ever the one that has to copy it.
struct LogCopier: Sendable {
  private let queue: DatabaseQueue

  /// A copier of a library; nil for one that is on no disk.
  init?(path: String) throws {
    if path == ":memory:" { return nil }
    queue = try DatabaseQueue(path: path, configuration: Connection.configuration())
  }

  /// Copies until nothing is left, so that the next transaction begins the log anew.
  ///
  /// What is committed while it copies is not in what SQLite tells of the log: only the log that it has copied before is
  /// all there is. A single mark is a few pages, so few rounds are enough.
  func copy() async throws {
    var known = -1
    for _ in 0..<Self.mostRounds {
      do {
        let log = try await queue.writeWithoutTransaction { db in try db.checkpoint(.passive) }
        if log.walFrameCount == known || log.checkpointedFrameCount < log.walFrameCount { return }
        known = log.walFrameCount
      } catch is CancellationError {
        return
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_INTERRUPT
      {
        // Another process copies, or the task is cancelled: what was not copied stays in the log, and is safe there.
        return
      }
    }
  }

  private static let mostRounds = 8
}
