// The lister: an overlay to look through, with the keys of the list pane; / narrows.

import Screen
import Settings

extension Overlay {
  /// A key in a list: what the list pane does with it, done here.
  mutating func listerKey(_ key: Key, _ panel: OverlayPanel, _ bindings: KeyBindings) -> OverlayDeed {
    if isTyping { return narrowingKey(key, panel) }
    guard let command = bindings.command(for: key, in: .list) else { return .nothing }
    let page = max(1, panel.rows.height - 1)
    let all = max(rows.count, panel.lines.count)
    switch command {
    case "select-next", "next-article": return move(by: 1, panel)
    case "select-previous", "previous-article": return move(by: -1, panel)
    case "page-down", "read-on": return move(by: page, panel)
    case "page-up": return move(by: -page, panel)
    case "half-page-down": return move(by: (page + 1) / 2, panel)
    case "half-page-up": return move(by: -(page + 1) / 2, panel)
    case "go-start": return move(by: -all, panel)
    case "go-end": return move(by: all, panel)
    case "open", "go-in": return .take
    case "other-pane": return .tab
    case "search", "narrow":
      input = input ?? LineInput()
      isTyping = true
      return .nothing
    case "escape":
      return input == nil ? .close : widen()
    case "leave", "go-out": return .close
    default: return .command(command)
    }
  }

  /// A key while the narrowing is typed: Enter keeps it, Esc takes it away.
  private mutating func narrowingKey(_ key: Key, _ panel: OverlayPanel) -> OverlayDeed {
    switch (key.base, key.control) {
    case (.enter, _):
      isTyping = false
      if input?.isEmpty == true { input = nil }
      return .nothing
    case (.escape, _), (.character("g"), true): return widen()
    case (.backspace, _) where input?.isEmpty == true: return widen()
    case (.down, _), (.character("n"), true): return move(by: 1, panel)
    case (.up, _), (.character("p"), true): return move(by: -1, panel)
    case (.pageDown, _): return move(by: panel.rows.height, panel)
    case (.pageUp, _): return move(by: -panel.rows.height, panel)
    default: return type(key) ?? .nothing
    }
  }

  private mutating func widen() -> OverlayDeed {
    isTyping = false
    input = nil
    return .typed
  }

  /// Narrows a list to what is typed; a text begins at its first line.
  mutating func narrowToInput() { rows.narrow(to: input?.text ?? "") }
}
