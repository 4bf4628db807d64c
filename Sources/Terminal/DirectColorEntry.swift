// Makes of a terminal's description one of the same terminal with every colour.

/// Rewrites a terminal's description so that ncurses sends red, green and blue.
///
/// The description of the reader's own terminal is the only one whose keys and habits are sure to hold, and few
/// systems have the `-direct` ones installed. So its own is taken, with 2²⁴ colours, the flag `RGB`, and setting
/// sequences in which numbers below sixteen are still the terminal's palette.
enum DirectColorEntry {
  /// Numbers below this are palette colours; every other is 0xRRGGBB.
  static let paletteSize = 16

  /// The rewritten description; nil when it is one without colours.
  static func derive(from entry: CompiledEntry) -> CompiledEntry? {
    guard entry.numbers.count > pairsIndex, entry.strings.count > backgroundIndex,
      entry.strings[foregroundIndex] != nil
    else { return nil }
    var entry = entry
    entry.numbers[colorsIndex] = 1 << 24
    entry.numbers[pairsIndex] = 1 << 16
    entry.strings[foregroundIndex] = setter("3", bright: "9")
    entry.strings[backgroundIndex] = setter("4", bright: "10")
    entry.addFlag("RGB")
    return entry
  }

  // Places in the order of term.h: max_colors, max_pairs; set_a_foreground, set_a_background.
  private static let colorsIndex = 13
  private static let pairsIndex = 14
  private static let foregroundIndex = 359
  private static let backgroundIndex = 360

  private static func setter(_ normal: String, bright: String) -> [UInt8] {
    let palette = "%?%p1%{8}%<%t\(normal)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d"
    let direct = "%e\(normal)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
    return Array(("\u{1B}[" + palette + direct).utf8)
  }
}
