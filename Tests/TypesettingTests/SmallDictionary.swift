// A dictionary of a few words, so that tests know what may be parted.

import Typesetting

extension Hyphenation {
  /// Parts the words that stand here with their hyphens, and no other.
  static func of(_ words: String) -> Hyphenation {
    var places: [String: [Int]] = [:]
    for word in words.split(separator: " ") {
      var parts: [Int] = []
      var letters = ""
      for letter in word { if letter == "-" { parts.append(letters.count) } else { letters.append(letter) } }
      places[letters] = parts
    }
    let known = places
    return Hyphenation { known[$0] ?? [] }
  }

  /// Words of the samples, in four languages.
  static let small = Hyphenation.of(
    """
    is-land time-table win-ter pas-sen-gers af-ter-noon neigh-bour-hood coun-cil de-ci-sion a-bout \
    fähr-ver-bin-dung bür-ger-meis-te-rin fahr-gäs-te win-ter-fahr-plan ver-öf-fent-licht gemein-de-rat \
    ост-рів по-ром ві-дхо-дить меш-кан-ці за-ліз-ни-ця при-ста-ні пред-став-ник \
    ост-ров па-ром от-прав-ля-ет-ся жи-те-ли же-лез-ная пред-ста-ви-тель при-ста-ни
    """)
}
