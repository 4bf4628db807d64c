// Reads bytes of valid UTF-8.

import Screen

/// What bytes of a paragraph are.
enum Scalars {
  /// True for the white space of markup: spaces, tabs, line ends, but not VT.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 && byte != 0x0B }

  /// Cells that a scalar takes where it stands alone.
  static func width(_ scalar: UInt32) -> Int { Unicode.Scalar(scalar).map { TextWidth.width(of: $0) } ?? 0 }

  /// The scalar at a place, which moves behind it.
  @inline(__always)
  static func decode(_ source: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
    let lead = UInt32(source[place])
    if lead < 0x80 {
      place += 1
      return lead
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = lead & (0x7F >> UInt32(length))
    for byte in 1..<length { scalar = scalar << 6 | UInt32(source[place + byte]) & 0x3F }
    place += length
    return scalar
  }
}
