// The table of article formats: how the bytes of a file become articles.

import Articles

/// One way of storing articles in a file, and how it is read.
public struct ArticleFormat: Sendable {
  /// Its name in code and in `inspect` ("text", "markdown").
  public let name: String
  /// What people call it, with the kinds that it covers ("Markdown", "RSS 0.90–2.0, Atom 0.3 and 1.0, CDF").
  public let title: String
  /// What such a file is known by, in words.
  public let knownBy: String
  /// What is understood of such a file, in words.
  public let understood: String
  /// Suffixes that such files usually have, lower case, without the dot.
  public let suffixes: [String]
  /// Whether a file is of this format: by its content, with its suffix as a hint.
  public let recognizes: @Sendable (Sample) -> Bool
  /// Whether it gives articles while the file is still being read.
  let isStreamed: Bool
  /// Whether it is written as text alone; what holds zeros and control characters is refused before such a format reads it.
  let isText: Bool
  /// Begins to read a file that was recognized by its first bytes.
  let reader: @Sendable (_ sample: Sample, _ name: String) -> any ArticleReader

  /// All formats, in the order in which they are asked: the more particular first, plain text last.
  public static let all: [ArticleFormat] = [
    .opml, .xmlFeed, .jsonFeed, .page, .markdown, .text,
  ]

  /// The largest file that a format reads when it needs the whole text, in bytes.
  public static let mostBytesOfWholeText = 64 << 20

  /// A format that needs the whole text.
  init(
    name: String, title: String, knownBy: String, understood: String, suffixes: [String], isText: Bool = true,
    recognizes: @escaping @Sendable (Sample) -> Bool,
    read: @escaping @Sendable (SourceFile) throws(FormatError) -> Reading
  ) {
    self.init(
      name: name, title: title, knownBy: knownBy, understood: understood, suffixes: suffixes, isText: isText,
      recognizes: recognizes, isStreamed: false
    ) {
      WholeFileReader(name: $1, read: read)
    }
  }

  /// A format that reads as the bytes come.
  init(
    name: String, title: String, knownBy: String, understood: String, suffixes: [String],
    isText: Bool = false,
    recognizes: @escaping @Sendable (Sample) -> Bool,
    isStreamed: Bool = true,
    reader: @escaping @Sendable (_ sample: Sample, _ name: String) -> any ArticleReader
  ) {
    self.name = name
    self.title = title
    self.knownBy = knownBy
    self.understood = understood
    self.suffixes = suffixes
    self.recognizes = recognizes
    self.isStreamed = isStreamed
    self.isText = isText
    self.reader = reader
  }

  /// Reads a file that is in memory with the first format that recognizes it.
  ///
  /// Throws a `FormatError` for what cannot be read: empty files, binary ones, unknown formats.
  public static func read(_ source: SourceFile) throws(FormatError) -> Reading {
    var reader = try FileReader(ByteSource(source))
    return try reader.whole()
  }
}
