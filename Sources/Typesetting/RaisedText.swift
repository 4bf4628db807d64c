// Raised and lowered text in a terminal: Unicode's own characters where there are some.

/// Above or below the line.
enum RaisedText {
  case raised, lowered

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
