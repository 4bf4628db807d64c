// Paints frames: finds the cells that changed, gives them to ncurses, and lets it send the shortest way.

import CNcurses
import Screen

/// The painter of frames; it belongs to the terminal, and like it to one actor.
final class CursesPainter {
  /// Whether the terminal holds a frame back until it is whole (private mode 2026).
  var sendsWholeFrames = false

  /// What tells the terminal where links lead; nil where it is not told.
  var hyperlinks: Hyperlinks?

  /// The pictures that are sent as sixels; nil where none are.
  var sixels: SixelScreen?

  /// The pictures that the terminal is given in kitty's form.
  let pictures: TerminalPictures

  private let usesUnicode: Bool
  private var renditions: Renditions
  private var last: Frame?
  private var repaintsAll = true
  private var cells: UnsafeMutableBufferPointer<cchar_t>

  init(colors: ColorDepth, usesUnicode: Bool, pictures: TerminalPictures) {
    self.usesUnicode = usesUnicode
    self.pictures = pictures
    renditions = Renditions(colors: colors)
    cells = .allocate(capacity: 512)
  }

  deinit { cells.deallocate() }

  /// Makes the next frame be sent whole.
  func forget() {
    last = nil
    repaintsAll = true
  }

  /// Takes the screen again after it was given away.
  func comeBack() {
    reset_prog_mode()
    forget()
  }

  /// Shows a frame on a screen of this size.
  func paint(_ frame: Frame, theme: Theme, size: Size) {
    if renditions.isFull {
      renditions.forget()
      forget()
    }
    if renditions.take(theme) || last?.size != frame.size { last = nil }
    let old = last
    if old == nil { werase(nc_stdscr()) }
    var changed = old == nil || repaintsAll
    let columns = min(frame.size.width, size.width)
    reserve(columns)
    let hasSixels = sixels?.concerns(frame, since: old, columns: columns) ?? false
    let shift =
      hasSixels ? nil : old.flatMap { frame.size == size ? RowShift(from: $0, to: frame) : nil }
    if let shift { scroll(shift) }
    for row in 0..<max(0, min(frame.size.height, size.height)) {
      if paintRow(row, of: frame, over: old, shift, columns: columns) { changed = true }
    }
    if old?.cursor.map({ [$0.x, $0.y] }) != frame.cursor.map({ [$0.x, $0.y] }) { changed = true }
    last = frame
    guard changed else { return }
    interrupt()
    if hasSixels {
      uncover(frame, since: old, columns: columns, rows: min(frame.size.height, size.height))
      holdRows(true)
    }
    place(frame.cursor, size: size)
    send {
      hyperlinks?.sequence(for: frame, since: old, shift, size: size, &renditions) ?? ""
    }
    if hasSixels { holdRows(false) }
  }

  /// Ends the picture that is being sent, or its piece, so that something else can be written.
  func interrupt() {
    if let end = sixels?.interrupt() { write(end) }
    write(pictures.interrupt())
  }

  /// Has the rows written wholly whose pictures go or change; what is on both sides of them is no reason for ncurses to do so.
  private func uncover(_ frame: Frame, since old: Frame?, columns: Int, rows: Int) {
    for row in sixels?.take(frame, since: old, columns: columns, rows: rows) ?? [] {
      wredrawln(nc_stdscr(), Int32(row), 1)
    }
  }

  /// Keeps ncurses from moving rows, and what is in them: a picture would stay or go with them, as the terminal likes.
  private func holdRows(_ isHeld: Bool) {
    idlok(nc_stdscr(), !isHeld)
    idcok(nc_stdscr(), !isHeld)
  }

  private func place(_ cursor: (x: Int, y: Int)?, size: Size) {
    guard let cursor, cursor.x < size.width, cursor.y < size.height else {
      curs_set(0)
      leaveok(nc_stdscr(), true)
      return
    }
    leaveok(nc_stdscr(), false)
    wmove(nc_stdscr(), Int32(cursor.y), Int32(cursor.x))
    curs_set(1)
  }

  /// Sends what changed, and what is written behind it.
  private func send(_ rest: () -> String) {
    if repaintsAll {
      clearok(nc_curscr(), true)
      repaintsAll = false
    }
    wnoutrefresh(nc_stdscr())
    // ncurses has nothing unsent before and after an update, so these keep their place.
    if sendsWholeFrames { write("\u{1B}[?2026h") }
    doupdate()
    write(rest())
    if sendsWholeFrames { write("\u{1B}[?2026l") }
  }

  private func write(_ sequence: StaticString) {
    _ = nc_write_all(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }

  private func write(_ text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { _ = nc_write_all(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private func reserve(_ columns: Int) {
    guard columns > cells.count else { return }
    cells.deallocate()
    cells = .allocate(capacity: columns)
  }

  /// Moves rows that only stand elsewhere, so that they need not be given to ncurses again.
  private func scroll(_ shift: RowShift) {
    scrollok(nc_stdscr(), true)
    wsetscrreg(nc_stdscr(), Int32(shift.region.lowerBound), Int32(shift.region.upperBound - 1))
    wscrl(nc_stdscr(), Int32(shift.by))
    scrollok(nc_stdscr(), false)
  }

  /// Gives ncurses the part of a row from its first changed cell to its last; false when none changed.
  private func paintRow(_ row: Int, of frame: Frame, over old: Frame?, _ shift: RowShift?, columns: Int)
    -> Bool
  {
    guard let old, let before = shift.map({ $0.before(row) }) ?? row else {
      frame.rows[row].withUnsafeBufferPointer { put($0, of: columns, row: row, 0..<columns) }
      return true
    }
    guard let changed = CellChanges.range(of: frame.rows[row], since: old.rows[before], columns: columns)
    else { return shift?.rows.contains(row) ?? false }
    frame.rows[row].withUnsafeBufferPointer { line in
      old.rows[before].withUnsafeBufferPointer { old in
        var rest = changed
        while !rest.isEmpty {
          let (part, isText) = CellChanges.first(of: rest, in: line, since: old)
          if isText { put(line, of: columns, row: row, part) } else { dress(line, row: row, part) }
          rest = part.upperBound..<rest.upperBound
        }
      }
    }
    return true
  }

  /// Gives cells another look whose text stays: ncurses need not be given it again.
  private func dress(_ line: UnsafeBufferPointer<Cell>, row: Int, _ part: Range<Int>) {
    var column = part.lowerBound
    while column < part.upperBound {
      let (role, over) = (line[column].role, line[column].over)
      var end = column + 1
      // The second half of a wide character looks like the first; of a picture each cell has colours of its own.
      while end < part.upperBound, role != .picture,
        line[end].width == 0 || line[end].role == role && line[end].over == over
      {
        end += 1
      }
      let rendition = renditions.rendition(of: line[column])
      nc_dress(Int32(row), Int32(column), Int32(end - column), rendition.attributes, rendition.pair)
      column = end
    }
  }

  private func put(_ line: UnsafeBufferPointer<Cell>, of columns: Int, row: Int, _ part: Range<Int>) {
    let line = UnsafeBufferPointer(rebasing: line[..<columns])
    let (first, end) = (part.lowerBound, part.upperBound)
    var count = 0
    var column = first
    var (role, over) = (line[first].role, line[first].over)
    var rendition = renditions.rendition(of: line[first])
    var blank = Self.blank(rendition)
    while column < end {
      let cell = line[column]
      if cell.role != role || cell.over != over || role == .picture {
        (role, over) = (cell.role, cell.over)
        rendition = renditions.rendition(of: cell)
        blank = Self.blank(rendition)
      }
      if cell.width == 1, let letter = cell.scalars.ascii, letter >= 0x20, letter < 0x7F {
        nc_setcchar_like(cells.baseAddress?.advanced(by: count), &blank, wchar_t(letter))
        count += 1
        column += 1
        continue
      }
      let isWide = cell.width == 2 && column + 1 < line.count && line[column + 1].width == 0
      // Half a wide character shows as nothing.
      var scalars = cell.width == 1 || isWide ? cell.scalars : .space
      if role == .picture { scalars = scalars.withoutColors }
      let glyph = Glyph(scalars, width: isWide ? 2 : 1, usesUnicode: usesUnicode)
      if let character = glyph.alone {
        nc_setcchar_like(cells.baseAddress?.advanced(by: count), &blank, character)
      } else {
        set(count, glyph, rendition)
      }
      count += 1
      column += 1
      if isWide {
        if glyph.width < 2 {
          set(count, Glyph(.space, width: 1, usesUnicode: true), rendition)
          count += 1
        }
        column += 1
      }
    }
    mvwadd_wchnstr(nc_stdscr(), Int32(row), Int32(first), cells.baseAddress, Int32(count))
  }

  private static func blank(_ rendition: Rendition) -> cchar_t {
    var cell = cchar_t()
    var text: [wchar_t] = [0x20, 0]
    _ = nc_setcchar(&cell, &text, rendition.attributes, rendition.pair)
    return cell
  }

  private func set(_ index: Int, _ glyph: Glyph, _ rendition: Rendition) {
    guard let cell = cells.baseAddress?.advanced(by: index) else { return }
    withUnsafeBytes(of: glyph.characters) { bytes in
      _ = nc_setcchar(
        cell, bytes.assumingMemoryBound(to: wchar_t.self).baseAddress, rendition.attributes, rendition.pair)
    }
  }
}
