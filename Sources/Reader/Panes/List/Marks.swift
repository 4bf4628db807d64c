// Changing marks: what a key asks for, and what the screen says once it is on disk.

import Articles

extension State {
  /// The articles that a mark is for: the chosen ones, else the selected row or the open article.
  var markTarget: Target? {
    if focus == .list {
      if list.choosesAll { return .list(list.query, list.moment) }
      if !list.chosen.isEmpty { return .articles(list.chosen.sorted()) }
    }
    return selectedID.map { .articles([$0]) }
  }

  /// The article that a key in the focused pane is about.
  var selectedID: ArticleID? { focus == .article ? article?.id : list.selectedRow?.id }

  /// Runs an effect on the selected article.
  func onSelected(_ effects: (ArticleID) -> [Effect]) -> [Effect] { selectedID.map(effects) ?? [] }

  /// Read or unread; of several that differ, all read.
  mutating func toggleRead() -> [Effect] {
    guard let target = markTarget else { return [] }
    if case .list = target { return change(.read((list.counts?.unread ?? 1) > 0), target) }
    return change(.read(!areAll(target, pending: list.pendingRead, mark: \.isRead, row: \.isRead)), target)
  }

  /// Read, and on to the next: the next row, or in the article the next unread one.
  mutating func markDone() -> [Effect] {
    guard let target = markTarget else { return [] }
    let single = list.chosen.isEmpty && !list.choosesAll
    let effects = change(.read(true), target)
    if focus == .article { return effects + nextUnread(forward: true) }
    return effects + (single ? moveSelection(by: 1) : [])
  }

  /// Stars, or takes the star away when all have it.
  mutating func toggleStar() -> [Effect] {
    guard let target = markTarget else { return [] }
    return change(
      .starred(!areAll(target, pending: list.pendingStar, mark: \.isStarred, row: \.isStarred)), target)
  }

  /// To the trash; u brings back.
  mutating func trash() -> [Effect] {
    guard let target = markTarget else { return [] }
    return change(.trash, target)
  }

  /// All that the list shows as read; only rows that were there when it was entered.
  mutating func allRead() -> [Effect] {
    guard !list.rows.isEmpty else {
      say("Nothing is shown, so nothing was marked.")
      return []
    }
    return [.change(.read(true), .list(list.query, list.moment))]
  }

  /// Takes the last step back.
  mutating func undo() -> [Effect] {
    let isAsked = asked == .undo
    asked = nil
    return [.undo(step: nil, asked: isAsked, visible: list.rows.map(\.id))]
  }

  /// Asks for a change; rows that it makes unfit for the list stay in it all the same.
  mutating func change(_ change: Change, _ target: Target) -> [Effect] {
    if change != .trash, case .articles(let ids) = target { list.moment.kept.formUnion(ids) }
    if case .articles(let ids) = target {
      for id in ids {
        if case .read(let value) = change { list.pendingRead[id] = value }
        if case .starred(let value) = change { list.pendingStar[id] = value }
      }
    }
    if focus == .list { clearChoice() }
    return [.change(change, target)]
  }

  /// A change is on disk: say so, and show it.
  mutating func changed(_ report: ChangeReport) -> [Effect] {
    if report.count > 0 || report.isUndo || report.isRedo {
      say(report.words)
    } else {
      say("Nothing changed.")
    }
    list.pendingRead = [:]
    list.pendingStar = [:]
    let touched = Set(report.articles)
    if article.map({ touched.contains($0.id) || report.count > touched.count }) == true { note(report) }
    if report.change == .trash, !report.isUndo {
      if report.count <= touched.count { list.remove(touched) } else { return enter(list.query) }
      if let open = article?.id, touched.contains(open) { closeArticle() }
      return extendIfNeeded() + previewSelection() + [countList()]
    }
    if report.change == .trash {
      return reloadList(select: report.count == 1 ? report.articles.first : nil) + [countList()]
    }
    if report.change == .read(true), !report.isUndo, !report.place.isEmpty { return enter(list.query) }
    let isShown = touched.isSubset(of: Set(list.rows.map(\.id)))
    if (report.isUndo || report.isRedo) && (!isShown || !report.place.isEmpty) {
      return reloadList() + [countList()]
    }
    return [.refreshRows(list.rows.map(\.id)), countList()]
  }

  /// The rows around the selection again, with the selection kept where it is.
  mutating func reloadList(select: ArticleID? = nil) -> [Effect] {
    guard let row = list.selectedRow else { return enter(list.query) }
    return [
      .load(
        request(
          .reload, .around(row.position), before: max(ListState.page / 2, visibleRows),
          after: ListState.page, select: select))
    ]
  }

  /// The open article's marks follow a change.
  private mutating func note(_ report: ChangeReport) {
    switch report.change {
    case .read(let value): article?.stored.mark.isRead = report.isUndo ? !value : value
    case .starred(let value): article?.stored.mark.isStarred = report.isUndo ? !value : value
    case .addTags(let tags), .removeTags(let tags):
      guard var open = article else { return }
      var adds = true
      if case .removeTags = report.change { adds = false }
      if adds != report.isUndo {
        open.stored.tags += tags.filter { !open.stored.tags.contains($0) }
      } else {
        open.stored.tags.removeAll { tags.contains($0) }
      }
      article = open
    case .trash: break
    }
  }

  /// Whether all articles of a target have a mark, those that wait to be written counted as written.
  private func areAll(
    _ target: Target, pending: [ArticleID: Bool], mark: KeyPath<Mark, Bool>, row: KeyPath<Headline, Bool>
  ) -> Bool {
    guard case .articles(let ids) = target else {
      return !list.rows.isEmpty && list.rows.allSatisfy { $0[keyPath: row] }
    }
    if focus == .article, let open = article, ids == [open.id] {
      return pending[open.id] ?? open.stored.mark[keyPath: mark]
    }
    let rows = list.rows.filter { ids.contains($0.id) }
    return !rows.isEmpty && rows.allSatisfy { pending[$0.id] ?? $0[keyPath: row] }
  }
}
