// The article pane on the screen: header, lines, matches, hints, what stands below.

import Articles
import Screen
import Typesetting

extension State {
  /// Draws the header: source, date, reading time, tags, and whether it is a preview or opened.
  func drawHeader(in frame: inout Frame, _ rect: Rect, _ layout: Layout) {
    let isRule = layout.rule == layout.header
    guard let open = article else { return }
    let stored = open.stored
    var parts: [String] = []
    if !stored.article.source.isEmpty { parts.append(stored.article.source) }
    if let author = byline { parts.append(author) }
    parts.append(signs.date(clock.long(stored.date)))
    parts.append("\(open.minutes) min")
    if stored.mark.isStarred { parts.append(signs.starred) }
    if !stored.tags.isEmpty { parts.append(stored.tags.map(\.name).joined(separator: ", ")) }
    let state =
      switch open.rendition {
      case .source: "source"
      case .wholePage: "whole page"
      case .article where !open.onlyLines.isEmpty: "& " + open.onlyLines.prefix(20)
      case .article: open.isPreview ? "preview" : stored.mark.isRead ? "read" : "opened"
      }
    let margin = isRule ? 3 : max(1, open.text.margin)
    let stateWidth = TextWidth.width(of: state)
    let textWidth = rect.width - margin - stateWidth - 4
    let text = signs.article + parts.joined(separator: signs.between)
    let pad = isRule ? " " : ""
    // What is cut is what one knows already, not which match this is.
    let end = matchInWords.map { signs.between + $0 + pad } ?? pad
    let x = rect.x + margin - (isRule ? 1 : 0)
    let written = frame.put(
      pad + text, x: x, y: rect.y, width: textWidth - end.count, role: .articleMeta, ellipsis: true,
      direction: .ofOwnLine(text))
    frame.put(end, x: x + written, y: rect.y, width: textWidth - written, role: .articleMeta)
    frame.put(
      pad + state + pad, x: rect.maxX - stateWidth - (isRule ? 2 : 1), y: rect.y, width: stateWidth + 2,
      role: .articleMeta)
  }

  /// Who wrote it, when that is not the source itself.
  private var byline: String? {
    guard let article = article?.stored.article, !article.authors.isEmpty else { return nil }
    let names = article.authors.joined(separator: ", ")
    return names == article.source ? nil : names
  }

  /// Draws the text from its top line on.
  func drawArticle(in frame: inout Frame, _ rect: Rect) {
    guard let open = article else {
      if list.rows.isEmpty { return }
      let hint = preferences.preview ? "" : "Enter opens the selected article"
      frame.put(hint, x: rect.x + 4, y: rect.y + 1, width: rect.width - 4, role: .secondary, ellipsis: true)
      return
    }
    frame.links = open.text.links.map(\.url)
    let lines = articleLines
    let below = ending
    let shown = positionBar(of: open, lines, rows: rect.height, columns: rect.width)
    for row in 0..<rect.height {
      let number = open.top + row
      let y = rect.y + row
      if number < lines.count {
        let free = Rect(
          x: rect.x, y: rect.y, width: rect.width - (shown.isEmpty ? 0 : 1), height: rect.height)
        drawLine(number, lines[number], in: &frame, free, y: y)
      } else if number - lines.count < below.count {
        let x = rect.x + open.text.margin
        let width = max(1, min(rect.maxX - x - 1, max(preferences.measure, 20)))
        draw(below[number - lines.count], in: &frame, x: x, y: y, width: width)
      }
    }
    if !open.text.pictures.isEmpty { drawPictures(in: &frame, rect) }
    for row in shown { frame.put(signs.position, x: rect.maxX - 1, y: rect.y + row, width: 1, role: .rule) }
    placeCursor(inArticle: rect, lines, &frame)
  }

  /// The rows of the bar that shows which part of a text is seen; none where all of it is, or where the text needs the column.
  ///
  /// It goes by places in the text, not by lines, so that it stays where it is while the rest is being set.
  func positionBar(of open: ArticleState, _ lines: [StyledLine], rows: Int, columns: Int) -> Range<
    Int
  > {
    let total = open.text.totalLength
    guard preferences.positionBar, !signs.areWords, columns >= 40, total > 0, open.onlyLines.isEmpty,
      !open.text.isComplete || lines.count > rows || open.top > 0
    else { return 0..<0 }
    func row(of line: Int) -> Int {
      line < lines.count ? rows * lines[max(0, line)].offset / total : open.text.isComplete ? rows : 0
    }
    let first = min(row(of: open.top), rows - 1)
    return first..<max(first + 1, min(rows, row(of: open.top + rows)))
  }

  /// Draws the pictures that have come, over the lines that were kept free for them.
  private func drawPictures(in frame: inout Frame, _ rect: Rect) {
    guard let open = article, open.onlyLines.isEmpty else { return }
    let shown = open.top..<open.top + rect.height
    for picture in open.text.pictures where picture.lines.overlaps(shown) {
      guard case .drawn(let drawn) = open.pictures[picture.request] else { continue }
      let x = rect.x + open.text.margin + picture.indent
      for line in picture.lines.clamped(to: shown) {
        frame.put(
          drawn, row: line - picture.line, x: x, y: rect.y + line - open.top, width: rect.maxX - x)
      }
    }
  }

  /// Puts the cursor where one reads, for who follows it: a chosen story or line, the match of a find, else the first line that says something.
  private func placeCursor(inArticle rect: Rect, _ lines: [StyledLine], _ frame: inout Frame) {
    guard signs.areWords, focus == .article, prompt == nil, let open = article else { return }
    // An empty line would be read as nothing.
    var number = lines.indices.dropFirst(open.top).first { !lines[$0].runs.isEmpty } ?? open.top
    var column = 0
    if let story = open.selectedRelated {
      number = lines.count + endingRow(ofStory: story)
    } else if let selection = open.selection {
      number = selection.cursor
    } else if let find = open.find, open.onlyLines.isEmpty, let current = find.current,
      let piece = find.matches[current].first, lines.indices.contains(piece.line)
    {
      number = piece.line
      let text = lines[number].text
      let start = text.index(text.startIndex, offsetBy: piece.range.lowerBound, limitedBy: text.endIndex)
      column = lines[number].column(of: start ?? text.startIndex, in: text)
    } else if let link = open.selectedLink {
      number =
        lines.indices.dropFirst(open.top).first { line in
          lines[line].runs.contains { $0.link == link }
        } ?? number
    }
    let y = rect.y + number - open.top
    let isShown = y >= rect.y && y < rect.maxY
    frame.cursor = (
      x: min(rect.maxX - 1, rect.x + open.text.margin + (isShown ? column : 0)), y: isShown ? y : rect.y
    )
  }

  private func drawLine(_ number: Int, _ line: StyledLine, in frame: inout Frame, _ rect: Rect, y: Int) {
    guard let open = article else { return }
    let x = rect.x + open.text.margin
    let width = rect.maxX - x
    let skipped = line.isWide ? open.side : 0
    frame.put(
      line, x: x, y: y, width: width, skipping: skipped, room: open.text.width, signs: signs)
    let window = line.isWide ? LineWindow(line.text, skipping: skipped, width: width) : nil
    func mark(_ range: Range<Int>, _ role: Role) {
      if let window {
        guard let cells = window.columns(of: range) else { return }
        return frame.overlay(role, Rect(x: x + cells.lowerBound, y: y, width: cells.count, height: 1))
      }
      let text = line.text
      let from =
        text.index(text.startIndex, offsetBy: range.lowerBound, limitedBy: text.endIndex) ?? text.endIndex
      let to =
        text.index(text.startIndex, offsetBy: range.upperBound, limitedBy: text.endIndex) ?? text.endIndex
      mark(from..<to, role)
    }
    func mark(_ range: Range<String.Index>, _ role: Role) {
      let text = line.text
      if let window, range.lowerBound >= window.end { return }
      let column = line.column(of: range.lowerBound, in: text) - skipped
      let cells = line.column(of: range.upperBound, in: text) - skipped - column
      let first = max(0, column)
      let last = min(width, column + cells)
      if first < last { frame.overlay(role, Rect(x: x + first, y: y, width: last - first, height: 1)) }
    }
    if let selection = open.selection, selection.lines.contains(number) {
      frame.overlay(.selection, Rect(x: x, y: y, width: max(1, min(width, preferences.measure)), height: 1))
    }
    if let find = open.find, open.onlyLines.isEmpty {
      for piece in find.pieces(on: number) { mark(piece.range, piece.isCurrent ? .matchCurrent : .match) }
    } else if !open.onlyLines.isEmpty {
      let found = line.places { Folding.occurrences(of: open.onlyLines, in: $0, matchingCase: false) }
      for place in found { mark(place.range, .match) }
    } else if !list.query.search.isEmpty {
      let found = line.places { Folding.matches(of: list.query.search, in: $0) }
      for place in found { mark(place.range, .match) }
    }
    if let hints = open.hints {
      drawHints(hints, line, in: &frame, x: x, y: y, width: width, skipped: skipped)
    }
  }

  private func drawHints(
    _ hints: Hints, _ line: StyledLine, in frame: inout Frame, x: Int, y: Int, width: Int, skipped: Int
  ) {
    var column = -skipped
    var last: Int?
    for run in line.shownRuns {
      if let link = run.link, link != last, let hint = hints.letters(of: .link(link)),
        column >= 0,
        column < width
      {
        let direction = x + column < frame.size.width ? frame[x + column, y].direction : nil
        frame.put(
          hint, x: x + column, y: y, width: min(hint.count, width - column), role: .hint, direction: direction
        )
      }
      last = run.link
      column += TextWidth.width(of: run.text)
    }
  }
}
