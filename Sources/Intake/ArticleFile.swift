// One file, read by itself: no library has a part in it.

import Articles
import Formats

/// A file and its articles.
public struct ArticleFile: Sendable {
  /// Its real path.
  public let path: String
  /// When it was changed, in Unix seconds.
  public let modified: Int64
  /// What reading it gave; of a file that gives its articles while it is read, a feed of any size, without these.
  public let reading: Reading
  /// How many articles it has.
  public let count: Int
  private let given: String
  private let isStreamed: Bool

  /// Reads a file; throws an `IntakeError` or a `FormatError`, both sentences that name it.
  public init(path: String) throws {
    given = path
    self.path = try realPath(of: path)
    let content = try FileBytes(path: self.path)
    modified = content.entry.modified / 1_000_000_000
    var reader = try content.reader(name: path)
    isStreamed = reader.isStreamed
    var (articles, count): ([ReadArticle], Int) = ([], 0)
    while let more = try reader.next() {
      count += more.count
      if !isStreamed { articles += more }
    }
    if let failure = content.failure { throw failure }
    self.count = count
    var reading = reader.reading
    reading.articles = articles
    self.reading = reading
  }

  /// Hands over the articles in the file's order, those of a feed as they are read once more.
  ///
  /// Throws what `take` throws, an `IntakeError` or a `FormatError`.
  public func articles(_ take: (ReadArticle) throws -> Void) throws {
    for article in reading.articles { try take(article) }
    guard isStreamed else { return }
    let content = try FileBytes(path: path)
    var reader = try content.reader(name: given)
    while let more = try reader.next() { for article in more { try take(article) } }
    if let failure = content.failure { throw failure }
  }

  /// What became of the blocks of a saved page, in its order; nil for a file that is no page.
  ///
  /// Throws an `IntakeError` or a `FormatError`.
  public static func verdicts(path: String) throws -> [BlockVerdict]? {
    try whole(path).flatMap { try ArticleFormat.verdicts(of: $0) }
  }

  /// A saved page with all that it says, not only its article; nil for a file that is no page.
  ///
  /// Throws an `IntakeError` or a `FormatError`.
  public static func wholePage(path: String) throws -> Body? {
    try whole(path).flatMap { try ArticleFormat.wholePage(of: $0) }
  }

  /// A file's bytes; nil for one that is read as it comes.
  private static func whole(_ path: String) throws -> SourceFile? {
    // What is read as it comes is no page, and may be of any size.
    if try FileBytes(path: try realPath(of: path)).reader(name: path).isStreamed { return nil }
    let content = try FileBytes(path: try realPath(of: path))
    var bytes: [UInt8] = []
    while let more = content.next() {
      bytes += more
      guard bytes.count <= ArticleFormat.mostBytesOfWholeText else { throw FormatError.tooLarge(file: path) }
    }
    if let failure = content.failure { throw failure }
    return SourceFile(bytes: bytes, name: path)
  }

  /// The last part of its path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
