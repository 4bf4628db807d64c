// The rows of the list on the screen: marks, date, source, title.

import Articles
import Screen

/// The columns of a list of some width; what does not fit goes: the source first, then the date, never the marks.
struct ListColumns: Hashable {
  /// First column of the date; nil when it is not shown.
  var date: Int?
  /// First column of the source and its width; nil when it is not shown.
  var source: (x: Int, width: Int)? {
    get { sourceX.map { ($0, sourceWidth) } }
    set {
      sourceX = newValue?.x
      sourceWidth = newValue?.width ?? 0
    }
  }
  private var sourceX: Int?
  private var sourceWidth = 0
  /// First column of the title.
  var title: Int

  static let dateWidth = 7

  init(width: Int, showsDate: Bool, showsSource: Bool) {
    var x = 4
    if showsDate, width >= 32 {
      date = x
      x += ListColumns.dateWidth + 2
    } else {
      x += 1
    }
    title = x
    if showsSource, width >= 60 {
      let columns = min(max(8, width / 7), 18)
      source = (x, columns)
      title = x + columns + 2
    }
  }
}

extension State {
  /// Draws the list, or what to do when it is empty; rows that look as before are copied.
  ///
  /// `isOverIt` says that the frame began as the one drawn before: then rows in their old places are there already.
  func drawList(in frame: inout Frame, _ rect: Rect, after last: Drawn?, isOverIt: Bool = false) {
    guard !list.rows.isEmpty else {
      drawEmptyList(in: &frame, rect)
      placeCursor(inList: rect, &frame)
      return
    }
    let height = rowHeight
    // In a row of two lines the second says what columns would.
    let columns = ListColumns(
      width: rect.width, showsDate: height == 1 && list.showsDate,
      showsSource: height == 1 && list.showsSource)
    let last = last.flatMap { dressesRows(like: $0.state) ? $0 : nil }
    // The same array, as a rule, which is seen at once.
    let hasSameRows = list.rows == last?.state.list.rows
    var y = rect.y
    var index = list.top
    while index < list.rows.count, y + height <= rect.maxY {
      let row = Rect(x: rect.x, y: y, width: rect.width, height: height)
      let over = look(of: index)
      if let last, hasSameRows || last.state.hasSame(index, as: self),
        let before = last.state.place(of: index, in: rect, height: height),
        !signs.areWords || last.state.look(of: index) == over
      {
        if !isOverIt || before != y { frame.copy(row, from: last.frame, y: before) }
        if last.state.look(of: index) != over { dressRow(in: &frame, row, over) }
      } else {
        drawRow(index, in: &frame, row, columns)
        if over != nil { dressRow(in: &frame, row, over) }
      }
      y += height
      index += 1
    }
    frame.fill(Rect(x: rect.x, y: y, width: rect.width, height: rect.maxY - y))
    placeCursor(inList: rect, &frame)
  }

  /// Whether a headline looks the same here as in another state; the two differ at most in rows, places and choice.
  private func dressesRows(like other: State) -> Bool {
    size == other.size && overlays.isEmpty && other.overlays.isEmpty && layout.list == other.layout.list
      && focus == other.focus
      && clock == other.clock && list.query == other.list.query && $preferences == other.$preferences
      && list.showsDate == other.list.showsDate && list.showsSource == other.list.showsSource
      && usesUnicode == other.usesUnicode
  }

  /// Whether a row is the same in another state.
  private func hasSame(_ index: Int, as other: State) -> Bool {
    index < list.rows.count && list.rows[index] == other.list.rows[index]
  }

  /// The first line of a row in the list's rectangle; nil when it is not shown whole.
  private func place(of index: Int, in rect: Rect, height: Int) -> Int? {
    let y = rect.y + (index - list.top) * height
    return y >= rect.y && y + height <= rect.maxY ? y : nil
  }

  /// What is laid over a row: that it is selected, or chosen.
  private func look(of index: Int) -> Role? {
    if index == list.selected, !signs.areWords { return focus == .list ? .selection : .selectionUnfocused }
    return list.choosesAll || list.chosen.contains(list.rows[index].id) ? .chosen : nil
  }

  /// Shows a drawn row as selected, chosen or neither.
  private func dressRow(in frame: inout Frame, _ rect: Rect, _ over: Role?) {
    let sign =
      switch over {
      case .selection: signs.row
      case .selectionUnfocused: signs.rowBehind
      case .chosen: signs.chosen
      default: " "
      }
    guard !signs.areWords else { return frame.overlay(over, rect, sparing: .match) }
    frame.put(
      sign, x: rect.x + 1, y: rect.y, width: 1, role: over == nil ? .headline : .headlineMark, over: over)
    frame.overlay(over, rect, sparing: .match)
  }

  private func drawRow(_ index: Int, in frame: inout Frame, _ rect: Rect, _ columns: ListColumns) {
    if signs.areWords { return drawWords(of: index, in: &frame, rect) }
    let row = list.rows[index]
    frame.fill(rect, role: .headline)
    let mark = row.isRead ? signs.read : row.isBegun ? signs.begun : signs.unread
    if !mark.isEmpty { frame.put(mark, x: rect.x + 2, y: rect.y, width: 1, role: .headlineMark) }
    if row.isStarred { frame.put(signs.starred, x: rect.x + 3, y: rect.y, width: 1, role: .headlineStar) }
    if let x = columns.date {
      let text = clock.short(row.date)
      let indent = max(0, ListColumns.dateWidth - text.count)
      frame.put(
        text, x: rect.x + x + indent, y: rect.y, width: ListColumns.dateWidth - indent, role: .headlineDate)
    }
    if let source = columns.source {
      frame.put(
        row.source, x: rect.x + source.x, y: rect.y, width: source.width, role: .headlineSource,
        ellipsis: true)
    }
    let x = rect.x + columns.title
    let width = max(1, rect.maxX - x - (rect.width > 40 ? 1 : 0))
    let role: Role = row.isRead ? .headlineRead : .headlineUnread
    let title = Rect(x: x, y: rect.y, width: width, height: 1)
    if rect.height == 1 {
      drawTitle(row.title, of: row, role, in: &frame, title)
    } else {
      let lines = TitleLines.two(row.title, width: width)
      drawTitle(String(lines[0]), of: row, role, in: &frame, title)
      let below = Rect(x: x, y: rect.y + 1, width: width, height: 1)
      drawSecondLine(
        of: row, rest: lines.count > 1 ? String(lines[1]) : "", role, in: &frame, below)
    }
  }

  /// The rest of the title, the source where there is room, and at the right edge the date.
  private func drawSecondLine(
    of row: Headline, rest: String, _ role: Role, in frame: inout Frame, _ rect: Rect
  ) {
    var width = rect.width
    if list.showsDate, rest.isEmpty || width >= 26 {
      let date = clock.short(row.date)
      frame.put(
        date, x: max(rect.x, rect.maxX - date.count), y: rect.y, width: rect.width, role: .headlineDate)
      width = max(0, width - date.count - 2)
    }
    let left = Rect(x: rect.x, y: rect.y, width: width, height: 1)
    let used = rest.isEmpty ? 0 : drawTitle(rest, of: row, role, in: &frame, left)
    guard list.showsSource, !row.source.isEmpty, width - used >= (rest.isEmpty ? 1 : 8) else { return }
    // The dot belongs to neither, whichever way they run.
    let dot = frame.put(
      rest.isEmpty ? "" : " · ", x: rect.x + used, y: rect.y, width: width - used, role: .headlineSource)
    frame.put(
      row.source, x: rect.x + used + dot, y: rect.y, width: width - used - dot, role: .headlineSource,
      ellipsis: true)
  }

  /// A line of a title with what was searched for marked; returns the cells written.
  @discardableResult func drawTitle(
    _ text: String, of row: Headline, _ role: Role, in frame: inout Frame, _ rect: Rect
  ) -> Int {
    let written = frame.put(
      text, x: rect.x, y: rect.y, width: rect.width, role: role, ellipsis: true,
      direction: TextDirection(row.title))
    let words = list.query.search.isEmpty ? list.query.narrowing : list.query.search
    guard !words.isEmpty else { return written }
    let found =
      list.query.search.isEmpty
      ? words.split(separator: " ").flatMap {
        Folding.occurrences(of: String($0), in: text, matchingCase: false)
      }
      : Folding.matches(of: words, in: text)
    for range in found {
      let from = TextWidth.width(of: String(text[..<range.lowerBound]))
      let cells = TextWidth.width(of: String(text[range]))
      guard from < rect.width else { continue }
      frame.overlay(
        .match, Rect(x: rect.x + from, y: rect.y, width: min(cells, rect.width - from), height: 1))
    }
    return written
  }

  /// What an empty list says: what to do.
  private func drawEmptyList(in frame: inout Frame, _ rect: Rect) {
    let text: String
    if list.isLoading {
      text = work == nil ? "" : "Reading…"
    } else if work != nil {
      text = "Nothing here yet · files are still being read"
    } else if !list.query.search.isEmpty {
      let other = otherLayout.map { " · Tab: “\($0)”" } ?? ""
      text = "Nothing found for “\(list.query.search)”\(other)"
    } else if !list.query.narrowing.isEmpty {
      text = "No title or source here holds “\(list.query.narrowing)” · Esc widens again"
    } else if !list.query.withTags.isEmpty || !list.query.withoutTags.isEmpty {
      text =
        "Nothing \(list.query.list == .all ? "" : "\(list.query.list.title.lowercased()) ")with these tags · a shows all · Esc widens again"
    } else {
      switch list.query.list {
      case .unread: text = "All read · a shows them · u takes the last step back"
      case .today: text = "Nothing of today · 4 shows all"
      case .starred: text = "Nothing starred · s stars an article"
      case .all: text = "Nothing stored yet · :import PATH brings files in · :guide shows how to go on"
      }
    }
    let lines = TitleLines.wrap(signs.said(text), width: max(8, rect.width - 6))
    for (number, line) in lines.prefix(rect.height).enumerated() {
      frame.put(
        String(line), x: rect.x + 3, y: rect.y + number + (rect.height > 4 ? 1 : 0), width: rect.width - 4,
        role: .secondary)
    }
  }
}

/// Short texts broken at spaces.
enum TitleLines {
  /// A title on at most two lines; the second holds all of the rest.
  static func two(_ title: String, width: Int) -> [Substring] {
    let first = head(of: Substring(title), width: width)
    let rest = title[first.endIndex...].drop { $0 == " " }
    return rest.isEmpty ? [first] : [first, rest]
  }

  /// A text on as many lines as it takes.
  static func wrap(_ text: String, width: Int) -> [Substring] {
    var lines: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let line = head(of: rest, width: width)
      lines.append(line)
      rest = rest[line.endIndex...].drop { $0 == " " }
    }
    return lines
  }

  private static func head(of text: Substring, width: Int) -> Substring {
    var bytes = text
    if let length = bytes.withUTF8({ wordsLength($0, width: width) }) {
      return text[..<text.utf8.index(text.startIndex, offsetBy: length)]
    }
    return wordHead(of: text, width: width)
  }

  /// Bytes of the words that fit; nil when not even the first does.
  private static func wordsLength(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) -> Int? {
    var used = 0
    var at = 0
    var space: Int?
    while at < bytes.count {
      let cell = TextWidth.firstCell(of: UnsafeBufferPointer(rebasing: bytes[at...]))
      used += cell.width
      let isSpace = bytes[at] == UInt8(ascii: " ")
      if used > width { return isSpace && at > 0 ? at : space }
      if isSpace { space = at }
      at += cell.length
    }
    return bytes.count
  }

  /// As much of a long word as fits, whole clusters and at least one.
  private static func wordHead(of text: Substring, width: Int) -> Substring {
    var used = 0
    var index = text.startIndex
    while index < text.endIndex {
      used += TextWidth.width(of: text[index])
      if used > width, index > text.startIndex { break }
      index = text.index(after: index)
    }
    return text[..<index]
  }
}
