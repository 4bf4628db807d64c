// A picture as cells, and how it is put into a frame.

/// A picture that cells make up.
public struct Picture: Hashable, Sendable {
  /// Its rows from the top, each of cells made by `Cell.init(painted:)`; none need be as long as another.
  public var rows: [[Cell]]

  /// Makes a picture of its rows.
  public init(rows: [[Cell]]) { self.rows = rows }
}

extension Frame {
  /// Puts one row of a picture on a row of the frame from a column on, within a limit of cells and the frame.
  public mutating func put(_ picture: Picture, row: Int, x: Int, y: Int, width limit: Int) {
    guard picture.rows.indices.contains(row), rows.indices.contains(y) else { return }
    let cells = picture.rows[row]
    let first = max(0, x)
    let end = min(size.width, x + min(cells.count, max(0, limit)))
    guard first < end else { return }
    rows[y].withUnsafeMutableBufferPointer { line in
      Self.mend(line, before: first)
      Self.mend(line, after: end)
      for column in first..<end { line[column] = cells[column - x] }
    }
  }
}
