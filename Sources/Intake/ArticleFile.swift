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

  /// What became of the blocks of a saved page, in its order; nil for a file that is no page.
  ///
  /// Throws an `IntakeError` or a `FormatError`.
  public static func verdicts(path: String) throws -> [BlockVerdict]? {
    let content = try FileBytes(path: try realPath(of: path))
    var bytes: [UInt8] = []
    while let more = content.next() {
      bytes += more
      guard bytes.count <= ArticleFormat.mostBytesOfWholeText else { throw FormatError.tooLarge(file: path) }
    }
    if let failure = content.failure { throw failure }
    return try ArticleFormat.verdicts(of: SourceFile(bytes: bytes, name: path))
  }

  /// The last part of its path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
