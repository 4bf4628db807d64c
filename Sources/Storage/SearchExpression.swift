// A search as the index's own language.

import Articles

/// The expressions of one search.
struct SearchExpression: Sendable {
  /// All words, whole, anywhere; nil when the search has no word that could go on.
  let wholeWords: String?
  /// All words or beginnings of words, anywhere: every match.
  let anywhere: String

  /// Makes the expressions; nil when there is no word in it, or when a tag is asked for that no article ever had.
  init?(_ terms: [OpenTerm], tags: QueryTags) {
    guard !terms.isEmpty, let with = tags.with else { return nil }
    var limits = ""
    // What every match must have or not have beside the words.
    for tag in with { limits += " AND {tags} : \"\(SearchIndex.token(ofTag: tag.id))\"" }
    for tag in tags.without { limits += " NOT {tags} : \"\(SearchIndex.token(ofTag: tag.id))\"" }
    let whole = Self.all(terms.map(\.whole), limits)
    anywhere = Self.all(terms.map(\.open), limits)
    wholeWords = terms.contains(where: \.canGoOn) ? whole : nil
  }

  private static func all(_ terms: [String], _ limits: String) -> String {
    let all = terms.joined(separator: " AND ")
    return limits.isEmpty ? all : "(\(all))\(limits)"
  }
}

/// A term of a search, with the words of the index that its last word may go on to.
struct OpenTerm: Sendable {
  /// Its words; never empty.
  let words: [String]
  /// True when the last word may go on.
  let canGoOn: Bool
  /// What the last word may go on to, itself among it; nil when these are too many, or not looked up.
  let endings: [String]?

  /// Makes a term; `endings` looks up how a word may go on.
  init(_ term: SearchTerm, endings: (String) throws -> [String]?) rethrows {
    switch term {
    case .prefix(let word): (words, canGoOn) = ([word], true)
    case .phrase(let words, let lastIsPrefix): (self.words, canGoOn) = (words, lastIsPrefix)
    }
    self.endings = canGoOn ? try words.last.flatMap(endings) : nil
  }

  /// The term with its last word whole.
  var whole: String { Self.quoted(words) }

  /// The term with its last word as a beginning.
  var open: String {
    guard canGoOn else { return whole }
    guard let endings, !endings.isEmpty else { return whole + " *" }
    let each = endings.map { Self.quoted(words.dropLast() + [$0]) }
    return each.count == 1 ? each[0] : "(" + each.joined(separator: " OR ") + ")"
  }

  private static func quoted(_ words: [String]) -> String {
    "\"" + words.map { $0.replacing("\"", with: "\"\"") }.joined(separator: " ") + "\""
  }
}
