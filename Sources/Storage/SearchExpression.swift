// A search as the index's own language, in steps from best to widest.

import Articles

/// The expressions of one search.
struct SearchExpression: Sendable {
  private let terms: [SearchTerm]
  /// What every match must have or not have beside the words: tags.
  private let limits: String

  /// Makes the expressions; nil when there is no word in it, or when a tag is asked for that no article ever had.
  init?(_ query: Query, tags: QueryTags) {
    terms = Folding.searchTerms(query.search)
    guard !terms.isEmpty, let with = tags.with else { return nil }
    var limits = ""
    for tag in with { limits += " AND {tags} : \"\(SearchIndex.token(ofTag: tag.id))\"" }
    for tag in tags.without { limits += " NOT {tags} : \"\(SearchIndex.token(ofTag: tag.id))\"" }
    self.limits = limits
  }

  /// All words, whole, anywhere; nil when the search has no word that could go on.
  var wholeWords: String? { hasOpenTerm ? limited(all(open: false)) : nil }

  /// All words or beginnings of words, anywhere: every match.
  var anywhere: String { limited(all(open: true)) }

  /// All words whole in the title.
  var wholeInTitle: String { limited("{title} : (\(all(open: false)))") }

  /// All beginnings in the title.
  var inTitle: String { limited("{title} : (\(all(open: true)))") }

  /// All words, at least one of them in the title; nil for a single word.
  var partlyInTitle: String? {
    if terms.count < 2 { return nil }
    let one = terms.map { text(of: $0, open: true) }.joined(separator: " OR ")
    return limited("(\(all(open: true))) AND {title} : (\(one))")
  }

  private var hasOpenTerm: Bool {
    terms.contains { term in
      switch term {
      case .prefix: true
      case .phrase(_, let lastIsPrefix): lastIsPrefix
      }
    }
  }

  private func limited(_ expression: String) -> String {
    limits.isEmpty ? expression : "(\(expression))\(limits)"
  }

  private func all(open: Bool) -> String {
    terms.map { text(of: $0, open: open) }.joined(separator: " AND ")
  }

  private func text(of term: SearchTerm, open: Bool) -> String {
    switch term {
    case .prefix(let word): return quoted([word]) + (open ? " *" : "")
    case .phrase(let words, let lastIsPrefix): return quoted(words) + (open && lastIsPrefix ? " *" : "")
    }
  }

  private func quoted(_ words: [String]) -> String {
    "\"" + words.map { $0.replacing("\"", with: "\"\"") }.joined(separator: " ") + "\""
  }
}
