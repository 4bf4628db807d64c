// A whole screen as a value: cells that can be compared, painted and read back.

/// One cell of a frame.
public struct Cell: Hashable, Sendable {
  /// What stands in it: one spacing scalar with its marks; nothing in the second half of a wide character.
  public var scalars: CellScalars
  /// Cells that it takes: 1, 2 for a wide character, 0 for the second half of one.
  public var width: UInt8
  /// What it is.
  public var role: Role
  /// A role laid over it: a selection, a match.
  public var over: Role?
  /// Which of the frame's links it belongs to; 0 for none.
  public var link: UInt16
  /// The direction of the text that it is part of; nil where no letter runs from right to left.
  public var direction: TextDirection?

  /// What stands in it, as text.
  public var text: String { role == .picture ? scalars.withoutColors.text : scalars.text }

  /// Makes a cell.
  public init(
    _ scalars: CellScalars = .space, width: UInt8 = 1, role: Role = .text, over: Role? = nil,
    link: UInt16 = 0, direction: TextDirection? = nil
  ) {
    self.scalars = scalars
    self.width = width
    self.role = role
    self.over = over
    self.link = link
    self.direction = direction
  }

  /// A space in the role of text.
  public static let blank = Cell()
}

/// What one screen shows.
///
/// All text that reaches a terminal goes through `put`: no control character, no direction and no invisible deceiver
/// gets into a cell (see `SafeText`).
///
/// Cells stand in the order of reading; what puts them on a screen finds the other (see `Cell.direction`).
///
/// A row that nobody writes into is shared with the frame that it was copied from, wherever it stood there.
public struct Frame: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// The rows from the top, each of as many cells as the frame is wide.
  public internal(set) var rows: [[Cell]]
  /// Where the terminal's cursor stands; nil hides it.
  public var cursor: (x: Int, y: Int)? {
    get { cursorCell.map { (x: $0 % max(1, size.width), y: $0 / max(1, size.width)) } }
    set { cursorCell = newValue.map { $0.y * size.width + $0.x } }
  }
  private var cursorCell: Int?
  /// Addresses of the links, for terminals that follow them; `Cell.link` n means `links[n - 1]`.
  public var links: [String] = []

  /// Makes an empty frame.
  public init(size: Size, role: Role = .text) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    let blank = Array(repeating: Cell(role: role), count: self.size.width)
    rows = Array(repeating: blank, count: self.size.height)
  }

  /// All cells, row by row.
  public var cells: [Cell] { Array(rows.joined()) }

  /// The cell at a column and row, which must lie within.
  public subscript(x: Int, y: Int) -> Cell { rows[y][x] }
}
