// The rules of line breaking: UAX #14 of Unicode 15.0, numbers by its regular expression, and the tailorings.

/// Where a line may end.
///
/// The rules are those of UAX #14, with numbers as in its Example 7 of Section 8.2, and with these tailorings:
///
/// - Later Unicode (15.1, 16.0), since readers of today's texts gain: quotation marks go by their sides (LB15a, LB15b, in
///   place of LB15) and in East Asian text by what they enclose (LB19, LB19a); a decimal point may begin a line after a
///   space (LB15c) and does not leave its digits (`IS × NU`); a hyphen that begins a word stays with it (LB20a); Hebrew
///   compounds may part after their hyphen (LB21a).
/// - A dash or hyphen between spaces stays with the word before, and an em dash never begins a line: a line that begins
///   with a dash looks like speech or like an item of a list.
/// - An ellipsis that begins a word stays with it.
/// - What is one grapheme cluster stays whole: tones of skin and marks that are glue after anything, signs that the next
///   character belongs to.
///
/// What is white space to markup, what addresses and soft hyphens ask for, and the opportunities that are better not taken
/// are the scanner's (`BreakScanner`).
enum BreakRules {
  /// True when a line may end between what is before a place and the class after it.
  ///
  /// `following` is the class after that one, marks left out; nil at the end. It matters to few classes.
  static func mayBreak(_ before: BreakState, _ right: BreakClass, following: BreakClass?) -> Bool {
    // LB2.
    if before.note == .start { return false }
    if let answer = hardBreak(before, right) { return answer }
    // LB9, LB10.
    if right == .combining || right == .joiner {
      return before.takesNoMarks && mayBreak(before, .alphabetic, following: following)
    }
    if right == .glueMark || right == .emojiTone || before.last == .prepended, !before.takesNoMarks {
      return false
    }
    if isKept(before, right, following) { return false }
    // LB18.
    if before.isAfterSpace { return true }
    if let answer = beside(before, right, following) { return answer }
    // LB30a.
    if before.last == .flagLetter, right == .flagLetter { return before.note == .wholeFlag }
    return !isJoined(before.last, right)
  }

  /// LB4 to LB8: line ends, spaces and zero width spaces.
  private static func hardBreak(_ before: BreakState, _ right: BreakClass) -> Bool? {
    switch before.last {
    case .mandatory, .lineFeed, .nextLine: return true
    case .carriageReturn: return right != .lineFeed
    default: break
    }
    switch right {
    case .mandatory, .carriageReturn, .lineFeed, .nextLine, .space, .zeroSpace: return false
    default: return before.last == .zeroSpace ? true : nil
    }
  }

  /// LB11 to LB17, LB20a, and the dash between spaces: what stays together even over spaces.
  private static func isKept(_ before: BreakState, _ right: BreakClass, _ following: BreakClass?) -> Bool {
    let last = before.last
    switch last {
    // LB11, LB12.
    case .wordJoiner, .glue: return true
    // LB14.
    case .open, .wideOpen: return true
    // LB15a.
    case .initialQuote where before.note == .initial: return true
    // LB16.
    case .close, .wideClose, .parenthesis:
      if right == .nonstarter || right == .wideNonstarter { return true }
    // LB17.
    case .emDash:
      if right == .emDash { return true }
    default: break
    }
    switch right {
    // LB11.
    case .wordJoiner: return true
    // LB12a.
    case .glue: return !before.isAfterSpace && !endsInHyphen(last)
    // LB13, LB15c.
    case .infix: return !(before.isAfterSpace && following == .numeric)
    case .close, .wideClose, .parenthesis, .exclamation, .wideExclamation, .slash: return true
    // LB15b.
    case .finalQuote: return closes(before: following)
    case .enDash, .emDash, .hyphenMinus, .hyphen:
      return before.isAfterSpace && (following ?? .space) == .space
    default: return false
    }
  }

  private static func endsInHyphen(_ last: BreakClass) -> Bool {
    last == .breakAfter || last == .hyphenMinus || last == .hyphen || last == .enDash
  }

  /// What may follow a closing quotation mark that has a space before it.
  private static func closes(before following: BreakClass?) -> Bool {
    switch following {
    case nil, .space, .glue, .wordJoiner, .close, .wideClose, .parenthesis, .quote, .initialQuote,
      .finalQuote,
      .exclamation, .wideExclamation, .infix, .slash, .mandatory, .carriageReturn, .lineFeed, .nextLine,
      .zeroSpace:
      return true
    default: return false
    }
  }

  /// LB19 to LB22 and LB25: quotation marks, hyphens, ellipses, numbers; nil when none of them decides.
  private static func beside(
    _ before: BreakState, _ right: BreakClass, _ following: BreakClass?
  ) -> Bool? {
    let last = before.last
    // LB19, LB19a.
    if right == .quote || right == .finalQuote || last == .quote || last == .initialQuote { return false }
    if right == .initialQuote { return last.isEastAsian && following?.isEastAsian == true ? nil : false }
    if last == .finalQuote, !(before.note == .eastAsian && right.isEastAsian) { return false }
    // LB20.
    if last == .contingent || right == .contingent { return true }
    // LB20a, and the ellipsis.
    if before.note == .initial, isLetter(right) || right == .numeric { return false }
    if right == .emDash { return false }
    // LB21, LB22.
    switch right {
    case .breakAfter, .hyphenMinus, .hyphen, .enDash, .nonstarter, .wideNonstarter, .ellipsis: return false
    default: if last == .breakBefore { return false }
    }
    // LB21a.
    if before.note == .afterHebrew, right != .hebrew { return false }
    return isNumber(before, right, following) ? false : nil
  }

  /// LB25.
  private static func isNumber(_ before: BreakState, _ right: BreakClass, _ following: BreakClass?) -> Bool {
    let last = before.last
    switch right {
    case .numeric:
      switch last {
      case .numeric, .prefix, .postfix, .open, .wideOpen, .hyphenMinus, .infix: return true
      default: return before.note == .inNumber
      }
    case .open, .wideOpen: return (last == .prefix || last == .postfix) && following == .numeric
    case .prefix, .postfix:
      return last == .numeric || before.note == .inNumber || before.note == .afterNumber
    default: return false
    }
  }

  /// LB21b and LB23 to LB30b: neighbours that belong together.
  private static func isJoined(_ last: BreakClass, _ right: BreakClass) -> Bool {
    switch last {
    case .alphabetic, .hebrew, .southEastAsian, .prepended:
      // LB23, LB24, LB28, LB30.
      return isLetter(right) || right == .numeric || right == .prefix || right == .postfix || right == .open
    case .numeric: return isLetter(right) || right == .open
    case .slash: return right == .hebrew
    case .infix: return isLetter(right)
    case .parenthesis: return isLetter(right) || right == .numeric
    // LB23a, LB24, LB27.
    case .prefix: return isLetter(right) || isIdeograph(right) || right.isHangul
    case .postfix: return isLetter(right)
    case .ideograph, .narrowIdeograph, .futurePictograph, .emojiBase, .emojiTone: return right == .postfix
    // LB26, LB27.
    case .leadingJamo:
      return right == .leadingJamo || right == .vowelJamo || right == .openHangul || right == .closedHangul
        || right == .postfix
    case .vowelJamo, .openHangul: return right == .vowelJamo || right == .trailingJamo || right == .postfix
    case .trailingJamo, .closedHangul: return right == .trailingJamo || right == .postfix
    default: return false
    }
  }

  private static func isLetter(_ right: BreakClass) -> Bool {
    right == .alphabetic || right == .hebrew || right == .southEastAsian || right == .prepended
  }

  private static func isIdeograph(_ right: BreakClass) -> Bool {
    right == .ideograph || right == .narrowIdeograph || right == .futurePictograph || right == .emojiBase
  }
}
