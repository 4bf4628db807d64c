// Cells that stand for parts of a picture which the terminal has (kitty's graphics protocol, "Unicode placeholders").

import Screen

/// Makes the cells of a picture that was sent: a sign with marks for its row and column, in a colour that is its number.
///
/// They are text like any other, so what moves, clips and clears text does so with the picture.
enum Placeholders {
  /// The numbers that a picture may have: those that 256 colours can say, but for the sixteen that have other names.
  static let numbers = 16...255

  /// The cells of a picture in as many columns and rows.
  static func picture(_ number: UInt8, cells: Size, colors: ColorDepth) -> Picture {
    let paint = Paint(foreground: colors == .direct ? .rgb(0, 0, number) : .palette(number))
    return Picture(
      rows: marks.prefix(cells.height).map { row in
        marks.prefix(cells.width).map { column in
          Cell(painted: "\u{10EEEE}", marks: (row, column), paint)
        }
      })
  }

  /// The marks that say 0, 1, 2 …, as far as any picture here goes.
  static let marks: [UInt32] = [
    0x305...0x305, 0x30D...0x30E, 0x310...0x310, 0x312...0x312, 0x33D...0x33F, 0x346...0x346, 0x34A...0x34C,
    0x350...0x352, 0x357...0x357, 0x35B...0x35B, 0x363...0x36F, 0x483...0x487, 0x592...0x595, 0x597...0x599,
    0x59C...0x5A1, 0x5A8...0x5A9, 0x5AB...0x5AC, 0x5AF...0x5AF, 0x5C4...0x5C4, 0x610...0x617, 0x657...0x65B,
    0x65D...0x65E, 0x6D6...0x6DC, 0x6DF...0x6E2, 0x6E4...0x6E4, 0x6E7...0x6E8, 0x6EB...0x6EC, 0x730...0x730,
    0x732...0x733, 0x735...0x736, 0x73A...0x73A, 0x73D...0x73D, 0x73F...0x741, 0x743...0x743, 0x745...0x745,
    0x747...0x747, 0x749...0x74A, 0x7EB...0x7F1, 0x7F3...0x7F3, 0x816...0x819, 0x81B...0x823, 0x825...0x827,
    0x829...0x82D,
  ].flatMap(Array.init)
}
