// Raised and lowered text in a terminal: Unicode's own characters where there are some.

import Articles

/// Above or below the line.
enum RaisedText {
  case raised, lowered

  /// What is shown of inlines: an index within an index keeps its own height, as in x^(a₁).
  func shown(_ inlines: [Inline]) -> String { shown(RaisedText.line(inlines)) }

  private static func line(_ inlines: [Inline]) -> String {
    inlines.map {
      switch $0 {
      case .superscript(let inner): RaisedText.raised.shown(inner)
      case .subscript(let inner): RaisedText.lowered.shown(inner)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _):
        line(inner)
      default: [$0].flatText
      }
    }.joined()
  }

  /// What is shown: x², H₂O; what has no such characters as ^(…) or _(…).
  func shown(_ text: String) -> String {
    let plain = Array("0123456789+-=()ni−")
    let signs = Array(self == .raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ₋")
    var shown = ""
    for letter in text {
      guard let place = plain.firstIndex(of: letter) else {
        return (self == .raised ? "^" : "_") + (text.count == 1 ? text : "(" + text + ")")
      }
      shown.append(signs[place])
    }
    return shown
  }
}
