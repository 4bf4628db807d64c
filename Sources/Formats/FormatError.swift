// Why a file could not be read.

/// Why a file could not be read, as a sentence that names the file.
public enum FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is in it.
  case empty(file: String)
  /// It is no text; `what` says what it seems to be ("a PNG picture").
  case notText(file: String, what: String)
  /// It is of a kind that is not read ("a web page").
  case unsupported(file: String, what: String)
  /// No format recognizes it.
  case unknown(file: String)
  /// It has more bytes than its format can read.
  case tooLarge(file: String)

  /// What a person is told: the file, the reason, and what to do where something can be done.
  public var description: String {
    switch self {
    case .empty(let file): "\(file) is empty: there is nothing to read in it."
    case .notText(let file, let what): "\(file) is \(what), not text."
    case .unsupported(let file, let what):
      "\(file) is \(what), which cannot be read yet; save it as plain text or Markdown."
    case .unknown(let file):
      "\(file) is of no known format; feeds, saved web pages, plain text and Markdown can be read."
    case .tooLarge(let file):
      "\(file) is too large: texts of at most \(ArticleFormat.mostBytesOfWholeText >> 20) MB are read."
    }
  }
}
