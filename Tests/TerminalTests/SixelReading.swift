// Reads sixels back, as a terminal would: for tests of what writes them.

/// The picture that sixels show.
struct SixelReading {
  /// The size that they say.
  private(set) var said = (width: 0, height: 0)
  /// The colours, by row and column; nil where none was drawn.
  private(set) var rows: [[[Int]?]] = []

  /// Reads what stands between `ESC P` and `ESC \`; nil for what no terminal understands.
  init?(_ text: String) {
    guard text.hasPrefix("\u{1B}P0;1;0q\""), text.hasSuffix("\u{1B}\\") else { return nil }
    var rest = text.dropFirst(9).dropLast(2)
    func numbers() -> [Int] {
      let digits = rest.prefix { $0.isNumber || $0 == ";" }
      rest = rest.dropFirst(digits.count)
      return digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    }
    let size = numbers()
    guard size.count == 4, size[0] == 1, size[1] == 1 else { return nil }
    said = (size[2], size[3])
    rows = Array(repeating: Array(repeating: nil, count: said.width), count: said.height)
    var colors: [Int: [Int]] = [:]
    var (color, count, x, y) = (-1, 1, 0, 0)
    while let sign = rest.popFirst() {
      switch sign {
      case "#":
        let words = numbers()
        color = words[0]
        if words.count == 5, words[1] == 2 { colors[color] = Array(words[2...]) }
      case "!": count = numbers()[0]
      case "$": x = 0
      case "-": (x, y) = (0, y + 6)
      case "?"..."~":
        let bits = Int(sign.asciiValue ?? 63) - 63
        guard x + count <= said.width, y + 6 <= said.height, bits == 0 || colors[color] != nil else {
          return nil
        }
        for column in x..<x + count {
          for bit in 0..<6 where bits >> bit & 1 == 1 { rows[y + bit][column] = colors[color] }
        }
        (x, count) = (x + count, 1)
      default: return nil
      }
    }
  }
}
