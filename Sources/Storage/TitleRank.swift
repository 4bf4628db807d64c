// How well a title fits a search: by the same words as the index keeps of it.

import Articles

/// Ranks titles for one search.
struct TitleRank: Sendable {
  /// How well a title fits; the best first.
  enum Class: Int, CaseIterable {
    /// All words stand in it, whole.
    case whole
    /// All words or beginnings of words stand in it.
    case beginnings
    /// At least one of several does.
    case some
    /// None does.
    case none
  }

  /// Of each term: as it must stand to be whole, and as a beginning; words stand between spaces.
  private let terms: [(whole: String, open: String)]

  init(_ terms: [OpenTerm]) {
    self.terms = terms.map { term in
      let words = " " + term.words.joined(separator: " ")
      return (words + " ", term.canGoOn ? words : words + " ")
    }
  }

  /// The class of a title.
  func of(_ title: String) -> Class {
    let text = " " + Folding.indexText(title) + " "
    var count = 0
    for term in terms where Folding.contains(term.open, in: text) { count += 1 }
    if count == 0 { return .none }
    if count < terms.count { return .some }
    return terms.allSatisfy { Folding.contains($0.whole, in: text) } ? .whole : .beginnings
  }
}
