// A cell that stands for a part of a picture which the terminal is given beside the text.

/// Which part of which picture a cell shows.
public struct PicturePart: Hashable, Sendable {
  /// The picture's number.
  public var number: UInt16
  /// The row of the picture, in cells.
  public var row: UInt16
  /// The column of the picture, in cells.
  public var column: UInt16

  /// Makes a part.
  public init(number: UInt16, row: UInt16, column: UInt16) {
    self.number = number
    self.row = row
    self.column = column
  }

  /// What no colours are: they leave the highest bit.
  private static let mark: UInt64 = 1 << 63

  fileprivate var bits: UInt64 {
    Self.mark | UInt64(number) | UInt64(row) << 16 | UInt64(column) << 32
  }

  fileprivate init?(bits: UInt64) {
    guard bits & Self.mark != 0 else { return nil }
    number = UInt16(truncatingIfNeeded: bits)
    row = UInt16(truncatingIfNeeded: bits >> 16)
    column = UInt16(truncatingIfNeeded: bits >> 32)
  }
}

extension Cell {
  /// A cell that a part of a picture covers; its text is a blank that is none to a terminal, so that nothing clears across it.
  ///
  /// The part stands where other cells of pictures have their colours, so that cells are compared and moved like any other.
  public init(_ part: PicturePart) {
    self.init(CellScalars(painted: (0xA0, 0, 0), colors: part.bits), role: .picture)
  }

  /// The part of a picture that covers it; nil for any other cell.
  public var part: PicturePart? { role == .picture ? PicturePart(bits: scalars.colors) : nil }
}
