// Blocks of raw HTML within Markdown as blocks of text.

import Articles

/// Reads a block of raw HTML: its text, links, pictures and preformatted parts, without scripts and styles.
enum MarkupText {
  /// The blocks of a piece of HTML; none when it holds nothing to read.
  static func blocks(of html: String) -> [Block] {
    var reading = MarkupReading()
    for token in MarkupToken.all(in: html[...]) { reading.take(token) }
    return reading.finished()
  }
}

/// The state of reading one piece of raw HTML.
private struct MarkupReading {
  private var blocks: [Block] = []
  private var run = InlineRun()
  private var items: [ListBlock.Item] = []
  private var heading: Int?
  private var isItem = false
  private var isCaption = false
  private var isPreformatted = false
  /// The script or style whose content is being skipped.
  private var skipped: String?
  private var verbatim = ""
  private var endsInSpace = true

  mutating func take(_ token: MarkupToken) {
    if let name = skipped {
      if token == .close(name: name) { skipped = nil }
      return
    }
    switch token {
    case .silence: break
    case .text(let text): isPreformatted ? verbatim += MarkupEntities.resolved(text) : add(text)
    case .open(let name, let attributes): open(name, attributes)
    case .close(let name): close(name)
    }
  }

  mutating func finished() -> [Block] {
    flush()
    flushItems()
    return blocks
  }

  private mutating func open(_ name: String, _ attributes: Substring) {
    switch name {
    case "script", "style", "template", "noscript": skipped = name
    case "td", "th": if !run.isEmpty { run.text("  ") }
    case "hr":
      flush()
      flushItems()
      blocks.append(.rule)
    case let name where MarkupReading.blockTags.contains(name):
      flush()
      isItem = name == "li"
      isCaption = name == "figcaption" || name == "caption"
      isPreformatted = name == "pre"
      heading = name.utf8.count == 2 && name.hasPrefix("h") ? Int(name.dropFirst()) : nil
    default:
      run.open(name, attributes)
      endsInSpace = name == "br"
    }
  }

  private mutating func close(_ name: String) {
    guard MarkupReading.blockTags.contains(name) else { return run.close(name) }
    flush()
    (isItem, isCaption, isPreformatted, heading) = (false, false, false, nil)
    if name == "ul" || name == "ol" { flushItems() }
  }

  private mutating func add(_ text: Substring) {
    var words = ""
    for scalar in MarkupEntities.resolved(text).unicodeScalars {
      if scalar.value <= 0x20 {
        if !endsInSpace { words += " " }
        endsInSpace = true
      } else {
        words.unicodeScalars.append(scalar)
        endsInSpace = false
      }
    }
    run.text(words)
  }

  private mutating func flush() {
    if !verbatim.isEmpty { blocks.append(.code(language: nil, text: verbatim)) }
    verbatim = ""
    var inlines = run.finished()
    run = InlineRun()
    endsInSpace = true
    if case .text(let last)? = inlines.last {
      let trimmed = String(last[...].trimmedAtEnd)
      inlines.removeLast()
      if !trimmed.isEmpty { inlines.append(.text(trimmed)) }
    }
    guard !inlines.isEmpty else { return }
    if isItem { return items.append(ListBlock.Item(blocks: [.paragraph(inlines)])) }
    flushItems()
    if let level = heading {
      blocks.append(.heading(level: min(max(level, 1), 6), inlines))
    } else if isCaption {
      blocks.append(.caption(inlines))
    } else if inlines.count == 1, case .image(let alternative, let url) = inlines[0] {
      blocks.append(.image(ImageBlock(url: url, alternative: alternative)))
    } else {
      blocks.append(.paragraph(inlines))
    }
  }

  private mutating func flushItems() {
    if !items.isEmpty { blocks.append(.list(ListBlock(items: items))) }
    items = []
  }

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "html", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]
}

extension Substring {
  /// Without ASCII white space at its end.
  fileprivate var trimmedAtEnd: Substring {
    var part = self
    while let last = part.utf8.last, last <= 0x20 { part = part[..<part.utf8.index(before: part.endIndex)] }
    return part
  }
}
