// Rows of a frame that stand higher or lower than in the one before, over their whole width.

import CNcurses
import Screen

/// A band of rows that moved together.
struct RowShift {
  /// The rows of the new frame that show what stood in another row before, a few of them changed meanwhile.
  let rows: Range<Int>
  /// How many rows lower that was; negative for higher.
  let by: Int

  /// The rows that take part, before and after.
  var region: Range<Int> {
    min(rows.lowerBound, rows.lowerBound + by)..<max(rows.upperBound, rows.upperBound + by)
  }

  /// Where a row of the new frame stood before; nil where nothing of it did.
  func before(_ row: Int) -> Int? { rows.contains(row) ? row + by : region.contains(row) ? nil : row }

  /// Finds how rows moved; nil when they did not, or too few to be worth scrolling.
  init?(from old: Frame, to new: Frame) {
    guard new.size == old.size, new.size.height > 8, new.size.width > 0 else { return nil }
    let middle = new.size.height / 2
    // What moved at all moved in the middle; one row may have changed besides.
    for by in [1, -1, 2, -2] {
      guard (middle - 1...middle + 1).contains(where: { Self.moved($0, by, new, old) }) else { continue }
      let all = max(0, -by)..<new.size.height - max(0, by)
      guard let first = all.first(where: { Self.moved($0, by, new, old) }),
        let last = all.last(where: { Self.moved($0, by, new, old) }), last - first >= 4
      else { continue }
      (rows, self.by) = (first..<last + 1, by)
      return
    }
    return nil
  }

  private static func moved(_ row: Int, _ by: Int, _ new: Frame, _ old: Frame) -> Bool {
    isSame(row, new, row + by, old) && !isSame(row, new, row, old)
  }

  private static func isSame(_ row: Int, _ new: Frame, _ other: Int, _ old: Frame) -> Bool {
    new.rows[row].withUnsafeBufferPointer { new in
      old.rows[other].withUnsafeBufferPointer { old in
        guard let one = new.baseAddress, let two = old.baseAddress else { return false }
        return one == two || memcmp(one, two, new.count * MemoryLayout<Cell>.stride) == 0
      }
    }
  }
}
