// What a program printed, as lines that can be shown: without colours, overstriking and anything that controls a terminal.

import Screen

/// Reads what programs print for people.
nonisolated enum PrintedText {
  /// More lines than anybody looks through.
  static let most = 20_000

  /// The lines, safe to be shown, at most as many as anybody looks through; blank ones at the end are left out.
  static func lines(_ bytes: [UInt8]) -> [String] {
    let plain = String(decoding: withoutSequences(bytes), as: UTF8.self)
    var lines = plain.split(
      maxSplits: most, omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }
    )
    .prefix(most).map { SafeText.line(expanded(overstruck($0))) }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines
  }

  /// Without the sequences of ECMA-48 that programs send for colours, titles and links.
  private static func withoutSequences(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x1B) else { return bytes }
    var kept: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == 0x1B, place + 1 < bytes.count else {
        kept.append(bytes[place])
        place += 1
        continue
      }
      let kind = bytes[place + 1]
      place += 2
      switch kind {
      case UInt8(ascii: "["):
        while place < bytes.count, !(0x40...0x7E).contains(bytes[place]) { place += 1 }
        place += 1
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
        while place < bytes.count, bytes[place] != 0x07, bytes[place] != 0x1B, bytes[place] != 0x0A {
          place += 1
        }
        if place < bytes.count, bytes[place] == 0x1B { place += 1 }
        if place < bytes.count, bytes[place] != 0x0A { place += 1 }
      // A character set is named by one byte more.
      case 0x20...0x2F: place += 1
      default: break
      }
    }
    return kept
  }

  /// What a line shows in the end: a backspace goes back a character, a carriage return begins it anew.
  private static func overstruck(_ line: Substring) -> Substring {
    var line = line
    if let last = line.dropLast().lastIndex(of: "\r") { line = line[line.index(after: last)...] }
    if line.last == "\r" { line.removeLast() }
    guard line.contains("\u{8}") else { return line }
    var kept = Substring()
    for character in line {
      if character == "\u{8}" { _ = kept.popLast() } else { kept.append(character) }
    }
    return kept
  }

  /// Tabs as blanks, to columns of eight.
  private static func expanded(_ line: Substring) -> String {
    guard line.contains("\t") else { return String(line) }
    var text = ""
    var column = 0
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    for part in parts.dropLast() {
      column += TextWidth.width(of: String(part))
      let blanks = 8 - column % 8
      text += part
      text += String(repeating: " ", count: blanks)
      column += blanks
    }
    return text + (parts.last ?? "")
  }
}
