// Where syllables begin in Thai, Lao, Khmer and Burmese, as far as the letters alone say it.

/// Syllables of scripts that write no spaces between words.
///
/// Their words are known to a dictionary only (`WordBreaks`). Where there is none, a line that must end within a phrase reads well enough when it ends
/// between two syllables, and many of those show:
///
/// - Thai and Lao: before a vowel that is written before its consonant (เ แ โ ใ ไ), and after ะ, ำ and ๆ, which end what
///   they belong to.
/// - Khmer: before a consonant that bears a vowel or has another under it, and before an independent vowel. A bare
///   consonant may close the syllable before it and stays.
/// - Burmese: before a consonant or independent vowel, when it is neither stacked under another, nor closes the syllable
///   before it (asat), nor has another stacked under it.
enum Syllables {
  /// True when a syllable begins with a scalar, as what is before and after it shows.
  static func begin(with scalar: UInt32, after last: UInt32, before next: (UInt32, UInt32)) -> Bool {
    switch scalar {
    case 0x0E40...0x0E44, 0x0EC0...0x0EC4: return !isLeadingVowel(last)
    case 0x0E01...0x0E2E: return last == 0x0E30 || last == 0x0E33 || last == 0x0E46
    case 0x0E81...0x0EAE: return last == 0x0EB0 || last == 0x0EB3 || last == 0x0EC6
    case 0x1780...0x17A2: return last != 0x17D2 && isKhmerBody(next.0)
    case 0x17A3...0x17B3: return last != 0x17D2
    case 0x1000...0x102A, 0x103F: return last != 0x1039 && !isFinal(next)
    default: return false
    }
  }

  /// True when a scalar belongs to what is before it, whatever a dictionary says: a vowel after its consonant, what stands
  /// under a consonant, a consonant after its vowel.
  static func goOn(with scalar: UInt32, after last: UInt32) -> Bool {
    switch scalar {
    case 0x0E30, 0x0E32, 0x0E45, 0x0EB0, 0x0EB2: return true
    default: return last == 0x1039 || last == 0x17D2 || isLeadingVowel(last)
    }
  }

  /// True for what begins no line, whatever is before it: the signs that repeat a word (ๆ ໆ ៗ), a space before them or not,
  /// and the vowels that are one cluster with it (ำ ຳ).
  static func beginNoLine(with scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E33, 0x0E46, 0x0EB3, 0x0EC6, 0x17D7: return true
    default: return false
    }
  }

  private static func isLeadingVowel(_ scalar: UInt32) -> Bool {
    (0x0E40...0x0E44).contains(scalar) || (0x0EC0...0x0EC4).contains(scalar)
  }

  /// A vowel sign, a sign of register, or the sign that the next consonant stands below.
  private static func isKhmerBody(_ scalar: UInt32) -> Bool {
    (0x17B6...0x17CA).contains(scalar) || scalar == 0x17D2
  }

  /// Asat or the stacking virama, perhaps after the dot below.
  private static func isFinal(_ next: (UInt32, UInt32)) -> Bool {
    let sign = next.0 == 0x1037 ? next.1 : next.0
    return sign == 0x103A || sign == 0x1039
  }
}
