// Links that the terminal follows by itself (OSC 8): ncurses knows none, so their text is written once more, with its address.

import CNcurses
import Screen

/// What tells a terminal where the links on the screen lead.
///
/// It is written behind a frame that ncurses has sent, over the very cells that show the links, so that ncurses' own picture of the
/// screen stays true. Cells that ncurses writes again lose their link, and get it again with the frame that did so.
struct Hyperlinks {
  /// The bytes that dress the links of a frame; empty when none of their cells changed.
  ///
  /// `shift` tells of rows that moved; ncurses may have written them anew.
  func sequence(
    for frame: Frame, since old: Frame?, _ shift: RowShift?, size: Size, _ renditions: inout Renditions
  ) -> String {
    guard !frame.links.isEmpty || old?.links.isEmpty == false else { return "" }
    let areSame = old?.links == frame.links
    let columns = min(frame.size.width, size.width)
    var sequence = ""
    for row in 0..<max(0, min(frame.size.height, size.height)) {
      var changed = 0..<columns
      let before = shift?.region.contains(row) == true || old?.size != frame.size ? nil : old?.rows[row]
      if areSame, let before {
        guard let range = CellChanges.range(of: frame.rows[row], since: before, columns: columns)
        else { continue }
        changed = range
      }
      dress(row, of: frame, before, changed, areSame, columns: columns, &renditions, into: &sequence)
    }
    // The cursor and how text looks are put back as ncurses knows them.
    return sequence.isEmpty ? "" : "\u{1B}7" + sequence + "\u{1B}8"
  }

  private func dress(
    _ row: Int, of frame: Frame, _ before: [Cell]?, _ changed: Range<Int>, _ areSame: Bool, columns: Int,
    _ renditions: inout Renditions, into sequence: inout String
  ) {
    let line = frame.rows[row]
    var column = 0
    while column < columns {
      let link = line[column].link
      let start = column
      while column < columns, line[column].link == link { column += 1 }
      let address = address(link, in: frame)
      if let address, start < changed.upperBound, column > changed.lowerBound {
        // Parts of one link in several lines are one to the terminal by their id.
        sequence += "\u{1B}[\(row + 1);\(start + 1)H\u{1B}]8;id=\(link);\(address)\u{1B}\\"
        write(line[start..<column], &renditions, into: &sequence)
        sequence += "\u{1B}]8;;\u{1B}\\"
      } else if address == nil, let before {
        clear(start..<column, of: line, since: before, row: row, areSame, &renditions, into: &sequence)
      }
    }
  }

  /// Writes cells once more that may still lead where they led before: they look the same, so ncurses has not.
  private func clear(
    _ part: Range<Int>, of line: [Cell], since before: [Cell], row: Int, _ areSame: Bool,
    _ renditions: inout Renditions, into sequence: inout String
  ) {
    func isLeft(_ place: Int) -> Bool {
      before[place].link > 0 && !(areSame && before[place].link == line[place].link)
        && CellChanges.isSame(line[place], before[place])
    }
    var place = part.lowerBound
    while place < part.upperBound {
      let first = place
      while place < part.upperBound, isLeft(place) { place += 1 }
      // The second half of a wide character goes with the first.
      if place > first, line[first].width > 0 {
        sequence += "\u{1B}[\(row + 1);\(first + 1)H"
        write(line[first..<place], &renditions, into: &sequence)
      }
      place = max(place, first + 1)
    }
  }

  /// Where a link of a frame leads, as a terminal is told it; nil for none, and for one that it is not told.
  private func address(_ link: UInt16, in frame: Frame) -> String? {
    let place = Int(link) - 1
    return frame.links.indices.contains(place) ? LinkAddress.forTerminal(frame.links[place]) : nil
  }

  /// Writes cells as they look, and goes back to how ncurses left the terminal.
  private func write(
    _ cells: ArraySlice<Cell>, _ renditions: inout Renditions, into sequence: inout String
  ) {
    var last: Rendition?
    for cell in cells where cell.width > 0 {
      let rendition = renditions.rendition(of: cell.role, over: cell.over)
      if rendition != last { sequence += Self.look(rendition) }
      last = rendition
      let glyph = Glyph(cell.scalars, width: Int(cell.width), usesUnicode: true)
      sequence.unicodeScalars.append(contentsOf: glyph.scalars)
    }
    sequence += Self.look(Rendition(attributes: 0, pair: 0))
  }

  /// What makes the terminal show text in some way, from what it showed it in before.
  private static func look(_ rendition: Rendition) -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    nc_look(rendition.attributes, rendition.pair, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
