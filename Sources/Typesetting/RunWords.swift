// Where words begin in a run of letters that has no spaces: a dictionary's answers, while the run is walked through.

/// Asks a dictionary about one run after the other.
///
/// A long run is asked about in pieces, so that neither its first line nor another thread waits for the whole of it. The last
/// words of a piece are asked about again with what follows them.
struct RunWords {
  /// Bytes of a piece, and of its end that is not believed: a few long words.
  private static let piece = 2048
  private static let doubt = 256

  private let dictionary: WordBreaks
  /// Where words begin, in order, and the first of them that was not passed.
  private var places: [Int] = []
  private var next = 0
  /// The byte up to which that is known.
  private var end = 0
  /// True when there is no dictionary after all.
  private var isAbsent = false

  /// Takes what is asked.
  init(_ dictionary: WordBreaks) { self.dictionary = dictionary }

  /// Whether a word begins with the letter at a place; nil when no dictionary knows.
  ///
  /// It is told of all letters of a run, from the first on.
  mutating func begin(at place: Int, of source: UnsafeBufferPointer<UInt8>) -> Bool? {
    if isAbsent { return nil }
    while next < places.count, places[next] < place { next += 1 }
    let begins = next < places.count && places[next] == place
    if place >= end { ask(from: place, source) }
    return isAbsent ? nil : begins
  }

  private mutating func ask(from start: Int, _ source: UnsafeBufferPointer<UInt8>) {
    places = []
    next = 0
    end = start
    var letters = 0
    var isWhole = true
    while end < source.count {
      var reader = end
      let kind = BreakClass(of: Scalars.decode(source, &reader))
      guard kind == .southEastAsian || kind == .combining else { break }
      if reader - start > Self.piece {
        isWhole = false
        break
      }
      if kind == .southEastAsian { letters += 1 }
      end = reader
    }
    // A single letter has no word within.
    if letters < 2 { return }
    guard let found = dictionary.places(UnsafeBufferPointer(rebasing: source[start..<end])) else {
      isAbsent = true
      return
    }
    places = found.map { start + $0 }
    if isWhole { return }
    let known = places.prefix { $0 <= end - Self.doubt }
    if !known.isEmpty { places = Array(known) }
    end = places.last ?? end
  }
}
