// Where a word may be parted by a hyphen, as a dictionary of its language says.

/// A dictionary's answers; whoever sets text is given one for the text's language.
public struct Hyphenation: Sendable {
  /// Asks about a word.
  let places: @Sendable (String) -> [Int]

  /// Takes what answers for a word in lower case: before which of its scalars, counted from zero and in order, a hyphen may
  /// stand.
  public init(places: @escaping @Sendable (_ word: String) -> [Int]) { self.places = places }
}
