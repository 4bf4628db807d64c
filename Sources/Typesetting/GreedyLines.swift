// Cuts a paragraph into lines one by one, each as long as it can be.

/// Sets a paragraph line by line.
///
/// A line ends at the last opportunity that it has room for. A weak one counts only where the line would else be less
/// than half full, a hyphen where it would be an eighth short; a word longer than a line is cut by `LongWord`. Where the
/// last word would stand alone in the last line, it takes the word before it along, where spaces part them.
struct GreedyLines: ~Copyable {
  private let text: String
  private let source: UnsafeBufferPointer<UInt8>
  private let cost: LineCost
  private let takesHyphens: Bool
  private let words: WordHyphens?
  private var scanner: BreakScanner
  private var start: Int
  private var startCells = 0
  /// The opportunity that was too far for the line before.
  private var pending: BreakOpportunity?
  /// The last that the line has room for, and the one before it.
  private var best: BreakOpportunity?
  private var second: BreakOpportunity?
  /// The last weak one after that.
  private var weak: BreakOpportunity?
  /// The last soft hyphen after that.
  private var hyphen: BreakOpportunity?
  /// What a dictionary allows before the opportunity that is too far.
  private var parts: (end: Int, places: [BreakOpportunity]) = (-1, [])
  /// True when the line before ended in a hyphen.
  private var isAfterHyphen = false
  /// Where a cluster ends that is wider than the line.
  private var wideEnd = 0

  private var width: Int { cost.width }

  /// Takes a text, its bytes, the cells of a line (at least 2), where words may be parted, and where they begin.
  init(
    _ text: String, bytes: UnsafeBufferPointer<UInt8>, width: Int, takesHyphens: Bool = true,
    words: WordHyphens? = nil, wordBreaks: WordBreaks? = nil
  ) {
    self.text = text
    source = bytes
    cost = LineCost(width: max(2, width))
    self.takesHyphens = takesHyphens
    self.words = words
    scanner = BreakScanner(bytes, wordBreaks: wordBreaks)
    start = scanner.start
  }

  /// The next line; nil at the end, and at once for an empty text.
  mutating func next() -> BrokenLine? {
    while let found = pending ?? scanner.next() {
      pending = nil
      if found.kind == .hyphen, !takesHyphens { continue }
      if found.endCells - startCells > width {
        pending = found
        return endLine(before: found)
      }
      switch found.kind {
      case .required: return endLine(at: found)
      case .weak: weak = found
      case .hyphen: hyphen = found
      case .space, .allowed, .compound:
        second = best
        best = found
        weak = nil
        hyphen = nil
      }
    }
    return nil
  }

  private mutating func endLine(before found: BreakOpportunity) -> BrokenLine {
    if found.kind == .required, let second, let best, second.kind == .space, best.kind == .space,
      2 * (second.endCells - startCells) >= width,
      cost.isWidow(
        from: best.next, cells: found.endCells - best.nextCells, strong: best.next,
        any: weak?.next ?? best.next)
    {
      return endLine(at: second)
    }
    if let place = hyphen(before: found) { return endLine(at: place) }
    guard let last = best ?? weak else {
      var end = found
      if found.kind == .hyphen {
        // The word is cut as one that has no hyphen where there is room.
        end.kind = .weak
        end.endCells = found.nextCells
      }
      let word = LongWord(text, source, from: start, cells: startCells, to: end)
      return endLine(at: word.cut(width: width, wideEnd: &wideEnd))
    }
    guard let weak, 2 * (last.endCells - startCells) < width else { return endLine(at: last) }
    return endLine(at: weak)
  }

  /// The last hyphen that the line has room for, where it needs one.
  private mutating func hyphen(before found: BreakOpportunity) -> BreakOpportunity? {
    let slack = best.map { width - ($0.endCells - startCells) } ?? width
    guard slack > cost.hyphenTolerance, !isAfterHyphen || 2 * slack > width else { return nil }
    let last = [best, weak].compactMap(\.self).max { $0.next < $1.next }
    if let words, parts.end != found.next {
      parts.places = words.places(
        source, from: last?.next ?? start, cells: last?.nextCells ?? startCells, to: found)
      parts.end = found.next
    }
    let part = parts.places.last { $0.next > start && $0.endCells - startCells <= width }
    guard let place = part ?? hyphen, place.next > last?.next ?? start else { return nil }
    return place
  }

  private mutating func endLine(at place: BreakOpportunity) -> BrokenLine {
    let line = BrokenLine(from: start, to: place)
    start = place.next
    startCells = place.nextCells
    isAfterHyphen = line.isHyphenated
    second = nil
    if let later = best, later.next <= start { best = nil }
    if let later = weak, later.next <= start { weak = nil }
    if let later = hyphen, later.next <= start { hyphen = nil }
    if let later = pending, later.next <= start { pending = nil }
    return line
  }
}
