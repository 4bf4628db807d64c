// The screen of a state: panes, rule, bar, status line, overlays; never sets text, never asks anything.

import Screen
import Settings

/// A screen that was drawn, from which the next one takes rows that look the same.
public final class Drawn: Sendable {
  /// What was drawn.
  public let state: State
  /// How it looks.
  public let frame: Frame

  /// Draws a state; the rows that it shares with the one drawn before are copied.
  public init(_ state: State, after last: Drawn? = nil) {
    self.state = state
    frame = draw(state, after: last)
  }
}

/// Draws the whole screen of a state, the same whatever was drawn before.
public func draw(_ state: State, after last: Drawn? = nil) -> Frame {
  guard state.size.width >= 10, state.size.height >= 3 else {
    var frame = Frame(size: state.size)
    frame.put("Too small", x: 0, y: 0, width: state.size.width, role: .text)
    return frame
  }
  let layout = state.layout
  if let last, let list = layout.list, state.differsInListAlone(from: last.state) {
    var frame = last.frame
    if let bar = layout.bar { state.drawBar(in: &frame, bar) }
    state.drawList(in: &frame, list, after: last, isOverIt: true)
    return frame
  }
  var frame = Frame(size: state.size)
  if let bar = layout.bar { state.drawBar(in: &frame, bar) }
  if let list = layout.list { state.drawList(in: &frame, list, after: last) }
  if let rule = layout.rule { state.drawRule(in: &frame, rule, layout.arrangement) }
  if let header = layout.header { state.drawHeader(in: &frame, header, layout) }
  if let article = layout.article { state.drawArticle(in: &frame, article) }
  if let status = layout.status { state.drawStatus(in: &frame, status) }
  state.drawOverlays(in: &frame)
  return frame
}

extension State {
  /// Whether only rows, places and counts of the list have changed since another state, as with every row down.
  ///
  /// Then no pane but the list and its bar can look another way.
  fileprivate func differsInListAlone(from other: State) -> Bool {
    guard overlays.isEmpty, prompt == nil, !list.rows.isEmpty, !other.list.rows.isEmpty,
      list.query == other.list.query
    else { return false }
    return isSame(besidesListAs: other)
  }

  /// The rule beside the focused pane is heavy.
  func drawRule(in frame: inout Frame, _ rect: Rect, _ arrangement: Arrangement) {
    let isFocused = focus == .article
    let role: Role = isFocused ? .ruleFocused : .rule
    if rect.width == 1 {
      let sign = signs.down(isFocused: isFocused)
      for y in rect.y..<rect.maxY { frame.put(sign, x: rect.x, y: y, width: 1, role: role) }
    } else {
      let sign = signs.across(isFocused: isFocused)
      frame.put(
        String(repeating: sign, count: rect.width), x: rect.x, y: rect.y, width: rect.width, role: role)
    }
  }
}
