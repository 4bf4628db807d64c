// Finds the places of a paragraph where lines may end: on bytes wherever a byte says enough.

import Screen

/// Walks through a paragraph from one opportunity to the next; the last is its end.
///
/// Where UAX #14 lets a line end is `BreakRules`' to say. Here it is decided what the text of an article asks for:
///
/// - White space is that of markup: tabs and line ends are spaces, several are one. VT stands where the writer asked for a
///   break, as do U+0085, U+2028 and U+2029.
/// - Addresses (`://` or `www.` up to white space) are words: they part only where they are longer than a line
///   (`LongWord`), so that they can be copied.
/// - Thai, Lao, Khmer and Burmese write no spaces between words: where a dictionary knows them (`WordBreaks`) a line may end
///   between two, else between syllables (`Syllables`) at a weak opportunity. Spaces and zero width spaces stand between
///   phrases, and signs that repeat a word stay with it.
/// - Korean has spaces between words, and most of its readers on screens expect lines to end there: between syllables a
///   weak opportunity.
/// - Weak too: after `/`, after `?` and `!` within a word, after the hyphen of `e-mail`, after the dash of `1999–2004`,
///   between a number and its unit (`NumberUnits`).
/// - A soft hyphen between two letters is an opportunity that shows a hyphen.
struct BreakScanner: ~Copyable {
  /// Where the first line begins.
  private(set) var start = 0

  private let source: UnsafeBufferPointer<UInt8>
  private var automaton = BreakAutomaton()
  private var at = 0
  private var cells = 0
  /// Where the white space before `at` begins; nil when there is none.
  private var space: Int?
  /// The class before `at`, marks and white space left out.
  private var previous = BreakClass.space
  /// The scalar before `at`, when it is beyond ASCII.
  private var lastScalar: UInt32 = 0
  /// Cells before the last opportunity.
  private var wordCells = 0
  /// Cells before the last place where white space would not show: after other white space, or where a line begins.
  private var spaceCells = 0
  private var lastUnclean = -1
  /// True when the white space before `at` is not a single space.
  private var isSpaceUnclean = false
  private var counter = CellCounter()
  private var isAfterLetter = false
  private var isAddress = false
  /// True once something of the line stands before `at`.
  private var isOpen = false
  private var words: RunWords?

  /// Starts before the first line of valid UTF-8; a dictionary is asked where it has letters that need one.
  init(_ source: UnsafeBufferPointer<UInt8>, wordBreaks: WordBreaks? = nil) {
    self.source = source
    words = wordBreaks.map { RunWords($0) }
    skipSpace()
    begin()
  }

  /// The next opportunity; nil after the end, and at once when there is nothing to show.
  mutating func next() -> BreakOpportunity? {
    while at < source.count {
      let byte = source[at]
      if isWordByte(byte) {
        if let found = takeWord(byte) { return found }
      } else if isSpaceByte(byte) {
        skipSpace()
        // The class stays what it is before the space: units and dashes ask for it.
        _ = automaton.step(.space)
      } else if byte == 0x0B {
        return end(skipping: 1)
      } else if byte < 0x80 {
        if let found = takeSign(byte) { return found }
      } else if let found = takeScalar() {
        return found
      }
    }
    return isOpen ? end(skipping: 0) : nil
  }

  private mutating func begin() {
    start = at
    automaton = BreakAutomaton()
    space = nil
    previous = .space
    wordCells = cells
    spaceCells = cells
    counter = CellCounter()
    isAfterLetter = false
    isAddress = false
    isOpen = false
  }

  private mutating func end(skipping bytes: Int) -> BreakOpportunity {
    let end = isOpen ? space ?? at : at
    at += bytes
    skipSpace()
    begin()
    return BreakOpportunity(
      end: end, next: at, endCells: cells, nextCells: cells, kind: .required, lastUnclean: lastUnclean)
  }

  private mutating func skipSpace() {
    let first = at
    while at < source.count, isSpaceByte(source[at]) { at += 1 }
    if at == first { return }
    isSpaceUnclean = space != nil || at - first > 1 || source[first] != 0x20
    space = space ?? first
    isAddress = false
    counter = CellCounter()
    isAfterLetter = false
  }

  /// A run of ASCII letters and digits.
  @inline(__always)
  private mutating func takeWord(_ first: UInt8) -> BreakOpportunity? {
    let next: BreakClass = first < 0x3A ? .numeric : .alphabetic
    let found = step(to: next, ending: at + 1)
    var end = at + 1
    while end < source.count, isWordByte(source[end]) { end += 1 }
    if end - at > 1 {
      let isDigit = source[end - 1] < 0x3A
      automaton.skipWord(endingInDigit: isDigit)
      previous = isDigit ? .numeric : .alphabetic
    } else {
      previous = next
    }
    if end < source.count, source[end] == 0x2E, isAddressStart(before: end) { isAddress = true }
    cells += end - at
    at = end
    isAfterLetter = true
    return found
  }

  /// Another ASCII character.
  private mutating func takeSign(_ byte: UInt8) -> BreakOpportunity? {
    let end = at + 1
    let next = BreakClass(of: UInt32(byte))
    let found = step(to: next, ending: end)
    if byte == 0x3A, end + 1 < source.count, source[end] == 0x2F, source[end + 1] == 0x2F { isAddress = true }
    if byte < 0x20 || byte == 0x7F { lastUnclean = at }
    if next != .combining { previous = next }
    cells += 1
    at = end
    isAfterLetter = true
    return found
  }

  /// A character beyond ASCII.
  private mutating func takeScalar() -> BreakOpportunity? {
    var end = at
    let scalar = decode(&end)
    var next = BreakClass(of: scalar)
    if next == .mandatory || next == .nextLine { return self.end(skipping: end - at) }
    if scalar == 0xAD { next = .combining }
    if next != .alphabetic, next != .numeric { isAddress = false }
    if next == .zeroSpace, space != nil {
      // The line may end here, but at the space before.
      _ = automaton.step(next)
      isSpaceUnclean = true
      at = end
      return nil
    }
    var found = step(to: next, ending: end, mayBegin: !Syllables.beginNoLine(with: scalar))
    if next == .southEastAsian, let kind = wordOrSyllable(with: scalar, ending: end), found == nil {
      found = opportunity(kind)
    }
    // After an opportunity it is counted as at the start of a line.
    if isAfterLetter || found != nil {
      counter = found == nil ? .afterLetter : CellCounter()
      isAfterLetter = false
    }
    let added = counter.add(scalar)
    cells += added.cells
    if !added.isPlain { lastUnclean = at }
    if next == .zeroSpace { counter = CellCounter() }
    if next != .combining, next != .joiner { previous = next }
    lastScalar = scalar
    at = end
    return found ?? (scalar == 0xAD ? softHyphen() : nil)
  }

  /// What lets a line end between two letters of a script without spaces, the second of which ends at a place.
  private mutating func wordOrSyllable(with scalar: UInt32, ending end: Int) -> BreakOpportunity.Kind? {
    let beginsWord = words?.begin(at: at, of: source)
    guard previous == .southEastAsian, space == nil else { return nil }
    if let beginsWord {
      let goesOn = Syllables.goOn(with: scalar, after: lastScalar) || Syllables.beginNoLine(with: scalar)
      return beginsWord && !goesOn ? .compound : nil
    }
    var reader = end
    let second = reader < source.count ? decode(&reader) : 0
    let third = reader < source.count ? decode(&reader) : 0
    return Syllables.begin(with: scalar, after: lastScalar, before: (second, third)) ? .weak : nil
  }

  /// The opportunity after a soft hyphen, between letters.
  private mutating func softHyphen() -> BreakOpportunity? {
    guard isOpen, space == nil, at < source.count, previous == .alphabetic || previous == .hebrew else {
      return nil
    }
    var reader = at
    let scalar = decode(&reader)
    let next = BreakClass(of: scalar)
    guard next == .alphabetic || next == .hebrew, Scalars.width(scalar) > 0 else { return nil }
    counter = CellCounter()
    isAfterLetter = false
    var found = opportunity(.hyphen)
    found.endCells += 1
    return found
  }

  /// Steps to the next class, whose character ends at a place and may begin a line: the opportunity before it, when there is one.
  @inline(__always)
  private mutating func step(
    to next: BreakClass, ending end: Int, mayBegin: Bool = true
  ) -> BreakOpportunity? {
    let answer = automaton.step(next)
    let mayBreak =
      answer == .ask ? automaton.mayBreak(before: next, following: following(end)) : answer == .yes
    defer { isOpen = true }
    guard mayBreak, mayBegin, !isAddress || space != nil else {
      takeSpace()
      return nil
    }
    return opportunity(kind(before: next))
  }

  @inline(__always)
  private mutating func opportunity(_ kind: BreakOpportunity.Kind) -> BreakOpportunity {
    var found = BreakOpportunity(
      end: space ?? at, next: at, endCells: cells, nextCells: cells, kind: kind, lastUnclean: lastUnclean)
    takeSpace()
    found.nextCells = cells
    wordCells = cells
    return found
  }

  /// Takes white space in as a part of the line.
  @inline(__always)
  private mutating func takeSpace() {
    guard let first = space else { return }
    space = nil
    if isSpaceUnclean { lastUnclean = first }
    if cells > spaceCells { cells += 1 }
    spaceCells = cells
  }

  @inline(__always)
  private func kind(before next: BreakClass) -> BreakOpportunity.Kind {
    guard let space else { return .init(between: previous, and: next, wordCells: cells - wordCells) }
    let isHeld =
      (previous == .numeric || next == .numeric)
      && NumberUnits.hold(source, space: space, next: at, isAfterNumber: previous == .numeric)
    return isHeld ? .weak : .space
  }

  /// True where the word before a full stop is `www`.
  private func isAddressStart(before place: Int) -> Bool {
    place - at == 3 && source[at] | 0x20 == 0x77 && source[at + 1] | 0x20 == 0x77
      && source[at + 2] | 0x20 == 0x77
  }

  /// The class at a place, after marks and more hyphens; nil at the end.
  private func following(_ place: Int) -> BreakClass? {
    var reader = place
    let first = source[at]
    while reader < source.count {
      let byte = source[reader]
      if isSpaceByte(byte) { return .space }
      if first == 0x2D, byte == 0x2D {
        reader += 1
        continue
      }
      let next = BreakClass(of: decode(&reader))
      if next != .combining, next != .joiner { return next }
    }
    return nil
  }

  @inline(__always)
  private func decode(_ place: inout Int) -> UInt32 { Scalars.decode(source, &place) }

  @inline(__always)
  private func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  @inline(__always)
  private func isSpaceByte(_ byte: UInt8) -> Bool { Scalars.isSpace(byte) }
}
