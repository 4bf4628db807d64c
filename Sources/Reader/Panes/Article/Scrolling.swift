// Moving in the article: lines, pages, headings, sideways, and on to the stories below its end.

import Articles
import Screen
import Typesetting

extension State {
  /// The lines that the pane shows: all, or those that match by &.
  var articleLines: [StyledLine] {
    guard let open = article else { return [] }
    guard !open.onlyLines.isEmpty else { return open.text.lines }
    return open.text.lines.filter { line in
      line.holds { Folding.occurrences(of: open.onlyLines, in: $0, matchingCase: false) }
    }
  }

  /// Shows all lines again, where one read before.
  mutating func showAllLines() {
    let place = article?.placeBeforeLines ?? currentPlace
    article?.onlyLines = ""
    article?.placeBeforeLines = nil
    go(to: place)
  }

  /// Lines of the text and of what stands below it.
  var lineCount: Int {
    guard let open = article else { return 0 }
    return (open.onlyLines.isEmpty ? open.text.lines.count : articleLines.count) + ending.count
  }

  /// The last line that may stand at the top.
  var lastTop: Int { max(0, lineCount - articleRows) }

  /// Puts a line at the top, as far as the text goes.
  mutating func setTop(_ line: Int) {
    let last = lastTop
    article?.top = min(max(0, line), last)
  }

  /// The place in the text of the first line shown.
  var currentPlace: TextPlace {
    guard let open = article else { return TextPlace(offset: 0) }
    if !open.onlyLines.isEmpty, let before = open.placeBeforeLines { return before }
    if let pending = open.pendingPlace { return pending }
    return open.top == 0
      ? TextPlace(offset: 0) : open.text.place(ofLine: min(open.top, open.text.lines.count - 1))
  }

  /// Goes to a place; as far as the text is set, and the rest of the way once it is.
  mutating func go(to place: TextPlace) {
    guard var open = article else { return }
    let line = place.offset == 0 ? 0 : open.text.line(at: place)
    let isThere = open.text.isComplete || line + articleRows < open.text.lines.count
    open.pendingPlace = isThere ? nil : place
    article = open
    if open.text.isComplete { setTop(line) } else { article?.top = line }
  }

  /// Scrolls by lines.
  mutating func scroll(by count: Int) -> [Effect] {
    guard let open = article else { return [] }
    article?.pendingPlace = nil
    article?.hasStoppedAtEnd = false
    setTop(max(0, open.top + count))
    return endSeen() + keepPlace()
  }

  /// One line, one chosen line, or at the end one story further.
  mutating func stepInArticle(by count: Int) -> [Effect] {
    guard let open = article else { return [] }
    if open.selection != nil { return moveLineSelection(by: count) }
    if let story = open.selectedRelated {
      let next = story + count
      article?.selectedRelated = next < 0 ? nil : min(next, open.related.count - 1)
      if next < 0 { return scroll(by: -1) }
      showRelated()
      return []
    }
    if count > 0, open.top >= lastTop, !open.related.isEmpty, open.onlyLines.isEmpty {
      article?.selectedRelated = 0
      showRelated()
      return []
    }
    return scroll(by: count)
  }

  /// A page or a part of one; two lines stay in view.
  mutating func pageArticle(by direction: Int, of part: Int) -> [Effect] {
    article?.selectedRelated = nil
    let whole = max(1, articleRows - (articleRows > 6 ? 2 : 0))
    if article?.selection != nil { return moveLineSelection(by: direction * max(1, whole / part)) }
    return scroll(by: direction * max(1, whole / part))
  }

  /// To the top or the bottom.
  mutating func articleEdge(end: Bool) -> [Effect] {
    article?.selectedRelated = nil
    if article?.selection != nil { return moveLineSelection(by: end ? lineCount : -lineCount) }
    return scroll(by: end ? lineCount : -lineCount)
  }

  /// The next or previous heading at the top.
  mutating func heading(forward: Bool) -> [Effect] {
    guard let open = article else { return [] }
    let lines = open.text.headings.map(\.line)
    let target = forward ? lines.first { $0 > open.top } : lines.last { $0 < open.top }
    guard let target else {
      say(
        lines.isEmpty ? "This article has no headings." : forward ? "No heading below." : "No heading above.")
      return []
    }
    return scroll(by: target - open.top)
  }

  /// True while a wide line on the screen is cut at the right.
  var isCutRight: Bool {
    guard let open = article, let pane = layout.article else { return false }
    let lines = articleLines
    let bar = positionBar(of: open, lines, rows: pane.height, columns: pane.width).isEmpty ? 0 : 1
    let shown = lines[min(open.top, lines.count)..<min(open.top + articleRows, lines.count)]
    return shown.contains { line in
      line.isWide && TextWidth.width(of: line.text) - open.side > pane.width - open.text.margin - bar
    }
  }

  /// Lets the selected story be seen.
  private mutating func showRelated() {
    guard let open = article, let story = open.selectedRelated else { return }
    let line = open.text.lines.count + endingRow(ofStory: story)
    let top = min(max(open.top, line - articleRows + 1), max(0, line))
    article?.top = top
  }

  /// Lets a line be seen, a third from the top when it was not.
  mutating func show(line: Int) {
    guard let open = article else { return }
    if line >= open.top, line < open.top + articleRows { return }
    article?.pendingPlace = nil
    setTop(max(0, line - articleRows / 3))
  }
}
