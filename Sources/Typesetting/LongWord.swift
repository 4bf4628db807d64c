// A word that is longer than a line: where it is cut at need.

import Screen

/// A stretch of a paragraph without an opportunity that a line has room for.
///
/// It is cut after a sign of addresses (`/ ? & = . _ # + , -`) where that leaves the line at least half full, else between
/// two grapheme clusters; a cluster that is itself wider than the line between its cells.
struct LongWord {
  private let text: String
  private let source: UnsafeBufferPointer<UInt8>
  private let start: BreakOpportunity
  private let end: BreakOpportunity

  /// Takes a stretch from a byte up to an opportunity; `cells` are those before the byte.
  init(
    _ text: String, _ source: UnsafeBufferPointer<UInt8>, from start: Int, cells: Int,
    to end: BreakOpportunity
  ) {
    self.text = text
    self.source = source
    self.start = BreakOpportunity(
      end: start, next: start, endCells: cells, nextCells: cells, kind: .weak, lastUnclean: end.lastUnclean)
    self.end = end
  }

  /// Where a line of so many cells ends.
  ///
  /// `wideEnd` is where a cluster ends that is wider than the line: kept from one line to the next, since it may be of any
  /// length.
  func cut(width: Int, wideEnd: inout Int) -> BreakOpportunity {
    var place = start
    var better: BreakOpportunity?
    var spaceCells = start.endCells
    while place.next < end.end {
      if Scalars.isSpace(source[place.next]) {
        while place.next < end.end, Scalars.isSpace(source[place.next]) { place.next += 1 }
        if place.endCells > spaceCells { place.nextCells = place.endCells + 1 }
        spaceCells = place.nextCells
        better = place
        continue
      }
      var piece = place.next < wideEnd ? firstCell(at: place.next) : cluster(at: place.next)
      if piece.cells > width {
        wideEnd = place.next + piece.length
        piece = firstCell(at: place.next)
      }
      if place.nextCells + piece.cells - start.endCells > width {
        return isHalfFull(better, width) ? better ?? place : place
      }
      place.next += piece.length
      place.nextCells += piece.cells
      place.end = place.next
      place.endCells = place.nextCells
      if isSign(source[place.next - 1]) { better = place }
    }
    return end
  }

  private func isHalfFull(_ place: BreakOpportunity?, _ width: Int) -> Bool {
    guard let place else { return false }
    return 2 * (place.endCells - start.endCells) >= width
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2F, 0x3F, 0x26, 0x3D, 0x2E, 0x5F, 0x23, 0x2B, 0x2C, 0x2D: return true
    default: return false
    }
  }

  /// A grapheme cluster, or several where marks stand in a cell that Swift's Unicode takes for apart from them.
  private func cluster(at place: Int) -> (length: Int, cells: Int) {
    if source[place] < 0x80, place + 1 == end.end || source[place + 1] < 0x80 { return (1, 1) }
    var clusterEnd = endOfCluster(at: place)
    var cellEnd = place
    var cells = 0
    if TextWidth.width(of: UnsafeBufferPointer(rebasing: source[place..<clusterEnd])) == 0 {
      return (clusterEnd - place, 0)
    }
    while cellEnd < clusterEnd {
      let cell = firstCell(at: cellEnd)
      cellEnd += cell.length
      cells += cell.cells
      while clusterEnd < cellEnd { clusterEnd = endOfCluster(at: clusterEnd) }
    }
    return (cellEnd - place, cells)
  }

  private func endOfCluster(at place: Int) -> Int {
    let index = text.utf8.index(text.startIndex, offsetBy: place)
    return min(end.end, place + text.utf8.distance(from: index, to: text.index(after: index)))
  }

  private func firstCell(at place: Int) -> (length: Int, cells: Int) {
    let cell = TextWidth.firstCell(of: UnsafeBufferPointer(rebasing: source[place..<end.end]))
    return (cell.length, cell.width)
  }
}
