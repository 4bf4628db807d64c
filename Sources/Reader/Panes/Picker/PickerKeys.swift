// The picker: letters are text, arrows move, Enter takes, Esc leaves all as before.

import Screen
import Settings

extension Overlay {
  /// Takes an input by the mechanism that the overlay has.
  mutating func take(_ input: Input, _ panel: OverlayPanel, _ bindings: KeyBindings) -> OverlayDeed {
    switch input {
    case .key(let key): isPicker ? pickerKey(key, panel, bindings) : listerKey(key, panel, bindings)
    case .paste(let text): paste(text)
    case .mouse(let event): mouse(event, panel)
    case .resized, .background, .closed: .nothing
    }
  }

  private mutating func pickerKey(_ key: Key, _ panel: OverlayPanel, _ bindings: KeyBindings) -> OverlayDeed {
    let page = max(1, panel.rows.height - 1)
    switch (key.base, key.control) {
    case (.escape, _), (.character("g"), true): return .close
    case (.enter, _): return .take
    case (.tab, _): return .tab
    case (.down, _), (.character("n"), true): return move(by: 1, panel)
    case (.up, _), (.character("p"), true): return move(by: -1, panel)
    case (.pageDown, _): return move(by: page, panel)
    case (.pageUp, _): return move(by: -page, panel)
    default: return type(key) ?? bindings.command(for: key, in: .list).map { .command($0) } ?? .nothing
    }
  }

  /// Edits the text; nil when the key does not edit.
  mutating func type(_ key: Key) -> OverlayDeed? {
    let before = input?.text
    guard input?.edit(key) == true else { return nil }
    hasMoved = false
    return input?.text == before ? .nothing : .typed
  }

  /// Moves by rows, or scrolls a text.
  mutating func move(by count: Int, _ panel: OverlayPanel) -> OverlayDeed {
    if isText {
      rows.scroll(by: count, of: panel.lines.count, visible: panel.rows.height)
      return .nothing
    }
    let before = rows.selected
    hasMoved = true
    rows.move(by: count, visible: panel.rows.height)
    return rows.selected == before ? .nothing : .moved
  }

  private mutating func paste(_ text: String) -> OverlayDeed {
    guard isPicker || isTyping else { return .nothing }
    input?.insert(text)
    hasMoved = false
    return .typed
  }

  private mutating func mouse(_ event: MouseEvent, _ panel: OverlayPanel) -> OverlayDeed {
    let isOver = panel.box.contains(x: event.x, y: event.y)
    guard isOver else { return event.action == .press ? .close : .nothing }
    switch event.action {
    case .wheelUp: return move(by: isText ? -3 : -1, panel)
    case .wheelDown: return move(by: isText ? 3 : 1, panel)
    case .press, .doublePress:
      guard !isText, panel.rows.contains(x: event.x, y: event.y) else { return .nothing }
      guard rows.select(visible: event.y - panel.rows.y) else { return .nothing }
      // In a list one press takes the row; a second one would be about what came of it.
      if isPicker { return event.action == .press ? .moved : .take }
      return event.action == .press ? .take : .nothing
    case .release, .drag: return .nothing
    }
  }
}
