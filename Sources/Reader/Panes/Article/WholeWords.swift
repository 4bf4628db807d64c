// Lines with the words whole that hyphens cut at their ends: what is looked for in them, and what is copied of them.

import Screen

extension StyledLine {
  /// Characters of indentation and bars before the text of a line that goes on with a cut word, marks of lists not counted.
  var barCount: Int {
    runs.prefix(Int(indent)).allSatisfy { $0.role != .ornament }
      ? runs.prefix(Int(indent)).reduce(0) { $0 + $1.text.count } : 0
  }

  /// Where something stands in the line, cut words taken whole; what begins in the line before is told by `begins`.
  func places(
    of look: (String) -> [Range<String.Index>]
  ) -> [(range: Range<String.Index>, begins: Bool)] {
    let own = text
    if wordStart.isEmpty, wordEnd.isEmpty { return look(own).map { ($0, true) } }
    let bars = wordStart.isEmpty ? "" : String(own.prefix(barCount))
    let whole = wordStart + own.dropFirst(bars.count) + wordEnd
    let first = wordStart.utf8.count
    let shift = bars.utf8.count - first
    let last = own.utf8.count - shift
    return look(whole).compactMap { found in
      let from = whole.utf8.distance(from: whole.startIndex, to: found.lowerBound)
      let to = min(last, whole.utf8.distance(from: whole.startIndex, to: found.upperBound))
      guard from < to, first < to else { return nil }
      func place(_ byte: Int) -> String.Index { own.utf8.index(own.startIndex, offsetBy: byte + shift) }
      return (place(max(first, from))..<place(to), from >= first)
    }
  }

  /// True when something stands in the line, cut words taken whole.
  func holds(_ look: (String) -> [Range<String.Index>]) -> Bool { !places(of: look).isEmpty }

  /// The text of lines as it is copied: a cut word stands whole where it begins, or where the lines begin with its end.
  static func copied(_ lines: some Sequence<StyledLine>) -> [String] {
    var copied: [String] = []
    for line in lines where !line.isSpacing {
      var text = line.text
      if !line.wordStart.isEmpty {
        let bars = String(text.prefix(line.barCount))
        let rest = text.dropFirst(bars.count)
        if copied.isEmpty {
          text = bars + line.wordStart + rest
        } else {
          guard let space = rest.firstIndex(of: " ") else { continue }
          text = bars + String(rest[space...].drop { $0 == " " })
        }
      }
      text = String(text.drop { $0 == " " })
      copied.append(text + line.wordEnd)
    }
    return copied
  }
}
