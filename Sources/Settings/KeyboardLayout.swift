// Keyboard layouts beside the Latin one: which key stands where.

/// A layout, key by key beside QWERTY.
public struct KeyboardLayout: Hashable, Sendable {
  /// Its language.
  public let name: String
  /// What its keys type, in the order of `latin`.
  public let keys: String
  /// What the same keys type in the Latin layout.
  public let latin: String

  /// The layouts known; a further one is a further row.
  public static let all: [KeyboardLayout] = [
    KeyboardLayout(
      name: "Ukrainian",
      keys: "'йцукенгшщзхїґфівапролджєячсмитьбю." + "ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ,№",
      latin: "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + "QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?#"),
    KeyboardLayout(
      name: "Russian",
      keys: "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,№",
      latin: "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?#"),
  ]

  /// The Latin keys in the place of a character, one for each layout that has it, without repetition.
  public static func latinKeys(for character: Character) -> [Character] {
    var found: [Character] = []
    for layout in all {
      if let key = layout.toLatin[character], !found.contains(key) { found.append(key) }
    }
    return found
  }

  /// The Latin key in the place of a character, by the first layout that has it.
  public static func latinKey(for character: Character) -> Character? { latinKeys(for: character).first }

  /// What the same keys type in the other layouts: Latin for Cyrillic, each Cyrillic layout for Latin.
  ///
  /// Empty when no letter of the text would change, or when it mixes both.
  public static func otherLayouts(of text: String) -> [String] {
    let hasLatin = text.contains { $0.isASCII && $0.isLetter }
    let hasOther = text.contains { !$0.isASCII && $0.isLetter }
    guard hasLatin != hasOther else { return [] }
    var found: [String] = []
    for layout in all {
      let table = hasLatin ? layout.fromLatin : layout.toLatin
      // A letter that the layout lacks means that the text was not typed in it.
      guard !text.contains(where: { $0.isLetter && table[$0] == nil }) else { continue }
      let other = String(text.map { table[$0] ?? $0 })
      if other != text, !found.contains(other) { found.append(other) }
    }
    return found
  }

  private var toLatin: [Character: Character] {
    Dictionary(zip(keys, latin), uniquingKeysWith: { first, _ in first })
  }

  private var fromLatin: [Character: Character] {
    Dictionary(zip(latin, keys), uniquingKeysWith: { first, _ in first })
  }
}
