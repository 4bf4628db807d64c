// Makes of a terminal's description one by which bold, dim and the others are sent each by itself.

/// Takes the sequence that sets all attributes at once (`sgr`) out of a compiled description (term(5)).
///
/// ncurses prefers that sequence, works it out anew for every change of attributes, and it says at length what is off:
/// an eighth of what a row down costs, and some of its bytes.
enum SingleAttributes {
  /// The description without the sequence; as it is where the terminal has not one for each, or where the bytes are none.
  static func derive(from bytes: [UInt8]) -> [UInt8] {
    var reader = EntryReader(bytes: bytes)
    guard let strings = reader.strings(),
      [enterBold, enterReverse, exitAttributes].allSatisfy({ strings.has($0) }), strings.has(setAttributes)
    else { return bytes }
    var bytes = bytes
    let place = strings.start + 2 * setAttributes
    bytes.replaceSubrange(place..<place + 2, with: [0xFF, 0xFF])
    return bytes
  }

  // Places in the order of term.h.
  private static let enterBold = 27
  private static let enterReverse = 34
  private static let exitAttributes = 39
  private static let setAttributes = 131
}

/// The places of a description's strings.
private struct StringPlaces {
  /// The byte at which their offsets begin.
  let start: Int
  let offsets: [Int]

  func has(_ index: Int) -> Bool { index < offsets.count && offsets[index] >= 0 }
}

extension EntryReader {
  /// Reads a description from its beginning as far as its strings.
  fileprivate mutating func strings() -> StringPlaces? {
    guard let header = CompiledEntry.Header(&self), take(header.names) != nil, take(header.flags) != nil
    else { return nil }
    align()
    let numberSize = wideNumbers ? 4 : 2
    guard take(header.numbers * numberSize) != nil else { return nil }
    let start = position
    return shorts(header.strings).map { StringPlaces(start: start, offsets: $0) }
  }
}
