// Which words of a paragraph may be parted by a hyphen, and where.

import Screen

/// Finds places within words that a dictionary allows.
///
/// A word is parted when it has at least five letters, of which two stay before the hyphen and three go after it, and
/// nothing but punctuation around it: no address, no name with digits or capitals within, nothing that has a hyphen of its
/// own, soft ones too. The last word before a line end that must be is left whole, since what went down would stand alone.
struct WordHyphens {
  private let hyphenation: Hyphenation
  /// Bytes where no word is parted, in order: code.
  private let exempt: [Range<Int>]

  /// Asks a dictionary, but for words in some ranges.
  init(_ hyphenation: Hyphenation, exempt: [Range<Int>]) {
    self.hyphenation = hyphenation
    self.exempt = exempt
  }

  /// The places between a byte where a line may begin and the next opportunity; `cells` are those before the byte.
  func places(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, cells: Int, to end: BreakOpportunity
  ) -> [BreakOpportunity] {
    guard end.kind != .required, end.kind != .hyphen, end.end - start >= 5, Self.isWordStart(source, start),
      !exempt.contains(where: { $0.overlaps(start..<end.end) })
    else { return [] }
    var found: [BreakOpportunity] = []
    for word in WordRuns(source, in: start..<end.end).words {
      for place in places(in: word, source) {
        let before = TextWidth.width(of: UnsafeBufferPointer(rebasing: source[start..<place]))
        found.append(
          BreakOpportunity(
            end: place, next: place, endCells: cells + before + 1, nextCells: cells + before, kind: .hyphen,
            lastUnclean: end.lastUnclean))
      }
    }
    return found
  }

  /// True where a word begins: after white space, an em dash, or nothing.
  private static func isWordStart(_ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place > 0 else { return true }
    if Scalars.isSpace(source[place - 1]) || source[place - 1] == 0x0B { return true }
    return place >= 3 && source[place - 3] == 0xE2 && source[place - 2] == 0x80 && source[place - 1] == 0x94
  }

  /// Bytes of a word before which a hyphen may stand.
  private func places(in word: Range<Int>, _ source: UnsafeBufferPointer<UInt8>) -> [Int] {
    let written = String(decoding: source[word], as: UTF8.self)
    let count = written.unicodeScalars.count
    guard count >= 5, count <= 60,
      !written.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
    else { return [] }
    let lower = written.lowercased()
    guard lower.unicodeScalars.count == count else { return [] }
    let allowed = hyphenation.places(lower).filter { $0 >= 2 && $0 <= count - 3 }
    if allowed.isEmpty { return [] }
    var found: [Int] = []
    var place = word.lowerBound
    var number = 0
    for character in written {
      if allowed.contains(number) { found.append(place) }
      place += character.utf8.count
      number += character.unicodeScalars.count
    }
    return found
  }
}
