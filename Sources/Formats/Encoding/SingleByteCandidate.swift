// The legacy encodings of one byte a character, and how well bytes read in each.

/// An encoding of one byte a character, with what is common in the languages that use it.
struct SingleByteCandidate: Sendable {
  /// The encoding.
  let charset: Charset
  /// What each byte above 0x7F is.
  private let classes: [ByteClass]

  /// What a byte is in an encoding.
  private enum ByteClass: UInt8 {
    case unassigned, mark, punctuation, rare, usual, common, rareUpper, usualUpper
    /// A letter that ends words and never stands within one.
    case ending
  }

  /// All candidates; where two read equally well the earlier wins.
  static let all: [SingleByteCandidate] = [
    SingleByteCandidate(.windows1252, common: "éèàçüöäßñóíáúêôãåøæ", usual: "âîûïëùõìòœÿšžðþýÿ"),
    SingleByteCandidate(.windows1251, common: "оеаинтсрвлкмдпуяы", usual: "ьгзбчйхжшюцщэфъіїєґёўћђљњџј"),
    SingleByteCandidate(.koi8R, common: "оеаинтсрвлкмдпуяы", usual: "ьгзбчйхжшюцщэфъё"),
    SingleByteCandidate(.koi8U, common: "оеаинтсрвлкмдпуяыі", usual: "ьгзбчйхжшюцщэфъїєґё"),
    SingleByteCandidate(.ibm866, common: "оеаинтсрвлкмдпуяы", usual: "ьгзбчйхжшюцщэфъёєї"),
    SingleByteCandidate(.iso8859x5, common: "оеаинтсрвлкмдпуяы", usual: "ьгзбчйхжшюцщэфъёіїє"),
    SingleByteCandidate(.windows1250, common: "ąęłśżźćńóčěřšžůýíáéőţăş", usual: "úťďňöüäűôľĺŕâîđßëç"),
    SingleByteCandidate(.iso8859x2, common: "ąęłśżźćńóčěřšžůýíáéőţăş", usual: "úťďňöüäűôľĺŕâîđßëç"),
    SingleByteCandidate(.windows1253, common: "αοιετσνηυρπκμλςήάίόέ", usual: "ωγδχθφβξζψύώϊϋ"),
    SingleByteCandidate(.windows1255, common: "יוהלאמרבתשנכדקחעפסטגזצ", usual: "", ending: "םןךףץ"),
    SingleByteCandidate(.windows1256, common: "اليمونرتبةعدسف", usual: "هكحقجأصشطخضذزثظغىءئإؤآ"),
    SingleByteCandidate(.windows1254, common: "ığşçöü", usual: "âîû"),
    SingleByteCandidate(
      .windows874, common: "นรกอเงมยลวดทสตะปบคหแจพชขใไโาำ่้ิีึืัุู็์", usual: "ผถซณฐศธภญษฝฟฉฏฎฆฬฑฒฮๆฯ"),
  ]

  private init(_ charset: Charset, common: String, usual: String, ending: String = "") {
    self.charset = charset
    let common = Set(common.unicodeScalars)
    let usual = Set(usual.unicodeScalars)
    let ending = Set(ending.unicodeScalars)
    classes = (0x80...0xFF).map { byte -> ByteClass in
      guard let text = Transcoder.decodeStrictly([UInt8(byte)], from: charset),
        let scalar = text.unicodeScalars.first
      else { return .unassigned }
      if common.contains(scalar) { return .common }
      if usual.contains(scalar) { return .usual }
      if ending.contains(scalar) { return .ending }
      let properties = scalar.properties
      if properties.isAlphabetic {
        guard properties.isUppercase, let small = properties.lowercaseMapping.unicodeScalars.first else {
          return .rare
        }
        return common.contains(small) || usual.contains(small) ? .usualUpper : .rareUpper
      }
      if scalar.value < 0xA0 { return .unassigned }
      return "«»„“”‘’‚–—…€№§©\u{A0}¿¡°".unicodeScalars.contains(scalar) ? .punctuation : .mark
    }
  }

  /// How well bytes read: common letters count for it, letters of two scripts in a word and capitals within words against.
  func score(_ bytes: ArraySlice<UInt8>) -> Int {
    var score = 0
    var last = Neighbour.none
    for (offset, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        last = ascii(byte, after: last, &score)
        continue
      }
      let next = bytes.startIndex + offset + 1
      let joinsASCII = last == .asciiLetter || (next < bytes.endIndex && bytes[next].isASCIILetter)
      let kind = classes[Int(byte - 0x80)]
      switch kind {
      case .unassigned: score -= 30
      case .mark: score -= last != .none || joinsASCII ? 8 : 2
      case .punctuation: score += last == .asciiLetter && joinsASCII ? 0 : 1
      case .rare, .usual, .common:
        score += kind == .common ? 4 : kind == .usual ? 2 : -3
        if isOwnScript, joinsASCII { score -= 8 }
        if !isOwnScript, last == .highLetter || last == .highUpper { score -= 5 }
      case .ending:
        score += next < bytes.endIndex && isLetter(bytes[next]) ? -10 : 4
      case .rareUpper, .usualUpper:
        score += kind == .usualUpper ? 1 : -5
        if last == .highLetter || last == .asciiLetter { score -= 8 }
        if isOwnScript, joinsASCII { score -= 8 }
        if !isOwnScript, last == .highUpper { score -= 5 }
      }
      last =
        switch kind {
        case .rare, .usual, .common, .ending: .highLetter
        case .rareUpper, .usualUpper: .highUpper
        case .unassigned, .mark, .punctuation: .none
        }
    }
    return score
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    guard byte >= 0x80 else { return byte.isASCIILetter }
    switch classes[Int(byte - 0x80)] {
    case .rare, .usual, .common, .ending, .rareUpper, .usualUpper: return true
    case .unassigned, .mark, .punctuation: return false
    }
  }

  private enum Neighbour { case none, asciiLetter, highLetter, highUpper }

  private func ascii(_ byte: UInt8, after last: Neighbour, _ score: inout Int) -> Neighbour {
    guard byte.isASCIILetter else { return .none }
    // A small letter and then a capital within a word is hardly ever language.
    if last == .highLetter, byte < 0x60 { score -= 6 }
    return .asciiLetter
  }

  /// Whether the encoding's letters form words of their own, not accents among ASCII letters.
  private var isOwnScript: Bool {
    ![.windows1252, .windows1250, .iso8859x2, .windows1254].contains(charset)
  }
}

extension UInt8 {
  /// Whether it is A–Z or a–z.
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Whether it is 0–9.
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
