// Which way a text runs, where that needs to be thought about at all.

/// The direction of a text that has letters written from right to left in it.
public enum TextDirection: UInt8, Hashable, Sendable {
  case leftToRight, rightToLeft

  /// The direction of a text by its first letter (UAX #9, P2 and P3); nil for a text without letters written from right to left.
  public init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.mayRunLeft) else { return nil }
    var first: TextDirection?
    for scalar in text.unicodeScalars {
      // What a scalar is takes long to look up: only once for letters that run to the right.
      let runsLeft = Self.runsLeft(scalar.value)
      guard runsLeft || first == nil, scalar.properties.isAlphabetic else { continue }
      if runsLeft {
        self = first ?? .rightToLeft
        return
      }
      first = .leftToRight
    }
    return nil
  }

  /// The direction of a line of the program's own, which runs from left to right whatever name it begins with; nil for one
  /// without letters written from right to left.
  public static func ofOwnLine(_ text: String) -> TextDirection? {
    TextDirection(text) == nil ? nil : .leftToRight
  }

  /// Whether two bytes can begin a scalar of those scripts: most texts have none and are done with here.
  private static func mayRunLeft(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      switch last {
      case 0xD6...0xDF: return true
      case 0xE0 where byte < 0xA4, 0xEF where byte >= 0xAC: return true
      case 0xF0 where byte == 0x90 || byte == 0x9E: return true
      default: last = byte
      }
    }
    return false
  }

  /// Scripts written from right to left: Hebrew to Arabic Extended-A, their presentation forms, and those of planes beyond
  /// (DerivedBidiClass, R and AL).
  private static func runsLeft(_ scalar: UInt32) -> Bool {
    (0x0590..<0x0900).contains(scalar) || (0xFB1D..<0xFE00).contains(scalar)
      || (0xFE70..<0xFF00).contains(scalar) || (0x10800..<0x11000).contains(scalar)
      || (0x1E800..<0x1F000).contains(scalar)
  }
}
