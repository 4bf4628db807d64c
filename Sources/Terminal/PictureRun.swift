// Cells beside each other that show a piece of one row of a picture.

import Screen

/// Such cells of one row of the screen.
struct PictureRun: Hashable {
  /// The picture's number.
  let number: UInt16
  /// The row of the picture.
  let row: Int
  /// The picture's column in the first of the cells.
  let column: Int
  /// The columns of the screen.
  let columns: Range<Int>

  /// The runs of a row, none longer than `most` cells.
  static func runs(in line: [Cell], columns: Int, most: Int) -> [PictureRun] {
    line.withUnsafeBufferPointer { line in
      var runs: [PictureRun] = []
      var column = 0
      while column < columns {
        guard let part = line[column].part else {
          column += 1
          continue
        }
        let first = column
        repeat {
          column += 1
        } while column < columns && column - first < most
          && line[column].part
            == PicturePart(number: part.number, row: part.row, column: part.column &+ UInt16(column - first))
        runs.append(
          PictureRun(
            number: part.number, row: Int(part.row), column: Int(part.column), columns: first..<column))
      }
      return runs
    }
  }

  /// Whether another is what stands some rows below it.
  func isContinued(by other: PictureRun, rows: Int) -> Bool {
    other.number == number && other.row == row + rows && other.column == column && other.columns == columns
  }

  /// Whether another, some rows below it, shows what the picture has below all of its cells.
  func isUnderlaid(by other: PictureRun, rows: Int) -> Bool {
    other.number == number && other.row == row + rows
      && other.columns.lowerBound - other.column == columns.lowerBound - column
      && other.columns.lowerBound <= columns.lowerBound && other.columns.upperBound >= columns.upperBound
  }
}
