// Pictures as sixels: which are kept, where the screen shows them, and what of them is still to be sent.

import Screen

/// The pictures that lie over the cells of the screen.
///
/// Cells say which part of which picture covers them; they are painted as blanks, and what they stand for is sent behind the frame. What
/// a terminal shows of it goes when its cells are written again, so rows that change are written wholly.
final class SixelScreen {
  /// The pixels of a cell.
  let cell: CellPixels
  /// Whether a picture that is on the screen had to be dropped meanwhile; it is to be given again.
  private(set) var lacksPicture = false

  /// Pixels that are kept at most, of all pictures together.
  private static let mostKept = 24 << 20
  /// Pixels of one part each way at most: xterm takes no more.
  private static let mostSent = 1000

  private var pictures: [UInt16: FewColors] = [:]
  /// Their numbers, the last needed at the end.
  private var order: [UInt16] = []
  private var kept = 0
  private(set) var lastNumber: UInt16

  /// What each row is to show, what of it the terminal has, and whether it may have anything of a picture.
  private var wanted: [[PictureRun]] = []
  private var shown: [[PictureRun]] = []
  private var isTouched: [Bool] = []
  private var sending: (pieces: SixelSending, run: PictureRun, rows: Range<Int>)?

  /// Begins without pictures; their numbers go on behind one, so that no cell shows another than it was given for.
  init(cell: CellPixels, after lastNumber: UInt16 = 0) {
    self.cell = cell
    self.lastNumber = lastNumber
  }

  /// Keeps a picture; the cells that show it.
  func keep(_ picture: FewColors, cells: Size) -> Picture {
    lastNumber &+= 1
    let number = lastNumber
    pictures[number] = picture
    order.append(number)
    kept += picture.numbers.count
    while kept > Self.mostKept, order.count > 1 { drop(order.removeFirst()) }
    return Picture(
      rows: (0..<UInt16(cells.height)).map { row in
        (0..<UInt16(cells.width)).map { Cell(PicturePart(number: number, row: row, column: $0)) }
      })
  }

  /// Forgets all pictures.
  func dropAll() {
    pictures = [:]
    (order, kept, lacksPicture) = ([], 0, false)
  }

  private func drop(_ number: UInt16) {
    kept -= pictures.removeValue(forKey: number)?.numbers.count ?? 0
  }

  /// Whether the screen may show pictures, or a frame wants it to: rows are then not to be moved by the terminal.
  ///
  /// Where it shows none only rows that are not as in the frame before can want any.
  func concerns(_ frame: Frame, since old: Frame?, columns: Int) -> Bool {
    if isTouched.contains(true) || wanted.contains(where: { !$0.isEmpty }) { return true }
    guard !pictures.isEmpty else { return false }
    return frame.rows.indices.contains { row in
      old?.rows[row] != frame.rows[row] && !runs(frame.rows[row], columns: columns).isEmpty
    }
  }

  /// Takes a frame that is to be sent; the rows to be written wholly, because what they show of a picture has to go.
  ///
  /// `old` is nil when all cells are painted anew.
  func take(_ frame: Frame, since old: Frame?, columns: Int, rows: Int) -> [Int] {
    if wanted.count != rows {
      // A screen of another size is painted anew.
      wanted = Array(repeating: [], count: rows)
      shown = wanted
      isTouched = Array(repeating: false, count: rows)
    }
    var rewritten: [Int] = []
    // A picture that reaches the last row may make the terminal scroll.
    for row in 0..<rows {
      let runs = row == rows - 1 ? [] : runs(frame.rows[row], columns: columns)
      if isTouched[row], runs != wanted[row] || isCrossed(row, runs, frame, old, columns: columns) {
        rewritten.append(row)
        (isTouched[row], shown[row]) = (false, [])
      }
      wanted[row] = runs
    }
    return rewritten
  }

  private func runs(_ line: [Cell], columns: Int) -> [PictureRun] {
    PictureRun.runs(in: line, columns: columns, most: max(1, Self.mostSent / cell.width))
  }

  /// Whether what changed in a row lies on both sides of a picture: ncurses may write what is between once more.
  private func isCrossed(
    _ row: Int, _ runs: [PictureRun], _ frame: Frame, _ old: Frame?, columns: Int
  ) -> Bool {
    guard let old else { return true }
    guard let changed = CellChanges.range(of: frame.rows[row], since: old.rows[row], columns: columns)
    else { return false }
    return runs.contains { $0.columns.overlaps(changed) }
  }

  /// The next piece of what is still to be sent; nil when all is.
  func nextPiece() -> String? {
    while true {
      // Not with its last piece: some of that may be given back.
      if sending?.pieces.isSent == true { finish() }
      if sending == nil { sending = nextPart() }
      guard sending != nil else { return nil }
      if let piece = sending?.pieces.nextPiece() { return piece }
      finish()
    }
  }

  /// Takes back the last bytes of the piece that was given last: the terminal has not taken them.
  func giveBack(_ bytes: Int) { sending?.pieces.giveBack(bytes) }

  /// Ends what is being sent so that something else can be; the bytes to write.
  ///
  /// The rest is sent later.
  func interrupt() -> String {
    guard let pieces = sending?.pieces else { return "" }
    finish()
    return pieces.isSent || !pieces.hasBegun ? "" : SixelSending.end
  }

  /// Notes which rows have been sent whole.
  private func finish() {
    guard let (pieces, run, rows) = sending else { return }
    sending = nil
    for row in rows where pieces.isSent || (row - rows.lowerBound + 1) * cell.height <= pieces.sentRows {
      shown[row] += wanted[row].filter { run.isContinued(by: $0, rows: row - rows.lowerBound) }
    }
  }

  /// The next cells that lack their picture, with those below that continue them.
  private func nextPart() -> (SixelSending, PictureRun, Range<Int>)? {
    for row in wanted.indices {
      for run in wanted[row] where !shown[row].contains(run) {
        guard let picture = pictures[run.number] else {
          lacksPicture = true
          shown[row].append(run)
          continue
        }
        order.removeAll { $0 == run.number }
        order.append(run.number)
        var end = row + 1
        while end < wanted.count, (end - row + 1) * cell.height <= Self.mostSent,
          wanted[end].contains(where: { run.isContinued(by: $0, rows: end - row) && !shown[end].contains($0) }
          )
        {
          end += 1
        }
        var (height, reached) = ((end - row) * cell.height, end)
        // Where the picture goes on below, its last six rows may too: no seam is seen.
        if end < wanted.count, wanted[end].contains(where: { run.isUnderlaid(by: $0, rows: end - row) }) {
          height += min(cell.height, (SixelSending.band - height % SixelSending.band) % SixelSending.band)
          reached += 1
        }
        for touched in row..<reached { isTouched[touched] = true }
        let pieces = SixelSending(
          picture,
          columns: run.column * cell.width..<(run.column + run.columns.count) * cell.width,
          rows: run.row * cell.height..<run.row * cell.height + height, x: run.columns.lowerBound + 1,
          y: row + 1)
        return (pieces, run, row..<end)
      }
    }
    return nil
  }
}
