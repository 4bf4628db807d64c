// What the TOML parser must not see, because it would end the process.

/// Guards the parser (toml++ 3.4) from the texts that it takes for impossible, in place of calling them wrong.
///
/// These are, as far as is known: a table's header without a name (`[.a]`, `[[[`, `[é]`), a value that is missing or
/// half written (`2020-01-01T`), spaces and line breaks beyond ASCII, and tables within tables beyond what a stack
/// bears. The guard knows strings, comments, lists and tables as the parser does, and both are in step until the first
/// mistake that the parser finds by itself and stops at; so everything that the guard refuses is wrong TOML, but for
/// depth.
struct TOMLGuard {
  /// Dotted names nest a table a dot, so this bounds the depth of all; the dots of numbers, strings and comments do not
  /// count.
  static let mostDots = 1_024

  /// What is open.
  private enum Bracket { case header, list, table }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var open: [Bracket] = []
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
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    while let byte {
      if let harm = harm(byte) { return harm }
    }
    return nil
  }

  /// Goes over what begins with a byte; what is wrong with it.
  private mutating func harm(_ byte: UInt8) -> TOMLMistake? {
    switch byte {
    case UInt8(ascii: "\n"):
      if awaitsValue, open.last != .list { return mistake("a value belongs after =") }
      line += 1
      startsLine = true
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
    case UInt8(ascii: "#"):
      if awaitsValue, open.last != .list { return mistake("a value belongs after =") }
      while self.byte.map({ $0 != UInt8(ascii: "\n") }) ?? false { place += 1 }
      return nil
    case UInt8(ascii: "["):
      if startsLine, open.isEmpty {
        return opensHeader() ? nil : mistake("a name in letters, digits, - or quotes belongs after [")
      }
      begin(.list)
    case UInt8(ascii: "{"): begin(.table)
    case UInt8(ascii: "]"):
      guard let last = open.popLast(), last != .table else { return mistake("a ] without its [") }
      wentOn()
    case UInt8(ascii: "}"):
      if awaitsValue, open.last == .list { return mistake("a value or ] belongs before }") }
      guard !awaitsValue, open.popLast() == .table else { return mistake("a } where none belongs") }
      wentOn()
    case UInt8(ascii: ","):
      if awaitsValue { return mistake("a value belongs before this ,") }
      wentOn()
      awaitsValue = open.last == .list
    case UInt8(ascii: "="):
      if awaitsValue { return mistake("a value belongs after =") }
      wentOn()
      awaitsValue = true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      wentOn()
      skipString(byte)
      return nil
    default: return awaitsValue ? valueHarm() : nameHarm(byte)
    }
    place += 1
    return nil
  }

  private mutating func begin(_ bracket: Bracket) {
    open.append(bracket)
    startsLine = false
    awaitsValue = bracket == .list
  }

  private mutating func wentOn() {
    startsLine = false
    awaitsValue = false
  }

  /// Goes over a byte of a name.
  private mutating func nameHarm(_ byte: UInt8) -> TOMLMistake? {
    // TOML 1.0 knows such letters in strings and comments alone; the parser takes some of them for white space.
    if byte >= 0x80 { return mistake("letters beyond ASCII belong in quotes") }
    if byte == UInt8(ascii: ".") {
      dots += 1
      guard dots <= Self.mostDots else { return mistake("too many dots for the names of one text") }
    }
    wentOn()
    place += 1
    return nil
  }

  /// Goes over a value without quotes.
  private mutating func valueHarm() -> TOMLMistake? {
    let start = place
    skipBare()
    if BareValue.isDate(bytes[start..<place]), byte == UInt8(ascii: " "), place + 1 < bytes.count,
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[place + 1]
    {
      place += 1
      skipBare()
    }
    if bytes[start..<place].contains(where: { $0 >= 0x80 }) {
      return mistake("letters beyond ASCII belong in quotes")
    }
    guard BareValue.isRight(bytes[start..<place]) else {
      let text = String(decoding: bytes[start..<min(place, start + 40)], as: UTF8.self)
      return mistake("“\(text)” is no number, date or truth value; a text belongs in quotes")
    }
    wentOn()
    return nil
  }

  private mutating func skipBare() {
    let ends = " \t\r\n,]}#=\"'[{".utf8
    while let byte, !ends.contains(byte) { place += 1 }
  }

  /// Goes over the brackets of a table's header; false when no name follows.
  private mutating func opensHeader() -> Bool {
    for _ in 0..<2 where byte == UInt8(ascii: "[") {
      open.append(.header)
      place += 1
      while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { place += 1 }
    }
    wentOn()
    // The parser itself finds a `]` in this place wrong.
    let names = UInt8(ascii: "a")...UInt8(ascii: "z")
    return byte.map { names.contains($0 | 0x20) || "0123456789_-\"']".utf8.contains($0) } ?? false
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
