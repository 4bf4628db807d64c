// Numbers as they are shown.

extension Int {
  /// The number with commas between groups of three digits: `1,204`.
  public var grouped: String {
    // The longest is 19 digits, their commas and a sign.
    String(unsafeUninitializedCapacity: 26) { bytes in
      var first = bytes.count
      var rest = magnitude
      var digits = 0
      repeat {
        if digits > 0, digits % 3 == 0 {
          first -= 1
          bytes[first] = UInt8(ascii: ",")
        }
        first -= 1
        bytes[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        digits += 1
      } while rest > 0
      if self < 0 {
        first -= 1
        bytes[first] = UInt8(ascii: "-")
      }
      let count = bytes.count - first
      for place in 0..<count { bytes[place] = bytes[first + place] }
      return count
    }
  }
}
