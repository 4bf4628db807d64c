// All that the status line said, newest last and in view.

import Screen

extension State {
  /// Shows the messages from the newest on.
  mutating func openMessages() -> [Effect] {
    var overlay = Overlay.list(.messages, names: messages.map(\.text))
    let panel = panel(of: overlay)
    overlay.rows.scroll(by: panel.lines.count, of: panel.lines.count, visible: panel.rows.height)
    show(overlay)
    return []
  }

  /// The messages on as many lines as they take.
  func messageLines(_ shown: [Int], width: Int) -> [OverlayLine] {
    shown.filter(messages.indices.contains).flatMap { number in
      let message = messages[number]
      return TitleLines.wrap(signs.said(message.text), width: max(8, width - 2)).enumerated().map {
        row, text in
        OverlayLine(
          (row == 0 ? signs.message : "  ") + text, role: message.isError ? .messageError : .overlay)
      }
    }
  }

  /// A key or the mouse in the list of messages.
  mutating func messagesDeed(_ deed: OverlayDeed) -> [Effect] {
    switch deed {
    case .typed: changeOverlay { $0.narrowToInput() }
    case .close: closeOverlay()
    case .moved, .take, .tab, .nothing, .command: break
    }
    return []
  }
}
