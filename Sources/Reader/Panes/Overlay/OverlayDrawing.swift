// Overlays on the screen: frame, input line, rows with what matched, keys.

import Articles
import Screen

extension State {
  /// Draws the overlays over the panes, the front one last.
  func drawOverlays(in frame: inout Frame) {
    for overlay in overlays { draw(overlay, in: &frame) }
  }

  private func draw(_ overlay: Overlay, in frame: inout Frame) {
    let panel = panel(of: overlay)
    let box = panel.box
    guard box.width >= 4, box.height >= 2 else { return }
    frame.box(box, title: signs.said(title(of: overlay)), signs: signs)
    frame.cursor = nil
    drawEdges(of: overlay, panel, in: &frame)
    if let y = panel.input {
      drawInput(of: overlay, in: &frame, Rect(x: box.x + 1, y: y, width: box.width - 2, height: 1))
    }
    let rows = panel.rows
    for offset in 0..<rows.height {
      let row = Rect(x: rows.x, y: rows.y + offset, width: rows.width, height: 1)
      let number = overlay.rows.top + offset
      if overlay.isText {
        guard panel.lines.indices.contains(number) else { break }
        draw(panel.lines[number], of: overlay, isRow: false, in: &frame, row)
      } else {
        guard overlay.rows.shown.indices.contains(number) else { break }
        let line = line(overlay.rows.shown[number], of: overlay)
        draw(line, of: overlay, isRow: number == overlay.rows.selected, in: &frame, row)
      }
    }
    if overlay.isText ? panel.lines.isEmpty : overlay.rows.shown.isEmpty {
      frame.put(
        signs.said(emptyText(of: overlay)), x: rows.x + (overlay.isText ? 1 : 3), y: rows.y,
        width: rows.width - 4,
        role: .secondary,
        ellipsis: true)
    }
    for (number, text) in panel.footLines.enumerated() {
      frame.put(
        signs.said(text), x: rows.x + 1, y: panel.foot + number, width: rows.width - 2, role: .overlayKey,
        ellipsis: true)
    }
  }

  /// The place at the right of the upper edge, the keys in the lower one.
  private func drawEdges(of overlay: Overlay, _ panel: OverlayPanel, in frame: inout Frame) {
    let box = panel.box
    let count = overlay.isText ? panel.lines.count : overlay.rows.shown.count
    let height = panel.rows.height
    if !overlay.isPicker, count > height, height > 0, !signs.areWords {
      let top = overlay.rows.top
      let place =
        overlay.isText
        ? " \((top + 1).grouped)–\(min(count, top + height).grouped)/\(count.grouped) "
        : " \((overlay.rows.selected + 1).grouped)/\(count.grouped) "
      let x = box.maxX - place.count - 2
      if x > box.x + TextWidth.width(of: title(of: overlay)) + 5 {
        frame.put(place, x: x, y: box.y, role: .overlayTitle)
      }
    }
    let hint = hint(of: overlay)
    if !hint.isEmpty, box.width >= 16 {
      frame.put(
        " \(signs.said(hint)) ", x: box.x + 2, y: box.maxY - 1, width: box.width - 4, role: .overlayKey,
        ellipsis: true)
    }
  }

  /// The line where one types, and what heads the columns at its right.
  private func drawInput(of overlay: Overlay, in frame: inout Frame, _ rect: Rect) {
    guard let input = overlay.input, rect.width > 4 else { return }
    let sign = overlay.isPicker ? (isPalette(overlay) ? ":" : signs.typed) : "/"
    frame.put(sign, x: rect.x + 1, y: rect.y, width: 1, role: .overlayKey)
    let head = signs.areWords ? "" : overlay.headings
    let headWidth = rect.width - 20 > head.count ? head.count + 2 : 0
    if headWidth > 0 { frame.put(head, x: rect.maxX - head.count - 1, y: rect.y, role: .secondary) }
    let x = rect.x + 3
    let width = rect.maxX - 1 - headWidth - x
    let before = TextWidth.width(of: input.before)
    let skipped = max(0, before - width + 1)
    frame.put(
      StyledLine([.init(input.text, role: .prompt)]), x: x, y: rect.y, width: width, skipping: skipped,
      signs: signs)
    if overlay.isPicker || overlay.isTyping {
      frame.cursor = (x: min(frame.size.width - 1, x + before - skipped), y: rect.y)
    }
  }

  private func isPalette(_ overlay: Overlay) -> Bool {
    if case .palette = overlay.content { true } else { false }
  }

  /// One row or line: sign, text with what matched, right.
  private func draw(
    _ line: OverlayLine, of overlay: Overlay, isRow: Bool, in frame: inout Frame, _ rect: Rect
  ) {
    if signs.areWords { return drawWords(line, of: overlay, isRow: isRow, in: &frame, rect) }
    if isRow { frame.fill(rect, role: .overlay, over: .overlaySelection) }
    let over: Role? = isRow ? .overlaySelection : nil
    let sign = line.sign.isEmpty && isRow ? signs.row : line.sign
    let indent = overlay.isText ? 1 : 3
    frame.put(sign, x: rect.x + 1, y: rect.y, width: 1, role: .overlayKey, over: over)
    let rightWidth = TextWidth.width(of: line.right)
    let showsRight = rightWidth > 0 && rightWidth + 12 <= rect.width
    let x = rect.x + indent
    let width = max(0, rect.maxX - x - 1 - (showsRight ? rightWidth + 1 : 0))
    var at = x
    for run in line.runs where at < x + width {
      at += frame.put(
        run.text, x: at, y: rect.y, width: x + width - at, role: run.role, over: over, ellipsis: true)
    }
    if showsRight {
      frame.put(
        line.right, x: rect.maxX - rightWidth - 1, y: rect.y, width: rightWidth, role: .secondary, over: over)
    }
    if let needle = overlay.needle {
      mark(needle, in: line.text, at: x, width: min(width, at - x), &frame, y: rect.y)
    }
  }

  /// One row or line in words; the cursor stands at the row that keys are about, or at the first line of a text.
  private func drawWords(
    _ line: OverlayLine, of overlay: Overlay, isRow: Bool, in frame: inout Frame, _ rect: Rect
  ) {
    let x = rect.x + 1
    let words = line.words.isEmpty ? "" : signs.between + signs.said(line.words)
    let room = max(0, rect.maxX - x - 1)
    let width = max(room / 2, room - TextWidth.width(of: words))
    var at = x
    for run in line.runs where at < x + width {
      at += frame.put(run.text, x: at, y: rect.y, width: x + width - at, role: run.role, ellipsis: true)
    }
    if let needle = overlay.needle {
      mark(needle, in: line.text, at: x, width: min(width, at - x), &frame, y: rect.y)
    }
    frame.put(words, x: at, y: rect.y, width: x + room - at, role: .secondary, ellipsis: true)
    let isTyping = overlay.isTyping || overlay.isPicker && !overlay.hasMoved
    if !isTyping, isRow || overlay.isText && frame.cursor == nil { frame.cursor = (x: x, y: rect.y) }
  }

  private func mark(_ needle: String, in text: String, at x: Int, width: Int, _ frame: inout Frame, y: Int) {
    for found in Folding.occurrences(of: needle, in: text) {
      let from = TextWidth.width(of: String(text[..<found.lowerBound]))
      let cells = min(TextWidth.width(of: String(text[found])), width - from)
      if cells > 0 { frame.overlay(.match, Rect(x: x + from, y: y, width: cells, height: 1)) }
    }
  }

  private func emptyText(of overlay: Overlay) -> String {
    if overlay.input?.isEmpty == false { return "Nothing here holds “\(overlay.input?.text ?? "")”" }
    switch overlay.content {
    case .tags, .tagEditing: return "No tags yet · T tags an article"
    case .messages: return "Nothing was said yet."
    case .changes: return "Nothing was changed yet."
    case .facts: return "Reading…"
    case .output(let output): return "“\(output.name)” is running · ^C stops it"
    case .palette, .themes, .help, .links, .outline: return ""
    }
  }
}

extension Overlay {
  /// What the rows are narrowed to, to be marked in them; nil for none.
  fileprivate var needle: String? {
    if case .palette = content { return nil }
    guard var text = input?.text[...], !text.isEmpty else { return nil }
    text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }

  /// Headings of the columns at the right of the input line.
  fileprivate var headings: String {
    switch content {
    case .tags, .tagEditing: TagColumns.heading
    case .palette, .themes, .help, .links, .outline, .messages, .changes, .facts, .output: ""
    }
  }
}
