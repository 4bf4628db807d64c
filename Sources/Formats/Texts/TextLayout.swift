// From lines to blocks: which lines are one paragraph, and which breaks were meant.

/// Groups the lines of a text into blocks by how they are laid out.
struct TextLayout {
  private let source: TextLines
  private let wrapping: LineWrapping
  private var blocks: [TextBlock] = []

  /// The blocks of a text, in order; every line that is not blank is in exactly one.
  static func blocks(of text: String) -> [TextBlock] {
    let source = TextLines(text)
    var layout = TextLayout(source: source, wrapping: LineWrapping(source))
    layout.group()
    return layout.blocks
  }

  private init(source: TextLines, wrapping: LineWrapping) {
    self.source = source
    self.wrapping = wrapping
  }

  private mutating func group() {
    let lines = source.lines
    var index = 0
    var blanks = 0
    while index < lines.count {
      if lines[index].isBlank {
        blanks += 1
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, !lines[end].isBlank { end += 1 }
      add(chunk: index..<end, blanks: blanks)
      blanks = 0
      index = end
    }
  }

  /// Adds lines that stand together without a blank line between them.
  private mutating func add(chunk: Range<Int>, blanks: Int) {
    var rest = chunk
    var blanks = blanks
    while let first = rest.first {
      if isRule(first) {
        add(.rule, first..<first + 1, blanks)
        rest = first + 1..<rest.upperBound
      } else if rest.count >= 2, isUnderline(first + 1, of: first) {
        append(.underlined, [source.text(source.lines[first])], first..<first + 1, blanks)
        rest = first + 2..<rest.upperBound
      } else {
        let cut = rest.dropFirst().first { isRule($0) && !looksTabular(rest) } ?? rest.upperBound
        // A line under which others follow may itself be an underlined heading.
        let isHeading = cut < rest.upperBound && cut - 1 > first && isUnderline(cut, of: cut - 1)
        add(plain: first..<(isHeading ? cut - 1 : cut), blanks: blanks)
        rest = (isHeading ? cut - 1 : cut)..<rest.upperBound
      }
      blanks = 0
    }
  }

  private mutating func add(plain chunk: Range<Int>, blanks: Int) {
    if chunk.count == 1 {
      if let item = ListItems.item(source, chunk.lowerBound), continueList(item, blanks) { return }
      return add(.paragraph, chunk, blanks)
    }
    if let items = ListItems.read(source, chunk) {
      if items.first > chunk.lowerBound { add(plain: chunk.lowerBound..<items.first, blanks: blanks) }
      let width = chunk.reduce(0) { $0 + source.lines[$1].width }
      let before = items.first > chunk.lowerBound ? 0 : blanks
      blocks.append(
        TextBlock(shape: .list(start: items.start), lines: items.texts, width: width, blanksBefore: before))
      return
    }
    if wrapping.isProse(chunk) {
      for (offset, part) in wrapping.paragraphs(in: chunk).enumerated() {
        append(.paragraph, [wrapping.joined(part)], part, offset == 0 ? blanks : 0)
      }
    } else if looksTabular(chunk) || isFigure(chunk) {
      add(.verbatim, chunk, blanks)
    } else if wrapping.areParagraphs(chunk) {
      for line in chunk { add(.paragraph, line..<line + 1, line == chunk.lowerBound ? blanks : 0) }
    } else {
      add(.verse, chunk, blanks)
    }
  }

  /// Whether a lone item goes on with the list before it.
  private mutating func continueList(_ item: ListItems.Item, _ blanks: Int) -> Bool {
    guard let last = blocks.last, blanks <= 1, case .list(let start) = last.shape else { return false }
    guard item.number == start.map({ $0 + last.lines.count }) else { return false }
    blocks[blocks.count - 1].lines.append(item.text)
    blocks[blocks.count - 1].width += item.text.unicodeScalars.count
    return true
  }

  private mutating func add(_ shape: TextBlock.Shape, _ range: Range<Int>, _ blanks: Int) {
    if shape == .verbatim {
      let least = range.map { source.lines[$0].indent }.min() ?? 0
      let lines = range.map { index -> String in
        String(repeating: " ", count: source.lines[index].indent - least) + source.text(source.lines[index])
      }
      // Code goes on behind a blank line.
      if let last = blocks.last, last.shape == .verbatim, blanks == 1 {
        blocks[blocks.count - 1].lines += [""] + lines
        return
      }
      return append(shape, lines, range, blanks)
    }
    append(shape, range.map { source.text(source.lines[$0]) }, range, blanks)
  }

  private mutating func append(
    _ shape: TextBlock.Shape, _ lines: [String], _ range: Range<Int>, _ blanks: Int
  ) {
    let width = range.reduce(0) { $0 + source.lines[$1].width }
    blocks.append(TextBlock(shape: shape, lines: lines, width: width, blanksBefore: blanks))
  }

  /// Whether a line is a rule: three or more of one mark, perhaps with spaces between.
  private func isRule(_ index: Int) -> Bool {
    var marks = 0
    var mark: UInt8?
    for byte in source.bytes[source.lines[index].bytes] where byte != 0x20 {
      guard "-=*_~#".utf8.contains(byte), mark == nil || mark == byte else { return false }
      mark = byte
      marks += 1
    }
    return marks >= 3
  }

  private func isUnderline(_ index: Int, of heading: Int) -> Bool {
    let (line, under) = (source.lines[heading], source.lines[index])
    guard let mark = source.bytes[under.bytes].first, "-=~".utf8.contains(mark), under.width >= 3,
      source.bytes[under.bytes].allSatisfy({ $0 == mark }), line.width <= 90
    else { return false }
    return under.width * 2 >= line.width && under.width <= line.width + 12
  }

  /// Whether most lines are cut into columns by bars, tabs or runs of spaces.
  private func looksTabular(_ chunk: Range<Int>) -> Bool {
    var cut = 0
    for index in chunk {
      var bars = 0
      var spaces = 0
      var hasGap = false
      for byte in source.bytes[source.lines[index].bytes] {
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "+") { bars += 1 }
        spaces = byte == 0x20 ? spaces + 1 : 0
        if spaces >= 3 || byte == UInt8(ascii: "\t") { hasGap = true }
      }
      if bars >= 2 || hasGap { cut += 1 }
    }
    return chunk.count >= 2 && cut * 3 >= chunk.count * 2
  }

  /// Whether lines are indented in a way that counts: code, figures, verse with steps.
  private func isFigure(_ chunk: Range<Int>) -> Bool {
    let indents = chunk.map { source.lines[$0].indent }
    guard let least = indents.min(), let most = indents.dropFirst().max() else { return false }
    return most > least || (least >= 4 && wrapping.isMostlyFlush)
  }
}
