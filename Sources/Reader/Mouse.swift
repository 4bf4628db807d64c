// The mouse: the wheel scrolls what it is over, a click selects, a click on a link follows it.

import Screen

extension State {
  /// Does what the mouse did: in an overlay, else in the panes.
  mutating func mouse(_ event: MouseEvent) -> [Effect] {
    guard preferences.mouse else { return [] }
    if event.action == .press { grip = overlays.isEmpty ? nil : .overlay }
    if let effects = overlayInput(.mouse(event)) { return effects }
    guard grip != .overlay || event.action == .wheelUp || event.action == .wheelDown else { return [] }
    let layout = layout
    let isOverList = layout.list?.contains(x: event.x, y: event.y) ?? false
    let isOverArticle = layout.article?.contains(x: event.x, y: event.y) ?? false
    switch event.action {
    case .wheelUp, .wheelDown:
      let lines = event.action == .wheelUp ? -3 : 3
      if isOverList { return moveSelection(by: lines) }
      if isOverArticle { return scroll(by: lines) }
    case .press:
      if layout.rule?.contains(x: event.x, y: event.y) == true { grip = .border }
      if isOverList, let rect = layout.list { return selectRow(at: event.y - rect.y) }
      if isOverArticle, let rect = layout.article {
        article?.selection = nil
        let effects = leavePrompt() + click(in: rect, event)
        if focus == .article, let open = article { grip = .line(open.top + event.y - rect.y) }
        return effects
      }
    case .doublePress:
      if isOverList { return openSelected() }
    case .drag:
      if case .line(let anchor) = grip, let rect = layout.article {
        return chooseLines(from: anchor, to: event.y - rect.y, height: rect.height)
      }
      guard grip == .border, let rule = layout.rule else { return [] }
      return dragBorder(by: layout.arrangement == .stacked ? event.y - rule.y : event.x - rule.x)
    case .release:
      defer { grip = nil }
      guard grip == .border else { return [] }
      return [keepLayout(SizeClass(size))]
    }
    return []
  }

  /// A drag over the article chooses lines, as V does; beyond the pane's edge the text moves on.
  private mutating func chooseLines(from anchor: Int, to row: Int, height: Int) -> [Effect] {
    let effects = row < 0 ? scroll(by: -1) : row >= height ? scroll(by: 1) : []
    let last = articleLines.count - 1
    guard let open = article, anchor <= last, anchor != open.top + row || open.selection != nil else {
      return effects
    }
    let cursor = min(max(0, open.top + min(max(0, row), height - 1)), last)
    article?.selection = LineSelection(anchor: anchor, cursor: cursor)
    say(LineSelection.keys)
    return effects
  }

  /// A click on a row selects it.
  private mutating func selectRow(at offset: Int) -> [Effect] {
    let row = list.top + offset / rowHeight
    guard list.rows.indices.contains(row) else { return [] }
    let id = list.rows[row].id
    let effects = leavePrompt() + (focus == .article ? leaveArticle() : [])
    guard let index = list.rows.firstIndex(where: { $0.id == id }) else { return effects }
    list.selected = index
    return effects + selectionMoved()
  }

  /// A click into a pane ends what is being typed: what it brought is kept, a command is not run.
  private mutating func leavePrompt() -> [Effect] {
    guard let open = prompt else { return [] }
    return promptKey(Key(open.kind.runs ? .escape : .enter))
  }

  /// A click on a link or a story follows it; elsewhere it gives the pane the focus.
  private mutating func click(in rect: Rect, _ event: MouseEvent) -> [Effect] {
    guard let open = article else { return [] }
    article?.hints = nil
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
    }
    let effects = focus == .list ? self.open(open.id) : []
    return number >= lines.count && number - lines.count < ending.count
      ? effects + follow(ending[number - lines.count]) : effects
  }
}
