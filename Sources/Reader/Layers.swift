// Layers taken away one a press, panes switched, and the ways out.

import Screen
import Settings

extension State {
  /// One layer less; never leaves the program.
  mutating func escape() -> [Effect] {
    if focus == .article {
      guard let open = article else { return leaveArticle() }
      if open.selection != nil {
        article?.selection = nil
      } else if open.find != nil {
        article?.find = nil
      } else if !open.onlyLines.isEmpty {
        showAllLines()
      } else if open.selectedRelated != nil {
        article?.selectedRelated = nil
      } else {
        return leaveArticle()
      }
      return []
    }
    if let effects = widenList() { return effects }
    say("Nothing to leave here · q leaves Broadsheet")
    return []
  }

  /// Closes what is in front: the article, else the program.
  mutating func leave() -> [Effect] {
    if focus == .article { return leaveArticle() }
    if isGuide, list.generation > 0 { return [.quit] }
    return keepPlace() + [.quit]
  }

  /// Stops the work behind, else leaves; for a second after it stopped something it does not leave.
  mutating func stop() -> [Effect] {
    if work != nil || !running.isEmpty {
      asked = .quitWork
      let stops: [Effect] =
        (work == nil ? [] : [.stopWork]) + (running.isEmpty ? [] : [.stopActions(running.map(\.number))])
      return stops + [.wake(State.stopGrace, milliseconds: 1000)]
    }
    if asked == .quitWork { return [] }
    return keepPlace() + [.quit]
  }

  /// The number of the wake-up after which ^C leaves again.
  static let stopGrace = 1

  /// The other pane.
  mutating func switchPane() -> [Effect] {
    if focus == .article { return leaveArticle() }
    guard article != nil else { return openSelected() }
    guard let id = article?.id else { return [] }
    return open(id)
  }

  /// The article alone, then its text alone, then the panes again.
  mutating func nextZoom() -> [Effect] {
    switch zoom {
    case .panes:
      guard focus == .article else {
        let effects = openSelected()
        zoom = .article
        return effects + resetArticle()
      }
      zoom = .article
    case .article: zoom = .text
    case .text: zoom = .panes
    }
    list.scrollToSelection(visible: visibleRows)
    return resetArticle()
  }

  /// The next arrangement, kept for screens of this size.
  mutating func nextArrangement() -> [Effect] {
    guard !signs.areWords else {
      say("One pane at a time, as accessible = true asks.")
      return []
    }
    let now = layout.arrangement
    let order: [Arrangement] = [.side, .stacked, .single]
    let next = order[((order.firstIndex(of: now) ?? 0) + 1) % order.count]
    let size = SizeClass(size)
    layouts[size, default: LayoutChoice()].arrangement = next
    layouts[size]?.shift = 0
    list.scrollToSelection(visible: visibleRows)
    say("Panes: \(next.rawValue).")
    return resetArticle() + extendIfNeeded() + [keepLayout(size)]
  }

  /// Moves the border between the panes by a key: by a row, or by some columns.
  mutating func moveBorder(by cells: Int) -> [Effect] {
    dragBorder(by: layout.arrangement == .stacked ? cells.signum() : cells) + [keepLayout(SizeClass(size))]
  }

  /// Moves the border between the panes as far as it goes.
  mutating func dragBorder(by cells: Int) -> [Effect] {
    guard let rule = layout.rule else { return [] }
    let size = SizeClass(size)
    let shift = layouts[size]?.shift ?? 0
    layouts[size, default: LayoutChoice()].shift += cells
    guard let moved = layout.rule, moved != rule else {
      layouts[size]?.shift = shift
      return []
    }
    // Beyond the end of its way it would have to come back as far.
    layouts[size]?.shift = shift + moved.x - rule.x + moved.y - rule.y
    list.scrollToSelection(visible: visibleRows)
    return resetArticle() + extendIfNeeded()
  }

  /// Keeps the arrangement for the next start.
  func keepLayout(_ size: SizeClass) -> Effect {
    let choice = layouts[size] ?? LayoutChoice()
    return .keepSession(
      key: "layout.\(size.rawValue)", value: "\(choice.arrangement?.rawValue ?? "auto") \(choice.shift)")
  }

  /// Takes an arrangement kept at an earlier run.
  public mutating func restoreLayout(_ size: SizeClass, from text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let shift = Int(parts[1]) else { return }
    var choice = LayoutChoice()
    choice.arrangement = Arrangement(rawValue: String(parts[0]))
    choice.shift = shift
    layouts[size] = choice
  }
}
