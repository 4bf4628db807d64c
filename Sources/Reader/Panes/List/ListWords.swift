// Rows of the list in words: the title first, then its state, source and date, as far as there is room.

import Articles
import Screen

extension State {
  /// Draws a row in words; what does not fit goes from the end, the state never.
  func drawWords(of index: Int, in frame: inout Frame, _ rect: Rect) {
    let row = list.rows[index]
    frame.fill(rect, role: .headline)
    let x = rect.x + ListWords.indent
    let room = rect.maxX - x - 1
    let title = TextWidth.width(of: row.title)
    let states = states(of: row)
    var parts = states
    if list.showsSource, !row.source.isEmpty { parts.append(row.source) }
    if list.showsDate { parts.append(signs.date(clock.short(row.date))) }
    func words() -> String { parts.map { signs.between + $0 }.joined() }
    while parts.count > states.count, title + TextWidth.width(of: words()) > room { parts.removeLast() }
    let width = max(room / 2, room - TextWidth.width(of: words()))
    let used = drawTitle(
      row.title, of: row, row.isRead ? .headlineRead : .headlineUnread, in: &frame,
      Rect(x: x, y: rect.y, width: width, height: 1))
    frame.put(
      words(), x: x + used, y: rect.y, width: room - used, role: .headlineSource, ellipsis: true,
      direction: TextDirection(row.title))
  }

  private func states(of row: Headline) -> [String] {
    var states = [row.isRead ? signs.read : row.isBegun ? signs.begun : signs.unread]
    if row.isStarred { states.append(signs.starred) }
    if list.choosesAll || list.chosen.contains(row.id) { states.append(signs.chosen) }
    return states
  }

  /// Puts the cursor at the selected row, for who follows it.
  func placeCursor(inList rect: Rect, _ frame: inout Frame) {
    guard signs.areWords, focus == .list, prompt == nil else { return }
    let y = rect.y + (list.rows.isEmpty ? 0 : (list.selected - list.top) * rowHeight)
    if y >= rect.y, y < rect.maxY { frame.cursor = (x: rect.x + ListWords.indent, y: y) }
  }
}

/// Where rows in words stand.
private enum ListWords {
  /// Columns before a title.
  static let indent = 1
}
