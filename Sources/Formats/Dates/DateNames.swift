// The words of dates, looked up by their bytes.

/// Names of months and zones by their bytes, small or with capitals.
enum DateNames {
  /// The number of a month by its name in any of the languages of `DateWords`.
  static func month(_ word: Run) -> Int? { months[FeedNames.hash(of: word)] }

  /// Minutes east of Greenwich of a named zone; a letter alone is none of a known place.
  static func zone(_ word: Run) -> Int? { zones[FeedNames.hash(of: word)] }

  /// Whether a word only goes with dates: "at", "de", "года".
  static func isCompanion(_ word: Run) -> Bool { companions.contains(FeedNames.hash(of: word)) }

  private static let months = table(DateWords.months)
  private static let zones: [UInt64: Int] = {
    var zones = table(DateWords.zones)
    for letter in "abcdefghiklmnopqrstuvwxyz" { zones[hash(String(letter))] = 0 }
    return zones
  }()
  private static let companions = Set(
    DateWords.companions.union(DateWords.weekdays).flatMap(spellings).map(hash))

  private static func table(_ words: [String: Int]) -> [UInt64: Int] {
    var table: [UInt64: Int] = [:]
    for (word, value) in words {
      for spelling in spellings(of: word) { table[hash(spelling)] = value }
    }
    return table
  }

  /// A word small, with a capital and in capitals: the hash knows only ASCII's.
  private static func spellings(of word: String) -> [String] {
    [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()]
  }

  private static func hash(_ word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer { FeedNames.hash(of: $0) }
  }
}
