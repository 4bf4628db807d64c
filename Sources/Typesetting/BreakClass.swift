// What a character is to line breaking: a small part of UAX #14, and of the kinsoku rules for Chinese and Japanese.

/// What stands before or after a possible break.
enum BreakClass {
  /// Letters.
  case letter
  /// Digits and whatever has no rule.
  case other
  /// Ideographs, kana and pictographs: a break may come on either side.
  case ideograph
  /// Opening brackets and quotes: none after.
  case open
  /// Wide opening brackets: none after, but one before.
  case wideOpen
  /// Closing punctuation: none before.
  case close
  /// Wide closing punctuation, small kana and marks of repetition: none before, but one after.
  case wideClose
  /// No-break spaces and joiners: none on either side.
  case glue
  /// A hyphen after a letter: one after, before another letter.
  case hyphen
  /// A dash: one after.
  case dash
  /// Zero width space: one after.
  case gap
  /// The start of a line or white space: white space breaks by itself.
  case start

  /// True when a line may end between two neighbours.
  static func mayBreak(_ before: BreakClass, _ after: BreakClass) -> Bool {
    switch (before, after) {
    case (.start, _): return false
    case (.gap, _): return true
    case (.glue, _), (_, .glue), (.open, _), (.wideOpen, _), (_, .close), (_, .wideClose): return false
    case (.hyphen, _): return after == .letter
    case (.dash, _): return after != .dash && after != .hyphen
    case (.ideograph, _), (_, .ideograph), (.wideClose, _), (_, .wideOpen): return true
    default: return false
    }
  }

  /// The class of a printable ASCII character after another class.
  @inline(__always)
  init(ascii byte: UInt8, after previous: BreakClass) {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x28, 0x5B, 0x7B: self = .open
    case 0x29, 0x5D, 0x7D, 0x21, 0x25, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: self = .close
    case 0x2D where previous == .letter: self = .hyphen
    default: self = .other
    }
  }

  /// The class of a scalar beyond ASCII.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x202F, 0x2007, 0x2011, 0x2060, 0xFEFF: self = .glue
    case 0x200B: self = .gap
    case 0x2010, 0x2012...0x2014: self = .dash
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: self = .open
    case 0xBB, 0x2019, 0x201D, 0x203A, 0x2026, 0x2030: self = .close
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: self = .wideOpen
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: self = .wideOpen
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B:
      self = .wideClose
    case 0x301C, 0x301E, 0x301F, 0x303B, 0x309B...0x309E, 0x30A0, 0x30FB...0x30FE: self = .wideClose
    case 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61,
      0xFF63...0xFF65:
      self = .wideClose
    // Small kana.
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096:
      self = .wideClose
    case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6:
      self = .wideClose
    case 0x31F0...0x31FF, 0xFF67...0xFF70: self = .wideClose
    case 0x2E80...0x312F, 0x31A0...0xA4CF, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0x20000...0x3FFFF:
      self = .ideograph
    case 0x1F300...0x1FAFF, 0x1F1E6...0x1F1FF: self = .ideograph
    case 0xC0...0x24F, 0x370...0x1FFF, 0xAC00...0xD7FF: self = .letter
    default: self = .other
    }
  }
}
