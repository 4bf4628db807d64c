// What the TOML parser must not see, because it would end the process.

/// Guards the parser (toml++ 3.4) from the few texts that it takes for impossible, in place of calling them wrong.
///
/// These are: a table's header without a name (`[.a]`, `[[[`, `[é]`), `}` or a line break beyond ASCII where a list's
/// value belongs, and tables within tables beyond what a stack bears. The guard knows strings and comments as the
/// parser does, and both are in step until the first mistake that the parser finds by itself and stops at; so
/// everything that the guard refuses is wrong TOML, but for depth.
struct TOMLGuard {
  /// Dotted names nest a table a dot, so this bounds the depth of all; the dots of numbers count too, those of strings
  /// and comments do not.
  static let mostDots = 1_024

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var depth = 0
  private var dots = 0
  private var startsLine = true
  private var awaitsValue = false

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The first thing in a text on account of which the parser must not have it; nil when it may.
  static func refusal(of text: String) -> TOMLMistake? {
    var guardian = TOMLGuard(text)
    return guardian.firstHarm()
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func firstHarm() -> TOMLMistake? {
    // The parser takes a C string, which a NUL would end early and unnoticed.
    if let end = bytes.firstIndex(of: 0) {
      line += bytes[..<end].count { $0 == UInt8(ascii: "\n") }
      return mistake("a NUL character has no place in a text")
    }
    while let byte {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        startsLine = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "#"):
        skipComment()
        continue
      case UInt8(ascii: "["):
        if startsLine, depth == 0 {
          guard opensHeader() else {
            return mistake("a name in letters, digits, - or quotes belongs after [")
          }
          continue
        }
        open(awaitsValue: true)
      case UInt8(ascii: "{"): open(awaitsValue: false)
      case UInt8(ascii: "}") where awaitsValue: return mistake("a value or ] belongs before }")
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        wentOn()
      case UInt8(ascii: ","):
        wentOn()
        awaitsValue = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        wentOn()
        skipString(byte)
        continue
      case UInt8(ascii: "."):
        dots += 1
        guard dots <= Self.mostDots else {
          return mistake("too many dots for the names and numbers of one text")
        }
        wentOn()
      default:
        if awaitsValue, byte >= 0x80 { return mistake("a value belongs here, in ASCII or in quotes") }
        wentOn()
      }
      place += 1
    }
    return nil
  }

  private mutating func wentOn() {
    startsLine = false
    awaitsValue = false
  }

  private mutating func open(awaitsValue: Bool) {
    depth += 1
    startsLine = false
    self.awaitsValue = awaitsValue
  }

  /// Goes over the brackets of a table's header; false when no name follows.
  private mutating func opensHeader() -> Bool {
    for _ in 0..<2 where byte == UInt8(ascii: "[") {
      depth += 1
      place += 1
      while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { place += 1 }
    }
    wentOn()
    // The parser itself finds a `]` in this place wrong.
    let names = UInt8(ascii: "a")...UInt8(ascii: "z")
    return byte.map { names.contains($0 | 0x20) || "0123456789_-\"']".utf8.contains($0) } ?? false
  }

  private mutating func skipComment() {
    while let byte, byte != UInt8(ascii: "\n") { place += 1 }
  }

  /// Goes over a string of either kind; a long one may end in up to two quotes of its own.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = bytes[place...].starts(with: [quote, quote, quote])
    place += isLong ? 3 : 1
    while let byte {
      if byte == UInt8(ascii: "\n") {
        // A short string ends with its line, and the parser with it.
        guard isLong else { return }
        line += 1
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        place += 1
        if self.byte == UInt8(ascii: "\n") { line += 1 }
        place += 1
      } else if byte != quote {
        place += 1
      } else if !isLong {
        place += 1
        return
      } else if bytes[place...].starts(with: [quote, quote, quote]) {
        place += 3
        for _ in 0..<2 where self.byte == quote { place += 1 }
        return
      } else {
        place += 1
      }
    }
  }

  private func mistake(_ words: String) -> TOMLMistake { TOMLMistake(line: line, words: words) }
}
