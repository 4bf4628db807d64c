// What SQLite reports, said as the room's own errors, so that GRDB never leaves the room.

import GRDB

extension StorageError {
  /// The room's error for whatever a library at a path threw.
  static func of(_ error: any Error, path: String) -> any Error {
    if error is CancellationError || error is StorageError { return error }
    guard let error = error as? DatabaseError else { return failed(path: path, reason: "\(error)") }
    switch error.resultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: return CancellationError()
    default: return sentence(for: error, path: path)
    }
  }

  /// The room's error for one of SQLite's.
  static func sentence(for error: DatabaseError, path: String) -> StorageError {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notALibrary(path: path)
    case .SQLITE_CORRUPT: .damaged(path: path)
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .cannotWrite(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    default: .failed(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
