// Putting text into cells: clipped, wide characters whole, nothing but what is safe.

extension Frame {
  /// Writes a text on a row from a column on, within a limit of cells and the frame; returns the cells written.
  ///
  /// A wide character that would be cut leaves a blank. With `ellipsis` a text that does not fit ends in `…`. Cells
  /// left of the frame are cut off, rows outside it are not written. `direction` is that of a text of which this is a part, or
  /// over which it is laid.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, width limit: Int = .max, role: Role = .text, over: Role? = nil,
    link: UInt16 = 0, ellipsis: Bool = false, direction: TextDirection? = nil
  ) -> Int {
    guard var pen = pen(x: x, y: y, limit: limit, skipping: 0) else { return 0 }
    let dress = Dress(role: role, over: over, link: link, direction: direction ?? TextDirection(text))
    write(text, with: &pen, dress)
    if ellipsis, pen.isCut { writeSign("…", at: pen.end - 1, dress, with: &pen) }
    return finish(pen)
  }

  /// Writes a set line, from a column of it on; returns the cells written.
  ///
  /// While something is cut, `«` stands at the left and `»` at the right edge, unless signs are words. `linkBase` is the number in `links`
  /// before that of the line's link 0. A line that runs from right to left takes `room` cells at least, so that it can begin
  /// at their right end.
  @discardableResult
  public mutating func put(
    _ line: StyledLine, x: Int, y: Int, width limit: Int = .max, skipping columns: Int = 0, over: Role? = nil,
    linkBase: Int = 0, room: Int = 0, signs: Signs = .drawn
  ) -> Int {
    guard var pen = pen(x: x, y: y, limit: limit, skipping: max(0, columns)) else { return 0 }
    for run in line.shownRuns {
      let link = run.link.flatMap { UInt16(exactly: linkBase + $0 + 1) } ?? 0
      let direction = line.direction ?? TextDirection(run.text)
      write(run.text, with: &pen, Dress(role: run.role, over: over, link: link, direction: direction))
      if pen.isCut { break }
    }
    if line.direction == .rightToLeft, !pen.isCut {
      let rest = min(room, pen.end - pen.start) - (pen.at - pen.start)
      let dress = Dress(role: .text, over: over, link: 0, direction: .rightToLeft)
      if rest > 0 { write(String(repeating: " ", count: rest), with: &pen, dress) }
    }
    if signs.areWords { return finish(pen) }
    let sign = Dress(role: .ornament, over: over, link: 0, direction: nil)
    if pen.isCut { writeSign("»", at: pen.end - 1, sign, with: &pen) }
    if columns > 0, pen.hasSkipped { writeSign("«", at: pen.start, sign, with: &pen) }
    return finish(pen)
  }

  /// How a cell is dressed.
  private struct Dress {
    var role: Role
    var over: Role?
    var link: UInt16
    var direction: TextDirection?

    @inline(__always)
    func cell(_ scalars: CellScalars, width: UInt8) -> Cell {
      Cell(scalars, width: width, role: role, over: over, link: link, direction: direction)
    }
  }

  /// Where the next cell goes.
  private struct Pen {
    /// The row that is written.
    let row: Int
    /// First cell that may be written.
    let start: Int
    /// The cell after the last that may be written.
    let end: Int
    /// The next cell.
    var at: Int
    /// Columns of the text that are still to be left out.
    var skip: Int
    /// True once a column was left out.
    var hasSkipped = false
    /// True once something did not fit.
    var isCut = false
  }

  private func pen(x: Int, y: Int, limit: Int, skipping: Int) -> Pen? {
    guard y >= 0, y < size.height, x < size.width, limit > 0 else { return nil }
    let left = max(0, x)
    let right = limit > size.width - x ? size.width : x + limit
    guard left < right else { return nil }
    // What lies left of the frame is left out like what is scrolled away.
    return Pen(row: y, start: left, end: right, at: left, skip: skipping + left - x)
  }

  private mutating func write(_ text: String, with pen: inout Pen, _ dress: Dress) {
    var text = text
    text.withUTF8 { source in
      var scanner = CellScanner(source)
      rows[pen.row].withUnsafeMutableBufferPointer { cells in
        while true {
          // Most text is plain letters, one a cell.
          while pen.skip == 0, pen.at < pen.end, let letter = scanner.nextLetter() {
            Self.set(dress.cell(CellScalars(ascii: letter), width: 1), in: cells, with: &pen)
          }
          guard let cell = scanner.next() else { return }
          if pen.skip > 0 {
            pen.hasSkipped = true
            pen.skip -= cell.width
            // The second half of a wide character that is half left out.
            if pen.skip < 0 { Self.set(dress.cell(.space, width: 1), in: cells, with: &pen) }
            pen.skip = max(0, pen.skip)
            continue
          }
          if pen.at + cell.width > pen.end {
            pen.isCut = true
            while pen.at < pen.end {
              Self.set(dress.cell(.space, width: 1), in: cells, with: &pen)
            }
            return
          }
          let width = UInt8(truncatingIfNeeded: cell.width)
          Self.set(dress.cell(scanner.scalars(of: cell), width: width), in: cells, with: &pen)
          if width == 2 { Self.set(dress.cell(.none, width: 0), in: cells, with: &pen) }
        }
      }
    }
  }

  @inline(__always)
  private static func set(
    _ cell: Cell, in cells: UnsafeMutableBufferPointer<Cell>, with pen: inout Pen
  ) {
    if pen.at == pen.start { mend(cells, before: pen.start) }
    cells[pen.at] = cell
    pen.at += 1
  }

  /// Puts a sign of one cell over what is there; `~` for one that the terminal gives two.
  private mutating func writeSign(_ sign: String, at place: Int, _ dress: Dress, with pen: inout Pen) {
    guard place >= pen.start, place < pen.end else { return }
    rows[pen.row].withUnsafeMutableBufferPointer { cells in
      Self.mend(cells, before: place)
      Self.mend(cells, after: place + 1)
      cells[place] = dress.cell(CellScalars(TextWidth.width(of: sign) == 1 ? sign : "~"), width: 1)
    }
    pen.at = max(pen.at, place + 1)
  }

  private mutating func finish(_ pen: Pen) -> Int {
    if pen.at > pen.start {
      rows[pen.row].withUnsafeMutableBufferPointer { Self.mend($0, after: pen.at) }
    }
    return pen.at - pen.start
  }

  /// Blanks the first half of a wide character whose second half is about to be overwritten.
  static func mend(_ cells: UnsafeMutableBufferPointer<Cell>, before place: Int) {
    guard place > 0, place < cells.count, cells[place].width == 0 else { return }
    cells[place - 1].scalars = .space
    cells[place - 1].width = 1
  }

  /// Blanks the second half of a wide character whose first half was overwritten.
  static func mend(_ cells: UnsafeMutableBufferPointer<Cell>, after place: Int) {
    guard place > 0, place < cells.count, cells[place].width == 0 else { return }
    cells[place].scalars = .space
    cells[place].width = 1
  }
}
