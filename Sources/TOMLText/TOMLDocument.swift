// A TOML text as plain values; the one way to the parser.

import TOMLKit

/// The values of a TOML text.
public struct TOMLDocument: Hashable, Sendable {
  /// What stands at the top, by its keys.
  public let root: [String: Written]

  /// Reads a text, with or without a byte order mark; throws a `TOMLMistake` for the first thing wrong in it.
  ///
  /// No text ends the process: what the parser cannot bear is told as a mistake before the parser sees it.
  public init(_ text: String) throws(TOMLMistake) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    if let refusal = TOMLGuard.refusal(of: text) { throw refusal }
    do {
      let table = try TOMLTable(string: text)
      // Tables within hold pointers into the outermost one, so all is copied while it lives.
      root = withExtendedLifetime(table) { Written.entries(of: table, depth: 0) }
    } catch let error as TOMLParseError {
      throw TOMLMistake(line: error.source.begin.line, words: error.description)
    } catch {
      throw TOMLMistake(line: nil, words: "\(error)")
    }
  }
}
