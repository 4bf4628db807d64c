// Cuts a paragraph into lines one by one, each as long as it can be.

/// A line of a paragraph, as bytes of it.
struct BrokenLine {
  /// Its bytes, without the white space at its end.
  var range: Range<Int>
  /// True when the bytes can be shown as they are: no white space but single spaces, nothing unsafe.
  var isClean: Bool
}

/// Sets a paragraph line by line.
///
/// A line ends at the last opportunity that it has room for. A weak one counts only where the line would else be less
/// than half full; a word longer than a line is cut by `LongWord`.
struct GreedyLines: ~Copyable {
  private let text: String
  private let source: UnsafeBufferPointer<UInt8>
  private let width: Int
  private var scanner: BreakScanner
  private var start: Int
  private var startCells = 0
  /// The opportunity that was too far for the line before.
  private var pending: BreakOpportunity?
  /// The last that the line has room for.
  private var best: BreakOpportunity?
  /// The last weak one after that.
  private var weak: BreakOpportunity?
  /// Where a cluster ends that is wider than the line.
  private var wideEnd = 0

  /// Takes a text, its bytes, and the cells of a line (at least 2).
  init(_ text: String, bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    self.text = text
    source = bytes
    self.width = max(2, width)
    scanner = BreakScanner(bytes)
    start = scanner.start
  }

  /// The next line; nil at the end, and at once for an empty text.
  mutating func next() -> BrokenLine? {
    while let found = pending ?? scanner.next() {
      pending = nil
      if found.endCells - startCells > width {
        pending = found
        return endLine(before: found)
      }
      switch found.kind {
      case .required: return endLine(at: found)
      case .weak: weak = found
      case .space, .allowed:
        best = found
        weak = nil
      }
    }
    return nil
  }

  private mutating func endLine(before found: BreakOpportunity) -> BrokenLine {
    guard let last = best ?? weak else {
      let word = LongWord(text, source, from: start, cells: startCells, to: found)
      return endLine(at: word.cut(width: width, wideEnd: &wideEnd))
    }
    guard let weak, 2 * (last.endCells - startCells) < width else { return endLine(at: last) }
    return endLine(at: weak)
  }

  private mutating func endLine(at place: BreakOpportunity) -> BrokenLine {
    let line = BrokenLine(range: min(start, place.end)..<place.end, isClean: place.lastUnclean < start)
    start = place.next
    startCells = place.nextCells
    best = nil
    if let later = weak, later.next <= start { weak = nil }
    if let later = pending, later.next <= start { pending = nil }
    return line
  }
}
