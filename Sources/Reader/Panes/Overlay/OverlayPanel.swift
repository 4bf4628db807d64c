// Where an overlay stands on the screen, and what its frame says; from 40×10 up, and cut below that.

import Screen

/// The parts of an overlay on the screen.
struct OverlayPanel: Hashable {
  /// The frame around it.
  var box: Rect
  /// The row where one types; nil when nothing is typed.
  var input: Int?
  /// The rows.
  var rows: Rect
  /// First row of what stands below them.
  var foot: Int
  /// What stands below the rows, as far as there is room.
  var footLines: [String]
  /// The lines of a text; empty for rows.
  var lines: [OverlayLine]
}

/// One row of an overlay, or one line of its text.
struct OverlayLine: Hashable {
  /// A sign before it; without one, the row gets ▸.
  var sign = ""
  /// What it says.
  var runs: [StyledLine.Run]
  /// What stands at the right.
  var right = ""
  /// What words say in place of sign and right.
  var words = ""

  /// Makes a line of runs.
  init(_ runs: [StyledLine.Run], sign: String = "", right: String = "", words: String? = nil) {
    self.runs = runs
    self.sign = sign
    self.right = right
    self.words = words ?? right
  }

  /// Makes a line of plain text.
  init(
    _ text: String = "", role: Role = .overlay, sign: String = "", right: String = "", words: String? = nil
  ) {
    self.init([.init(text, role: role)], sign: sign, right: right, words: words)
  }

  /// What it says, without the right.
  var text: String { runs.reduce(into: "") { $0 += $1.text } }
}

extension State {
  /// Frame, sign column and a blank at both sides.
  private static let around = 4

  /// Lays an overlay out: pickers low, so that the list above them shows what they do; lists in the middle.
  func panel(of overlay: Overlay) -> OverlayPanel {
    let width = width(of: overlay)
    let lines = overlay.isText ? textLines(of: overlay, width: textWidth(of: overlay)) : []
    let hasInput = overlay.isPicker || overlay.input != nil
    var foot = footLines(of: overlay)
    let room = max(2, size.height - 1)
    let most =
      signs.areWords
      ? room
      : overlay.isPicker ? min(room, max(10, min(24, size.height * 2 / 3))) : room - (room > 14 ? 3 : 0)
    let inside = most - 2 - (hasInput ? 1 : 0)
    while foot.count > 0, inside - foot.count < 3 { foot.removeLast() }
    // A narrowed overlay keeps its height, so that nothing jumps while one types.
    let wanted =
      overlay.isText && overlay.input == nil ? lines.count : overlay.isText ? most : overlay.rows.count
    // In words nothing stands beside it, so that no line of the screen is of two things.
    let height = signs.areWords ? room : min(most, max(1, wanted) + foot.count + (hasInput ? 1 : 0) + 2)
    let isBeside = overlay.isPicker && layout.arrangement == .side
    let x = isBeside ? max(0, size.width - width - 2) : (size.width - width) / 2
    let y =
      signs.areWords
      ? 0 : max(0, overlay.isPicker ? size.height - 1 - height : (size.height - 1 - height) / 2)
    let box = Rect(x: x, y: y, width: width, height: height)
    let first = y + 1 + (hasInput ? 1 : 0)
    let rows = Rect(x: x + 1, y: first, width: width - 2, height: box.maxY - 1 - foot.count - first)
    return OverlayPanel(
      box: box, input: hasInput && height > 2 ? y + 1 : nil, rows: rows, foot: rows.maxY, footLines: foot,
      lines: lines)
  }

  /// Cells that an overlay takes.
  private func width(of overlay: Overlay) -> Int {
    if signs.areWords { return size.width }
    let width = min(size.width, wantedWidth(of: overlay) + State.around)
    return size.width - width < 8 ? size.width : width
  }

  /// Cells that the text of an overlay can take.
  func textWidth(of overlay: Overlay) -> Int { max(1, width(of: overlay) - State.around) }

  /// Cells that the rows of an overlay like to have.
  private func wantedWidth(of overlay: Overlay) -> Int {
    switch overlay.content {
    case .tags, .tagEditing: 50
    case .themes: 44
    case .palette: 76
    case .help: 130
    case .links, .changes, .output: 100
    case .outline, .messages, .facts: 80
    }
  }

  /// The title in the frame.
  func title(of overlay: Overlay) -> String {
    switch overlay.content {
    case .tags(let filter): filter.title
    case .tagEditing(let editing): editing.title
    case .palette: "Commands"
    case .themes: "Themes"
    case .help(let help): help.title
    case .links: "Links"
    case .outline: "Outline"
    case .messages: "Messages"
    case .changes: "Changes, newest first"
    case .facts: "What is known of this article"
    case .output(let output): output.name
    }
  }

  /// What stands below the rows.
  private func footLines(of overlay: Overlay) -> [String] {
    switch overlay.content {
    case .tags(let filter): filter.foot
    case .tagEditing: ["Tab with/without  Enter apply  Esc as before"]
    case .palette: ["Tab complete  Enter do it  Esc back"]
    case .themes: ["↑↓ look  Enter keep  Esc as before"]
    case .links(let links): overlay.rows.current.map { [links[$0].address] } ?? []
    case .help, .outline, .messages, .changes, .facts, .output: []
    }
  }

  /// The keys that a list names in its lower edge.
  func hint(of overlay: Overlay) -> String {
    if overlay.isTyping { return "Enter keep · Esc all" }
    switch overlay.content {
    case .tags, .tagEditing, .palette, .themes: return ""
    case .help: return "j k Space scroll · / narrow · Tab all panes · q Esc close"
    case .links: return "Enter open · y copy · / narrow · q Esc close"
    case .outline: return "Enter go there · / narrow · q Esc close"
    case .changes: return "Enter take back or do again · / narrow · q Esc close"
    case .output: return "j k Space scroll · / narrow · y copy · q Esc close"
    case .messages, .facts: return "j k Space scroll · / narrow · q Esc close"
    }
  }

  /// The lines of a text at a width; none for rows.
  private func textLines(of overlay: Overlay, width: Int) -> [OverlayLine] {
    switch overlay.content {
    case .help(let help): help.lines(overlay.rows.shown, width: width, signs)
    case .messages: messageLines(overlay.rows.shown, width: width)
    case .facts(let id): factLines(of: id, overlay, width: width)
    case .output(let output): output.lines
    case .tags, .tagEditing, .palette, .themes, .links, .outline, .changes: []
    }
  }

  /// One row of an overlay.
  func line(_ row: Int, of overlay: Overlay) -> OverlayLine {
    switch overlay.content {
    case .tags(let filter): filter.line(row)
    case .tagEditing(let editing): editing.line(row, typed: overlay.input?.text ?? "")
    case .palette(let palette): palette.line(row)
    case .themes(let choice): choice.line(row)
    case .links(let links): links[row].line
    case .outline(let rows): rows[row].line
    case .changes(let steps): changeLine(steps[row])
    case .help, .messages, .facts, .output: OverlayLine()
    }
  }
}
