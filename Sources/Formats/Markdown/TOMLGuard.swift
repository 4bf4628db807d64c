// What the TOML parser must not see, because it would end the process.

/// Guards the parser (toml++ 3.4) from table headers without a name (`[.a]`, `[[[`, `[é]`), and
/// from `}` or a space beyond ASCII where a list's value belongs.
///
/// Lists and long strings are held to the same rules, so that no quoting can hide anything from the guard. No right TOML
/// but a line of a long string is refused by them.
enum TOMLGuard {
  /// Whether a text may be given to the parser.
  static func isTame(_ text: Substring) -> Bool {
    text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.allSatisfy {
      isTameHeader($0) && isTameList($0)
    }
  }

  /// Whether a line that opens with a bracket goes on as a table's header or a list may.
  private static func isTameHeader(_ line: Substring.UTF8View) -> Bool {
    var rest = line.drop(while: isSpace)
    guard rest.first == UInt8(ascii: "[") else { return true }
    for _ in 0..<2 where rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: isSpace) }
    guard let byte = rest.first else { return false }
    return byte.isASCIILetter || byte.isASCIIDigit || "_-\"']".utf8.contains(byte)
  }

  /// Whether behind a bracket, a comma or the start of a line no brace closes and no space beyond ASCII stands.
  private static func isTameList(_ line: Substring.UTF8View) -> Bool {
    var awaitsValue = true
    for scalar in Substring(line).unicodeScalars where scalar.value > 0x20 {
      let isOddSpace = scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      if awaitsValue, scalar == "}" || isOddSpace { return false }
      awaitsValue = scalar == "[" || scalar == ","
    }
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
