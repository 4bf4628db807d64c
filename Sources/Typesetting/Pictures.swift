// Pictures among the lines: the rows that are kept free for them.

import Articles
import Screen

/// A picture's size in its own pixels.
public struct PictureSize: Hashable, Sendable {
  /// Pixels across.
  public var width: Int
  /// Pixels down.
  public var height: Int

  /// Makes a size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The cells that show it whole in as many columns and rows at most, a cell being twice as high as wide; nil for a picture too
  /// small to show anything, as pages have them to count their readers.
  ///
  /// It is never shown much larger than a browser would: eight pixels a column.
  func cells(columns: Int, rows: Int) -> Size? {
    guard width >= 24, height >= 24, columns > 0, rows > 0 else { return nil }
    let natural = (columns: Double(width) / 8, rows: Double(height) / 16)
    let scale = min(1, Double(columns) / natural.columns, Double(rows) / natural.rows)
    return Size(
      width: min(columns, max(1, Int((natural.columns * scale).rounded()))),
      height: min(rows, max(1, Int((natural.rows * scale).rounded()))))
  }
}

/// A picture as it is to be drawn: which, and how large.
public struct PictureRequest: Hashable, Sendable {
  /// Where it is, as the document says.
  public var url: String
  /// The cells that it takes at most.
  public var cells: Size

  /// Makes a request.
  public init(url: String, cells: Size) {
    self.url = url
    self.cells = cells
  }
}

/// A picture of a set text.
public struct SetPicture: Hashable, Sendable {
  /// Which it is, and how large.
  public var request: PictureRequest
  /// Its first line; as many follow as it has rows.
  public var line: Int
  /// Cells left of it, after the margin.
  public var indent: Int

  /// Makes a picture.
  public init(_ request: PictureRequest, line: Int, indent: Int) {
    self.request = request
    self.line = line
    self.indent = indent
  }

  /// The lines that it takes.
  public var lines: Range<Int> { line..<line + request.cells.height }
}

extension Galley {
  /// Keeps lines free for a picture whose size is known.
  mutating func setPicture(_ url: String, at offset: Int) {
    guard let cells = pictures[url]?.cells(columns: width, rows: options.pictureRows) else { return }
    text.pictures.append(
      SetPicture(
        PictureRequest(url: url, cells: cells), line: text.lines.count, indent: options.textWidth - width))
    for _ in 0..<cells.height {
      var line = StyledLine(offset: offset)
      line.isSpacing = true
      add(line)
    }
  }
}
