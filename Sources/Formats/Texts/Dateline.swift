// Lines that say when, where and by whom a text was published.

/// Reads datelines and labels.
enum Dateline {
  /// What a line above a text says.
  struct Top {
    var date: Int64?
    var authors: [String] = []
    /// Whether the line is there for that alone and need not be read again.
    var isFurniture: Bool
  }

  /// A line above the text made of a date, perhaps with a byline beside it; nil when it holds anything else.
  static func top(_ line: Substring) -> Top? {
    if let written = WrittenDate(line), written.isAlone {
      // A bare day may be part of the text, as in a diary; a time or a label tells a page.
      let isLabelled = DateWords.labels.contains(line.prefix { $0.isLetter }.lowercased())
      return Top(date: written.date.unixSeconds, isFurniture: written.date.hasTime || isLabelled)
    }
    let parts = line.split { $0 == "|" || $0 == "·" || $0 == "•" || $0 == "—" || $0 == "–" || $0 == "," }
    // "Published … | Updated …": the first counts.
    let halves = line.split { $0 == "|" }.compactMap { WrittenDate($0) }
    if halves.count >= 2, halves.allSatisfy(\.isAlone),
      halves.count == line.split(whereSeparator: { $0 == "|" }).count
    {
      return Top(date: halves[0].date.unixSeconds, isFurniture: true)
    }
    guard parts.count >= 2, let day = dayPart(parts),
      let byline = LineReading.authors(day.before.trimmed, needsColon: false)
    else { return nil }
    return Top(date: day.date, authors: byline, isFurniture: true)
  }

  /// The longest end of a line's parts that is a date, and what stands before it.
  private static func dayPart(_ parts: [Substring]) -> (before: Substring, date: Int64)? {
    guard let first = parts.first, let last = parts.last else { return nil }
    for index in parts.indices.dropFirst() {
      let base = first.base
      guard let written = WrittenDate(base[parts[index].startIndex..<last.endIndex]), written.isAlone else {
        continue
      }
      return (base[first.startIndex..<parts[index - 1].endIndex], written.date.unixSeconds)
    }
    return nil
  }

  /// The agency in a dateline at the head of a text, and its date where the year is there: "KYIV, Nov 3 (Reuters) – …".
  static func wire(_ head: String) -> (agency: String, date: Int64?)? {
    let start = head.prefix(90)
    guard let open = start.firstIndex(of: "("), let close = start[open...].firstIndex(of: ")") else {
      return nil
    }
    let place = start[..<open].trimmed
    let name = start[start.index(after: open)..<close]
    let behind = start[start.index(after: close)...].drop { $0 == " " }
    guard let mark = behind.first, "–—-:.".contains(mark), (2...30).contains(name.count),
      name.first?.isLetter == true, place.words.count <= 6, isPlace(place)
    else { return nil }
    return (String(name), WrittenDate(place)?.date.unixSeconds)
  }

  /// A place's name in capitals, perhaps with a day.
  private static func isPlace(_ text: Substring) -> Bool {
    let word = text.prefix { $0.isLetter || $0 == "-" }
    return word.count >= 2 && (word.allSatisfy { $0.isUppercase || $0 == "-" } || text.contains(","))
  }

  /// The house among the names of a byline: one word in capitals, or what the pictures are credited to.
  static func house(among names: [String], credits: some Sequence<String>) -> String? {
    guard names.count == 1, let name = names.first else { return nil }
    let letters = name.filter(\.isLetter)
    if !name.contains(" "), letters.count >= 2, letters.allSatisfy(\.isUppercase) { return name }
    let isCredited = credits.contains { LineReading.isCredit($0[...]) && $0.hasSuffix(name) }
    let isHouse = ["News", "Agency", "Post", "Times", "Press", "Новости", "Новини", "Правда"].contains {
      name.contains($0)
    }
    return isCredited && !name.contains(" ") || isHouse || (name.contains(".") && !name.contains(" "))
      ? name : nil
  }

  /// A sender's name without the address.
  static func sender(_ text: Substring) -> String {
    let name = text.prefix { $0 != "<" && $0 != "(" }.trimmed
    let bare = name.hasPrefix("\"") && name.hasSuffix("\"") ? name.dropFirst().dropLast() : name
    return String(bare.isEmpty ? text.trimmed : bare)
  }

  /// "Source: X" and "Link: https://…".
  static func origin(_ line: Substring) -> (name: String, address: String?)? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let labels = [
      "source", "url", "link", "original", "via", "источник", "джерело", "quelle", "fuente", "fonte",
      "źródło", "zdroj", "bron", "källa", "出典", "来源", "來源",
      "ссылка", "посилання", "المصدر", "מקור",
    ]
    guard labels.contains(line[..<colon].lowercased()) else { return nil }
    let value = line[line.index(after: colon)...].trimmed
    if WebAddresses.isAlone(String(value)) { return ("", String(value)) }
    guard !value.isEmpty, value.words.count <= 4, !LineReading.endsSentence(value) else {
      return nil
    }
    return (String(value), nil)
  }
}
