// Filtering by tags: the list behind follows, Enter keeps it, Esc brings back the list as it was.

import Articles

extension State {
  /// How long the row rests before the list behind follows it.
  private static let tagRest = 80

  /// Filters by tags.
  mutating func openTags() -> [Effect] {
    // A search looks everywhere and knows no tags: the filter is for the list that it came from.
    var base = list.query.search.isEmpty ? list.query : listBefore?.query ?? list.query
    base.search = ""
    let shown = base
    let filter = TagFilter(
      with: base.withTags, without: base.withoutTags, before: list, base: untagged(base), shown: shown)
    show(.picker(.tags(filter), names: ["all articles"]))
    return [.tags, preview(of: shown)]
  }

  /// The tags have come.
  mutating func tagsCame(_ counts: [TagCount], _ filter: TagFilter) -> [Effect] {
    var filter = filter
    filter.counts = counts
    changeOverlay { overlay in
      let row = overlay.rows.current
      let typed = overlay.input?.text ?? ""
      overlay.rows = NarrowedRows(["all articles"] + counts.map(\.tag.name))
      overlay.rows.pin(filter.pinned(isTyping: !typed.isEmpty))
      overlay.rows.narrow(to: typed)
      if typed.isEmpty, let row { overlay.rows.select(row) }
      overlay.content = .tags(filter)
    }
    return followTags()
  }

  /// What the tags would show has been counted.
  mutating func tagPreviewCame(with: [Tag], without: [Tag], _ counts: ListCounts, _ filter: TagFilter) {
    guard with == filter.shown.withTags, without == filter.shown.withoutTags else { return }
    var filter = filter
    filter.preview = counts
    changeOverlay { $0.content = .tags(filter) }
  }

  /// A key or the mouse in the tag filter.
  mutating func tagFilterDeed(_ deed: OverlayDeed, _ filter: TagFilter) -> [Effect] {
    switch deed {
    case .typed:
      changeOverlay { overlay in
        let typed = overlay.input?.text ?? ""
        overlay.rows.pin(filter.pinned(isTyping: !typed.isEmpty))
        overlay.rows.narrow(to: typed)
      }
      return restTags(filter)
    case .moved: return restTags(filter)
    case .tab: return cycleTag(filter)
    case .take: return takeTags(filter)
    case .close: return leaveTags(filter)
    case .nothing, .command: return []
    }
  }

  /// The row has rested.
  mutating func tagFilterRested(_ number: Int, _ filter: TagFilter) -> [Effect] {
    filter.rest == number ? followTags() : []
  }

  /// Waits until the row rests; chosen tags do not depend on it.
  private mutating func restTags(_ filter: TagFilter) -> [Effect] {
    guard !filter.isChosen else { return [] }
    var filter = filter
    let number = nextGeneration()
    filter.rest = number
    changeOverlay { $0.content = .tags(filter) }
    return [.wake(number, milliseconds: State.tagRest)]
  }

  /// With, without, off; what was typed to find the tag has done its work.
  private mutating func cycleTag(_ filter: TagFilter) -> [Effect] {
    guard let overlay = overlays.last, let row = overlay.rows.current else { return [] }
    var filter = filter
    filter.cycle(row)
    let visible = panel(of: overlay).rows.height
    changeOverlay { overlay in
      overlay.input = LineInput()
      overlay.rows.narrow(to: "")
      overlay.rows.pin(filter.pinned(isTyping: false))
      overlay.rows.select(row)
      overlay.rows.scrollToRow(visible: visible)
      overlay.content = .tags(filter)
    }
    return followTags()
  }

  /// The list behind shows what the tags make, if it does not yet.
  private mutating func followTags() -> [Effect] {
    guard let overlay = overlays.last, case .tags(var filter) = overlay.content else { return [] }
    let query = filter.query(row: overlay.rows.current)
    filter.rest = nil
    guard query != filter.shown else {
      changeOverlay { $0.content = .tags(filter) }
      return []
    }
    filter.shown = query
    filter.preview = nil
    changeOverlay { $0.content = .tags(filter) }
    return enter(query) + [preview(of: query)]
  }

  /// Keeps what is chosen, or the row.
  private mutating func takeTags(_ filter: TagFilter) -> [Effect] {
    let query = filter.query(row: overlays.last?.rows.current)
    closeOverlay()
    listBefore = nil
    let effects = focus == .article ? leaveArticle() : []
    if query == filter.before.query { return effects + restoreList(filter.before) }
    return effects + (query == list.query ? previewSelection() : enter(query))
  }

  private mutating func leaveTags(_ filter: TagFilter) -> [Effect] {
    closeOverlay()
    return restoreList(filter.before)
  }

  /// The list as it was; one whose rows had not come yet is asked for again.
  private mutating func restoreList(_ before: ListState) -> [Effect] {
    if list.generation == before.generation { return [] }
    return before.isLoading ? enter(before.query) : back(to: before)
  }

  private func preview(of query: Query) -> Effect {
    .tagPreview(with: query.withTags, without: query.withoutTags, query.list)
  }

  private func untagged(_ query: Query) -> Query {
    var query = query
    query.withTags = []
    query.withoutTags = []
    return query
  }
}
