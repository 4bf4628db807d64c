// A file being read: articles come out as bytes go in.

import Articles

/// How one format reads one file: bytes go in part by part, articles come out as they are whole.
protocol ArticleReader {
  /// Takes the next bytes; gives the articles that are whole with them.
  mutating func take(_ bytes: [UInt8]) throws(FormatError) -> [ReadArticle]
  /// Hears that no bytes follow; gives the articles that are left.
  mutating func finish() throws(FormatError) -> [ReadArticle]
  /// What is known of the file by now, without its articles.
  var reading: Reading { get }
}

/// A file being read, in memory that does not grow with it where its format allows that.
public struct FileReader {
  /// Whether articles come while the file is still being read; a format that needs the whole text gives them at its end.
  public let isStreamed: Bool
  private let source: ByteSource
  private var reader: any ArticleReader
  private var beginning: [UInt8]?
  private var isOver = false

  /// Looks at the first bytes and takes the first format that recognizes them.
  ///
  /// Throws a `FormatError` for what cannot be read: empty files, binary ones, unknown formats.
  public init(_ source: ByteSource) throws(FormatError) {
    self.source = source
    let bytes = source.next() ?? []
    beginning = bytes
    let file = SourceFile(bytes: bytes, name: source.name)
    let sample = Sample(file)
    if let refusal = Refusal.of(sample) { throw refusal }
    guard let format = ArticleFormat.all.first(where: { $0.recognizes(sample) }) else {
      throw .unknown(file: source.name)
    }
    if format.isText, let refusal = Refusal.ofText(sample) { throw refusal }
    isStreamed = format.isStreamed
    reader = format.reader(sample, source.name)
  }

  /// The articles that the next bytes bring, often none; nil when there are no more.
  public mutating func next() throws(FormatError) -> [ReadArticle]? {
    if isOver { return nil }
    let bytes = beginning ?? source.next()
    beginning = nil
    if let bytes, !bytes.isEmpty { return withoutBlanks(try reader.take(bytes)) }
    isOver = true
    return withoutBlanks(try reader.finish())
  }

  /// Articles whose titles, authors and tags have more than space in them, whatever kind of space: one without a title is called as
  /// its file.
  private func withoutBlanks(_ articles: [ReadArticle]) -> [ReadArticle] {
    articles.map { read in
      var read = read
      if !read.article.title.saysSomething {
        read.article.title = FileTitle(SourceFile(bytes: [], name: source.name)).title
      }
      if !read.article.authors.allSatisfy(\.saysSomething) {
        read.article.authors.removeAll { !$0.saysSomething }
      }
      if !read.article.tags.allSatisfy(\.saysSomething) { read.article.tags.removeAll { !$0.saysSomething } }
      return read
    }
  }

  /// What is known of the file by now, without its articles.
  public var reading: Reading { reader.reading }

  /// Reads all that is left.
  public mutating func whole() throws(FormatError) -> Reading {
    var articles: [ReadArticle] = []
    while let more = try next() { articles += more }
    var reading = self.reading
    reading.articles = articles
    return reading
  }
}

extension String {
  /// Whether it has more than space, wide and unbroken space among it.
  var saysSomething: Bool { contains { !$0.isWhitespace } }
}

/// Reads with a format that needs the whole text.
struct WholeFileReader: ArticleReader {
  private var file: SourceFile
  private let read: @Sendable (SourceFile) throws(FormatError) -> Reading
  private(set) var reading = Reading(format: "", encoding: "", articles: [])

  init(name: String, read: @escaping @Sendable (SourceFile) throws(FormatError) -> Reading) {
    file = SourceFile(bytes: [], name: name)
    self.read = read
  }

  mutating func take(_ bytes: [UInt8]) throws(FormatError) -> [ReadArticle] {
    guard file.bytes.count + bytes.count <= ArticleFormat.mostBytesOfWholeText else {
      throw .tooLarge(file: file.name)
    }
    if file.bytes.isEmpty { file.bytes = bytes } else { file.bytes += bytes }
    return []
  }

  mutating func finish() throws(FormatError) -> [ReadArticle] {
    reading = try read(file)
    file.bytes = []
    defer { reading.articles = [] }
    return reading.articles
  }
}
