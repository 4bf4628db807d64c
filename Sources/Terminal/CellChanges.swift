// Which cells of a row changed between two frames; the hottest loop of painting, so it runs on no actor.

import CNcurses
import Screen

enum CellChanges {
  /// From the first changed cell of a row to after its last, of its first `columns`; nil when none changed.
  static func range(of row: [Cell], since old: [Cell], columns: Int) -> Range<Int>? {
    row.withUnsafeBufferPointer { row in
      old.withUnsafeBufferPointer { old in
        // Most rows are those of the frame before themselves.
        if row.baseAddress == old.baseAddress { return nil }
        let line = UnsafeBufferPointer(rebasing: row[..<columns])
        let before = UnsafeBufferPointer(rebasing: old[..<columns])
        // Others are the same to the last bit; only where bits differ does it matter what they mean.
        if let one = line.baseAddress, let other = before.baseAddress,
          memcmp(one, other, columns * MemoryLayout<Cell>.stride) == 0
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

  /// The first part of a range of changed cells in which either the text of all has changed, or that of none.
  static func first(
    of range: Range<Int>, in line: UnsafeBufferPointer<Cell>, since old: UnsafeBufferPointer<Cell>
  ) -> (part: Range<Int>, isText: Bool) {
    func isText(_ place: Int) -> Bool {
      line[place].width != old[place].width || line[place].scalars != old[place].scalars
    }
    let isTextFirst = isText(range.lowerBound)
    var end = range.lowerBound + 1
    // The second half of a wide character goes with the first.
    while end < range.upperBound, isText(end) == isTextFirst || line[end].width == 0 { end += 1 }
    return (range.lowerBound..<end, isTextFirst)
  }

  /// Whether two cells look the same; links show in their role alone.
  @inline(__always) static func isSame(_ one: Cell, _ other: Cell) -> Bool {
    one.width == other.width && one.role == other.role && one.over == other.over
      && one.scalars == other.scalars
  }
}
