// Cuts a paragraph into lines: greedy, at grapheme clusters, on bytes wherever a byte says enough.

import Screen

/// A line of a paragraph, as bytes of it.
struct BrokenLine {
  /// Its bytes, without the white space at its end.
  var range: Range<Int>
  /// True when the bytes can be shown as they are: no white space but single spaces, nothing unsafe.
  var isClean: Bool
}

/// Breaks a paragraph line by line.
///
/// A line ends at white space, else where `BreakClass` allows; a word longer than a line at a sign of addresses (`/`, `?`,
/// `.` …) or before a Thai or Lao vowel that begins a syllable, else between any two clusters. VT is a break that the
/// writer asked for.
struct LineBreaking: ~Copyable {
  private let text: String
  private let source: UnsafeBufferPointer<UInt8>
  private let width: Int

  private var at = 0
  private var start = 0
  private var column = 0
  private var previous = BreakClass.start
  private var isClean = true
  private var isDone = false
  private var strong: Break?
  private var weak: Break?

  private struct Break {
    /// Where the line ends, and where the next begins.
    var end: Int
    var next: Int
    /// Cells from the line's start to `next`.
    var column: Int
  }

  private struct Unit {
    var end: Int
    var width: Int
    /// What it is to a break before it, and after it.
    var first: BreakClass
    var last: BreakClass
    var isWord = false
    var isClean = true
  }

  /// Takes a text, its bytes, and the cells of a line (at least 2).
  init(_ text: String, bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    self.text = text
    source = bytes
    self.width = max(2, width)
  }

  /// The next line; nil at the end, and at once for an empty text.
  mutating func next() -> BrokenLine? {
    while at < source.count {
      if source[at] == 0x0B { return endAtRequest() }
      if Self.isSpace(source[at]) {
        skipSpace()
        continue
      }
      let unit = nextWord() ?? nextCluster()
      noteBreak(before: unit.first)
      if column + unit.width > width, column > 0 || unit.isWord {
        if unit.isWord, strong == nil, weak == nil {
          at += max(0, width - column)
          column = width
        }
        return breakLine()
      }
      isClean = isClean && unit.isClean
      at = unit.end
      column += unit.width
      previous = unit.last
    }
    if isDone || start >= source.count { return nil }
    isDone = true
    let end = strong.map { $0.next == source.count ? $0.end : source.count } ?? source.count
    return start < end ? BrokenLine(range: start..<end, isClean: isClean) : nil
  }

  private mutating func endAtRequest() -> BrokenLine {
    let end = strong.map { $0.next == at ? $0.end : at } ?? at
    let line = BrokenLine(range: min(start, end)..<end, isClean: isClean)
    at += 1
    begin(at)
    return line
  }

  private mutating func begin(_ place: Int) {
    start = place
    column = 0
    previous = .start
    isClean = true
    strong = nil
    weak = nil
  }

  private mutating func skipSpace() {
    var end = at + 1
    while end < source.count, source[end] != 0x0B, Self.isSpace(source[end]) { end += 1 }
    if column == 0 {
      start = end
    } else {
      if end - at > 1 || source[at] != 0x20 { isClean = false }
      column += 1
      // A dash between spaces stays with the word before it: no line begins with one.
      if !isDash(at: end) || column >= width {
        strong = Break(end: at, next: end, column: column)
        weak = nil
      }
    }
    previous = .start
    at = end
  }

  /// True where an en or em dash stands before a space.
  private func isDash(at place: Int) -> Bool {
    guard place + 3 < source.count, source[place] == 0xE2, source[place + 1] == 0x80 else { return false }
    return (source[place + 2] == 0x93 || source[place + 2] == 0x94) && source[place + 3] == 0x20
  }

  /// A run of ASCII letters and digits, which may be cut anywhere at need; nil when none begins here.
  private func nextWord() -> Unit? {
    var end = at
    while end < source.count, Self.isWordByte(source[end]) { end += 1 }
    // The last letter may bear a mark: it is left to the slow way.
    if end > at, !isAloneBefore(end) { end -= 1 }
    guard end > at else { return nil }
    return Unit(
      end: end, width: end - at, first: BreakClass(ascii: source[at], after: previous),
      last: BreakClass(ascii: source[end - 1], after: .other), isWord: true)
  }

  /// Notes that the line may end here.
  @inline(__always)
  private mutating func noteBreak(before next: BreakClass) {
    guard column > 0 else { return }
    if BreakClass.mayBreak(previous, next) {
      strong = Break(end: at, next: at, column: column)
      weak = nil
    } else if previous != .start, isWeakBreak {
      weak = Break(end: at, next: at, column: column)
    }
  }

  private var isWeakBreak: Bool {
    switch source[at - 1] {
    case 0x2F, 0x3F, 0x26, 0x3D, 0x2E, 0x5F, 0x23, 0x2B, 0x2C, 0x2D: return true
    default: break
    }
    // Thai U+0E40 to U+0E44, Lao U+0EC0 to U+0EC4.
    guard source[at] == 0xE0, at + 2 < source.count else { return false }
    let vowels: ClosedRange<UInt8> = 0x80...0x84
    return (source[at + 1] == 0xB9 || source[at + 1] == 0xBB) && vowels.contains(source[at + 2])
  }

  /// Ends the line at the best place known, or here.
  private mutating func breakLine() -> BrokenLine {
    let here = Break(end: at, next: at, column: column)
    let end = strong ?? weak ?? here
    let line = BrokenLine(range: start..<end.end, isClean: isClean)
    start = end.next
    column -= end.column
    if strong != nil, let later = weak, later.end > start {
      weak = Break(end: later.end, next: later.next, column: later.column - end.column)
    } else {
      weak = nil
    }
    strong = nil
    if column == 0 { isClean = true }
    return line
  }

  /// The next cluster, or a cell of it when it is wider than a line.
  private func nextCluster() -> Unit {
    var end = at
    let scalar = Self.scalar(in: source, at: &end)
    let kind = scalar < 0x80 ? BreakClass(ascii: source[at], after: previous) : BreakClass(scalar)
    if Self.isSimple(scalar), isAloneBefore(end), let value = Unicode.Scalar(scalar) {
      let width = TextWidth.width(of: value)
      let isClean = width > 0 && scalar != 0x7F && !(0x80..<0xA0).contains(scalar)
      return Unit(end: end, width: width, first: kind, last: kind, isClean: isClean)
    }
    let place = text.utf8.index(text.startIndex, offsetBy: at)
    end = at + text.utf8.distance(from: place, to: text.index(after: place))
    let bytes = UnsafeBufferPointer(rebasing: source[at..<end])
    var width = TextWidth.width(of: bytes)
    if width > self.width {
      let cell = TextWidth.firstCell(of: bytes)
      end = at + cell.length
      width = cell.width
    }
    return Unit(end: end, width: width, first: kind, last: kind, isClean: false)
  }

  /// True when what stands at a place begins a cluster of its own.
  @inline(__always)
  private func isAloneBefore(_ place: Int) -> Bool {
    guard place < source.count, source[place] >= 0x80 else { return true }
    var reader = place
    return Self.isSimple(Self.scalar(in: source, at: &reader))
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  @inline(__always)
  private static func scalar(in source: UnsafeBufferPointer<UInt8>, at place: inout Int) -> UInt32 {
    let lead = UInt32(source[place])
    if lead < 0x80 {
      place += 1
      return lead
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = lead & (0x7F >> UInt32(length))
    for byte in 1..<length { scalar = scalar << 6 | UInt32(source[place + byte]) & 0x3F }
    place += length
    return scalar
  }

  /// True for scalars that never join what stands before them: with another such after it each is a cluster.
  @inline(__always)
  private static func isSimple(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x300, 0x370..<0x483, 0x48A..<0x591, 0x5D0..<0x5EB, 0x620..<0x64B, 0x671..<0x6D4: return true
    case 0x0E01..<0x0E31, 0x0E40..<0x0E47, 0x1E00..<0x2000, 0x2010..<0x2028, 0x2030..<0x2060, 0x20A0..<0x20C1:
      return true
    case 0x2100..<0x2190, 0x2500..<0x25A0, 0x3000..<0x302A, 0x3031..<0x303D, 0x3041..<0x3097, 0x309B..<0x3297:
      return true
    case 0x32A0..<0xA48D, 0xAC00..<0xD7A4, 0xF900..<0xFAFF, 0xFF01..<0xFF9E: return true
    default: return false
    }
  }
}
