// Why a file or folder could not come in.

/// Why a file or folder could not come in, as a sentence that names it.
public enum IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is at the path.
  case missing(path: String)
  /// The permissions forbid to read it.
  case forbidden(path: String)
  /// It is neither a file nor a folder; `what` says what it is ("a named pipe").
  case notAFile(path: String, what: String)
  /// It has more bytes than a file with articles may have.
  case tooLarge(path: String, bytes: Int64)
  /// It is a list of feeds, from which there is nothing to read yet.
  case listOfFeeds(path: String, count: Int)
  /// Its name is not in UTF-8, so that it could not be found again; `path` shows the name as far as it can be shown.
  case nameNotUTF8(path: String)
  /// The system could not read it, for a reason in its own words.
  case failed(path: String, reason: String)

  /// What a person is told: the file, the reason, and what to do where something can be done.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) is not there."
    case .forbidden(let path): "\(path) may not be read; change its permissions and import it again."
    case .notAFile(let path, let what): "\(path) is \(what), not a file."
    case .tooLarge(let path, let bytes):
      "\(path) has \(bytes >> 20) MB; files of at most \(FileBytes.most >> 20) MB are read."
    case .listOfFeeds(let path, let count):
      "\(path) is a list of \(count == 1 ? "1 feed" : "\(count) feeds"), no articles: subscribing to feeds comes with a later version; the file stays as it is."
    case .nameNotUTF8(let path): "\(path) has a name that is not in UTF-8; rename it and import it again."
    case .failed(let path, let reason): "\(path) could not be read: \(reason)."
    }
  }

  /// The path that it is about.
  public var path: String {
    switch self {
    case .missing(let path), .forbidden(let path), .notAFile(let path, _), .tooLarge(let path, _),
      .listOfFeeds(let path, _),
      .nameNotUTF8(let path), .failed(let path, _):
      path
    }
  }
}
