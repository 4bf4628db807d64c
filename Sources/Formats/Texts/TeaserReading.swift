// Headlines, teasers and counters of other stories as related stories.

import Articles

/// Reads the stories that stand behind an article.
enum TeaserReading {
  /// The stories of some blocks.
  static func stories(_ blocks: ArraySlice<TextBlock>) -> [RelatedStory] {
    var stories: [RelatedStory] = []
    var group: [String] = []
    func close() {
      stories += pairs(group)
      group = []
    }
    for block in blocks where block.shape != .rule {
      let lines = block.shape == .paragraph || block.shape == .underlined ? [block.text] : block.lines
      for line in lines {
        let text = line[...].trimmed
        if LineReading.isCounter(text) || LineReading.isHeadlineBlock(text) || isDate(text) {
          close()
        } else if let named = namedTwice(text) {
          close()
          stories.append(named)
        } else if isTrailer(text) {
          close()
        } else if let title = LineReading.relatedTitle(text), !title.isEmpty {
          close()
          stories.append(RelatedStory(title: self.title(title)))
        } else if !text.isEmpty {
          group.append(String(text))
        }
      }
      // Items of a list and lines below one another are headlines each.
      if block.shape != .paragraph {
        stories += group.map { RelatedStory(title: title($0[...])) }
        group = []
      }
    }
    close()
    return stories
  }

  /// A line that begins with its source and names it again between headline and teaser.
  static func namedTwice(_ line: Substring) -> RelatedStory? {
    guard line.utf8.count <= 900, line.utf8.count >= 24 else { return nil }
    // The name's first word must stand there again, which it hardly ever does.
    guard let head = line.utf8.firstIndex(of: UInt8(ascii: " ")), line[head...].holds(line[..<head]) else {
      return nil
    }
    let words = line.words
    // The longest name first: "Daily Mirror" begins with "Daily".
    for count in [4, 3, 2, 1] where words.count > count + 2 {
      let name = line[words[0].startIndex..<words[count - 1].endIndex]
      guard name.utf8.count >= 3, name.first?.isUppercase == true || name.first?.isCased == false,
        let last = name.unicodeScalars.last, !",;:".unicodeScalars.contains(last)
      else { continue }
      let rest = line[name.endIndex...]
      guard let again = sentenceStart(of: name, in: rest) else { continue }
      let headline = rest[..<again].trimmed
      let teaser = rest[rest.utf8.index(again, offsetBy: name.utf8.count)...].trimmed
      guard headline.words.count >= 3 else { continue }
      return RelatedStory(title: title(headline), source: String(name), teaser: String(teaser))
    }
    return nil
  }

  /// Where a name stands again behind the end of a sentence, as a word.
  private static func sentenceStart(of name: Substring, in text: Substring) -> String.Index? {
    var rest = text
    while let found = rest.place(of: name) {
      let before = text[..<found.lowerBound].trimmed.unicodeScalars.last
      let after = text[found.upperBound...].unicodeScalars.first
      let isWhole = after == nil || after == " "
      if isWhole, let before, ".!?…。".unicodeScalars.contains(before) || after == nil {
        return found.lowerBound
      }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  /// Headlines, each perhaps with the teaser below it.
  private static func pairs(_ lines: [String]) -> [RelatedStory] {
    let widths = lines.map(TextScript.columns(of:))
    if lines.count >= 2, lines.count.isMultiple(of: 2) {
      let places = stride(from: 0, to: lines.count, by: 2)
      let fitting = places.count { widths[$0] <= 160 && isTeaser(lines[$0 + 1], below: widths[$0]) }
      if fitting * 3 >= lines.count {
        return places.map { RelatedStory(title: title(lines[$0][...]), teaser: lines[$0 + 1]) }
      }
    }
    var stories: [RelatedStory] = []
    var index = 0
    while index < lines.count {
      let hasTeaser =
        index + 1 < lines.count && widths[index] <= 160 && isTeaser(lines[index + 1], below: widths[index])
      stories.append(RelatedStory(title: title(lines[index][...]), teaser: hasTeaser ? lines[index + 1] : ""))
      index += hasTeaser ? 2 : 1
    }
    return stories
  }

  /// Whether a line is the teaser of a headline of some width: sentences, cut short or longer than the headline.
  private static func isTeaser(_ line: String, below width: Int) -> Bool {
    if line.hasSuffix("...") || line.hasSuffix("…") { return true }
    guard LineReading.endsSentence(line[...]) else { return false }
    return TextScript.columns(of: line) > width || !LineReading.isOneSentence(line[...])
  }

  /// Whether a line is a button or a claim of rights, and no headline that begins like one.
  private static func isTrailer(_ text: Substring) -> Bool {
    if PageButtons.isButton(text) || PageButtons.isAdvertisement(text) || PageButtons.isImprint(text) {
      return true
    }
    guard let rest = PagePhrases.trailers.rest(of: text) else { return false }
    return LineReading.withoutMarks(rest).isEmpty
  }

  private static func isDate(_ text: Substring) -> Bool {
    text.utf8.count <= 40 && WrittenDate(text)?.isAlone == true
  }

  /// A headline without bullet and full stop.
  private static func title(_ text: Substring) -> String {
    var title = LineReading.withoutMarks(text)
    if title.isEmpty { return String(text) }
    if title.hasSuffix("."), !title.hasSuffix(".."),
      title.dropLast().suffix(3).allSatisfy({ $0.isLetter || $0.isNumber || "’”»".contains($0) })
    {
      title = title.dropLast()
    }
    return String(title)
  }
}
