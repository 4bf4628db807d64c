// A run of inlines as it grows out of elements and texts, white space collapsed as browsers do.

import Articles

/// Inlines being collected, with the formatting elements that are open around them.
struct MarkupRun {
  /// What an open element makes of what it holds.
  enum Wrap: Equatable {
    case emphasis, strong, strikethrough, code, superscript, `subscript`, quotation
    case link(String)
  }

  private struct Level {
    let wrap: Wrap?
    private(set) var inlines: [Inline] = []
    /// Text that is still growing: kept apart, so that many small pieces do not each cost the whole.
    private var text = ""

    init(wrap: Wrap?) { self.wrap = wrap }

    mutating func add(_ text: String) { self.text += text }

    mutating func add(_ inline: Inline) {
      endText()
      inlines.append(inline)
    }

    /// Makes an inline of the text so far.
    mutating func endText() {
      if !text.isEmpty { inlines.append(.text(text)) }
      text = ""
    }
  }

  private var levels = [Level(wrap: nil)]
  private var awaitsSpace = false
  /// Whether what was taken last is white space or nothing.
  private var endsInSpace = true
  /// Whether anything but white space and line breaks was taken.
  private(set) var isEmpty = true
  /// How many line breaks stand at the end.
  private(set) var lineBreaks = 0
  /// Whether white space is kept as it is written.
  var keepsSpace = false

  /// Takes text as it stands in the source.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    if keepsSpace { return takeWhole(bytes) }
    var words: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C {
        if !endsInSpace { awaitsSpace = true }
        endsInSpace = true
      } else if byte >= 0x20, byte != 0x7F {
        if awaitsSpace { words.append(0x20) }
        (awaitsSpace, endsInSpace) = (false, false)
        words.append(byte)
      }
    }
    guard !words.isEmpty else { return }
    put(String(decoding: words, as: UTF8.self))
  }

  private mutating func takeWhole(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }, as: UTF8.self)
    guard !text.isEmpty else { return }
    put(text)
  }

  private mutating func put(_ text: String) {
    (isEmpty, lineBreaks) = (false, 0)
    levels[levels.count - 1].add(text)
  }

  /// Takes an inline that is no text.
  mutating func append(_ inline: Inline) {
    flushSpace()
    (isEmpty, endsInSpace, lineBreaks) = (false, false, 0)
    levels[levels.count - 1].add(inline)
  }

  /// Takes a line break that the writer asked for.
  mutating func lineBreak() {
    (awaitsSpace, endsInSpace) = (false, true)
    guard !isEmpty else { return }
    if keepsSpace { return put("\n") }
    lineBreaks += 1
    levels[levels.count - 1].add(.lineBreak)
  }

  /// Parts what comes from what was, as between the cells of a row.
  mutating func part() {
    if !isEmpty, !endsInSpace { (awaitsSpace, endsInSpace) = (true, true) }
  }

  private mutating func flushSpace() {
    guard awaitsSpace else { return }
    awaitsSpace = false
    let breaks = lineBreaks
    put(" ")
    lineBreaks = breaks
  }

  /// Opens a formatting element.
  mutating func open(_ wrap: Wrap) {
    flushSpace()
    if wrap == .quotation { return take(Array("“".utf8)[...]) }
    levels.append(Level(wrap: wrap))
  }

  /// Closes the formatting element opened last.
  mutating func close(_ wrap: Wrap) {
    if wrap == .quotation {
      awaitsSpace = false
      return take(Array("”".utf8)[...])
    }
    guard levels.count > 1, let level = levels.popLast() else { return }
    put(level)
  }

  private mutating func put(_ closed: Level) {
    var level = closed
    level.endText()
    var inlines = level.inlines
    guard !inlines.isEmpty else { return }
    let last = levels.count - 1
    let isBlank = !inlines.contains { inline in
      if case .text(let text) = inline { return text.utf8.contains { $0 > 0x20 } }
      return inline != .lineBreak
    }
    // Nothing but space and breaks is neither a link nor emphasis.
    // The space before what follows is no part of the link or of what is stressed.
    var endsInSpace = false
    if !isBlank, !keepsSpace, case .text(let text)? = inlines.last, text.utf8.last == 0x20 {
      endsInSpace = true
      inlines.removeLast()
      if text.utf8.count > 1 { inlines.append(.text(String(text.dropLast()))) }
    }
    guard !isBlank, let wrapped = MarkupRun.wrapped(inlines, level.wrap) else {
      for inline in inlines {
        if case .text(let text) = inline { levels[last].add(text) } else { levels[last].add(inline) }
      }
      if endsInSpace { levels[last].add(" ") }
      return
    }
    levels[last].add(wrapped)
    if endsInSpace { levels[last].add(" ") }
  }

  private static func wrapped(_ inlines: [Inline], _ wrap: Wrap?) -> Inline? {
    switch wrap {
    case .emphasis: .emphasis(inlines)
    case .strong: .strong(inlines)
    case .strikethrough: .strikethrough(inlines)
    case .code: .code(inlines.flatText)
    case .superscript: .superscript(inlines)
    case .subscript: .subscript(inlines)
    case .link(let url): .link(inlines, url: url)
    case .quotation, nil: nil
    }
  }

  /// All that was taken, without space and line breaks at its ends; what is open stays open for what follows.
  mutating func flush() -> [Inline] {
    let wraps = levels.compactMap(\.wrap)
    while levels.count > 1, let level = levels.popLast() { put(level) }
    levels[0].endText()
    let inlines = isEmpty ? [] : MarkupRun.trimmed(MarkupRun.withoutIndent(levels[0].inlines))
    levels = [Level(wrap: nil)] + wraps.map { Level(wrap: $0) }
    (awaitsSpace, endsInSpace, isEmpty, lineBreaks) = (false, true, true, 0)
    return inlines
  }

  /// Without the wide spaces that Chinese paragraphs begin with: how far one is set in is not the text's.
  private static func withoutIndent(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text)? = inlines.first, text.hasPrefix("\u{3000}") else { return inlines }
    let rest = text.drop { $0 == "\u{3000}" || $0 == " " }
    return (rest.isEmpty ? [] : [.text(String(rest))]) + inlines.dropFirst()
  }

  /// Without space, be it one that does not break, and line breaks at the end, however deep.
  private static func trimmed(_ inlines: [Inline]) -> [Inline] {
    var inlines = inlines
    while let last = inlines.last {
      switch last {
      case .lineBreak: inlines.removeLast()
      case .text(let text):
        var part = text[...]
        while let scalar = part.unicodeScalars.last, scalar.value <= 0x20 || scalar.value == 0xA0 {
          part.unicodeScalars.removeLast()
        }
        inlines.removeLast()
        if part.isEmpty { continue }
        inlines.append(.text(String(part)))
        return inlines
      case .emphasis(let inner):
        if replaceLast(of: &inlines, trimmed(inner), { .emphasis($0) }) { return inlines }
      case .strong(let inner):
        if replaceLast(of: &inlines, trimmed(inner), { .strong($0) }) { return inlines }
      case .strikethrough(let inner):
        if replaceLast(of: &inlines, trimmed(inner), { .strikethrough($0) }) { return inlines }
      case .link(let inner, let url):
        if replaceLast(of: &inlines, trimmed(inner), { .link($0, url: url) }) { return inlines }
      default: return inlines
      }
    }
    return inlines
  }

  /// Puts what is left of the last inline in its place; false when that is nothing, and it is gone.
  private static func replaceLast(of inlines: inout [Inline], _ rest: [Inline], _ wrap: ([Inline]) -> Inline)
    -> Bool
  {
    inlines.removeLast()
    if rest.isEmpty { return false }
    inlines.append(wrap(rest))
    return true
  }
}

extension MarkupRun {
  /// An empty run within the formatting elements that are open in another.
  init(within other: MarkupRun) {
    levels = [Level(wrap: nil)] + other.levels.compactMap { level in level.wrap.map { Level(wrap: $0) } }
  }
}
