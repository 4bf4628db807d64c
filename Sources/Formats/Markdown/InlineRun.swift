// A run of inlines as it grows, raw HTML tags in it understood.

import Articles

/// Inlines being collected; neighbouring texts are joined and inline HTML becomes what it means.
struct InlineRun {
  /// What is open: a raw tag and what it holds so far; the first level has no tag.
  private struct Level {
    var tag = ""
    var url = ""
    var inlines: [Inline] = []
  }

  private var levels = [Level()]
  private var awaitsSpace = false

  /// More raw tags than these do not nest.
  private static let deepest = 12

  /// Whether nothing was added.
  var isEmpty: Bool { levels.count == 1 && levels[0].inlines.isEmpty }

  /// Adds text.
  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    let joint = awaitsSpace && !isJoinedWithoutSpace(before: text) ? " " : ""
    awaitsSpace = false
    let last = levels.count - 1
    if case .text(let before)? = levels[last].inlines.last {
      levels[last].inlines[levels[last].inlines.count - 1] = .text(before + joint + text)
    } else {
      levels[last].inlines.append(.text(joint + text))
    }
  }

  /// Adds a line end of the source that means a space.
  mutating func softBreak() { awaitsSpace = true }

  /// Adds an inline that is no text.
  mutating func append(_ inline: Inline) {
    if awaitsSpace {
      awaitsSpace = false
      if inline != .lineBreak { text(" ") }
    }
    levels[levels.count - 1].inlines.append(inline)
  }

  /// Adds what a raw HTML tag means.
  mutating func tag(_ html: String) {
    for token in MarkupToken.all(in: html[...]) {
      switch token {
      case .text(let part): text(MarkupEntities.resolved(part))
      case .open(let name, let attributes): open(name, attributes)
      case .close(let name): close(name)
      case .silence: break
      }
    }
  }

  /// Adds what an opening tag means.
  mutating func open(_ name: String, _ attributes: Substring) {
    switch name {
    case "br": append(.lineBreak)
    case "img":
      let alternative = MarkupToken.attribute("alt", in: attributes) ?? ""
      append(.image(alternative: alternative, url: MarkupToken.attribute("src", in: attributes) ?? ""))
    case let name where InlineRun.spans.contains(name) && levels.count <= InlineRun.deepest:
      if awaitsSpace {
        text(" ")
        awaitsSpace = false
      }
      levels.append(Level(tag: name, url: MarkupToken.attribute("href", in: attributes) ?? ""))
    default: break
    }
  }

  /// Closes what is open of a tag.
  mutating func close(_ name: String) {
    guard let place = levels.lastIndex(where: { $0.tag == name }), place > 0 else { return }
    while levels.count > place { closeLast(isWhole: levels.count == place + 1) }
  }

  /// All inlines; what was left open is closed.
  mutating func finished() -> [Inline] {
    while levels.count > 1 { closeLast(isWhole: false) }
    return levels[0].inlines
  }

  private mutating func closeLast(isWhole: Bool) {
    guard levels.count > 1, let level = levels.popLast() else { return }
    // A script that is never closed would swallow the text behind it.
    if level.tag == "script" || level.tag == "style" {
      if !isWhole { for inline in level.inlines { append(inline) } }
      return
    }
    guard !level.inlines.isEmpty else { return }
    switch level.tag {
    case "a":
      level.url.isEmpty ? level.inlines.forEach { append($0) } : append(.link(level.inlines, url: level.url))
    case "em", "i", "cite", "dfn", "var": append(.emphasis(level.inlines))
    case "strong", "b": append(.strong(level.inlines))
    case "s", "del", "strike": append(.strikethrough(level.inlines))
    case "code", "kbd", "samp", "tt": append(.code(level.inlines.flatText))
    case "sup": append(.superscript(level.inlines))
    case "sub": append(.subscript(level.inlines))
    default: for inline in level.inlines { append(inline) }
    }
  }

  private static let spans: Set<String> = [
    "a", "em", "i", "cite", "dfn", "var", "strong", "b", "s", "del", "strike", "code", "kbd", "samp", "tt",
    "sup", "sub",
    "script", "style",
  ]

  /// Chinese and Japanese lines are joined without a space.
  private func isJoinedWithoutSpace(before text: String) -> Bool {
    guard case .text(let last)? = levels[levels.count - 1].inlines.last else {
      return levels.last?.inlines.isEmpty ?? true
    }
    return last.isEndingSolid && text.isBeginningSolid
  }
}

extension StringProtocol {
  /// Whether the last character is of a script written without spaces.
  var isEndingSolid: Bool { unicodeScalars.last?.isSolid ?? false }
  /// Whether the first character is of a script written without spaces.
  var isBeginningSolid: Bool { unicodeScalars.first?.isSolid ?? false }
}

extension Unicode.Scalar {
  /// Whether it is of a script written without spaces: Han, kana, their punctuation.
  fileprivate var isSolid: Bool {
    switch value {
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
