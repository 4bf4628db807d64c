// The mouse: the wheel scrolls what it is over, a click selects, a click on a link follows it.

import Screen

extension State {
  /// Does what the mouse did.
  mutating func mouse(_ event: MouseEvent) -> [Effect] {
    guard preferences.mouse else { return [] }
    let layout = layout
    let isOverList = layout.list?.contains(x: event.x, y: event.y) ?? false
    let isOverArticle = layout.article?.contains(x: event.x, y: event.y) ?? false
    switch event.action {
    case .wheelUp, .wheelDown:
      let lines = event.action == .wheelUp ? -3 : 3
      if isOverList { return moveSelection(by: lines) }
      if isOverArticle { return scroll(by: lines) }
    case .press:
      if isOverList, let rect = layout.list {
        let row = list.top + (event.y - rect.y) / rowHeight
        guard list.rows.indices.contains(row) else { return [] }
        let effects = focus == .article ? leaveArticle() : []
        list.selected = row
        return effects + selectionMoved()
      }
      if isOverArticle, let rect = layout.article { return click(in: rect, event) }
    case .doublePress:
      if isOverList { return openSelected() }
    case .drag:
      if let rule = layout.rule, layout.arrangement == .side, abs(event.x - rule.x) <= 2 {
        return moveBorder(by: event.x - rule.x)
      }
      if let rule = layout.rule, layout.arrangement == .stacked, abs(event.y - rule.y) <= 1 {
        return moveBorder(by: event.y - rule.y)
      }
    case .release: break
    }
    return []
  }

  /// A click on a link or a story follows it; elsewhere it gives the pane the focus.
  private mutating func click(in rect: Rect, _ event: MouseEvent) -> [Effect] {
    guard let open = article else { return [] }
    let number = open.top + event.y - rect.y
    let lines = articleLines
    if number < lines.count {
      let line = lines[number]
      var column = rect.x + open.text.margin - (line.isWide ? open.side : 0)
      for run in line.runs {
        let width = TextWidth.width(of: run.text)
        if let link = run.link, event.x >= column, event.x < column + width,
          open.text.links.indices.contains(link)
        {
          return [.browse(open.text.links[link].url)]
        }
        column += width
      }
    } else if number - lines.count < ending.count, case .story(let story) = ending[number - lines.count] {
      let effects = focus == .list ? self.open(open.id) : []
      article?.selectedRelated = story
      return effects + enter()
    }
    return focus == .list ? self.open(open.id) : []
  }
}
