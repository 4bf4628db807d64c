// Telling line breaks that only obey a width from those that were meant.

/// Knows how wide the lines of a text were made, and joins what was wrapped.
struct LineWrapping {
  private let source: TextLines
  /// The width at which lines were wrapped; nil when the text seems not to be wrapped.
  private let width: Int?
  /// Whether most lines are not indented.
  let isMostlyFlush: Bool

  /// Lines wider than this are paragraphs of their own.
  private static let widest = 110

  /// Looks at a text's lines.
  init(_ source: TextLines) {
    self.source = source
    var widths: [Int] = []
    var flush = 0
    var filled = 0
    let lines = source.lines
    for index in lines.indices where !lines[index].isBlank {
      filled += 1
      if lines[index].indent == 0 { flush += 1 }
      if index + 1 < lines.count, !lines[index + 1].isBlank {
        widths.append(lines[index].indent + lines[index].width)
      }
    }
    isMostlyFlush = flush * 2 > filled
    widths.sort()
    // A few lines stand out where a long address could not be broken.
    let edge = widths.isEmpty ? 0 : widths[max(0, widths.count - 1 - widths.count / 20)]
    width = edge >= 44 && edge <= LineWrapping.widest ? edge : nil
  }

  /// Whether the break behind a line is there only because the next word had no room.
  private func isForced(_ index: Int) -> Bool {
    guard let width else { return false }
    let line = source.lines[index]
    let next = source.lines[index + 1]
    // Between letters of East Asia a line may break anywhere but before some marks.
    let needed = isSolidStart(next) ? 6 : next.firstWord + 1
    return line.indent + line.width + needed > width
  }

  /// Whether lines are a paragraph, or several, wrapped at a width.
  func isProse(_ chunk: Range<Int>) -> Bool {
    guard width != nil, chunk.count >= 2 else { return false }
    let breaks = chunk.dropLast()
    let forced = breaks.count(where: isForced)
    guard forced * 2 >= breaks.count, forced > 0 else { return false }
    if chunk.contains(where: { source.lines[$0].width > LineWrapping.widest }) { return false }
    if source.bytes[source.lines[chunk.lowerBound].bytes].first == UInt8(ascii: ">") { return false }
    // Each line of verse begins with a capital or ends in a mark; a wrapped line does so by chance.
    let continued = chunk.dropFirst()
    let capitals = continued.count { startsHigh(source.lines[$0]) }
    let marks = chunk.count { endsInMark(source.lines[$0]) }
    let small = continued.count { startsLow(source.lines[$0]) }
    if small == 0, capitals == continued.count, chunk.count > 2 || endsInMark(source.lines[chunk.lowerBound])
    {
      return false
    }
    return chunk.count < 3 || (capitals * 4 < continued.count * 3 && marks * 5 < chunk.count * 4)
  }

  /// The paragraphs among wrapped lines that no blank line parts: one ends where a line had room left or the next is indented.
  func paragraphs(in chunk: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = chunk.lowerBound
    let least = chunk.map { source.lines[$0].indent }.min() ?? 0
    for index in chunk.dropLast() {
      let next = source.lines[index + 1]
      let isIndented = next.indent >= least + 2 && source.lines[index].indent < next.indent
      let endsEarly = !isForced(index) && endsSentence(source.lines[index]) && !startsLow(next)
      if isIndented || endsEarly {
        parts.append(start..<index + 1)
        start = index + 1
      }
    }
    parts.append(start..<chunk.upperBound)
    return parts
  }

  /// Lines joined into one, with a space where the script has spaces.
  func joined(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      let line = source.text(source.lines[index])
      let endsInHyphen =
        text.utf8.last == UInt8(ascii: "-")
        && text.utf8.dropLast().last.map { $0 > 0x20 && $0 != UInt8(ascii: "-") } == true
      let needsNone =
        text.isEmpty || (endsInHyphen && startsLow(source.lines[index]))
        || (text.isEndingSolid && line.isBeginningSolid)
      text += needsNone ? line : " " + line
    }
    return text
  }

  /// Whether lines that stand together are each a paragraph: some are long, or they are sentences throughout.
  func areParagraphs(_ chunk: Range<Int>) -> Bool {
    if source.bytes[source.lines[chunk.lowerBound].bytes].first == UInt8(ascii: ">") { return false }
    if chunk.contains(where: { source.lines[$0].width > LineWrapping.widest }) { return true }
    guard chunk.count >= 4 else { return false }
    let sentences = chunk.count { endsSentence(source.lines[$0]) }
    let columns = chunk.reduce(0) { $0 + source.lines[$1].width }
    return sentences * 2 >= chunk.count && columns >= chunk.count * 48
  }

  private func startsHigh(_ line: TextLine) -> Bool {
    let first = firstLetter(line)
    return first.map { $0.properties.isUppercase } ?? false
  }

  private func startsLow(_ line: TextLine) -> Bool {
    let first = firstLetter(line)
    return first.map { $0.properties.isLowercase } ?? false
  }

  /// The first scalar of a line, past one opening quotation mark.
  private func firstLetter(_ line: TextLine) -> Unicode.Scalar? {
    let scalars = String(decoding: source.bytes[line.bytes].prefix(8), as: UTF8.self).unicodeScalars
    return scalars.first { !"\"'«“‘„([—–-".unicodeScalars.contains($0) && $0 != " " }
  }

  private func isSolidStart(_ line: TextLine) -> Bool {
    String(decoding: source.bytes[line.bytes].prefix(4), as: UTF8.self).isBeginningSolid
  }

  private func lastScalar(_ line: TextLine) -> Unicode.Scalar? {
    String(decoding: source.bytes[line.bytes].suffix(8), as: UTF8.self).unicodeScalars.last
  }

  private func endsInMark(_ line: TextLine) -> Bool {
    lastScalar(line).map { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } ?? false
  }

  private func endsSentence(_ line: TextLine) -> Bool {
    lastScalar(line).map { ".!?…\"”»'’:)。！？」』؟।—".unicodeScalars.contains($0) } ?? false
  }
}
