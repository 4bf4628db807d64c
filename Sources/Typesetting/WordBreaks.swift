// Where words begin in scripts that write no spaces between them, as a dictionary says.

/// A dictionary's answers for Thai, Lao, Khmer and Burmese; whoever sets text may be given one.
public struct WordBreaks: Sendable {
  /// Asks about a run of letters.
  let places: @Sendable (UnsafeBufferPointer<UInt8>) -> [Int]?

  /// Takes what answers for a run of letters and marks.
  ///
  /// The run is UTF-8, at most some kilobytes of it; the answer is the bytes before which a word begins, in order, and nil where
  /// there is no dictionary. It is asked while text is set, perhaps by several threads, first when such letters are met.
  public init(places: @escaping @Sendable (_ letters: UnsafeBufferPointer<UInt8>) -> [Int]?) {
    self.places = places
  }
}
