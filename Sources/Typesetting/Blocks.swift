// How each kind of block is set; every function returns the length of the block's flat text.

import Articles
import Screen

/// Where one stands in a sequence of blocks, by the rules of `Document.flatText`.
struct BlockSequence {
  /// Where the sequence begins in the flat text.
  let offset: Int
  /// True when no blank line goes between blocks.
  var isTight = false
  /// Bytes of it that are set.
  private(set) var length = 0
  private var isFirst = true

  /// Starts a sequence at a place.
  init(at offset: Int, isTight: Bool = false) {
    self.offset = offset
    self.isTight = isTight
  }

  /// Sets one more block, after a blank line when it is not the first that shows.
  mutating func set(_ block: Block, in galley: inout Galley) {
    let before = galley.text.lines.count
    if !isFirst, !isTight { galley.addBlank(at: offset + length) }
    let start = galley.text.lines.count
    let gap = length == 0 ? 0 : 2
    let added = galley.set(block, at: offset + length + gap)
    if galley.text.lines.count == start {
      galley.text.lines.removeLast(start - before)
    } else {
      isFirst = false
    }
    if added > 0 {
      length += gap + added
    } else {
      // A block without text has no place of its own in the flat text: it stands at the end of what is before it.
      for line in galley.text.lines.indices.dropFirst(start) {
        galley.text.lines[line].offset = offset + length
      }
    }
  }
}

extension Galley {
  /// Sets a block.
  mutating func set(_ block: Block, at offset: Int) -> Int {
    switch block {
    case .heading(let level, let inlines): return setHeading(level, inlines, at: offset)
    case .paragraph(let inlines): return set(inline(inlines, role: role), at: offset)
    case .caption(let inlines): return set(inline(inlines, role: .caption), at: offset)
    case .list(let list): return set(list, at: offset)
    case .quote(let blocks):
      let outer = role
      role = .quote
      let bar = options.isASCII ? "| " : "│ "
      if options.hasWords {
        indent(first: "Quote: ", rest: "  ", role: .ornament)
      } else {
        indent(first: bar, rest: bar, role: .quote, isBar: true)
      }
      defer { role = outer }
      return setIndented(blocks, at: offset)
    case .code(let language, let text): return setCode(text, language: language, at: offset)
    case .table(let table): return set(table, at: offset)
    case .rule:
      if options.hasWords { return 0 }
      add(
        [.init(String(repeating: options.isASCII ? "-" : "─", count: width), role: .ornament)], offset: offset
      )
      return 0
    case .image(let image): return set(image, at: offset)
    case .footnote(let label, let blocks):
      let mark = "[" + SafeText.line(label) + "] "
      indent(first: mark, rest: String(repeating: " ", count: TextWidth.width(of: mark)), role: .ornament)
      return setIndented(blocks, at: offset)
    }
  }

  /// Inlines whose links are numbered after those that are set.
  func inline(_ inlines: [Inline], role: Role) -> InlineText {
    InlineText(inlines, role: role, firstLink: text.links.count)
  }

  /// Sets blocks one after another.
  mutating func set(_ blocks: [Block], at offset: Int, isTight: Bool = false) -> Int {
    var sequence = BlockSequence(at: offset, isTight: isTight)
    for block in blocks { sequence.set(block, in: &self) }
    return sequence.length
  }

  /// Sets blocks under the last indentation and ends it.
  mutating func setIndented(_ blocks: [Block], at offset: Int, isTight: Bool = false) -> Int {
    let length = set(blocks, at: offset, isTight: isTight)
    outdent(at: offset)
    return length
  }

  private mutating func setHeading(_ level: Int, _ inlines: [Inline], at offset: Int) -> Int {
    let shown = inline(inlines, role: .heading)
    let line = text.lines.count
    defer {
      // One of which nothing shows leads nowhere.
      if text.lines.count > line {
        text.headings.append(SetHeading(level: level, text: SafeText.line(inlines.flatText), line: line))
      }
    }
    guard level > 2 || options.hasWords else { return set(shown, at: offset, isHeading: true) }
    let signs = String(repeating: options.isASCII ? ">" : "›", count: min(max(0, level - 2), 4)) + " "
    let mark = options.hasWords ? "Heading \(level): " : signs
    indent(first: mark, rest: String(repeating: " ", count: TextWidth.width(of: mark)), role: .ornament)
    let length = set(shown, at: offset, isHeading: true)
    outdent(at: offset)
    return length
  }

  private mutating func setCode(_ code: String, language: String?, at offset: Int) -> Int {
    var lines = code.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let shown = lines.map {
      SafeText.line(expandingTabs(String(Substring($0.last == 0x0D ? $0.dropLast() : $0))))
    }
    var colors = CodeColors(language: language, text: code)
    // Above it, since the columns of its lines belong together.
    if options.hasWords { add([.init("Code:", role: .ornament)], offset: offset) }
    indent(first: "  ", rest: "  ", role: .text)
    let isWide = shown.contains { TextWidth.width(of: $0) > width }
    for (line, source) in zip(shown, lines) {
      let start = code.utf8.distance(from: code.startIndex, to: source.startIndex)
      add(colors.runs(of: line), offset: offset + start, isWide: isWide)
    }
    if shown.isEmpty { add([], offset: offset) }
    outdent(at: offset)
    return code.utf8.count
  }

  /// Spaces up to every fourth column.
  private func expandingTabs(_ line: String) -> String {
    guard line.utf8.contains(0x09) else { return line }
    var expanded = ""
    for part in line.split(separator: "\t", omittingEmptySubsequences: false) {
      if !expanded.isEmpty || part.startIndex > line.startIndex {
        let column = TextWidth.width(of: expanded)
        expanded += String(repeating: " ", count: 4 - column % 4)
      }
      expanded += part
    }
    return expanded
  }

  private mutating func set(_ image: ImageBlock, at offset: Int) -> Int {
    setPicture(image.url, at: offset)
    if image.caption.isEmpty {
      let picture = Inline.image(alternative: image.alternative, url: image.url)
      return set(inline([picture], role: .caption), at: offset)
    }
    var line = inline([], role: .caption)
    let link = line.addPictureLink(image.url, text: image.alternative)
    line.appendOrnament(
      "[" + (image.alternative.isEmpty ? "image" : image.alternative) + "] ", role: .caption, link: link)
    line.append(image.caption, role: .caption, link: nil)
    return set(line, at: offset)
  }
}
