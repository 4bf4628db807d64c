// What a character is to line breaking: the classes of UAX #14, read from the generated table.

/// A class of UAX #14 (Line_Break), a few of them parted where a rule or a tailoring asks for more.
///
/// Ambiguous, unknown and surrogate code points are alphabetic (LB1); small kana and the prolonged sound mark are
/// nonstarters, as with `line-break: strict` of CSS. The order is the generator's.
enum BreakClass: UInt8, CaseIterable {
  /// AL: letters and signs of words.
  case alphabetic
  /// NU.
  case numeric
  /// SP.
  case space
  /// ID that is wide: ideographs, kana, most pictographs.
  case ideograph
  /// ID that is narrow: older pictographs.
  case narrowIdeograph
  /// CM, and the marks of SA.
  case combining
  /// ZWJ.
  case joiner
  /// BK.
  case mandatory
  /// CR.
  case carriageReturn
  /// LF.
  case lineFeed
  /// NL.
  case nextLine
  /// ZW: zero width space.
  case zeroSpace
  /// WJ.
  case wordJoiner
  /// GL: no-break spaces and hyphens.
  case glue
  /// OP.
  case open
  /// OP that is wide.
  case wideOpen
  /// CL.
  case close
  /// CL that is wide.
  case wideClose
  /// CP: `)` and `]`.
  case parenthesis
  /// QU that does not say its side.
  case quote
  /// QU of category Pi: “ « ‘.
  case initialQuote
  /// QU of category Pf: ” » ’.
  case finalQuote
  /// EX.
  case exclamation
  /// EX that is wide.
  case wideExclamation
  /// IS: separators within numbers.
  case infix
  /// SY: `/`.
  case slash
  /// NS.
  case nonstarter
  /// NS that is wide, and CJ.
  case wideNonstarter
  /// BA.
  case breakAfter
  /// HY: hyphen-minus.
  case hyphenMinus
  /// U+2010, else BA.
  case hyphen
  /// Figure and en dash, else BA.
  case enDash
  /// BB.
  case breakBefore
  /// B2: em dash.
  case emDash
  /// CB.
  case contingent
  /// IN: ellipses.
  case ellipsis
  /// PR: signs before numbers.
  case prefix
  /// PO: signs after numbers.
  case postfix
  /// HL.
  case hebrew
  /// RI: halves of flags.
  case flagLetter
  /// EB.
  case emojiBase
  /// EM: tones of skin.
  case emojiTone
  /// Pictographs that are not assigned yet (LB30b).
  case futurePictograph
  /// JL.
  case leadingJamo
  /// JV.
  case vowelJamo
  /// JT.
  case trailingJamo
  /// H2.
  case openHangul
  /// H3.
  case closedHangul
  /// SA: letters of scripts that write no spaces between words.
  case southEastAsian
  /// Signs that the next character belongs to (Grapheme_Cluster_Break=Prepend), else AL.
  case prepended
  /// GL that is a mark: double accents and the like.
  case glueMark

  /// The class of a scalar.
  @inline(__always)
  init(of scalar: UInt32) {
    let block = Int(scalar >> 7) * 2
    let blocks = BreakClassData.blocks.utf8Start
    let number = (Int(blocks[block]) - 48) << 6 | (Int(blocks[block + 1]) - 48)
    let digit = BreakClassData.classes.utf8Start[number << 7 | Int(scalar & 0x7F)]
    self = BreakClass(rawValue: digit &- 48) ?? .alphabetic
  }

  /// True for what is wide in East Asian text; signs beside numbers and conjoining jamo do not matter here.
  var isEastAsian: Bool {
    switch self {
    case .ideograph, .wideOpen, .wideClose, .wideExclamation, .wideNonstarter, .openHangul, .closedHangul:
      return true
    case .leadingJamo, .emojiTone: return true
    default: return false
    }
  }

  /// True for syllables of Hangul and what they are made of.
  var isHangul: Bool {
    switch self {
    case .leadingJamo, .vowelJamo, .trailingJamo, .openHangul, .closedHangul: return true
    default: return false
    }
  }
}
