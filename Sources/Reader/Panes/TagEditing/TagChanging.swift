// Editing the tags of articles: Tab puts a tag on or takes it away, Enter applies it all as changes.

import Articles

extension State {
  /// Edits the tags of the selected articles.
  mutating func editTags() -> [Effect] {
    guard let target = markTarget else {
      say("No article is selected here.")
      return []
    }
    var ids = list.rows.map(\.id)
    var what = "the whole list"
    if case .articles(let chosen) = target {
      ids = chosen
      what = chosen.count == 1 ? "“\(titleOfSelected)”" : "\(chosen.count.grouped) articles"
    }
    show(.picker(.tagEditing(TagEditing(target: target, what: what)), names: []))
    return [.tags, .articleTags(ids)]
  }

  private var titleOfSelected: String {
    focus == .article ? article?.stored.article.title ?? "" : list.selectedRow?.title ?? ""
  }

  /// The tags of the library have come.
  mutating func tagsCame(_ counts: [TagCount], _ editing: TagEditing) {
    var editing = editing
    editing.counts = counts
    changeOverlay { $0.rows = NarrowedRows(counts.map(\.tag.name)) }
    setTagRows(editing)
  }

  /// The tags of the articles have come.
  mutating func articleTagsCame(_ articles: [ArticleID], _ tags: [Tag], _ editing: TagEditing) {
    var editing = editing
    editing.borne = tags
    editing.added.removeAll { tags.contains($0) }
    setTagRows(editing)
  }

  /// A key or the mouse in tag editing.
  mutating func tagEditingDeed(_ deed: OverlayDeed, _ editing: TagEditing) -> [Effect] {
    switch deed {
    case .typed:
      changeOverlay { overlay in
        let typed = overlay.input?.text ?? ""
        let isNew = editing.isNew(typed)
        overlay.rows.pin(typed.isEmpty ? editing.pinned : [])
        overlay.rows.narrow(to: typed, offersNew: isNew)
      }
    case .tab:
      guard let tag = rowTag(editing) else { return [] }
      var editing = editing
      editing.toggle(tag)
      changeOverlay { $0.input = LineInput() }
      setTagRows(editing, at: tag)
    case .take: return applyTags(editing)
    case .close: closeOverlay()
    case .moved, .nothing, .command: break
    }
    return []
  }

  /// The tag of the row, or the one that is newly named.
  private func rowTag(_ editing: TagEditing) -> Tag? {
    guard let overlay = overlays.last, let row = overlay.rows.current else { return nil }
    return editing.counts.indices.contains(row) ? editing.counts[row].tag : Tag(overlay.input?.text ?? "")
  }

  private mutating func setTagRows(_ editing: TagEditing, at tag: Tag? = nil) {
    var editing = editing
    let row = tag ?? rowTag(editing)
    let named = editing.giveRows()
    changeOverlay { overlay in
      for name in named { overlay.rows.append(name) }
      let typed = overlay.input?.text ?? ""
      overlay.rows.pin(typed.isEmpty ? editing.pinned : [])
      overlay.rows.narrow(to: typed, offersNew: editing.isNew(typed))
      if let row, let index = editing.counts.firstIndex(where: { $0.tag == row }) {
        overlay.rows.select(index)
      }
      overlay.content = .tagEditing(editing)
    }
    if let overlay = overlays.last {
      let visible = panel(of: overlay).rows.height
      changeOverlay { $0.rows.scrollToRow(visible: visible) }
    }
  }

  /// Asks for what was chosen; where nothing was, for the row's tag.
  private mutating func applyTags(_ editing: TagEditing) -> [Effect] {
    var editing = editing
    if editing.added.isEmpty, editing.removed.isEmpty, let tag = rowTag(editing), !editing.borne.contains(tag)
    {
      editing.added = [tag]
    }
    closeOverlay()
    var effects: [Effect] = []
    if !editing.added.isEmpty { effects += change(.addTags(editing.added), editing.target) }
    if !editing.removed.isEmpty { effects += change(.removeTags(editing.removed), editing.target) }
    if effects.isEmpty { say("No tag was changed.") }
    return effects
  }
}
