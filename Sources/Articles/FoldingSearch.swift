// What a person typed into a search, as terms that the index can be asked for.

/// One term of a search; an article must have them all.
public enum SearchTerm: Hashable, Sendable {
  /// A token that begins with this.
  case prefix(String)
  /// These tokens, one after another; of the last only the beginning when `lastIsPrefix`.
  case phrase([String], lastIsPrefix: Bool)
}

extension Folding {
  /// The terms of a search, each token folded as `indexText` folds: words are prefixes, what is quoted is a phrase.
  ///
  /// A run of a script without spaces is a phrase of its pairs; of one character, a prefix. A quotation that is still
  /// open ends in a prefix, so that a search lives while it is typed.
  public static func searchTerms(_ search: String) -> [SearchTerm] {
    patterns(of: search).compactMap(\.term)
  }

  /// The patterns of a search: what a term is made of, and what the screen looks for.
  static func patterns(of search: String) -> [SearchPattern] {
    var patterns: [SearchPattern] = []
    for (number, part) in search.split(omittingEmptySubsequences: false, whereSeparator: isQuote).enumerated()
    {
      let tokens = tokens(of: String(part))
      if number % 2 == 0 {
        patterns += tokens.map { SearchPattern(tokens: [$0], isOpen: true) }
      } else if !tokens.isEmpty {
        // The parts between an odd and an even quotation mark are quoted; the last such part may be open.
        let isClosed = part.endIndex < search.endIndex
        patterns.append(SearchPattern(tokens: tokens, isOpen: !isClosed))
      }
    }
    return patterns
  }

  private static func isQuote(_ character: Character) -> Bool {
    switch character {
    case "\"", "“", "”", "„", "‟", "«", "»", "＂": return true
    default: return false
    }
  }
}

/// Tokens that must stand one after another.
struct SearchPattern {
  /// The tokens; never empty.
  var tokens: [FoldedToken]
  /// True when the last word may go on.
  var isOpen: Bool

  /// The term that finds it in the index; nil without tokens.
  var term: SearchTerm? {
    guard let last = tokens.last else { return nil }
    if tokens.count == 1, !last.isRun {
      return isOpen ? .prefix(last.text) : .phrase([last.text], lastIsPrefix: false)
    }
    if tokens.count == 1, last.units.count == 1 { return .prefix(last.text) }
    var words: [String] = []
    for (number, token) in tokens.enumerated() {
      let isLast = number == tokens.count - 1
      guard token.isRun else {
        words.append(token.text)
        continue
      }
      words += zip(token.units, token.units.dropFirst()).map { $0.text + $1.text }
      // A run that another token follows ends there, so the index has its last character alone.
      if let end = token.units.last, !isLast || token.units.count == 1 { words.append(end.text) }
    }
    return .phrase(words, lastIsPrefix: last.isRun ? last.units.count == 1 : isOpen)
  }
}
