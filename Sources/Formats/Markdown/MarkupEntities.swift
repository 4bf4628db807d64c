// Character references in raw HTML.

/// Resolves character references; an unknown one stays as it was written.
enum MarkupEntities {
  /// A text with its references resolved.
  static func resolved(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    var rest = text
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<mark]
      let behind = rest[rest.utf8.index(after: mark)...]
      if let end = behind.utf8.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = character(behind[..<end])
      {
        result += character
        rest = behind[behind.utf8.index(after: end)...]
      } else {
        result += "&"
        rest = behind
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(scalar)
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "bdquo": "„",
    "sbquo": "‚", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "middot": "·", "bull": "•", "times": "×",
    "minus": "−", "plusmn": "±", "frac12": "½", "frac14": "¼", "euro": "€", "pound": "£", "yen": "¥",
    "cent": "¢",
    "sect": "§", "para": "¶", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä",
    "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à",
    "aacute": "á",
    "acirc": "â", "ccedil": "ç", "iacute": "í", "ntilde": "ñ", "oacute": "ó", "uacute": "ú", "aring": "å",
    "oslash": "ø",
  ]
}
