// Colours by name, as theme files write them.

import Screen

extension Color {
  /// Reads `#rrggbb`, `default`, `ansi:0` to `ansi:15`, or a name of one of the sixteen (`red`, `bright-red`); else nil.
  public init?(named name: String) {
    if name == "default" {
      self = .terminal
    } else if name.hasPrefix("#") {
      self.init(hex: String(name.dropFirst()))
    } else if name.hasPrefix("ansi:"), let number = Int(name.dropFirst(5)), (0...15).contains(number) {
      self = .ansi(number)
    } else if let number = Self.ansiNames.firstIndex(of: name) {
      self = .ansi(number)
    } else {
      return nil
    }
  }

  /// Reads six hexadecimal digits; else nil.
  init?(hex: String) {
    guard hex.utf8.count == 6, hex.allSatisfy(\.isHexDigit), let number = UInt32(hex, radix: 16) else {
      return nil
    }
    self = .rgb(UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
  }

  /// The names of the terminal's sixteen, in their order.
  static let ansiNames: [String] = {
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return plain + plain.map { "bright-" + $0 }
  }()
}

extension Style.Attributes {
  /// The attributes by their names in theme files.
  static let named: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    "strikethrough": .strikethrough,
  ]
}
