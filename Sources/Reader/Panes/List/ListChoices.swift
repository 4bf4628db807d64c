// Which list is shown: base lists, orders, the layers that Esc takes away, and rows chosen in it.

import Articles

extension State {
  /// Enters one of the base lists; tags and narrowing go, a scope too.
  mutating func show(list base: Query.List) -> [Effect] {
    listBefore = nil
    focus = .list
    return enter(Query(list: base, order: list.query.order)) + [
      .keepSession(key: "list", value: base.rawValue)
    ]
  }

  /// Between unread and all, with the same tags and narrowing.
  mutating func toggleUnread() -> [Effect] {
    var query = list.query
    query.list = query.list == .unread ? .all : .unread
    query.search = ""
    listBefore = nil
    return enter(query, select: list.selectedRow) + [.keepSession(key: "list", value: query.list.rawValue)]
  }

  /// The next order.
  mutating func nextOrder() -> [Effect] {
    guard list.query.search.isEmpty else {
      say("A search is best first; Esc leaves it.")
      return []
    }
    var query = list.query
    let all = Query.Order.allCases
    let index = all.firstIndex(of: query.order) ?? 0
    query.order = all[(index + 1) % all.count]
    say("Sorted by \(query.order.title).")
    return enter(query) + [.keepSession(key: "order", value: query.order.rawValue)]
  }

  /// Nothing can be refreshed yet, and it says so.
  mutating func refresh() -> [Effect] {
    say("Nothing to refresh yet · followed folders are watched by themselves.")
    return []
  }

  /// Takes one layer away from the list; false when there is none.
  mutating func widenList() -> [Effect]? {
    if !list.chosen.isEmpty || list.choosesAll || list.rangeStart != nil {
      clearChoice()
      return []
    }
    var query = list.query
    if !query.search.isEmpty {
      if let before = listBefore {
        listBefore = nil
        return back(to: before)
      }
      query.search = ""
    } else if !query.narrowing.isEmpty {
      query.narrowing = ""
    } else if !query.withTags.isEmpty || !query.withoutTags.isEmpty {
      query.withTags = []
      query.withoutTags = []
    } else if !query.scope.isEmpty {
      query.scope = []
    } else {
      return nil
    }
    return enter(query, select: list.selectedRow)
  }

  /// Shows a list again as it was; its rows are asked anew for their marks.
  mutating func back(to before: ListState) -> [Effect] {
    list = before
    list.generation = nextGeneration()
    list.isExtendingUp = false
    list.isExtendingDown = false
    list.scrollToSelection(visible: visibleRows)
    leaveMatch()
    return [.refreshRows(list.rows.map(\.id)), countList()] + extendIfNeeded() + previewSelection()
  }

  /// Chooses the selected row or takes it out again, and goes on.
  mutating func chooseRow() -> [Effect] {
    guard let row = list.selectedRow else { return [] }
    list.choosesAll = false
    list.rangeStart = nil
    if list.chosen.remove(row.id) == nil { list.chosen.insert(row.id) }
    return moveSelection(by: 1)
  }

  /// Chooses by moving from here on, or stops; in the article lines to copy.
  mutating func chooseRange() -> [Effect] {
    if focus == .article { return chooseLines() }
    guard let row = list.selectedRow else { return [] }
    list.choosesAll = false
    if list.rangeStart == nil {
      list.rangeStart = row.id
      list.chosen.insert(row.id)
    } else {
      list.rangeStart = nil
    }
    return []
  }

  /// Chooses the whole list, loaded or not.
  mutating func chooseAll() -> [Effect] {
    list.rangeStart = nil
    list.choosesAll.toggle()
    list.chosen = list.choosesAll ? Set(list.rows.map(\.id)) : []
    return []
  }

  /// Nothing is chosen any more.
  mutating func clearChoice() {
    list.chosen = []
    list.choosesAll = false
    list.rangeStart = nil
  }

  /// The range follows the selection.
  mutating func extendRange() {
    guard let start = list.rangeStart, let from = list.rows.firstIndex(where: { $0.id == start }) else {
      return
    }
    for index in min(from, list.selected)...max(from, list.selected) {
      list.chosen.insert(list.rows[index].id)
    }
  }
}

extension Query.Order {
  /// The order in words.
  var title: String {
    switch self {
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .source: "source"
    case .title: "title"
    }
  }
}
