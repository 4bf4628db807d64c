// Tables of HTML: those of data become tables, those that only arrange a page are unwrapped.

import Articles

extension MarkupReading {
  /// A table of data has no more columns.
  private static let mostColumns = 64
  /// In a table of more cells each takes one column and one row, so that no few cells can claim millions.
  private static let mostSpannedCells = 20_000

  mutating func takeTable(_ node: Int) {
    let rows = MarkupReading.rows(of: node, in: tree, leavesOut: leavesOut)
    guard isData(node, rows) else {
      takeChildren(of: node)
      return flush()
    }
    for child in tree.children(of: node) where tree.nodes[child].name == .caption {
      done += MarkupReading.captions(nested(in: child))
    }
    var grid: [[[Inline]]] = []
    var alignments: [TableBlock.Alignment] = []
    /// Columns that a cell above reaches into, and for how many rows more.
    var reached: [Int: Int] = [:]
    let hasSpans = rows.reduce(0) { $0 + $1.count } <= MarkupReading.mostSpannedCells
    for row in rows {
      var line: [[Inline]] = []
      func skipReached() {
        while let rows = reached[line.count], rows > 0 {
          reached[line.count] = rows - 1
          line.append([])
        }
      }
      for cell in row {
        skipReached()
        let room = max(1, MarkupReading.mostColumns - line.count)
        let across = hasSpans ? min(span(.colspan, of: cell), room) : 1
        let down = hasSpans && line.count < MarkupReading.mostColumns ? span(.rowspan, of: cell) : 1
        if alignments.count == line.count { alignments.append(alignment(of: cell)) }
        for place in 0..<across {
          if down > 1 { reached[line.count] = down - 1 }
          line.append(place == 0 ? MarkupReading.inlines(of: nested(in: cell)) : [])
          if alignments.count < line.count { alignments.append(.leading) }
        }
      }
      skipReached()
      if line.contains(where: { !$0.isEmpty }) { grid.append(line) }
    }
    let columns = grid.map(\.count).max() ?? 0
    guard columns > 0 else { return }
    grid = grid.map { $0 + Array(repeating: [], count: columns - $0.count) }
    alignments = (0..<columns).map { $0 < alignments.count ? alignments[$0] : .leading }
    // A column that says nothing in any row only takes room.
    let said = (0..<columns).filter { column in grid.contains { !$0[column].isEmpty } }
    if said.count < columns {
      grid = grid.map { row in said.map { row[$0] } }
      alignments = said.map { alignments[$0] }
    }
    let hasHeader = rows.first.map { isHeader($0) } == true && grid.count > 1
    done.append(
      .table(
        TableBlock(
          alignments: alignments, header: hasHeader ? grid[0] : [],
          rows: hasHeader ? Array(grid.dropFirst()) : grid)))
  }

  /// How many columns or rows a cell says that it takes.
  private func span(_ name: AttributeName, of cell: Int) -> Int {
    min(max(Int(tree.trimmed(name, of: cell) ?? "") ?? 1, 1), 1_000)
  }

  /// The cells of a table row by row, without those of tables within it.
  static func rows(of table: Int, in tree: HTMLTree, leavesOut: [Bool]) -> [[Int]] {
    var rows: [[Int]] = []
    func walk(_ node: Int, _ depth: Int) {
      for child in tree.children(of: node) where leavesOut.isEmpty || !leavesOut[child] {
        switch tree.nodes[child].name {
        case .tr:
          let cells = tree.children(of: child).filter {
            (tree.nodes[$0].name == .td || tree.nodes[$0].name == .th)
              && (leavesOut.isEmpty || !leavesOut[$0])
          }
          if !cells.isEmpty { rows.append(cells) }
        case .tbody, .thead, .tfoot, .form: if depth < 4 { walk(child, depth + 1) }
        default: break
        }
      }
    }
    walk(table, 0)
    return rows
  }

  /// Whether a table holds data: several columns of short cells, or marked as one by its own words.
  private func isData(_ node: Int, _ rows: [[Int]]) -> Bool {
    if let role = tree.trimmed(.role, of: node), role == "presentation" || role == "none" { return false }
    let columns = rows.map(\.count).max() ?? 0
    let cells = rows.joined()
    guard (2...MarkupReading.mostColumns).contains(columns), rows.count > 1,
      // A table that would be nearly all blanks is none.
      rows.count * columns <= MarkupReading.mostSpannedCells + 8 * cells.count
    else { return false }
    if cells.contains(where: { holds(.table, $0) }) { return false }
    if cells.contains(where: { tree.nodes[$0].name == .th }) { return true }
    if tree.children(of: node).contains(where: { [.caption, .thead].contains(tree.nodes[$0].name) }) {
      return true
    }
    let lengths = cells.map { tree.text(of: $0, most: 1_000).utf8.count }
    let long = lengths.count { $0 > 300 }
    return long * 5 < lengths.count && lengths.count { $0 > 0 } * 2 > lengths.count
  }

  private func holds(_ name: ElementName, _ top: Int) -> Bool {
    var node = tree.following(top, within: top)
    while let place = node {
      if tree.nodes[place].name == name { return true }
      node = tree.following(place, within: top)
    }
    return false
  }

  private func isHeader(_ row: [Int]) -> Bool {
    if row.allSatisfy({ tree.nodes[$0].name == .th }) { return true }
    guard let cell = row.first, tree.nodes[cell].parent >= 0 else { return false }
    let section = tree.nodes[Int(tree.nodes[cell].parent)].parent
    return section >= 0 && tree.nodes[Int(section)].name == .thead
  }

  private func alignment(of cell: Int) -> TableBlock.Alignment {
    let word = tree.trimmed(.align, of: cell) ?? tree.trimmed(.style, of: cell) ?? ""
    if word.contains("right") { return .trailing }
    return word.contains("center") ? .center : .leading
  }

  /// The words of blocks on one line, blocks apart by a line break.
  static func inlines(of blocks: [Block]) -> [Inline] {
    var line: [Inline] = []
    for block in blocks {
      let part: [Inline] =
        switch block {
        case .paragraph(let inlines), .heading(_, let inlines), .caption(let inlines): inlines
        case .image(let image): [.image(alternative: image.alternative, url: image.url)]
        case .list(let list):
          Array(list.items.map { inlines(of: $0.blocks) }.joined(separator: [.lineBreak]))
        case .quote(let blocks), .footnote(_, let blocks): inlines(of: blocks)
        case .code(_, let text): [.code(text)]
        case .table, .rule: [.text(block.flatText)]
        }
      if part.isEmpty { continue }
      if !line.isEmpty { line.append(.lineBreak) }
      line += part
    }
    return line
  }
}
