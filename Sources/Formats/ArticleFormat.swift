// The table of article formats: how the bytes of a file become articles.

import Articles

/// One way of storing articles in a file, and how it is read.
public struct ArticleFormat: Sendable {
  /// Its name in code and in `inspect` ("text", "markdown").
  public let name: String
  /// Its name for people ("plain text").
  public let title: String
  /// Suffixes that such files usually have, lower case, without the dot.
  public let suffixes: [String]
  /// Whether a file is of this format: by its content, with its suffix as a hint.
  public let recognizes: @Sendable (Sample) -> Bool
  /// Reads a file that was recognized; the error names the file and the reason.
  public let read: @Sendable (SourceFile) throws(FormatError) -> Reading

  /// All formats, in the order in which they are asked: the more particular first, plain text last.
  public static let all: [ArticleFormat] = [.markdown, .text]

  /// Reads a file with the first format that recognizes it.
  ///
  /// Throws a `FormatError` for what cannot be read: empty files, binary ones, pages and feeds of unknown formats.
  public static func read(_ source: SourceFile) throws(FormatError) -> Reading {
    let sample = Sample(source)
    if let refusal = Refusal.of(sample) { throw refusal }
    for format in all where format.recognizes(sample) { return try format.read(source) }
    throw .unknown(file: source.name)
  }
}
