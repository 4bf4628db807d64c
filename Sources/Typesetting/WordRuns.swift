// The words of a stretch of text that are words and nothing else.

/// Runs of letters between two opportunities of a paragraph, up to white space that stays with them.
///
/// No-break spaces part words, apostrophes part what is looked up (`l’hôpital`, `п’ятниця`). A word with other signs or
/// digits within, or with a hyphen at its end, is none.
struct WordRuns {
  /// The bytes of each.
  private(set) var words: [Range<Int>] = []
  private var token: [Range<Int>] = []
  private var isPlain = true
  private var hasEnded = false
  private var wordStart: Int?

  /// Finds the words in a range.
  init(_ source: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound, !Scalars.isSpace(source[place]) {
      let start = place
      let scalar = Scalars.decode(source, &place)
      if scalar == 0xA0 || scalar == 0x202F {
        endWord(at: start)
        endToken()
      } else if Self.isLetter(scalar) {
        if hasEnded { isPlain = false }
        wordStart = wordStart ?? start
      } else if wordStart != nil, scalar == 0x27 || scalar == 0x2019, place < range.upperBound {
        endWord(at: start)
        var reader = place
        hasEnded = !Self.isLetter(Scalars.decode(source, &reader))
      } else {
        take(BreakClass(of: scalar), at: start)
      }
    }
    endWord(at: place)
    endToken()
  }

  private mutating func take(_ sign: BreakClass, at place: Int) {
    if sign == .combining, wordStart != nil { return }
    endWord(at: place)
    switch sign {
    case .quote, .initialQuote, .finalQuote, .ellipsis, .emDash, .enDash: break
    case .open where token.isEmpty: break
    case .close, .parenthesis, .infix, .exclamation: if token.isEmpty { isPlain = false }
    default: isPlain = false
    }
    hasEnded = hasEnded || !token.isEmpty
  }

  private mutating func endWord(at place: Int) {
    if let start = wordStart { token.append(start..<place) }
    wordStart = nil
  }

  private mutating func endToken() {
    if isPlain { words += token }
    token = []
    isPlain = true
    hasEnded = false
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic == true && BreakClass(of: scalar) == .alphabetic
  }
}
