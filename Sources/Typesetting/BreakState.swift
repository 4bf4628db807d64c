// What line breaking remembers of the text before a place.

/// The class before a place, and what more of the text before it a rule asks for.
struct BreakState: Hashable {
  /// What a rule asks for beyond the last class.
  enum Note: Hashable {
    case none
    /// No text is before this place.
    case start
    /// A hyphen, quotation mark or ellipsis that begins a word.
    case initial
    /// A slash or separator within a number.
    case inNumber
    /// A bracket that closes after a number.
    case afterNumber
    /// A closing quotation mark after East Asian text.
    case eastAsian
    /// A hyphen after Hebrew.
    case afterHebrew
    /// The second letter of a flag, or the first with a mark, which ends the cluster.
    case wholeFlag
  }

  /// The last class that is neither a mark nor a joiner; `space` where what is before spaces does not matter.
  var last: BreakClass
  var note = Note.none
  /// True when spaces follow that class.
  var hasSpaces = false

  /// Before a text.
  static let start = BreakState(last: .space, note: .start)

  /// True after spaces.
  var isAfterSpace: Bool { hasSpaces || last == .space }

  /// True where a mark would have no base (LB10).
  var takesNoMarks: Bool {
    switch last {
    case .space, .mandatory, .carriageReturn, .lineFeed, .nextLine, .zeroSpace: return true
    default: return hasSpaces
    }
  }

  /// True where a word begins, a bracket or quotation mark before it left aside.
  private var isBeforeWord: Bool { takesNoMarks || last == .contingent || last == .glue }

  /// What is remembered after one more character.
  func after(_ next: BreakClass) -> BreakState {
    switch next {
    case .space: return afterSpace
    case .combining, .joiner:
      if takesNoMarks { return BreakState(last: .alphabetic) }
      return last == .flagLetter ? BreakState(last: last, note: .wholeFlag) : self
    case .glueMark: return BreakState(last: .glue)
    default: return BreakState(last: next, note: note(of: next))
    }
  }

  private var afterSpace: BreakState {
    switch last {
    case .zeroSpace, .open, .wideOpen, .close, .wideClose, .parenthesis, .emDash:
      return BreakState(last: last, hasSpaces: true)
    case .initialQuote where note == .initial: return BreakState(last: last, note: note, hasSpaces: true)
    default: return BreakState(last: .space)
    }
  }

  private func note(of next: BreakClass) -> Note {
    let isInNumber = !hasSpaces && (last == .numeric || note == .inNumber)
    switch next {
    case .hyphenMinus, .hyphen:
      let isLonger = note == .initial && (last == .hyphenMinus || last == .hyphen)
      return isBeforeWord || isLonger ? .initial : last == .hebrew ? .afterHebrew : .none
    case .breakAfter, .enDash: return last == .hebrew ? .afterHebrew : .none
    case .initialQuote: return isBeforeWord && last != .contingent || isOpening ? .initial : .none
    case .ellipsis:
      return isBeforeWord || isOpening || last == .ellipsis && note == .initial ? .initial : .none
    case .finalQuote: return !hasSpaces && last.isEastAsian ? .eastAsian : .none
    case .slash, .infix: return isInNumber ? .inNumber : .none
    case .close, .wideClose, .parenthesis: return isInNumber ? .afterNumber : .none
    case .flagLetter: return last == .flagLetter && note == .none ? .wholeFlag : .none
    default: return .none
    }
  }

  private var isOpening: Bool {
    switch last {
    case .open, .wideOpen, .quote, .initialQuote, .finalQuote: return true
    default: return false
    }
  }
}
