// What is known of an article, and why: where it came from, its dates, its tags by origin.

import Articles
import Screen

extension State {
  /// Shows what is known of the selected article; one that is not in the pane is asked for as a preview.
  mutating func openFacts() -> [Effect] {
    guard let id = selectedID else {
      say("No article is selected here.")
      return []
    }
    show(.list(.facts(id), names: facts(of: id).map { "\($0.name) \($0.value)" }))
    return article?.id == id || awaited?.id == id ? [] : ask(for: id, isPreview: true)
  }

  /// The facts on as many lines as they take.
  func factLines(of id: ArticleID, _ overlay: Overlay, width: Int) -> [OverlayLine] {
    let facts = facts(of: id)
    // Rows made before the article had come say nothing of it yet.
    let numbers =
      overlay.input == nil ? Array(facts.indices) : overlay.rows.shown.filter(facts.indices.contains)
    let names = min(10, width / 3)
    return numbers.flatMap { number in
      let fact = facts[number]
      let rows = TitleLines.wrap(fact.value, width: max(8, width - names - 1))
      return rows.enumerated().map { row, text in
        let name = row == 0 ? fact.name : ""
        let pad = String(repeating: " ", count: max(1, names + 1 - TextWidth.width(of: name)))
        return OverlayLine([.init(name + pad, role: .overlayKey), .init(String(text), role: .overlay)])
      }
    }
  }

  /// A key or the mouse in the list of facts.
  mutating func factsDeed(_ deed: OverlayDeed) -> [Effect] {
    switch deed {
    case .typed:
      guard case .facts(let id) = overlays.last?.content else { return [] }
      let names = facts(of: id).map { "\($0.name) \($0.value)" }
      changeOverlay { overlay in
        // The article may have come since the rows were made.
        if overlay.rows.count != names.count { overlay.rows = NarrowedRows(names) }
        overlay.narrowToInput()
      }
    case .close, .command("facts"): closeOverlay()
    case .moved, .take, .tab, .nothing, .command: break
    }
    return []
  }

  /// Names and values, in the order in which they are shown; none until the article has come.
  private func facts(of id: ArticleID) -> [(name: String, value: String)] {
    guard let stored = article?.stored, stored.id == id else { return [] }
    let article = stored.article
    let own = stored.tags.filter { !stored.mark.handTags.contains($0) }
    var facts: [(name: String, value: String)] = [
      ("title", article.title), ("number", "\(id.number)"), ("source", article.source),
      ("authors", article.authors.joined(separator: ", ")), ("link", article.link ?? ""),
      ("file", stored.path ?? ""),
      (
        "date",
        clock.long(stored.date) + (stored.date.origin == .file ? " (the file's; the article names none)" : "")
      ),
      (
        "came",
        stored.arrivedAt > 0 ? clock.long(ArticleDate(seconds: stored.arrivedAt, origin: .stated)) : ""
      ),
      ("language", article.language ?? ""), ("format", article.body.format), ("own id", article.ownID ?? ""),
      ("tags", own.words), ("by hand", stored.mark.handTags.words), ("state", state(of: stored.mark)),
    ]
    facts += stored.facts.enumerated().map { ($0 == 0 ? "known" : "", $1) }
    return facts.filter { !$0.value.isEmpty }
  }

  private func state(of mark: Mark) -> String {
    var parts = [mark.isRead ? "read" : mark.isBegun ? "begun" : "unread"]
    if mark.isRead, let at = mark.readAt {
      parts[0] += " on " + clock.long(ArticleDate(seconds: at, origin: .stated))
    }
    if mark.isStarred { parts.append("starred") }
    return parts.joined(separator: ", ")
  }
}
