// Seeded chance: the same seed gives the same tests.

/// A small generator of chance (splitmix64), so that a failure can be had again from its seed.
struct Dice {
  private var state: UInt64

  /// Starts from a seed.
  init(seed: UInt64) { state = seed }

  /// A number from zero to below a limit, which must be above zero.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
