// What a terminal emulator shows at one moment.

import CPty
import Screen

/// A snapshot of an emulator's screen.
public struct PtyScreen: Sendable {
  /// One cell as the emulator shows it.
  public struct ShownCell: Hashable, Sendable {
    /// The character with its marks; a space where there is none, empty in the second half of a wide one.
    public var text: String
    /// Cells that it takes; 0 in the second half of a wide character.
    public var width: Int
    /// -1 for the terminal's own, 0 to 255 for the palette, else 0x1000000 + red, green, blue.
    public var foreground: Int
    /// As for `foreground`.
    public var background: Int
    /// The attributes that the emulator knows: bold, italic, underline, reverse.
    public var attributes: Style.Attributes

    /// Makes a cell to compare with.
    public init(text: String, width: Int, foreground: Int, background: Int, attributes: Style.Attributes) {
      self.text = text
      self.width = width
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// Its size.
  public let size: Size
  /// The cells, row by row.
  public let cells: [ShownCell]
  /// Column and row of the cursor.
  public let cursor: (x: Int, y: Int)

  init(terminal: OpaquePointer, size: Size) {
    self.size = size
    var cells: [ShownCell] = []
    for row in 0..<size.height {
      for column in 0..<size.width { cells.append(Self.read(terminal, column, row)) }
    }
    self.cells = cells
    var place = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
    cursor = (Int(place.col), Int(place.row))
  }

  /// The cell at a column and row.
  public subscript(x: Int, y: Int) -> ShownCell { cells[y * size.width + x] }

  /// The text of a row without trailing spaces.
  public func line(_ row: Int) -> String {
    var text = cells[row * size.width..<(row + 1) * size.width].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows.
  public var text: String { (0..<size.height).map(line).joined(separator: "\n") }

  private static func read(_ terminal: OpaquePointer, _ column: Int, _ row: Int) -> ShownCell {
    var cell = pty_cell(terminal, Int32(column), Int32(row))
    let scalars = withUnsafeBytes(of: &cell.characters) { Array($0.bindMemory(to: UInt32.self)) }
    var attributes: Style.Attributes = []
    if cell.bold { attributes.insert(.bold) }
    if cell.italic { attributes.insert(.italic) }
    if cell.underline { attributes.insert(.underline) }
    if cell.reverse { attributes.insert(.reverse) }
    var text = String.UnicodeScalarView()
    let isSecondHalf = scalars.first == UInt32.max
    for value in scalars.prefix(while: { $0 != 0 }) where !isSecondHalf {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return ShownCell(
      text: text.isEmpty && !isSecondHalf ? " " : String(text), width: isSecondHalf ? 0 : Int(cell.width),
      foreground: Int(cell.foreground), background: Int(cell.background), attributes: attributes)
  }
}
