// ASCII that stands for what a locale's character set lacks.

/// ASCII stand-ins, each one cell wide.
enum StandIns {
  /// The stand-in for a character; a question mark for one that has none.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550, 0x00AD: "-"
    case 0x2018...0x201B, 0x02BC, 0x2032, 0x00B4: "'"
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: "\""
    case 0x2026: "~"
    case 0x2022, 0x25CF, 0x25AA, 0x25A0, 0x00B7, 0x2219: "*"
    case 0x25D0, 0x25D1, 0x25CB, 0x25E6, 0x00B0: "o"
    case 0x2605, 0x2606: "+"
    case 0x25B8, 0x25B6, 0x25BA, 0x203A, 0x2192: ">"
    case 0x25C2, 0x25C0, 0x2039, 0x2190: "<"
    case 0x2191, 0x25B2, 0x25B4: "^"
    case 0x2193, 0x25BC, 0x25BE: "v"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551, 0x258C...0x258F, 0x2590: "|"
    case 0x250C...0x254B, 0x2552...0x2573: "+"
    case 0x2580...0x258B, 0x2591...0x2593: "#"
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F: " "
    case 0x00D7: "x"
    case 0x2713, 0x2714: "v"
    case 0x20AC: "E"
    default: latin(scalar) ?? "?"
    }
  }

  /// The letter of Latin-1 without its accent.
  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let letters = Array("AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty".unicodeScalars)
    let index = Int(scalar.value) - 0xC0
    return letters.indices.contains(index) && letters[index] != " " ? letters[index] : nil
  }
}
