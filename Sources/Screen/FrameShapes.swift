// Rectangles of a frame: filled, overlaid, boxed.

extension Frame {
  /// Blanks a rectangle in a role.
  public mutating func fill(_ rect: Rect, role: Role = .text, over: Role? = nil) {
    eachRow(of: rect) { frame, cells in
      frame.mendEdges(of: cells)
      let blank = Cell(role: role, over: over)
      frame.cells.withUnsafeMutableBufferPointer { $0[cells].update(repeating: blank) }
    }
  }

  /// Copies whole rows of cells from another frame of the same size, from a row of it on, into a rectangle.
  ///
  /// Both must begin and end between wide characters there; links are not taken along.
  public mutating func copy(_ rect: Rect, from other: Frame, y: Int) {
    guard other.size == size else { return }
    let shift = (y - rect.y) * size.width
    eachRow(of: rect) { frame, cells in
      guard cells.lowerBound + shift >= 0, cells.upperBound + shift <= other.cells.count else { return }
      frame.cells.withUnsafeMutableBufferPointer { target in
        other.cells.withUnsafeBufferPointer { source in
          _ = UnsafeMutableBufferPointer(rebasing: target[cells]).update(
            fromContentsOf: UnsafeBufferPointer(
              rebasing: source[cells.lowerBound + shift..<cells.upperBound + shift]))
        }
      }
    }
  }

  /// Lays a role over a rectangle, leaving its text.
  public mutating func overlay(_ role: Role?, _ rect: Rect) {
    eachRow(of: rect) { frame, cells in
      for cell in cells { frame.cells[cell].over = role }
    }
  }

  /// Draws a box of lines with a blank inside and a title in its upper edge; in ASCII where lines cannot be shown.
  public mutating func box(_ rect: Rect, title: String = "", isASCII: Bool = false) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    fill(rect, role: .overlay)
    let signs = isASCII ? ["+", "-", "+", "|", "+", "+"] : ["┌", "─", "┐", "│", "└", "┘"]
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

  private mutating func eachRow(of rect: Rect, _ work: (inout Frame, Range<Int>) -> Void) {
    let left = max(0, rect.x)
    let right = min(size.width, rect.maxX)
    guard left < right else { return }
    for y in max(0, rect.y)..<max(0, rect.y, min(size.height, rect.maxY)) {
      work(&self, y * size.width + left..<y * size.width + right)
    }
  }

  private mutating func mendEdges(of range: Range<Int>) {
    cells.withUnsafeMutableBufferPointer { cells in
      Self.mend(cells, before: range.lowerBound, in: size.width)
      if range.upperBound < cells.count { Self.mend(cells, after: range.upperBound, in: size.width) }
    }
  }
}
