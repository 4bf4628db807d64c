// Lines above an article's text that say what its line of facts says: its date, its byline.

extension PageParts {
  /// Why a line above the text is none of it, though it is the article's: what it says stands in the line of facts.
  func reasonAgainstFacts(_ node: Int, _ line: Substring, _ facts: PageFacts) -> String? {
    let measure = measures[node]
    if let written = WrittenDate(line), written.isAlone { return "the date" }
    if line.count < 60, let time = tree.children(of: node).first(where: { name($0) == .time }),
      measures[time].text == measure.text
    {
      return "the date"
    }
    if hints[node].contains(.about) || (parent(node).map { hints[$0].contains(.about) } ?? false),
      measure.text < 160
    {
      return "facts about the article"
    }
    if line.count < 100, !facts.authors.isEmpty {
      let low = line.lowercased()
      let named = facts.authors.first { low.contains($0.lowercased()) }
      if let named, line.count < named.count + 40, !LineReading.endsSentence(line) { return "the byline" }
    }
    if line.count < 80, let rest = PagePhrases.authorWords.rest(of: line), !rest.trimmed.isEmpty,
      !LineReading.endsSentence(line),
      rest.trimmed.first?.isUppercase == true
    {
      return "the byline"
    }
    return nil
  }
}
