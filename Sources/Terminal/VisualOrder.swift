// Rows in the order in which they stand on the screen, where letters run from right to left (UAX #9, by FriBidi).

import CFriBidi
import Screen

/// Puts frames from the order of reading into that of the screen.
///
/// Each stretch of cells that has a direction is a line of its own in a paragraph of that direction; all other cells stay.
/// Rows that were there before are taken from then.
public struct VisualOrder {
  private var logical: Frame?
  private var visual: Frame?
  /// Of the rows that were put in order: where each column comes from.
  private var columns: [Int: [Int]] = [:]

  /// Begins with nothing.
  public init() {}

  /// A frame as it stands on the screen.
  public mutating func arrange(_ frame: Frame) -> Frame {
    var arranged = frame
    var columns: [Int: [Int]] = [:]
    for y in 0..<frame.size.height {
      if let logical, let visual, logical.size == frame.size, frame.sharesRow(y, with: logical) {
        // Most screens have no such row, and are done with here.
        guard !self.columns.isEmpty, let known = self.columns[y] else { continue }
        arranged.takeRow(y, from: visual)
        columns[y] = known
      } else if let order = Self.order(of: frame.rows[y]) {
        arranged.arrangeRow(y, order.columns, mirrored: order.mirrored)
        columns[y] = order.columns
      }
    }
    if let cursor = frame.cursor, let order = columns[cursor.y] {
      // Behind letters that run to the left the next one comes in the place of the last.
      let isBehind = cursor.x > 0 && TextDirection(frame[cursor.x - 1, cursor.y].text) == .rightToLeft
      let x = order.firstIndex(of: isBehind ? cursor.x - 1 : cursor.x)
      arranged.cursor = (x ?? cursor.x, cursor.y)
    }
    (logical, visual, self.columns) = (frame, arranged, columns)
    return arranged
  }

  /// The column, in the order of reading, of what stands at a place of the last frame.
  public func column(at x: Int, _ y: Int) -> Int {
    columns[y].flatMap { $0.indices.contains(x) ? $0[x] : nil } ?? x
  }

  /// Where each column of a row comes from, and what shows mirrored in it; nil for a row that stays as it is.
  private static func order(of row: [Cell]) -> (columns: [Int], mirrored: [Int: CellScalars])? {
    guard row.contains(where: { $0.direction != nil }) else { return nil }
    var columns = Array(row.indices)
    var mirrored: [Int: CellScalars] = [:]
    var start = 0
    while start < row.count {
      guard let direction = row[start].direction else {
        start += 1
        continue
      }
      let end = row[start...].firstIndex { $0.direction != direction } ?? row.count
      // A wide character is one unit of two cells.
      let units = (start..<end).filter { row[$0].width > 0 || $0 == start }
      let line = BidiLine(units.map { row[$0].scalars[0] }, isRightToLeft: direction == .rightToLeft)
      var column = start
      for place in line.order {
        let unit = units[place]
        if let other = line.mirror(of: place) { mirrored[column] = CellScalars(scalar: other) }
        let next = place + 1 < units.count ? units[place + 1] : end
        for cell in unit..<next {
          columns[column] = cell
          column += 1
        }
      }
      start = end
    }
    return (columns, mirrored)
  }
}

/// One line and the order of its characters from the left.
struct BidiLine {
  private let text: [FriBidiChar]
  /// Of each character its embedding level.
  private(set) var levels: [FriBidiLevel]
  /// The place in the text of each character from the left.
  private(set) var order: [Int]

  init(_ text: [FriBidiChar], isRightToLeft: Bool) {
    self.text = text
    levels = Array(repeating: 0, count: text.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: text.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: text.count)
    var places = [Int32](repeating: 0, count: text.count)
    let isDone = bidi_order(text, Int32(text.count), isRightToLeft, &types, &brackets, &levels, &places)
    order = isDone ? places.map(Int.init) : Array(text.indices)
  }

  /// What a character looks like that runs to the left, when that is another (brackets).
  func mirror(of place: Int) -> UInt32? {
    guard levels[place] & 1 == 1 else { return nil }
    var other: FriBidiChar = 0
    return fribidi_get_mirror_char(text[place], &other) != 0 && other != text[place] ? other : nil
  }
}
