// Which bytes the keys of xterm, rxvt, the Linux console and their like send.

import Screen

/// The keys that terminals have in common.
enum KeySequences {
  /// The key of ESC O and a final byte: the application mode of cursor keys and keypad.
  static func applicationKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // rxvt with Control.
      return letterKey(final - 0x20).map { Key($0.base, control: true) }
    case UInt8(ascii: "M"): return Key(.enter)
    case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"):
      // The keypad's signs stand 0x40 below the letters that it sends for them.
      return Key(.character(Character(Unicode.Scalar(final == UInt8(ascii: "X") ? 0x3D : final - 0x40))))
    default: return letterKey(final)
    }
  }

  /// The key of ESC [ and a final letter.
  static func letterKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): Key(.up)
    case UInt8(ascii: "B"): Key(.down)
    case UInt8(ascii: "C"): Key(.right)
    case UInt8(ascii: "D"): Key(.left)
    case UInt8(ascii: "H"): Key(.home)
    case UInt8(ascii: "F"): Key(.end)
    case UInt8(ascii: "P"): Key(.function(1))
    case UInt8(ascii: "Q"): Key(.function(2))
    case UInt8(ascii: "R"): Key(.function(3))
    case UInt8(ascii: "S"): Key(.function(4))
    case UInt8(ascii: "Z"): Key(.tab, shift: true)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // rxvt with Shift.
      letterKey(final - 0x20).map { Key($0.base, shift: true) }
    default: nil
    }
  }

  /// The key of ESC [ number ~.
  static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: Key(.home)
    case 2: Key(.insert)
    case 3: Key(.delete)
    case 4, 8: Key(.end)
    case 5: Key(.pageUp)
    case 6: Key(.pageDown)
    case 11...15: Key(.function(number - 10))
    case 17...21: Key(.function(number - 11))
    case 23...26: Key(.function(number - 12))
    case 28, 29: Key(.function(number - 13))
    case 31...34: Key(.function(number - 14))
    default: nil
    }
  }

  /// Lays xterm's modifier parameter over a key: one more than the sum of Shift 1, Alt 2, Control 4.
  static func modify(_ key: inout Key, by parameter: Int?) {
    guard let parameter, parameter > 1 else { return }
    let bits = parameter - 1
    key.shift = key.shift || bits & 1 != 0
    key.alt = key.alt || bits & 2 != 0
    key.control = key.control || bits & 4 != 0
  }

  /// The terminfo names of keys, with what they are.
  static let capabilities: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcuf1", Key(.right)), ("kcub1", Key(.left)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, shift: true)),
      ("kbs", Key(.backspace)), ("kent", Key(.enter)), ("kfnd", Key(.home)), ("kslt", Key(.end)),
      ("kHOM", Key(.home, shift: true)), ("kEND", Key(.end, shift: true)),
    ] + (1...24).map { ("kf\($0)", Key(.function($0))) }
}
