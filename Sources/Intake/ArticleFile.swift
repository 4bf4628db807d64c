// One file, read by itself: no library has a part in it.

import Formats

/// A file and its articles.
public struct ArticleFile: Sendable {
  /// Its real path.
  public let path: String
  /// When it was changed, in Unix seconds.
  public let modified: Int64
  /// What reading it gave.
  public let reading: Reading

  /// Reads a file; throws an `IntakeError` or a `FormatError`, both sentences that name it.
  public init(path: String) throws {
    self.path = try realPath(of: path)
    let content = try FileBytes(path: self.path)
    modified = content.entry.modified / 1_000_000_000
    var reader = try content.reader(name: path)
    reading = try reader.whole()
    if let failure = content.failure { throw failure }
  }

  /// The last part of its path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
