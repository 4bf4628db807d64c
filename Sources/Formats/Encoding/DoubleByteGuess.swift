// Japanese, Chinese and Korean encodings, told by validity and by their commonest characters.

/// Guesses among the East Asian encodings of two bytes a character.
enum DoubleByteGuess {
  /// The encoding in which bytes are valid and read as a language; nil when none does.
  static func charset(of bytes: ArraySlice<UInt8>) -> Charset? {
    var best: (charset: Charset, share: Int)?
    for candidate in candidates {
      guard let text = validText(bytes, candidate.charset) else { continue }
      let share = self.share(of: candidate.common, kana: candidate.isJapanese, in: text)
      if share >= 80, share > best?.share ?? 0 { best = (candidate.charset, share) }
    }
    return best?.charset
  }

  /// The text, when all is valid but perhaps a character cut at the end.
  private static func validText(_ bytes: ArraySlice<UInt8>, _ charset: Charset) -> String? {
    for cut in 0..<min(2, max(1, bytes.count)) {
      if let text = Transcoder.decodeStrictly(bytes.dropLast(cut), from: charset) { return text }
    }
    return nil
  }

  /// Common characters in a thousand of those above ASCII; kana count as common in Japanese and against the others.
  private static func share(of common: Set<Unicode.Scalar>, kana isJapanese: Bool, in text: String) -> Int {
    var total = 0
    var known = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      total += 1
      switch scalar.value {
      case 0x3041...0x30FF: known += isJapanese ? 1 : -1
      case 0xFF61...0xFF9F: known -= 1
      case 0xE000...0xF8FF, 0x80...0x9F: known -= 4
      case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0x300C, 0x300D: known += 1
      default: if common.contains(scalar) { known += 1 }
      }
    }
    return total == 0 ? 0 : known * 1_000 / total
  }

  private struct Candidate {
    let charset: Charset
    let common: Set<Unicode.Scalar>
    var isJapanese = false
  }

  private static let candidates = [
    Candidate(charset: .shiftJIS, common: set("日一国人年大十二本中長出三時行見月"), isJapanese: true),
    Candidate(charset: .eucJP, common: set("日一国人年大十二本中長出三時行見月"), isJapanese: true),
    Candidate(charset: .gb18030, common: set("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里")),
    Candidate(charset: .big5, common: set("的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡")),
    Candidate(charset: .eucKR, common: set("이다는에의가을를고하지은서기한도로인사나어있것들자리그니시정대해")),
  ]

  private static func set(_ characters: String) -> Set<Unicode.Scalar> { Set(characters.unicodeScalars) }
}
