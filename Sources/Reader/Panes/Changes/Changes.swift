// The list of changes: every step of the journal; Enter takes back that one, or does it again.

import Articles
import Screen

extension State {
  /// Asks for the journal and shows it.
  mutating func openChanges() -> [Effect] {
    show(.list(.changes([]), names: []))
    return [.steps]
  }

  /// The journal has come; the row stays where it is.
  mutating func stepsCame(_ steps: [JournalStep]) {
    let names = steps.map { $0.words }
    changeOverlay { overlay in
      let row = overlay.rows.current
      overlay.content = .changes(steps)
      overlay.rows = NarrowedRows(names)
      overlay.narrowToInput()
      if let row { overlay.rows.select(row) }
    }
    if let overlay = overlays.last {
      let visible = panel(of: overlay).rows.height
      changeOverlay { $0.rows.scrollToRow(visible: visible) }
    }
  }

  /// One step: when, what, and whether it was taken back.
  func changeLine(_ step: JournalStep) -> OverlayLine {
    // A long title must not push what was done off the screen.
    let end = step.isUndone ? "taken back" : ""
    var short = step
    short.title = "…"
    let taken = TextWidth.width(of: short.words) + end.count + ListColumns.dateWidth + 10
    let room = max(12, min(size.width, 104) - taken)
    short.title = step.title
    if TextWidth.width(of: step.title) > room, let head = TitleLines.wrap(step.title, width: room).first {
      short.title = head + "…"
    }
    let date = clock.short(ArticleDate(seconds: step.at, origin: .stated))
    let pad = String(repeating: " ", count: max(0, ListColumns.dateWidth - date.count))
    return OverlayLine(
      [
        .init(pad + date + "  ", role: .secondary),
        .init(short.words, role: step.isUndone ? .secondary : .overlay),
      ], right: end)
  }

  /// A key or the mouse in the list of changes.
  mutating func changesDeed(_ deed: OverlayDeed, _ steps: [JournalStep]) -> [Effect] {
    switch deed {
    case .typed: changeOverlay { $0.narrowToInput() }
    case .take:
      guard let row = overlays.last?.rows.current else { return [] }
      // Chosen by name from a list that says what it does: there is nothing left to ask.
      return [.undo(step: steps[row].number, asked: true, visible: list.rows.map(\.id)), .steps]
    case .close, .command("changes"): closeOverlay()
    case .moved, .tab, .nothing, .command: break
    }
    return []
  }
}
