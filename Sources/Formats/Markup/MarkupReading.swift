// A tree of elements read into blocks: the flow of text, and what each element means in it.

import Articles

/// Reads the elements below a node into blocks.
struct MarkupReading {
  let tree: HTMLTree
  /// What relative addresses refer to.
  let base: BaseAddress?
  /// Nodes that are left out with all below them; empty when none is.
  let leavesOut: [Bool]
  /// Nodes that are read as captions whatever element they are.
  let captions: Set<Int>
  /// Marks of footnotes and what they refer to.
  let notes: MarkupNotes

  /// What pictures say in words that the page says of others as well.
  private(set) var saidByMany: Set<String> = []
  var done: [Block] = []
  var run = MarkupRun()

  init(
    tree: HTMLTree, base: BaseAddress?, leavesOut: [Bool] = [], captions: Set<Int> = [],
    saidByMany: Set<String> = []
  ) {
    self.saidByMany = saidByMany
    self.tree = tree
    self.base = base
    self.leavesOut = leavesOut
    self.captions = captions
    notes = MarkupNotes(tree, leavesOut: leavesOut)
  }

  /// The blocks of what is below a node.
  mutating func blocks(of node: Int) -> [Block] {
    takeChildren(of: node)
    return finished()
  }

  /// The blocks of a node itself.
  mutating func blocks(alone node: Int) -> [Block] {
    take(node)
    return finished()
  }

  /// The blocks of what is below a node that is a block of its own, within what is open here.
  func nested(in node: Int) -> [Block] {
    var inner = self
    inner.done = []
    inner.run = MarkupRun(within: run)
    return inner.blocks(of: node)
  }

  private mutating func finished() -> [Block] {
    flush()
    defer { done = [] }
    return MarkupReading.sayingOnce(done)
  }

  /// Makes a paragraph of the run so far.
  mutating func flush() {
    let inlines = run.flush()
    if !inlines.isEmpty, !MarkupReading.isBlank(inlines) { done += MarkupReading.paragraph(inlines) }
  }

  /// Whether a paragraph holds nothing but spaces that do not break and signs without width: that only keeps a distance.
  private static func isBlank(_ inlines: [Inline]) -> Bool {
    inlines.allSatisfy { inline in
      switch inline {
      case .text(let text):
        text.utf8.count < 64
          && text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || "\u{200B}\u{FEFF}".unicodeScalars.contains($0)
          }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _):
        isBlank(inner)
      case .lineBreak: true
      default: false
      }
    }
  }

  /// A paragraph, or the pictures that it is nothing but.
  static func paragraph(_ inlines: [Inline]) -> [Block] {
    var pictures: [Block] = []
    for inline in inlines {
      switch inline {
      case .image(let alternative, let url):
        pictures.append(.image(ImageBlock(url: url, alternative: alternative)))
      case .link(let inner, _) where inner.count == 1:
        guard case .image(let alternative, let url)? = inner.first else { return [.paragraph(inlines)] }
        pictures.append(.image(ImageBlock(url: url, alternative: alternative)))
      case .text(let text) where !text.utf8.contains { $0 > 0x20 }: break
      case .lineBreak: break
      default: return [.paragraph(inlines)]
      }
    }
    return pictures
  }

  mutating func takeChildren(of node: Int) {
    var child = Int(tree.nodes[node].first)
    while child >= 0 {
      take(child)
      child = Int(tree.nodes[child].next)
    }
  }

  // MARK: Elements

  private mutating func take(_ node: Int) {
    let name = tree.nodes[node].name
    if !leavesOut.isEmpty, leavesOut[node] { return }
    if captions.contains(node) {
      flush()
      done += MarkupReading.captions(nested(in: node))
      return
    }
    if name == .text { return run.take(tree.bytes(of: node)) }
    if name.isSilent || isHidden(node) { return takeSilent(node) }
    if name == .div, tree.isChore(node) { return }
    if let label = notes.targets[node] {
      flush()
      var inner = self
      (inner.done, inner.run) = ([], MarkupRun())
      let blocks = inner.blocks(of: node)
      if !blocks.isEmpty { done.append(.footnote(label: label, blocks)) }
      return
    }
    if let wrap = wrap(of: name) { return take(node, within: wrap) }
    switch name {
    case .a: takeLink(node)
    case .br: takeBreak()
    case .wbr: break
    case .img: takePicture(node)
    case .sup: notes.isMark(tree, in: node) ? takeChildren(of: node) : take(node, within: .superscript)
    case .rt: take(node, between: "(", ")")
    case .q: take(node, within: .quotation)
    case .noscript: takeWithoutScript(node)
    case .video, .audio, .iframe, .embed, .object: takeEmbedded(node)
    case .math: takeFormula(node)
    default: name.isBlock ? takeBlock(node, name) : takeChildren(of: node)
    }
  }

  private mutating func take(_ node: Int, within wrap: MarkupRun.Wrap) {
    run.open(wrap)
    takeChildren(of: node)
    run.close(wrap)
  }

  private mutating func take(_ node: Int, between start: String, _ end: String) {
    run.take(Array(start.utf8)[...])
    takeChildren(of: node)
    run.take(Array(end.utf8)[...])
  }

  private func wrap(of name: ElementName) -> MarkupRun.Wrap? {
    switch name {
    case .em, .i, .cite, .dfn, .var: .emphasis
    case .b, .strong: .strong
    case .del, .s, .strike: .strikethrough
    case .code, .kbd, .samp, .tt: run.keepsSpace ? nil : .code
    case .sub: .subscript
    default: nil
    }
  }

  private mutating func takeBreak() {
    run.lineBreak()
    // Two in a row are how paragraphs are parted where nobody writes `p`.
    if run.lineBreaks > 1, !run.keepsSpace { flush() }
  }

  private mutating func takeBlock(_ node: Int, _ name: ElementName) {
    flush()
    switch name {
    case .h1, .h2, .h3, .h4, .h5, .h6: takeHeading(node, level: name.headingLevel ?? 1)
    case .hr: done.append(.rule)
    case .blockquote:
      let blocks = nested(in: node)
      if !blocks.isEmpty { done.append(.quote(blocks)) }
    case .pre, .xmp, .listing: takePreformatted(node)
    case .ul, .ol, .menu, .dir: takeList(node, isNumbered: name == .ol)
    case .li: takeStrayItem(node)
    case .dl: takeDefinitions(node)
    case .table: takeTable(node)
    case .figure: takeFigure(node)
    case .figcaption, .caption, .legend: done += MarkupReading.captions(nested(in: node))
    default:
      takeChildren(of: node)
      flush()
    }
  }

  private mutating func takeHeading(_ node: Int, level: Int) {
    var words: [Inline] = []
    var others: [Block] = []
    for block in nested(in: node) {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines), .caption(let inlines):
        if !words.isEmpty { words.append(.text(" ")) }
        words += inlines
      default: others.append(block)
      }
    }
    words = MarkupReading.withoutPermalink(words)
    if !words.isEmpty { done.append(.heading(level: level, words)) }
    done += others
  }

  /// Without the sign at a heading's end or start that links to the heading itself.
  private static func withoutPermalink(_ words: [Inline]) -> [Inline] {
    func isSign(_ inline: Inline) -> Bool {
      let text: String
      switch inline {
      case .text(let words): text = words
      case .link(let inner, _): text = inner.flatText
      default: return false
      }
      return ["#", "¶", "§", "🔗"].contains(String(text[...].trimmed))
    }
    guard words.count > 1 else { return words }
    if let last = words.last, isSign(last) { return Array(words.dropLast()) }
    if let first = words.first, isSign(first) { return Array(words.dropFirst()) }
    return words
  }

  private mutating func takePreformatted(_ node: Int) {
    var inner = self
    (inner.done, inner.run) = ([], MarkupRun())
    inner.run.keepsSpace = true
    inner.takeChildren(of: node)
    var text = inner.done.map(\.flatText).joined(separator: "\n")
    let rest = inner.run.flush().flatText
    text += (text.isEmpty || rest.isEmpty ? "" : "\n") + rest
    if text.hasPrefix("\n") { text.removeFirst() }
    while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
    if !text.isEmpty { done.append(.code(language: language(of: node), text: text)) }
  }

  /// The language that a code block's classes name, as highlighters write it ("language-swift").
  private func language(of node: Int) -> String? {
    var places = [node]
    if let child = tree.children(of: node).first(where: { tree.nodes[$0].name == .code }) {
      places.append(child)
    }
    if tree.nodes[node].parent >= 0 { places.append(Int(tree.nodes[node].parent)) }
    for place in places {
      let classes = String(decoding: tree.value(.class, of: place)?.prefix(1_000) ?? [], as: UTF8.self)
      for word in classes.split(whereSeparator: \.isWhitespace) {
        for mark in ["language-", "lang-", "highlight-source-", "highlight-"] where word.hasPrefix(mark) {
          let name = word.dropFirst(mark.count)
          if !name.isEmpty, name.utf8.count < 24 { return String(name) }
        }
      }
    }
    return nil
  }
}
