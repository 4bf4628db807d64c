// Lists in plain text: lines with bullets or with running numbers.

/// Reads lists.
struct ListItems {
  /// A line that begins like an item.
  struct Item {
    /// Its number; nil for a bullet.
    var number: Int?
    /// The text behind bullet or number.
    var text: String
    /// The bullet; 0 for a number.
    var bullet: UInt8
  }

  /// The first line that is an item.
  let first: Int
  /// The number of the first item; nil for bullets.
  let start: Int?
  /// The items' texts.
  let texts: [String]

  /// A list among lines: two items or more of one kind, perhaps behind a line that announces them; nil when there is none.
  static func read(_ source: TextLines, _ chunk: Range<Int>) -> ListItems? {
    guard let first = chunk.first(where: { item(source, $0) != nil }), let lead = item(source, first) else {
      return nil
    }
    if first > chunk.lowerBound {
      guard source.bytes[source.lines[first - 1].bytes].last == UInt8(ascii: ":") else { return nil }
    }
    var texts: [String] = []
    var asked = 0
    for index in first..<chunk.upperBound {
      if let next = item(source, index), next.bullet == lead.bullet {
        if let number = next.number, let start = lead.number, number != start + texts.count { return nil }
        texts.append(next.text)
      } else if source.lines[index].indent > source.lines[first].indent, !texts.isEmpty {
        texts[texts.count - 1] += " " + source.text(source.lines[index])
      } else {
        return nil
      }
      if let end = texts.last?.utf8.last, end == UInt8(ascii: "?") || end == UInt8(ascii: "!") { asked += 1 }
    }
    // A hyphen also begins what somebody says.
    if lead.bullet == UInt8(ascii: "-"),
      asked > 0 || texts.contains(where: { $0.holds(" - ") || $0.holds(", -") })
    {
      return nil
    }
    return texts.count >= 2 ? ListItems(first: first, start: lead.number, texts: texts) : nil
  }

  /// A line as an item; nil when it does not begin like one.
  static func item(_ source: TextLines, _ index: Int) -> Item? {
    let bytes = source.bytes[source.lines[index].bytes]
    guard let first = bytes.first else { return nil }
    var bullet = first
    var length = 0
    var number: Int?
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
      length = 1
    } else if bytes.starts(with: [0xE2, 0x80, 0xA2]) || bytes.starts(with: [0xE2, 0x97, 0x8F])
      || bytes.starts(with: [0xE2, 0x96, 0xAA])
    {
      length = 3
      bullet = 0xE2
    } else if first.isASCIIDigit {
      let digits = bytes.prefix { $0.isASCIIDigit }
      let mark = bytes.dropFirst(digits.count).first
      guard digits.count <= 3, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      length = digits.count + 1
      bullet = 0
    } else {
      return nil
    }
    let rest = bytes.dropFirst(length)
    guard rest.first == 0x20 || rest.first == UInt8(ascii: "\t") else { return nil }
    return Item(
      number: number, text: String(String(decoding: rest, as: UTF8.self)[...].trimmed), bullet: bullet)
  }
}
