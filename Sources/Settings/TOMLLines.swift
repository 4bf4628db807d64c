// On which line of a TOML text each key stands; the parser in use does not say.

/// A reader of keys alone, for texts that a parser has found to be right.
struct TOMLLines {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// The line of every table and key by its path, from 1; what stands in an inline table has the line of that table.
  private(set) var found: [[String]: Int] = [:]

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: "\u{FEFF}".utf8) { place = 3 }
    read()
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  private mutating func read() {
    var table: [String] = []
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      case UInt8(ascii: "#"): skipRestOfLine()
      case UInt8(ascii: "["):
        let start = line
        skipHeaderOpening()
        table = keyPath(endingAt: UInt8(ascii: "]"))
        note(table, start)
        skipRestOfLine()
      default:
        let start = line
        let path = table + keyPath(endingAt: UInt8(ascii: "="))
        note(path, start)
        skipValue()
      }
    }
  }

  private mutating func skipHeaderOpening() {
    for _ in 0..<2 where byte == UInt8(ascii: "[") {
      advance()
      while let byte, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { advance() }
    }
  }

  private mutating func note(_ path: [String], _ line: Int) {
    if found[path] == nil { found[path] = line }
  }

  private mutating func skipRestOfLine() {
    while let byte, byte != UInt8(ascii: "\n") { advance() }
  }

  private mutating func keyPath(endingAt end: UInt8) -> [String] {
    var path: [String] = []
    var part: [UInt8] = []
    while let byte, byte != end, byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        advance()
        while let inner = self.byte, inner != byte, inner != UInt8(ascii: "\n") {
          let escapes = inner == UInt8(ascii: "\\") && byte == UInt8(ascii: "\"")
          if escapes { advance() }
          if let kept = self.byte { part.append(kept) }
          advance()
        }
        advance()
      case UInt8(ascii: "."):
        path.append(String(decoding: part, as: UTF8.self))
        part = []
        advance()
      case UInt8(ascii: " "), UInt8(ascii: "\t"): advance()
      default:
        part.append(byte)
        advance()
      }
    }
    path.append(String(decoding: part, as: UTF8.self))
    return path
  }

  private mutating func skipValue() {
    var depth = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "#"): skipRestOfLine()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        advance()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        advance()
      case UInt8(ascii: "\n") where depth <= 0: return
      default: advance()
      }
    }
  }

  private mutating func skipString(_ quote: UInt8) {
    let long = bytes[place...].starts(with: [quote, quote, quote])
    advance(long ? 3 : 1)
    while let byte {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance(2)
      } else if byte == quote, !long || bytes[place...].starts(with: [quote, quote, quote]) {
        advance(long ? 3 : 1)
        return
      } else if byte == UInt8(ascii: "\n"), !long {
        return
      } else {
        advance()
      }
    }
  }
}
