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
      dress(row, of: frame, before, changed, columns: columns, &renditions, into: &sequence)
    }
    // The cursor and how text looks are put back as ncurses knows them.
    return sequence.isEmpty ? "" : "\u{1B}7" + sequence + "\u{1B}8"
  }

  private func dress(
    _ row: Int, of frame: Frame, _ before: [Cell]?, _ changed: Range<Int>, columns: Int,
    _ renditions: inout Renditions, into sequence: inout String
  ) {
    let line = frame.rows[row]
    // A cell that was a link and looks as before is written by nobody else.
    func isLeft(_ column: Int) -> Bool { line[column].link == 0 && (before?[column].link ?? 0) > 0 }
    var column = 0
    while column < columns {
      let (link, isLeftHere) = (line[column].link, isLeft(column))
      let start = column
      while column < columns, line[column].link == link, isLeft(column) == isLeftHere { column += 1 }
      if isLeftHere, line[start].width > 0 {
        sequence += "\u{1B}[\(row + 1);\(start + 1)H"
        write(line[start..<column], &renditions, into: &sequence)
        sequence += Self.look(Rendition(attributes: 0, pair: 0))
      }
      guard link > 0, start < changed.upperBound, column > changed.lowerBound,
        frame.links.indices.contains(Int(link) - 1),
        let address = LinkAddress.forTerminal(frame.links[Int(link) - 1])
      else { continue }
      // Parts of one link in several lines are one to the terminal by their id.
      sequence += "\u{1B}[\(row + 1);\(start + 1)H\u{1B}]8;id=\(link);\(address)\u{1B}\\"
      write(line[start..<column], &renditions, into: &sequence)
      sequence += Self.look(Rendition(attributes: 0, pair: 0)) + "\u{1B}]8;;\u{1B}\\"
    }
  }

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
  }

  /// What makes the terminal show text in some way, from what it showed it in before.
  private static func look(_ rendition: Rendition) -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    nc_look(rendition.attributes, rendition.pair, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
