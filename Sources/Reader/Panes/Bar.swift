// The bar: where I am in words, position, unread, what has newly come.

import Screen

extension State {
  /// Draws the bar over the list.
  func drawBar(in frame: inout Frame, _ rect: Rect) {
    frame.fill(rect, role: .bar)
    var counts: [String] = []
    if let position = list.position, !list.rows.isEmpty {
      counts.append("\(position.grouped)/\(list.counts?.total.grouped ?? "…")")
    } else if !list.rows.isEmpty, !list.isLoading {
      counts.append("…/\(list.counts?.total.grouped ?? "…")")
    }
    if list.query.search.isEmpty {
      if let unread = list.counts?.unread, !list.rows.isEmpty { counts.append("\(unread.grouped) unread") }
      if list.query.order != .newest { counts.append(list.query.order.title) }
    } else if !list.rows.isEmpty {
      counts.append(list.isPartial ? "best of the newest" : "best first")
    }
    if !list.chosen.isEmpty {
      let chosen = list.choosesAll ? list.counts?.total ?? list.chosen.count : list.chosen.count
      counts.append("\(chosen.grouped) chosen")
    }
    if list.waiting > 0 { counts.append("\(list.waiting.grouped) new") }
    let right = counts.joined(separator: " · ")
    let rightWidth = min(TextWidth.width(of: right), max(0, rect.width - 12))
    let name = isGuide ? "Guide · " + list.query.words : list.query.words
    frame.put(name, x: rect.x + 1, y: rect.y, width: rect.width - rightWidth - 3, role: .bar, ellipsis: true)
    frame.put(
      right, x: rect.maxX - rightWidth - 1, y: rect.y, width: rightWidth, role: .barCount, ellipsis: true)
  }
}
