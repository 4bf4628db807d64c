// Which cells of a row changed between two frames; the hottest loop of painting, so it runs on no actor.

import CNcurses
import Screen

enum CellChanges {
  /// From the first changed cell of a row to after its last, counted from the row's start; nil when none changed.
  ///
  /// `start` is where the row begins among the old cells.
  static func range(in row: Range<Int>, of new: [Cell], since old: [Cell], at start: Int) -> Range<Int>? {
    new.withUnsafeBufferPointer { new in
      old.withUnsafeBufferPointer { old in
        let line = UnsafeBufferPointer(rebasing: new[row])
        let before = UnsafeBufferPointer(rebasing: old[start..<start + row.count])
        // Most rows are the same to the last bit; only where bits differ does it matter what they mean.
        if let one = line.baseAddress, let other = before.baseAddress,
          memcmp(one, other, row.count * MemoryLayout<Cell>.stride) == 0
        {
          return nil
        }
        var first = 0
        while first < line.count, isSame(line[first], before[first]) { first += 1 }
        guard first < line.count else { return nil }
        var end = line.count
        while isSame(line[end - 1], before[end - 1]) { end -= 1 }
        // Wide characters are sent whole.
        while first > 0, line[first].width == 0 { first -= 1 }
        while end < line.count, line[end].width == 0 { end += 1 }
        return first..<end
      }
    }
  }

  /// Whether two cells look the same; links show in their role alone.
  @inline(__always) private static func isSame(_ one: Cell, _ other: Cell) -> Bool {
    one.width == other.width && one.role == other.role && one.over == other.over
      && one.scalars == other.scalars
  }
}
