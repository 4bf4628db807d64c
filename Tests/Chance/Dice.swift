// Seeded chance: the same seed gives the same tests.

/// A small generator of chance, so that a failure can be had again from its seed (SplitMix64; Steele, Lea, Flood 2014).
public struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number, any of them.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from zero to below a limit, which must be above zero.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
