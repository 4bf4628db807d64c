// The outline: headings of the open article; Enter goes to one.

import Screen
import Typesetting

/// One heading as the outline shows it.
public struct OutlineRow: Sendable, Equatable {
  /// The heading.
  var text: String
  /// Its level, from one.
  var level: Int
  /// The line that it stands on.
  var target: Int

  /// One row, indented by its level.
  var line: OverlayLine {
    OverlayLine(String(repeating: "  ", count: max(0, min(level, 8) - 1)) + text, role: .heading)
  }
}

extension State {
  /// Shows the headings of the open article, the row at where one reads.
  mutating func openOutline() -> [Effect] {
    guard let open = article, !open.text.headings.isEmpty else {
      say(article == nil ? "No article is open here." : "This article has no headings.")
      return []
    }
    let rows = open.text.headings.map { OutlineRow(text: $0.text, level: $0.level, target: $0.line) }
    var overlay = Overlay.list(.outline(rows), names: rows.map(\.text))
    overlay.rows.select(rows.lastIndex { $0.target <= open.top } ?? 0)
    overlay.rows.scrollToRow(visible: panel(of: overlay).rows.height)
    show(overlay)
    return []
  }

  /// A key or the mouse in the outline.
  mutating func outlineDeed(_ deed: OverlayDeed, _ rows: [OutlineRow]) -> [Effect] {
    switch deed {
    case .typed: changeOverlay { $0.narrowToInput() }
    case .take:
      guard let row = overlays.last?.rows.current, let open = article else { return [] }
      closeOverlay()
      return scroll(by: rows[row].target - open.top)
    case .close, .command("outline"): closeOverlay()
    case .moved, .tab, .nothing, .command: break
    }
    return []
  }
}
