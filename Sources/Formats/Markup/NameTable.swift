// Names of elements and attributes looked up by their bytes, whatever their case.

/// A table from names in ASCII to small numbers, asked with bytes as they stand in a page.
struct NameTable: Sendable {
  private var slots: [(hash: UInt64, value: UInt8)]

  /// Makes a table of names; at most a few hundred.
  init(_ names: [(name: String, value: UInt8)]) {
    slots = Array(repeating: (0, 0), count: 1_024)
    for (name, value) in names {
      var hash = NameTable.seed
      for byte in name.utf8 { NameTable.mix(&hash, byte) }
      var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & 1_023
      while slots[place].hash != 0 { place = (place + 1) & 1_023 }
      slots[place] = (hash, value)
    }
  }

  /// The number behind a hash; 0 when no name has it.
  func value(of hash: UInt64) -> UInt8 {
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & 1_023
    while slots[place].hash != 0 {
      if slots[place].hash == hash { return slots[place].value }
      place = (place + 1) & 1_023
    }
    return 0
  }

  /// What a hash begins with (FNV-1a).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes one byte of a name into its hash, capitals as small letters.
  @inline(__always) static func mix(_ hash: inout UInt64, _ byte: UInt8) {
    let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    hash = (hash ^ UInt64(small)) &* 0x100_0000_01B3
  }
}
