// A place where a line of a paragraph may end.

/// Where a line may end and the next begin, with the cells up to there.
struct BreakOpportunity {
  /// What allows the break, the best first.
  enum Kind {
    /// The writer asked for it, or the text ends: the line must end here.
    case required
    /// White space.
    case space
    /// Beside an ideograph, after a dash, at a zero width space …
    case allowed
    /// After a hyphen of the writer's own, or between two words without a space, which may be one to the reader.
    case compound
    /// Allowed, but it parts what is read as one: a number and its unit, `and/or`, syllables of a script without spaces.
    case weak
    /// Within a word, where a hyphen is shown.
    case hyphen

    /// What allows a break without white space between two classes, some cells after the last opportunity.
    init(between before: BreakClass, and next: BreakClass, wordCells: Int) {
      switch before {
      case .slash, .exclamation: self = .weak
      case .enDash: self = next == .numeric ? .weak : .allowed
      case .hyphenMinus, .hyphen: self = wordCells <= 2 ? .weak : .compound
      default: self = before.isHangul || next.isHangul ? .weak : .allowed
      }
    }
  }

  /// The byte where the line ends, before white space.
  var end: Int
  /// The byte where the next line begins, after white space.
  var next: Int
  /// Cells of the paragraph before `end`, where it is set as one line; with the hyphen that is shown there.
  var endCells: Int
  /// Cells of the paragraph before `next`.
  var nextCells: Int
  var kind: Kind
  /// The last byte before `end` that cannot be shown as it is: white space other than single spaces, what `SafeText`
  /// changes; -1 where there is none.
  var lastUnclean: Int
}
