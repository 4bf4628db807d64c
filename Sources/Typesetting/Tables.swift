// Tables: columns as wide as their content asks, wrapped within when the page is narrow, wide lines when that fails.

import Articles
import Screen

/// A table's cells, measured.
private struct MeasuredTable {
  var rows: [[InlineText]] = []
  var natural: [Int] = []
  var least: [Int] = []
}

extension Galley {
  private static let gap = 2
  /// A line of a table holds lines of several cells, so that a word in two of them could not be found: none is cut.
  private var cellSetting: LineSetting { LineSetting(takesHyphens: false, wordBreaks: wordBreaks) }

  /// Sets a table and returns the length of its flat text.
  mutating func set(_ table: TableBlock, at offset: Int) -> Int {
    let hasHeader = !table.header.isEmpty
    let measured = measure((hasHeader ? [table.header] : []) + table.rows, hasHeader: hasHeader)
    let room = width - Self.gap * max(0, measured.natural.count - 1)
    let fitted = Self.fit(measured, into: room)
    let widths = fitted ?? measured.natural
    let alignments = Self.alignments(of: table, in: measured.rows.dropFirst(hasHeader ? 1 : 0))
    var length = 0
    for (number, row) in measured.rows.enumerated() {
      if number > 0 { length += 1 }
      setRow(row, widths: widths, alignments, at: offset + length, isWide: fitted == nil)
      length += row.reduce(0) { $0 + $1.flatLength } + max(0, row.count - 1)
      if number == 0, hasHeader, !options.hasWords {
        let rule = widths.map { String(repeating: options.isASCII ? "-" : "─", count: $0) }
        add(
          [.init(rule.joined(separator: "  "), role: .ornament)], offset: offset + length,
          isWide: fitted == nil)
      }
    }
    return length
  }

  private mutating func measure(_ rows: [[[Inline]]], hasHeader: Bool) -> MeasuredTable {
    var measured = MeasuredTable()
    for (number, row) in rows.enumerated() {
      var cells: [InlineText] = []
      for (column, inlines) in row.enumerated() {
        let cell = inline(inlines, role: number == 0 && hasHeader ? .strong : role)
        addLinks(of: cell)
        if column == measured.natural.count {
          measured.natural.append(1)
          measured.least.append(1)
        }
        cell.eachLine(of: 60, by: cellSetting) { shown in
          let line = shown.runs.reduce(into: "") { $0 += $1.text }
          let longest = line.split(separator: " ").map { TextWidth.width(of: String($0)) }.max() ?? 0
          measured.natural[column] = max(measured.natural[column], TextWidth.width(of: line))
          measured.least[column] = max(measured.least[column], min(longest, 16))
        }
        cells.append(cell)
      }
      measured.rows.append(cells)
    }
    return measured
  }

  /// Widths that fit: narrow columns as they are, the rest of the room shared by the wide ones; nil when words would not fit.
  private static func fit(_ table: MeasuredTable, into room: Int) -> [Int]? {
    if table.natural.reduce(0, +) <= room { return table.natural }
    var widths = table.least
    var left = room - widths.reduce(0, +)
    guard left >= 0 else { return nil }
    while left > 0 {
      let open = widths.indices.filter { widths[$0] < table.natural[$0] }
      guard let narrowest = open.min(by: { widths[$0] < widths[$1] }) else { break }
      widths[narrowest] += 1
      left -= 1
    }
    return widths
  }

  /// How each column is aligned: as its table says, and figures of which it says nothing by their last digits.
  private static func alignments(
    of table: TableBlock, in body: ArraySlice<[InlineText]>
  ) -> [TableBlock.Alignment] {
    let columns = body.map(\.count).max() ?? 0
    return (0..<columns).map { column in
      let said = column < table.alignments.count ? table.alignments[column] : .leading
      guard said == .leading else { return said }
      let cells = body.compactMap { column < $0.count ? $0[column].text : nil }
      let figures = cells.count(where: isFigure)
      return figures > 1 && cells.allSatisfy({ isFigure($0) || isBlank($0) }) ? .trailing : said
    }
  }

  /// Whether a cell is a number, with its sign, per cent or currency.
  private static func isFigure(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case ".", ",", "'", "’", " ", "\u{A0}", "\u{2009}", "\u{202F}", "+", "-", "−", "±", "%", "‰", "$", "€",
        "£", "¥",
        "₴", "₽":
        break
      default: return false
      }
    }
    return hasDigit
  }

  /// Whether a cell says that there is nothing to say.
  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { " -–—−\u{A0}".unicodeScalars.contains($0) }
  }

  private mutating func setRow(
    _ row: [InlineText], widths: [Int], _ alignments: [TableBlock.Alignment], at offset: Int, isWide: Bool
  ) {
    var columns: [[[StyledLine.Run]]] = []
    for (column, cell) in row.enumerated() {
      var lines: [[StyledLine.Run]] = []
      cell.eachLine(of: widths[column], by: cellSetting) { lines.append($0.runs) }
      columns.append(lines)
    }
    for number in 0..<max(1, columns.map(\.count).max() ?? 1) {
      var runs: [StyledLine.Run] = []
      var skipped = 0
      for (column, lines) in columns.enumerated() {
        let cell = number < lines.count ? lines[number] : []
        let blank = widths[column] - cell.reduce(0) { $0 + TextWidth.width(of: $1.text) }
        let alignment = column < alignments.count ? alignments[column] : .leading
        let before = alignment == .leading ? 0 : alignment == .trailing ? blank : blank / 2
        skipped += before
        if !cell.isEmpty {
          if skipped > 0 { runs.append(.init(String(repeating: " ", count: skipped))) }
          runs += cell
          skipped = 0
        }
        skipped += max(0, blank - before) + Self.gap
      }
      add(runs, offset: offset, isWide: isWide)
    }
  }
}
