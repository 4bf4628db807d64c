// The list as the head knows it: a window of rows around the selection, never all of them.

import Articles

/// A list that is shown: its query, the moment it was entered, and the rows around the selection.
public struct ListState: Sendable, Equatable {
  /// What it shows.
  public var query: Query
  /// When it was entered; what was read since stays, what came since waits.
  public var moment: ListMoment
  /// Raised with every list that is entered; answers to older ones are dropped.
  public var generation: Int
  /// Consecutive rows of the list.
  public var rows: [Headline] = []
  /// True when the first row of the list is loaded.
  public var startsList = false
  /// True when the last row of the list is loaded.
  public var endsList = false
  /// Place of `rows[0]` in the whole list, when known.
  public var offset: Int?
  /// Index of the selected row in `rows`.
  public var selected = 0
  /// Index of the first visible row in `rows`.
  public var top = 0
  /// Counts, once they are known.
  public var counts: ListCounts?
  /// Of a search: matches that lie in the list behind it, once they are counted.
  public var foundInBefore: Int?
  /// Articles that have come since it was entered.
  public var waiting = 0
  /// Rows chosen by x, V, *.
  public var chosen: Set<ArticleID> = []
  /// True after `*`: the whole list is chosen, loaded or not.
  public var choosesAll = false
  /// Where V began, while it extends.
  public var rangeStart: ArticleID?
  /// Marks that were asked for and are not on disk yet: a second press is about these, not about what is shown.
  public var pendingRead: [ArticleID: Bool] = [:], pendingStar: [ArticleID: Bool] = [:]
  /// Rows that a move wants to go beyond what is loaded.
  public var pendingMove = 0
  /// True until the first rows have come.
  public var isLoading = true
  /// What is being loaded at the ends.
  public var isExtendingDown = false, isExtendingUp = false
  /// True when a search looked at the newest matches only.
  public var isPartial = false
  /// Columns that do not say the same in every row, as far as seen.
  public var showsSource = false, showsDate = false

  /// Makes a list that is about to be entered.
  public init(query: Query, moment: ListMoment, generation: Int) {
    self.query = query
    self.moment = moment
    self.generation = generation
  }

  /// The selected row.
  public var selectedRow: Headline? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The selected row's place in the whole list, from one, when known.
  public var position: Int? { rows.isEmpty ? nil : offset.map { $0 + selected + 1 } }

  /// How many rows are asked for at once.
  static let page = 240
  /// How near to an end of the loaded rows more are asked for.
  static let margin = 80
  /// How many rows are kept loaded.
  static let most = 720
}

extension ListState {
  /// Takes rows that replace all that were loaded, and selects.
  mutating func replace(with window: HeadlineWindow, selecting id: ArticleID?, last: Bool) {
    rows = window.rows
    startsList = window.startsList
    endsList = window.endsList
    offset = window.offset ?? (window.startsList ? 0 : nil)
    isLoading = false
    isExtendingUp = false
    isExtendingDown = false
    selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? (last ? max(0, rows.count - 1) : 0)
    if window.endsList, let offset { counts?.total = offset + rows.count }
    noteColumns()
  }

  /// Takes rows that follow the last loaded one.
  mutating func append(_ window: HeadlineWindow) {
    isExtendingDown = false
    var added = window.rows[...]
    if let first = added.first, rows.last?.id == first.id { added = added.dropFirst() }
    rows += added
    endsList = window.endsList
    let spare = rows.count - ListState.most
    if spare > 0, selected - spare > ListState.margin, top - spare > 0 {
      rows.removeFirst(spare)
      selected -= spare
      top -= spare
      offset = offset.map { $0 + spare }
      startsList = false
    }
    noteColumns()
  }

  /// Takes rows that come before the first loaded one.
  mutating func prepend(_ window: HeadlineWindow) {
    isExtendingUp = false
    var added = window.rows[...]
    if let last = added.last, rows.first?.id == last.id { added = added.dropLast() }
    rows.insert(contentsOf: added, at: 0)
    selected += added.count
    top += added.count
    startsList = window.startsList
    offset = startsList ? 0 : offset.map { max(0, $0 - added.count) }
    let spare = rows.count - ListState.most
    if spare > 0, selected < ListState.most - ListState.margin {
      rows.removeLast(spare)
      endsList = false
    }
    noteColumns()
  }

  /// Takes fresh marks of rows, and what their file says now; asked rows that are missing have gone.
  mutating func refresh(asked: [ArticleID], with fresh: [Headline]) {
    let byID = Dictionary(fresh.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(asked).subtracting(byID.keys)
    for index in rows.indices {
      guard let row = byID[rows[index].id] else { continue }
      rows[index].title = row.title
      rows[index].source = row.source
      rows[index].isRead = row.isRead
      rows[index].isBegun = row.isBegun
      rows[index].isStarred = row.isStarred
    }
    if !gone.isEmpty { remove(gone) }
  }

  /// Takes rows out that have gone to the trash; the selection stays at its place.
  mutating func remove(_ gone: Set<ArticleID>) {
    let before = rows.prefix(selected).count { gone.contains($0.id) }
    let beforeTop = rows.prefix(top).count { gone.contains($0.id) }
    let unread = rows.count { gone.contains($0.id) && !$0.isRead }
    let removed = rows.count { gone.contains($0.id) }
    guard removed > 0 else { return }
    rows.removeAll { gone.contains($0.id) }
    selected = min(selected - before, max(0, rows.count - 1))
    top = min(max(0, top - beforeTop), max(0, rows.count - 1))
    chosen.subtract(gone)
    if let known = counts {
      counts = ListCounts(total: max(0, known.total - removed), unread: max(0, known.unread - unread))
    }
  }

  /// Keeps the selection in view of so many visible rows.
  mutating func scrollToSelection(visible: Int) {
    let visible = max(1, visible)
    let context = min(1, (visible - 1) / 2)
    if selected - context < top { top = selected - context }
    if selected + context > top + visible - 1 { top = selected + context - visible + 1 }
    top = max(0, min(top, max(0, rows.count - visible)))
  }

  private mutating func noteColumns() {
    guard let first = rows.first else { return }
    if !showsSource { showsSource = rows.contains { $0.source != first.source } }
    if !showsDate { showsDate = rows.count < 2 || rows.contains { $0.date != first.date } }
  }
}
