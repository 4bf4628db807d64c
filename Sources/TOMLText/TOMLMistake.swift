// A mistake in a TOML text: where it is and what is wrong.

/// Why a text is no TOML, as a sentence without its place.
public struct TOMLMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1, when it is known.
  public let line: Int?
  /// What is wrong, in plain words or in the parser's.
  public let words: String

  /// The mistake with its place.
  public var description: String { line.map { "line \($0): \(words)" } ?? words }
}
