// How many cells a text takes, agreeing with the C library that ncurses asks.

/// Widths in cells of what is sent to a terminal.
///
/// A cell holds one spacing scalar and at most four marks, which is what ncurses keeps; the widths are those of glibc
/// 2.36 (Unicode 14.0). What the C library does not know is shown as U+FFFD, so that it and we never disagree.
public enum TextWidth {
  /// Cells that the terminal gives to characters of ambiguous width, like ● and — and Cyrillic letters: 1 or 2.
  ///
  /// To be set once, before anything is measured.
  public nonisolated(unsafe) static var ambiguous = 1

  /// Whether a scalar is one of those.
  public static func isAmbiguous(_ scalar: UInt32) -> Bool {
    guard scalar < 0x110000 else { return false }
    let kind = ScalarKind(of: scalar)
    return kind == .ambiguous || kind == .ambiguousPicture
  }

  /// Cells that a character takes: 0 for one that leaves nothing, more than 2 for a cluster of several spacing scalars.
  public static func width(of character: Character) -> Int { width(of: String(character)) }

  /// Cells that a line of text takes.
  public static func width(of text: String) -> Int {
    var text = text
    return text.withUTF8 { width(of: $0) }
  }

  /// Cells that valid UTF-8 takes; the buffer must begin and end between clusters.
  public static func width(of source: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    var scanner = CellScanner(source)
    while let cell = scanner.next() { width += cell.width }
    return width
  }

  /// Cells that one scalar takes where it stands alone or first; 0 for marks and what is dropped.
  @inline(__always)
  public static func width(of scalar: Unicode.Scalar) -> Int {
    let kind = ScalarKind(of: scalar.value)
    return kind == .mark ? 0 : kind.width
  }

  /// Bytes and cells of what goes into the first cell of valid UTF-8; all bytes and no cell when nothing does.
  public static func firstCell(of source: UnsafeBufferPointer<UInt8>) -> (length: Int, width: Int) {
    var scanner = CellScanner(source)
    guard let cell = scanner.next() else { return (source.count, 0) }
    return (cell.source.upperBound, cell.width)
  }
}
