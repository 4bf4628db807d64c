// Entering lists and taking in the rows that come.

import Articles

extension State {
  /// Enters a list anew: a new moment, the selection at its first row or at an article.
  ///
  /// The rows shown stay until the new ones have come, so nothing flickers.
  mutating func enter(_ query: Query, select: Headline? = nil) -> [Effect] {
    var new = ListState(query: query, moment: ListMoment(today: clock.today), generation: nextGeneration())
    new.rows = list.rows
    new.selected = list.selected
    new.top = list.top
    new.startsList = true
    new.endsList = true
    new.showsSource = list.showsSource
    new.showsDate = list.showsDate
    list = new
    let anchor: ListAnchor = select.map { .around($0.position) } ?? .start
    return [
      .load(
        request(
          .enter, anchor, before: select == nil ? 0 : ListState.page / 2, after: ListState.page,
          select: select?.id))
    ]
  }

  /// Takes in a window that was asked for; answers to lists that were left are dropped.
  mutating func loaded(_ request: WindowRequest, _ window: HeadlineWindow, _ facts: ListFacts) -> [Effect] {
    guard request.generation == list.generation else { return [] }
    list.isPartial = facts.isPartial
    switch request.purpose {
    case .enter:
      if list.moment.newest == nil { list.moment.newest = facts.newest }
      list.showsSource = false
      list.showsDate = false
      list.top = 0
      list.replace(with: window, selecting: request.select, last: false)
      list.waiting = 0
    case .jump:
      list.top = 0
      list.replace(with: window, selecting: request.select, last: request.anchor == .end)
    case .reload:
      if list.moment.newest == nil { list.moment.newest = facts.newest }
      let kept = request.select ?? list.selectedRow?.id
      let row = list.selected - list.top
      let place = list.selected
      list.replace(with: window, selecting: kept, last: false)
      if list.selectedRow?.id != kept { list.selected = min(place, max(0, list.rows.count - 1)) }
      list.top = max(0, list.selected - row)
    case .extendDown: list.append(window)
    case .extendUp: list.prepend(window)
    }
    list.scrollToSelection(visible: visibleRows)
    var effects: [Effect] = []
    if list.pendingMove != 0 {
      let pending = list.pendingMove
      list.pendingMove = 0
      effects += moveSelection(by: pending)
    } else {
      effects += extendIfNeeded() + previewSelection()
    }
    switch request.purpose {
    case .enter, .reload: effects += [countList()] + countFound() + searchChanged()
    case .jump: if list.offset == nil { effects.append(countList()) }
    case .extendUp, .extendDown: break
    }
    if list.rows.isEmpty { article = article?.isPreview == true ? nil : article }
    return effects
  }

  /// Asks for the list's counts, and for the selection's place where it is not known.
  func countList() -> Effect {
    .count(
      generation: list.generation, list.query, list.moment,
      before: list.offset == nil ? list.selectedRow?.position : nil)
  }

  /// Asks how many matches lie in the list behind, while the search is being typed.
  private func countFound() -> [Effect] {
    guard prompt?.kind == .search, !list.query.search.isEmpty, !list.rows.isEmpty, let before = listBefore
    else { return [] }
    return [
      .countFound(
        generation: list.generation, list.query, list.moment, in: before.query, before.moment)
    ]
  }

  /// Takes counts in.
  mutating func counted(generation: Int, counts: ListCounts?, rowsBefore: Int?) {
    guard generation == list.generation else { return }
    if let counts { list.counts = counts }
    if let rowsBefore, list.offset == nil { list.offset = max(0, rowsBefore - list.selected) }
    if list.offset == nil, list.endsList, let counts { list.offset = max(0, counts.total - list.rows.count) }
  }

  /// Notes how many articles wait; an empty list lets them in at once, for nothing there can be moved.
  ///
  /// So does the list of opened paths, which fills as their files are read: the selection stays on its row.
  mutating func noteWaiting(_ count: Int) -> [Effect] {
    list.waiting = count
    guard count > 0, !list.isLoading else { return [] }
    if list.rows.isEmpty || !list.query.scope.isEmpty && list.selected == 0 { return enter(list.query) }
    guard !list.query.scope.isEmpty else { return [] }
    list.moment.newest = nil
    list.waiting = 0
    return reloadList()
  }

  /// Another process changed the library: marks are read anew, rows stay where they are.
  mutating func libraryChanged() -> [Effect] {
    [
      .refreshRows(list.rows.map(\.id)), countList(),
      .countWaiting(generation: list.generation, list.query, list.moment),
    ]
  }
}
