// Character references resolved, as browsers do it: known names, numbers, and names of old without their semicolon.

/// Resolves character references in bytes of HTML.
enum Entities {
  /// The longest name of one.
  private static let longest = 32

  private static let named: [Substring: String] = {
    var table: [Substring: String] = [:]
    for row in EntityNames.all.split(separator: ",") {
      let parts = row.split(separator: " ")
      guard parts.count == 2 else { continue }
      let scalars = parts[1].split(separator: "+").compactMap { UInt32($0, radix: 16) }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
      table[parts[0]] = text
    }
    return table
  }()

  private static let withoutSemicolon = Set(EntityNames.withoutSemicolon.split(separator: " "))

  /// What a named reference stands for.
  static func character(named name: Substring) -> String? { named[name] }

  /// Whether a name is also read without its semicolon.
  static func mayStandBare(_ name: Substring) -> Bool { withoutSemicolon.contains(name) }

  /// Appends bytes with their references resolved; what is no reference stays as written, and NUL is left out.
  static func resolve(_ bytes: ArraySlice<UInt8>, inAttribute: Bool, into result: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), let end = reference(bytes, index, inAttribute, &result) {
        index = end
      } else {
        if byte != 0 { result.append(byte) }
        index += 1
      }
    }
  }

  /// Resolves the reference at a place; gives where it ends, nil when there is none.
  private static func reference(
    _ bytes: ArraySlice<UInt8>, _ start: Int, _ inAttribute: Bool, _ result: inout [UInt8]
  ) -> Int? {
    var index = start + 1
    guard index < bytes.endIndex else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return number(bytes, index + 1, &result) }
    while index < bytes.endIndex, index - start <= longest,
      bytes[index].isASCIILetter || bytes[index].isASCIIDigit
    {
      index += 1
    }
    guard index > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ";"), let text = named[name[...]] {
      result += text.utf8
      return index + 1
    }
    // The longest name of old that this begins with; in an attribute only before what could not go on with it.
    var known = name[...]
    while known.utf8.count > 1, !withoutSemicolon.contains(known) { known = known.dropLast() }
    guard known.utf8.count > 1, let text = named[known] else { return nil }
    let end = start + 1 + known.utf8.count
    if inAttribute, end < bytes.endIndex,
      bytes[end] == UInt8(ascii: "=") || bytes[end].isASCIILetter || bytes[end].isASCIIDigit
    {
      return nil
    }
    result += text.utf8
    return end
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ start: Int, _ result: inout [UInt8]) -> Int? {
    var index = start
    let isHex = index < bytes.endIndex && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < bytes.endIndex, let digit = hexDigit(bytes[index]), isHex || digit < 10 {
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ";") { index += 1 }
    result += String(scalar(value)).utf8
    return index
  }

  /// The character of a number; those of windows-1252 for the controls that people mean by them.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value <= 0x9F { return Unicode.Scalar(windows1252[Int(value - 0x80)]) ?? "\u{FFFD}" }
    if value == 0 { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178,
  ]
}
