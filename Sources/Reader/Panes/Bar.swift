// The bar: where I am in words, position, unread, what has newly come.

import Screen

extension State {
  /// Draws the bar over the list.
  func drawBar(in frame: inout Frame, _ rect: Rect) {
    frame.fill(rect, role: .bar)
    var counts = ""
    func add(_ count: String) { counts += counts.isEmpty ? count : signs.between + count }
    if signs.areWords {
      // Where one is in the list changes with every row, and would be read out with it.
      if let total = list.counts?.total, !list.rows.isEmpty {
        add("\(total.grouped) \(total == 1 ? "article" : "articles")")
      }
    } else if let position = list.position, !list.rows.isEmpty {
      add("\(position.grouped)/\(list.counts?.total.grouped ?? "…")")
    } else if !list.rows.isEmpty, !list.isLoading {
      add("…/\(list.counts?.total.grouped ?? "…")")
    }
    if list.query.search.isEmpty {
      if let unread = list.counts?.unread, !list.rows.isEmpty { add("\(unread.grouped) unread") }
      if list.query.order != .newest { add(list.query.order.title) }
    } else if !list.rows.isEmpty {
      add(list.isPartial ? "best of the newest" : "best first")
    }
    if !list.chosen.isEmpty {
      let chosen = list.choosesAll ? list.counts?.total ?? list.chosen.count : list.chosen.count
      add("\(chosen.grouped) chosen")
    }
    if list.waiting > 0 { add("\(list.waiting.grouped) new") }
    let countsWidth = min(TextWidth.width(of: counts), max(0, rect.width - 12))
    let name = signs.said(signs.list + (isGuide ? "Guide · " + list.query.words : list.query.words))
    frame.put(
      name, x: rect.x + 1, y: rect.y, width: rect.width - countsWidth - 3, role: .bar, ellipsis: true,
      direction: .ofOwnLine(name))
    frame.put(
      counts, x: rect.maxX - countsWidth - 1, y: rect.y, width: countsWidth, role: .barCount, ellipsis: true)
  }
}
