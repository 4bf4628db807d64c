// Moving in the list: the selection goes, the window follows, more rows are asked for before they are needed.

import Articles

extension State {
  /// Cells that one row of the list takes in height: two where a narrow list gives titles a second line.
  var rowHeight: Int {
    guard preferences.wrapTitles, !signs.areWords, let width = layout.list?.width else { return 1 }
    return width < 60 ? 2 : 1
  }

  /// Rows that fit into the list.
  var visibleRows: Int { max(1, (layout.list?.height ?? size.height - 2) / rowHeight) }

  /// Moves the selection by rows; what goes beyond the loaded rows is done when more have come.
  mutating func moveSelection(by count: Int) -> [Effect] {
    guard !list.rows.isEmpty else { return [] }
    let wanted = list.selected + count
    list.selected = min(max(0, wanted), list.rows.count - 1)
    if wanted > list.selected, !list.endsList {
      list.pendingMove += wanted - list.selected
    } else if wanted < list.selected, !list.startsList {
      list.pendingMove += wanted - list.selected
    } else {
      list.pendingMove = 0
    }
    return selectionMoved()
  }

  /// What follows from a new selection: view, range, more rows, preview.
  mutating func selectionMoved() -> [Effect] {
    list.scrollToSelection(visible: visibleRows)
    extendRange()
    return extendIfNeeded() + previewSelection()
  }

  /// Asks for rows at an end that has come near.
  mutating func extendIfNeeded() -> [Effect] {
    var effects: [Effect] = []
    let margin = max(ListState.margin, visibleRows * 2)
    if !list.endsList, !list.isExtendingDown, let last = list.rows.last,
      list.rows.count - list.selected < margin
    {
      list.isExtendingDown = true
      effects.append(
        .load(request(.extendDown, .around(last.position), before: 0, after: ListState.page + 1)))
    }
    if !list.startsList, !list.isExtendingUp, let first = list.rows.first, list.selected < margin {
      list.isExtendingUp = true
      effects.append(.load(request(.extendUp, .around(first.position), before: ListState.page, after: 0)))
    }
    return effects
  }

  /// A page or a part of one.
  mutating func pageList(by direction: Int, of part: Int) -> [Effect] {
    moveSelection(by: direction * max(1, (visibleRows - 1) / part))
  }

  /// To the first row; articles that came since the list was entered are let in.
  mutating func listStart() -> [Effect] {
    if list.waiting > 0 { return enter(list.query) }
    guard !list.startsList else { return moveSelection(by: -list.selected) }
    return [.load(request(.jump, .start, before: 0, after: ListState.page))]
  }

  /// To the last row.
  mutating func listEnd() -> [Effect] {
    guard !list.endsList else { return moveSelection(by: list.rows.count - 1 - list.selected) }
    return [.load(request(.jump, .end, before: ListState.page, after: 0))]
  }

  /// A request for a window of the list that is shown.
  func request(
    _ purpose: WindowRequest.Purpose, _ anchor: ListAnchor, before: Int, after: Int, select: ArticleID? = nil
  ) -> WindowRequest {
    WindowRequest(
      generation: list.generation, purpose: purpose, query: list.query, moment: list.moment, anchor: anchor,
      before: before, after: after, select: select)
  }

  /// The preview follows the selection once it rests.
  mutating func previewSelection() -> [Effect] {
    guard preferences.preview, layout.list != nil, layout.article != nil, focus == .list else { return [] }
    guard let row = list.selectedRow else { return [.awaitRest(nil)] }
    if article?.id == row.id, awaited == nil { return [.awaitRest(nil)] }
    return [.awaitRest(row.id)]
  }

  /// The selection has rested.
  mutating func rested(on id: ArticleID) -> [Effect] {
    guard focus == .list, layout.article != nil, list.selectedRow?.id == id, article?.id != id else {
      return []
    }
    return ask(for: id, isPreview: true)
  }
}
