// Numbers as they are shown.

extension Int {
  /// The number with commas between groups of three digits: `1,204`.
  public var grouped: String {
    var digits = String(abs(self))
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
      at -= 3
    }
    return (self < 0 ? "-" : "") + digits
  }
}
