// Makes of a terminal's description one by which bold, dim and the others are sent each by itself.

extension CompiledEntry {
  /// Takes out the sequence that sets all attributes at once (`sgr`), where the terminal has one for each.
  ///
  /// ncurses prefers that sequence, works it out anew for every change of attributes, and it says at length what is off:
  /// most of what a row down costs ncurses, and a third of its bytes.
  mutating func sendAttributesSingly() {
    guard strings.count > Self.setAttributes,
      [Self.enterBold, Self.enterReverse, Self.exitAttributes].allSatisfy({ strings[$0] != nil })
    else { return }
    strings[Self.setAttributes] = nil
  }

  // Places in the order of term.h.
  private static let enterBold = 27
  private static let enterReverse = 34
  private static let exitAttributes = 39
  private static let setAttributes = 131
}
