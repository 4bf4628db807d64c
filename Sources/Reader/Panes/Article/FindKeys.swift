// Find in the article: live while it is typed, then from match to match.

import Articles

extension State {
  /// Finds a text from where one stands.
  mutating func find(_ text: String) -> [Effect] {
    guard let open = article else { return [] }
    guard !text.isEmpty else {
      setTop(open.find?.origin ?? open.top)
      article?.find = nil
      return []
    }
    var new = Find(text, in: open.text.lines, origin: open.find?.origin ?? open.top)
    new.current = new.firstMatch(atOrAfter: new.origin) ?? (new.matches.isEmpty ? nil : 0)
    article?.find = new
    showMatch()
    return []
  }

  /// To the next or previous match, round the ends.
  mutating func stepMatch(forward: Bool) -> [Effect] {
    guard let find = article?.find, !find.matches.isEmpty else { return [] }
    let count = find.matches.count
    let current = find.current ?? 0
    article?.find?.current = (current + (forward ? 1 : count - 1)) % count
    showMatch()
    return endSeen() + keepPlace()
  }

  private mutating func showMatch() {
    guard let open = article, let find = open.find, let current = find.current,
      let piece = find.matches[current].first
    else { return }
    show(line: piece.line)
    guard open.text.lines.indices.contains(piece.line), open.text.lines[piece.line].isWide,
      let pane = layout.article
    else { return }
    article?.side = LineWindow.side(
      showing: piece.range.lowerBound, of: open.text.lines[piece.line].text, from: open.side,
      width: pane.width - open.text.margin - 1)
  }
}
