// Rectangles of a frame: filled, overlaid, boxed.

extension Frame {
  /// Blanks a rectangle in a role.
  public mutating func fill(_ rect: Rect, role: Role = .text, over: Role? = nil) {
    let blank = Cell(role: role, over: over)
    eachRow(of: rect) { frame, y, columns in
      if columns.count == frame.size.width {
        // What stands there need not be copied first where other frames share it.
        frame.rows[y] = Array(repeating: blank, count: columns.count)
        return
      }
      frame.rows[y].withUnsafeMutableBufferPointer { cells in
        Self.mend(cells, before: columns.lowerBound)
        Self.mend(cells, after: columns.upperBound)
        cells[columns].update(repeating: blank)
      }
    }
  }

  /// Copies whole rows of cells from another frame of the same size, from a row of it on, into a rectangle.
  ///
  /// Both must begin and end between wide characters there; links are not taken along.
  public mutating func copy(_ rect: Rect, from other: Frame, y: Int) {
    guard other.size == size else { return }
    eachRow(of: rect) { frame, row, columns in
      let source = row + y - rect.y
      guard other.rows.indices.contains(source) else { return }
      if columns.count == frame.size.width {
        frame.rows[row] = other.rows[source]
        return
      }
      frame.rows[row].withUnsafeMutableBufferPointer { target in
        other.rows[source].withUnsafeBufferPointer { source in
          _ = UnsafeMutableBufferPointer(rebasing: target[columns]).update(
            fromContentsOf: UnsafeBufferPointer(rebasing: source[columns]))
        }
      }
    }
  }

  /// Whether a row is the same in another frame because neither has written into it since one was copied; false says nothing.
  public func sharesRow(_ y: Int, with other: Frame) -> Bool {
    guard other.rows.indices.contains(y) else { return false }
    return rows[y].withUnsafeBufferPointer { row in
      other.rows[y].withUnsafeBufferPointer { $0.baseAddress == row.baseAddress && $0.count == row.count }
    }
  }

  /// Takes a row from another frame of the same size.
  public mutating func takeRow(_ y: Int, from other: Frame) {
    if other.size == size { rows[y] = other.rows[y] }
  }

  /// Puts the cells of a row in another order: `columns` says for each where it comes from, `mirrored` what some show instead.
  public mutating func arrangeRow(_ y: Int, _ columns: [Int], mirrored: [Int: CellScalars]) {
    let row = rows[y]
    rows[y] = columns.map { row[$0] }
    for (column, scalars) in mirrored { rows[y][column].scalars = scalars }
  }

  /// Lays a role over a rectangle, leaving its text, and what `spared` lies over.
  public mutating func overlay(_ role: Role?, _ rect: Rect, sparing spared: Role? = nil) {
    eachRow(of: rect) { frame, y, columns in
      frame.rows[y].withUnsafeMutableBufferPointer { cells in
        for x in columns where spared == nil || cells[x].over != spared { cells[x].over = role }
      }
    }
  }

  /// Draws a box of lines with a blank inside and a title in its upper edge.
  public mutating func box(_ rect: Rect, title: String = "", signs: Signs = .drawn) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    fill(rect, role: .overlay)
    let signs = signs.frame
    let across = String(repeating: signs[1], count: rect.width - 2)
    put(signs[0] + across + signs[2], x: rect.x, y: rect.y, role: .overlayFrame)
    put(signs[4] + across + signs[5], x: rect.x, y: rect.maxY - 1, role: .overlayFrame)
    for y in rect.y + 1..<rect.maxY - 1 {
      put(signs[3], x: rect.x, y: y, role: .overlayFrame)
      put(signs[3], x: rect.maxX - 1, y: y, role: .overlayFrame)
    }
    if !title.isEmpty, rect.width >= 8 {
      put(
        " " + title + " ", x: rect.x + 2, y: rect.y, width: rect.width - 4, role: .overlayTitle,
        ellipsis: true)
    }
  }

  private mutating func eachRow(of rect: Rect, _ work: (inout Frame, _ y: Int, Range<Int>) -> Void) {
    let left = max(0, rect.x)
    let right = min(size.width, rect.maxX)
    guard left < right else { return }
    for y in max(0, rect.y)..<max(0, rect.y, min(size.height, rect.maxY)) { work(&self, y, left..<right) }
  }
}
