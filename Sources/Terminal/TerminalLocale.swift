// Which characters the terminal's line carries: the locale, chosen once at the start.

import CNcurses

/// The character set of the terminal's line.
enum TerminalLocale {
  /// Sets the process's character type from the environment; true when it is UTF-8.
  ///
  /// Without LC_ALL, LC_CTYPE or LANG nothing but ASCII would show, so then, and when the locale named is a UTF-8
  /// one that is not installed, C.UTF-8 serves. Any other choice is honoured.
  static func choose() -> Bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first
    if let named {
      if setlocale(LC_CTYPE, "") == nil, isUTF8(named) { setlocale(LC_CTYPE, "C.UTF-8") }
    } else {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    return isUTF8(String(cString: nc_charset()))
  }

  /// What the bytes 0x80–0xFF mean in a locale of single bytes; nil where a byte alone means nothing.
  static func highBytes() -> [Unicode.Scalar?] {
    (0x80...0xFF).map { byte in
      let wide = btowc(Int32(byte))
      return wide == UInt32.max ? nil : Unicode.Scalar(UInt32(wide))
    }
  }

  private static func isUTF8(_ name: String) -> Bool {
    let folded = name.lowercased().filter { $0 != "-" }
    return folded.hasSuffix("utf8") || folded.contains("utf8@")
  }
}

/// A variable of the environment; nil when it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
