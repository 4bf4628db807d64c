// What a single line of a scraped page is: a credit, a byline, a link to another story, a slogan.

/// Tells furniture from text, line by line; when unsure a line is text.
enum LineReading {
  /// The related title that a line names behind "Read also"; empty when the stories stand below it, nil when it is something else.
  static func relatedTitle(_ line: Substring) -> Substring? {
    guard let rest = PagePhrases.readAlso.rest(of: line) else { return nil }
    let title = withoutMarks(rest)
    let isMarked = rest.trimmed.unicodeScalars.first.map { ":：>»→|–—-".unicodeScalars.contains($0) } ?? false
    if title.isEmpty { return title }
    if title.utf8.count > 400 { return nil }
    if isMarked { return isOneSentence(title) ? title : nil }
    // Without a mark it must look like a headline glued on: a capital and no end of a sentence.
    guard
      let first = title.unicodeScalars.first(where: { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
      )
    else { return nil }
    let isCased = first.properties.isUppercase || first.properties.isLowercase
    guard first.properties.isUppercase || ("0"..."9").contains(first) || !isCased else { return nil }
    if !isCased, !title.utf8.contains(0x20), !title.isBeginningSolid { return nil }
    return endsSentence(title) || !isOneSentence(title) || (isCased && title.words.count < 3)
      ? nil : title
  }

  /// Whether a line alone stands above a block of other stories.
  static func isHeadlineBlock(_ line: Substring) -> Bool {
    guard line.utf8.count <= 90 else { return false }
    for table in [PagePhrases.readAlso, PagePhrases.headlineBlocks] {
      if let rest = table.rest(of: line), withoutMarks(rest).isEmpty { return true }
    }
    return false
  }

  /// Whether a line is a picture's credit.
  static func isCredit(_ line: Substring) -> Bool {
    guard line.utf8.count <= 320 else { return false }
    if let rest = PagePhrases.photoLabels.rest(of: line) {
      let words = rest.words
      guard !words.isEmpty else { return false }
      if rest.trimmed.unicodeScalars.first.map({ ":：/|©–—".unicodeScalars.contains($0) }) == true {
        return isOneSentence(rest)
      }
      // An abbreviation ("fot.") stands for the colon.
      if line[..<rest.startIndex].hasSuffix(".") { return words.count <= 6 && !endsSentence(rest) }
      if PagePhrases.creditJoints.contains(words[0].lowercased()) {
        return words.count <= 9 && !endsSentence(rest)
          && words.dropFirst().contains { $0.first?.isUppercase == true || $0.first?.isCased == false }
      }
      return false
    }
    if line.hasPrefix("©") { return line.utf8.count <= 60 && !line.holds("20") && !endsSentence(line) }
    if let cut = creditWithin(line) { return cut }
    guard line.utf8.contains(UInt8(ascii: "/")) else { return false }
    let words = line.split { $0 == " " || $0 == "/" || $0 == "," || $0 == "|" || $0 == "©" }
    return words.count <= 6 && !endsSentence(line)
      && words.contains { PagePhrases.pictureHouses.contains($0.lowercased()) }
  }

  /// A caption that ends in its credit, as in "The bridge at dawn / Photo: Doe".
  private static func creditWithin(_ line: Substring) -> Bool? {
    guard line.utf8.count <= 260 else { return nil }
    for mark in [
      "Photo:", "photo:", "Photo by ", "Photo courtesy", "Image:", "Фото:", "фото:", "Foto:", "Bild:",
      "Photo :", "Credit:", "Zdjęcie:", "写真:", "写真：", "صورة:", "צילום:", "©",
    ] {
      guard let place = line.place(of: mark), place.lowerBound > line.startIndex else {
        continue
      }
      let before = line[..<place.lowerBound].trimmed
      let behind = line[place.upperBound...].trimmed
      let isApart = before.unicodeScalars.last.map { ".!?)(/|–—。".unicodeScalars.contains($0) } ?? false
      if isApart, !behind.isEmpty, behind.words.count <= 5,
        !endsSentence(behind) || behind.hasSuffix(")")
      {
        return true
      }
    }
    return nil
  }

  /// The names of a byline; nil when a line is none.
  ///
  /// Without a label ("By Jane Doe") it counts only where bylines stand.
  static func authors(_ line: Substring, needsColon: Bool) -> [String]? {
    guard line.utf8.count <= 140 else { return nil }
    if let rest = PagePhrases.authorLabels.rest(of: line) {
      let mark = rest.trimmed.unicodeScalars.first
      if mark == ":" || mark == "：" || ((mark == "–" || mark == "—" || mark == "／") && !needsColon) {
        return names(withoutMarks(rest))
      }
    }
    if !needsColon, let rest = PagePhrases.authorWords.rest(of: line) {
      return names(rest.trimmed, isPerson: true)
    }
    return nil
  }

  private static func names(_ text: Substring, isPerson: Bool = false) -> [String]? {
    guard !text.isEmpty, text.utf8.count <= 120, !endsSentence(text),
      !text.utf8.contains(where: { $0.isASCIIDigit })
    else { return nil }
    var names: [String] = []
    var words: [Substring] = []
    var rest = text.words[...]
    func isJoint(_ word: Substring) -> Bool {
      ["and", "&", "und", "et", "y", "e", "i", "и", "та", "й", "og", "och", "en", "و"].contains(word)
    }
    while let word = rest.popFirst() {
      if isJoint(word), !words.isEmpty {
        names.append(words.joined(separator: " "))
        words = []
        continue
      }
      let bare = word.hasSuffix(",") || word.hasSuffix("、") ? word.dropLast() : word
      let isParticle = [
        "de", "van", "von", "der", "den", "la", "le", "di", "da", "dos", "del", "bin", "al", "ter", "zu",
      ].contains(bare)
      guard isParticle || bare.first?.isUppercase == true || bare.first?.isCased == false else { return nil }
      words.append(bare)
      if bare.count < word.count {
        names.append(words.joined(separator: " "))
        words = []
      }
    }
    if !words.isEmpty { names.append(words.joined(separator: " ")) }
    guard !names.isEmpty, names.count <= 6, names.allSatisfy({ $0.words.count <= 5 }) else {
      return nil
    }
    // One name alone is hardly a person's, but an agency's when in capitals.
    if isPerson,
      names.contains(where: {
        $0.words.count < 2 && $0.first?.isCased == true && $0.contains(where: \.isLowercase)
      })
    {
      return nil
    }
    return names
  }

  /// Whether a line only praises the site's news: an invitation or a superlative, news, and the place that has them.
  static func isSlogan(_ line: Substring, sources: [String]) -> Bool {
    guard line.utf8.count <= 360, !line.holds("\""), !line.holds("“"),
      !line.holds("«") || line.utf8.count < 200
    else { return false }
    let low = line.lowercased()
    let first = low.prefix { $0.isLetter || $0 == "-" || $0 == "'" }
    let isInvitation = PagePhrases.invitations.contains(String(first))
    let news = PagePhrases.newsWords.reduce(0) { $0 + low.occurrences(of: $1) }
    guard news > 0 else { return false }
    let newest = PagePhrases.newestWords.count { low.holds($0) }
    let hasPlace = PagePhrases.placeWords.contains { low.holds($0) }
    let namesSource = sources.contains { !$0.isEmpty && line.holds($0) }
    if isInvitation { return newest > 0 || news > 1 || hasPlace || namesSource }
    let beginsSo =
      PagePhrases.newestWords.contains { low.hasPrefix($0) }
      || PagePhrases.newsWords.contains { low.hasPrefix($0) }
    return beginsSo && newest > 0 && (namesSource || (hasPlace && news > 1))
      && (!endsSentence(line) || news > 1)
  }

  /// Whether a line is nothing but a count: views, comments, a place in a list.
  static func isCounter(_ line: Substring) -> Bool {
    line.utf8.count <= 16 && line.utf8.contains { $0.isASCIIDigit }
      && line.utf8.allSatisfy {
        $0.isASCIIDigit || " .,+#:kKMм".utf8.contains($0) || $0 == 0xC2 || $0 == 0xA0
      }
  }

  /// Text without the marks and spaces around it.
  static func withoutMarks(_ text: Substring) -> Substring {
    var part = text
    while let first = part.unicodeScalars.first,
      first.value <= 0x20 || ":：>»→|–—-.…▶►•【】]）)".unicodeScalars.contains(first)
    {
      part = part.dropFirst()
    }
    while let last = part.unicodeScalars.last, last.value <= 0x20 || ":：>→|▶►".unicodeScalars.contains(last) {
      part = part.dropLast()
    }
    return part
  }

  /// Whether a text ends as sentences do.
  static func endsSentence(_ text: Substring) -> Bool {
    var part = text
    while let last = part.unicodeScalars.last, "\"”»'’)」』 ".unicodeScalars.contains(last) {
      part = part.dropLast()
    }
    return part.unicodeScalars.last.map { ".!?…。！？؟।".unicodeScalars.contains($0) } ?? false
  }

  /// Whether no sentence ends within a text: after three letters or more, before a capital.
  static func isOneSentence(_ text: Substring) -> Bool {
    var letters = 0
    var ended = false
    for scalar in text.unicodeScalars {
      if ended, scalar.properties.isUppercase { return false }
      if "。！？".unicodeScalars.contains(scalar) { letters = 3 }
      if scalar == " " {
        if !ended { letters = 0 }
        continue
      }
      ended = ".!?".unicodeScalars.contains(scalar) && letters >= 3
      letters += scalar.properties.isAlphabetic ? 1 : 0
    }
    return true
  }
}
