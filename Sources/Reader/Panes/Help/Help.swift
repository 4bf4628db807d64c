// Help: the keys of a pane or of all, by topic, as they are bound now.

import Screen
import Settings

/// What help shows.
public struct Help: Sendable, Equatable {
  /// The pane whose keys are shown; nil for all panes.
  var context: KeyBindings.Context?
  /// The pane that had the focus.
  let focused: KeyBindings.Context
  /// The rows, in the manual's order.
  var entries: [Manual.Entry]

  /// The title.
  var title: String { context.map { "Keys here: \($0.rawValue)" } ?? "Keys in all panes" }

  /// Cells for keys, fewer where two commands share a line, and for a topic's name beside them.
  private static let keysWidth = 14, fewKeysWidth = 10, topicWidth = 8

  /// The lines at a width: two commands a line in whole sentences, in few words, or one command a line.
  func lines(_ shown: [Int], width: Int, _ signs: Signs) -> [OverlayLine] {
    // A voice reads a line to its end, so in words it is about one command.
    let isPaired = width >= (context == nil ? 100 : 72) && !signs.areWords
    let topic = width >= 60 && !signs.areWords ? Help.topicWidth : 0
    let column = isPaired ? (width - topic - 2) / 2 : width - topic
    // Whole sentences where a command has a line of some length to itself.
    let isBrief = context != nil && width < 100 && (isPaired || width < 60)
    var lines: [OverlayLine] = []
    for name in Command.Topic.allCases {
      let found = shown.map { entries[$0] }.filter { $0.topic == name }
      guard !found.isEmpty else { continue }
      if topic == 0 { lines.append(OverlayLine(name.rawValue, role: .overlayTitle)) }
      let half = isPaired ? (found.count + 1) / 2 : found.count
      var left = found[..<half].flatMap { cell($0, width: column, isBrief: isBrief, signs) }
      let right = found[half...].flatMap { cell($0, width: column, isBrief: isBrief, signs) }
      while left.count < right.count { left.append([]) }
      for (number, runs) in left.enumerated() {
        let heading = number == 0 ? name.rawValue : ""
        var line: [StyledLine.Run] = topic > 0 ? [.init(padded(heading, topic), role: .overlayTitle)] : []
        line += runs
        if number < right.count {
          let used = runs.reduce(0) { $0 + TextWidth.width(of: $1.text) }
          line.append(.init(String(repeating: " ", count: max(0, column + 2 - used)), role: .overlay))
          line += right[number]
        }
        lines.append(OverlayLine(line))
      }
    }
    return lines
  }

  /// One command in a column: its keys, and its help on as many lines as that takes.
  private func cell(
    _ entry: Manual.Entry, width: Int, isBrief: Bool, _ signs: Signs
  ) -> [[StyledLine.Run]] {
    let names = signs.said(entry.keys)
    let keys = isBrief ? min(Help.fewKeysWidth, width / 3) : min(Help.keysWidth, width / 3)
    let taken = max(keys, TextWidth.width(of: names))
    let rows = TitleLines.wrap(isBrief ? entry.brief : entry.help, width: max(8, width - taken - 1))
    return rows.enumerated().map { number, text in
      let name = number == 0 ? names : ""
      let gap = TextWidth.width(of: name) > keys ? name + " " : padded(name, keys) + " "
      return [.init(gap, role: .overlayKey), .init(String(text), role: .overlay)]
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextWidth.width(of: text)))
  }
}

extension State {
  /// Shows the keys of the pane with the focus.
  mutating func openHelp() -> [Effect] {
    let help = Help(
      context: context, focused: context,
      entries: Manual.entries(bindings, in: context, actions: preferences.actions))
    show(.list(.help(help), names: help.entries.map(\.searched)))
    return []
  }

  /// A key or the mouse in help; Tab is for all panes and back.
  mutating func helpDeed(_ deed: OverlayDeed, _ help: Help) -> [Effect] {
    switch deed {
    case .typed: changeOverlay { $0.narrowToInput() }
    case .tab:
      var help = help
      help.context = help.context == nil ? help.focused : nil
      help.entries = Manual.entries(bindings, in: help.context, actions: preferences.actions)
      changeOverlay { overlay in
        overlay = Overlay(
          content: .help(help), rows: NarrowedRows(help.entries.map(\.searched)), input: overlay.input)
        overlay.narrowToInput()
      }
    case .close, .command("help"): closeOverlay()
    case .moved, .take, .nothing, .command: break
    }
    return []
  }
}
