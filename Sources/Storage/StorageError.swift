// What can go wrong with the library, each case one plain sentence: what, where, what to do.

/// Why the library could not do what was asked.
public enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library was written by a newer Broadsheet.
  case newerLibrary(path: String)
  /// The file is no SQLite database, or one of another program.
  case notALibrary(path: String)
  /// The file or its folder cannot be written or created.
  case cannotWrite(path: String)
  /// There is no room left where the library lies.
  case diskFull(path: String)
  /// The file is damaged.
  case damaged(path: String)
  /// Another process has held the library for too long.
  case busy(path: String)
  /// Anything else that SQLite says, in its words.
  case failed(path: String, reason: String)

  /// One sentence for the reader.
  public var description: String {
    switch self {
    case .newerLibrary(let path):
      "The library \(path) was written by a newer Broadsheet; update Broadsheet, or choose another with --library."
    case .notALibrary(let path):
      "\(path) is not a library of Broadsheet; choose another file with --library."
    case .cannotWrite(let path):
      "\(path) cannot be written; make its folder writable, or choose another place with --library."
    case .diskFull(let path):
      "No space is left; free some and try again, nothing stored is lost. The library is \(path)."
    case .damaged(let path):
      "The library \(path) is damaged; run “broadsheet check --repair”."
    case .busy(let path):
      "Another program keeps the library \(path) locked; close it and try again."
    case .failed(let path, let reason):
      "The library \(path) answered “\(reason)”; run “broadsheet check”."
    }
  }
}
