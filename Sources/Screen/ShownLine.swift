// A line as it is shown: its spaces stretched, a hyphen at its end where a word goes on.

extension StyledLine {
  /// True when a word goes on in the next line, so that a hyphen is shown at the end.
  public var isHyphenated: Bool { !wordEnd.isEmpty }

  /// The runs as they are shown: as many as there are, none of another role.
  public var shownRuns: [Run] {
    guard isHyphenated || stretch > 0 else { return runs }
    var shown = runs
    if stretch > 0 {
      let gaps = gaps
      var gap = 0
      for number in shown.indices.dropFirst(Int(indent)) {
        var text = ""
        for scalar in shown[number].text.unicodeScalars {
          text.unicodeScalars.append(scalar)
          if scalar == " " {
            text += String(
              repeating: " ", count: added(before: gap + 1, of: gaps) - added(before: gap, of: gaps))
            gap += 1
          }
        }
        shown[number].text = text
      }
    }
    if isHyphenated, let last = shown.indices.last { shown[last].text += "-" }
    return shown
  }

  /// Cells that the line takes as it is shown.
  public var width: Int {
    runs.reduce(0) { $0 + TextWidth.width(of: $1.text) } + Int(stretch) + (isHyphenated ? 1 : 0)
  }

  /// The column in which a place of the line's text is shown.
  public func column(of place: String.Index, in text: String) -> Int {
    let column = TextWidth.width(of: String(text[..<place]))
    guard stretch > 0 else { return column }
    let start = runs.prefix(Int(indent)).reduce(0) { $0 + $1.text.utf8.count }
    let before = text.utf8[..<place].dropFirst(start).count { $0 == 0x20 }
    return column + added(before: min(before, gaps), of: gaps)
  }

  /// Stretches the spaces until the line takes so many cells; not at all where they would be wider than four.
  public mutating func stretch(to width: Int) {
    let gaps = gaps
    let slack =
      width - runs.dropFirst(Int(indent)).reduce(isHyphenated ? 1 : 0) { $0 + TextWidth.width(of: $1.text) }
    if slack > 0, slack <= 3 * gaps { stretch = Int32(slack) }
  }

  /// Spaces of the text.
  private var gaps: Int {
    runs.dropFirst(Int(indent)).reduce(0) { $0 + $1.text.utf8.count { $0 == 0x20 } }
  }

  /// How many of the added cells stand before a gap, all gaps being as even as can be.
  private func added(before gap: Int, of gaps: Int) -> Int { gaps == 0 ? 0 : Int(stretch) * gap / gaps }
}
