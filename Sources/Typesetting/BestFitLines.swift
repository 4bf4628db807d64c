// Cuts a paragraph into the lines that are best for the whole of it.

/// Sets a paragraph so that its lines together cost least (`LineCost`).
///
/// Each opportunity is reached from every place before it that leaves a line with room for what is between, and remembers
/// the cheapest. The places from which a line still has room are the last few: as many as fit on a line, since of places
/// with the same cells before them only the cheapest counts. So the time grows with the text alone. Memory does not: once
/// some four thousand places are held, the lines that the ways to all places in reach have in common are decided, which
/// loses nothing. Where they have none in common, which takes a text made for it, the cheapest way is taken half way.
struct BestFitLines: ~Copyable {
  /// An opportunity that can be reached, and how.
  private struct Place {
    var end: BreakOpportunity
    /// What the lines up to it cost.
    var cost: Int
    /// The place where the line before it begins; -1 for where setting begins.
    var before: Int
  }

  private let text: String
  private let source: UnsafeBufferPointer<UInt8>
  private let cost: LineCost
  private let takesHyphens: Bool
  private let words: WordHyphens?
  private var scanner: BreakScanner
  private var places: [Place] = []
  /// The first place from which a line has room for what was scanned last.
  private var first = 0
  /// Where the last good opportunity of the paragraph is, and the last of any kind but hyphens.
  private var strong = 0
  private var any = 0
  /// Lines that are decided, and how many of them were given.
  private var lines: [BrokenLine] = []
  private var given = 0
  private var wideEnd = 0

  private var width: Int { cost.width }
  /// Places that are held at most: some lines in any case.
  private var limit: Int { max(4096, 4 * width) }

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
    begin(at: scanner.start, cells: 0)
  }

  /// The next line; nil at the end, and at once for an empty text.
  mutating func next() -> BrokenLine? {
    if given == lines.count {
      lines.removeAll(keepingCapacity: true)
      given = 0
      while lines.isEmpty, let found = scanner.next() {
        if found.kind == .hyphen, !takesHyphens { continue }
        if let words { takeParts(of: words, before: found) }
        take(found)
      }
      if lines.isEmpty { return nil }
    }
    given += 1
    return lines[given - 1]
  }

  /// Begins a paragraph, or what is left of it, at a place that costs nothing.
  private mutating func begin(at start: Int, cells: Int) {
    places.removeAll(keepingCapacity: true)
    let end = BreakOpportunity(
      end: start, next: start, endCells: cells, nextCells: cells, kind: .required, lastUnclean: -1)
    places.append(Place(end: end, cost: 0, before: -1))
    first = 0
  }

  private mutating func take(_ found: BreakOpportunity) {
    leaveBehind(found)
    guard first < places.count else { return takeLongWord(before: found) }
    if found.kind == .required { return endParagraph(at: found) }
    reach(found)
    if found.kind != .hyphen { any = found.next }
    if found.kind == .space || found.kind == .allowed { strong = found.next }
    if places.count >= limit { settle() }
  }

  /// Takes the places within the next word where a line that has no room for all of it may end.
  private mutating func takeParts(of words: WordHyphens, before found: BreakOpportunity) {
    guard let last = places.last?.end else { return }
    // Worth asking only for a line that would be too short without the word.
    let isNeeded = places[first...].contains { start in
      found.endCells - start.end.nextCells > width
        && width - (last.endCells - start.end.nextCells) > cost.hyphenTolerance
    }
    guard isNeeded else { return }
    for part in words.places(source, from: last.next, cells: last.nextCells, to: found) { take(part) }
  }

  /// Leaves out the places from which no line has room up to an opportunity.
  @inline(__always)
  private mutating func leaveBehind(_ found: BreakOpportunity) {
    while first < places.count, found.endCells - places[first].end.nextCells > width { first += 1 }
  }

  /// Adds a place with the cheapest way to it.
  @inline(__always)
  private mutating func reach(_ found: BreakOpportunity) {
    var best = Place(end: found, cost: .max, before: first)
    let end = cost.ofEnd(found.kind)
    let another = found.kind == .hyphen ? cost.ofAnotherHyphen : 0
    let cells = found.endCells
    places.withUnsafeBufferPointer { places in
      for number in first..<places.count {
        let start = places[number]
        var total = start.cost + cost.ofSlack(cells - start.end.nextCells)
        if another > 0, start.end.kind == .hyphen { total += another }
        if total < best.cost { (best.cost, best.before) = (total, number) }
      }
    }
    best.cost += end
    // Of places with the same cells before them one is enough.
    if places.count - first > 1, let last = places.last, last.end.nextCells == found.nextCells {
      if last.cost > best.cost, best.before < places.count - 1 { places[places.count - 1] = best }
      return
    }
    places.append(best)
  }

  private mutating func endParagraph(at found: BreakOpportunity) {
    var best = first
    var least = Int.max
    for number in first..<places.count {
      let start = places[number].end
      let isWidow = cost.isWidow(
        from: start.next, cells: found.endCells - start.nextCells, strong: strong, any: any)
      let total = places[number].cost + cost.ofLast(isWidow: isWidow)
      if total < least { (least, best) = (total, number) }
    }
    endLines(upTo: best)
    lines.append(BrokenLine(from: places[best].end.next, to: found))
    begin(at: found.next, cells: found.nextCells)
  }

  /// A word that no line has room for: what is before it ends there, and it is cut.
  private mutating func takeLongWord(before found: BreakOpportunity) {
    let last = places.count - 1
    endLines(upTo: last)
    var start = places[last].end
    var end = found
    if found.kind == .hyphen {
      end.kind = .weak
      end.endCells = found.nextCells
    }
    while end.endCells - start.nextCells > width {
      let word = LongWord(text, source, from: start.next, cells: start.nextCells, to: end)
      let cut = word.cut(width: width, wideEnd: &wideEnd)
      lines.append(BrokenLine(from: start.next, to: cut))
      start = cut
    }
    begin(at: start.next, cells: start.nextCells)
    if start.next < found.next, found.endCells - start.nextCells <= width { take(found) }
  }

  /// Decides for the lines of the cheapest way to a place.
  private mutating func endLines(upTo place: Int) {
    let count = lines.count
    var number = place
    while places[number].before >= 0 {
      let before = places[number].before
      lines.append(BrokenLine(from: places[before].end.next, to: places[number].end))
      number = before
    }
    lines[count...].reverse()
  }

  /// Decides for the lines that all ways have in common, so that no more places need be held.
  private mutating func settle() {
    var kept = common()
    if 2 * kept < places.count {
      // They part too far back: the way that is cheapest now is taken half way.
      var best = first
      for number in first..<places.count where places[number].cost < places[best].cost { best = number }
      while 2 * best > places.count, places[best].before > 0 { best = places[best].before }
      kept = best
    }
    endLines(upTo: kept)
    let later = places[(kept + 1)...].map(\.end)
    let root = places[kept].end
    begin(at: root.next, cells: root.nextCells)
    places[0].end.kind = root.kind
    for place in later {
      leaveBehind(place)
      reach(place)
    }
  }

  /// The last place that the cheapest ways to all places in reach go through.
  private func common() -> Int {
    var isOnWay = Array(repeating: false, count: places.count)
    for number in first..<places.count { isOnWay[number] = true }
    var ways = places.count - first
    var number = places.count - 1
    while ways > 1 {
      if isOnWay[number] {
        if isOnWay[places[number].before] { ways -= 1 }
        isOnWay[places[number].before] = true
      }
      number -= 1
    }
    while !isOnWay[number] { number -= 1 }
    return number
  }
}
