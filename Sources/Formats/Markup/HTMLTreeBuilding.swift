// Building the tree of a page from its tags, whatever is left open, crossed or forgotten.

extension HTMLTree {
  /// The largest page that is read whole; the rest of a larger one is left out.
  static let mostBytes = 256 << 20
  /// As many elements and texts are kept, and no more.
  static let mostNodes = 3_000_000

  /// The tree of a page or a piece of one, in UTF-8; never fails.
  static func parsed(_ html: [UInt8]) -> HTMLTree {
    var building = HTMLTreeBuilding(html.count > mostBytes ? Array(html[..<mostBytes]) : html)
    return building.run()
  }

  /// The tree of a text.
  static func parsed(_ html: String) -> HTMLTree { parsed(Array(html.utf8)) }
}

/// The state of building a tree: the elements that are open.
struct HTMLTreeBuilding {
  var tokens: HTMLTokenizer
  var open: [Int32] = [0]
  /// How many elements are open beyond the deepest that is kept.
  var tooDeep = 0
  /// How many open elements are an `svg` or `math`.
  var foreign = 0
  /// Where an end tag of a title was looked for in vain, so that many such titles do not cost more than one.
  var withoutEnd = 0..<0
  /// Whether an end tag of a frame was looked for in vain: none that follows has one.
  var framesHaveNoEnd = false
  /// What moving nodes may still cost, so that crossed tags cannot make it quadratic.
  var moves: Int

  init(_ bytes: [UInt8]) {
    tokens = HTMLTokenizer(bytes)
    tokens.tree.nodes.reserveCapacity(min(bytes.count / 24, HTMLTree.mostNodes) + 8)
    moves = bytes.count / 8 + 1_000
  }

  mutating func run() -> HTMLTree {
    var place = 0
    while place < tokens.end, tokens.tree.nodes.count < HTMLTree.mostNodes {
      switch tokens.token(at: place) {
      case .text(let end):
        text(place..<end)
        place = end
      case .silence(let end): place = end
      case .close(let name, let end):
        close(name)
        place = end
      case .open(let name, let attributes, let closesItself, let end):
        place = self.open(name, attributes, closesItself, end)
      }
    }
    return tokens.tree
  }

  func name(_ node: Int32) -> ElementName { tokens.tree.nodes[Int(node)].name }
  var current: Int32 { open.last ?? 0 }

  // MARK: Adding

  mutating func text(_ range: Range<Int>) {
    if name(current) == .head, !isBlank(range) { pop(to: open.count - 1) }
    add(range: tokens.tree.resolved(range, inAttribute: false))
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    !tokens.tree.bytes[range].contains { $0 > 0x20 }
  }

  mutating func add(range: Range<Int>) {
    guard !range.isEmpty else { return }
    var node = HTMLTree.Node(name: .text)
    node.start = Int32(range.lowerBound)
    node.end = Int32(range.upperBound)
    append(node)
  }

  @discardableResult mutating func append(_ node: HTMLTree.Node) -> Int32 {
    var node = node
    let place = Int32(tokens.tree.nodes.count)
    let parent = current
    node.parent = parent
    node.previous = tokens.tree.nodes[Int(parent)].last
    tokens.tree.nodes.append(node)
    if node.previous >= 0 {
      tokens.tree.nodes[Int(node.previous)].next = place
    } else {
      tokens.tree.nodes[Int(parent)].first = place
    }
    tokens.tree.nodes[Int(parent)].last = place
    return place
  }

  // MARK: Opening

  mutating func open(
    _ tag: ElementName, _ attributes: Range<Int>, _ closesItself: Bool, _ end: Int
  ) -> Int {
    let tag = tag == .image && foreign == 0 ? .img : tag
    if tag == .html || tag == .body {
      return openWhole(tag, attributes, end)
    }
    if tag == .head, tokens.tree.nodes.count > 1 && open.count > 1 { return end }
    if name(current) == .head, !tag.isOfHead { pop(to: open.count - 1) }
    if foreign == 0 { closeImplied(by: tag) }
    if tag == .form, [.table, .tbody, .tr].contains(name(current)) { return end }

    var node = HTMLTree.Node(name: tag)
    node.start = Int32(attributes.lowerBound)
    node.end = Int32(attributes.upperBound)
    // A frame that closes itself was written for XHTML: what follows is no content of it.
    if tag.isVoid || (closesItself && (foreign > 0 || tag == .svg || tag == .math || tag == .iframe)) {
      append(node)
      return end
    }
    guard open.count < HTMLTree.deepest else {
      tooDeep += 1
      return isRaw(tag) ? rawEnd(tag, from: end).next : end
    }
    let place = append(node)
    open.append(place)
    if tag == .svg || tag == .math { foreign += 1 }
    return isRaw(tag) ? takeRaw(tag, from: end) : end
  }

  /// A second `html` or `body` only adds what the first does not say.
  mutating func openWhole(_ tag: ElementName, _ attributes: Range<Int>, _ end: Int) -> Int {
    if tag == .html {
      if tokens.tree.nodes[0].start == tokens.tree.nodes[0].end {
        tokens.tree.nodes[0].start = Int32(attributes.lowerBound)
        tokens.tree.nodes[0].end = Int32(attributes.upperBound)
      }
      return end
    }
    if open.contains(where: { name($0) == .body }) { return end }
    if let head = open.firstIndex(where: { name($0) == .head }) { pop(to: head) }
    guard open.count == 1 else { return end }
    var node = HTMLTree.Node(name: .body)
    node.start = Int32(attributes.lowerBound)
    node.end = Int32(attributes.upperBound)
    open.append(append(node))
    return end
  }

  /// Closes what the start of an element closes without saying so (HTML, "Optional tags").
  mutating func closeImplied(by tag: ElementName) {
    if tag.endsParagraph, let place = openPlace(where: { $0 == .p }) { pop(to: place) }
    switch tag {
    case .li: closeItem([.li], until: [.ul, .ol, .menu, .dir])
    case .dt, .dd: closeItem([.dt, .dd], until: [.dl])
    case .option: closeItem([.option], until: [.select, .datalist])
    case .optgroup: closeItem([.option, .optgroup], until: [.select])
    case .tr: closeItem([.tr], until: [.table])
    case .td, .th: closeItem([.td, .th], until: [.tr, .table])
    case .tbody, .thead, .tfoot: closeItem([.tbody, .thead, .tfoot, .caption, .colgroup], until: [.table])
    case .rt, .rp, .rb: closeItem([.rt, .rp, .rb], until: [.ruby])
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if name(current).headingLevel != nil { pop(to: open.count - 1) }
    case .a, .nobr:
      if let place = openPlace(where: { $0 == tag }), !open[place...].contains(where: { name($0).isBlock }) {
        pop(to: place)
      }
    case .button: if let place = openPlace(where: { $0 == .button }) { pop(to: place) }
    default: break
    }
  }

  /// Where the innermost open element of a kind is, this side of a table cell and the like.
  func openPlace(where isWanted: (ElementName) -> Bool) -> Int? {
    for place in open.indices.reversed() {
      let name = name(open[place])
      if isWanted(name) { return place }
      if name.isScope { return nil }
    }
    return nil
  }

  mutating func closeItem(_ names: [ElementName], until stops: [ElementName]) {
    for place in open.indices.reversed() {
      let name = name(open[place])
      if names.contains(name) { return pop(to: place) }
      if stops.contains(name) || name == .template || (name == .table && !stops.contains(.table)) { return }
    }
  }

  mutating func pop(to place: Int) {
    while open.count > max(place, 1) {
      if let node = open.popLast(), name(node) == .svg || name(node) == .math { foreign -= 1 }
    }
  }

  // MARK: Text in which nothing is a tag

  func isRaw(_ tag: ElementName) -> Bool {
    switch tag {
    case .script, .style, .xmp, .iframe, .noembed, .noframes: true
    case .textarea, .title: foreign == 0
    default: false
    }
  }

  mutating func takeRaw(_ tag: ElementName, from start: Int) -> Int {
    let (end, next) = rawEnd(tag, from: start)
    let range = start..<end
    add(range: tag == .title || tag == .textarea ? tokens.tree.resolved(range, inAttribute: false) : range)
    pop(to: open.count - 1)
    return next
  }

  /// Where raw text ends and what follows its end tag; one that never ends stops at its line's or the page's end.
  mutating func rawEnd(_ tag: ElementName, from start: Int) -> (end: Int, next: Int) {
    let word = Array(String(describing: tag).utf8)
    let bytes = tokens.tree.bytes
    var index = start
    let isShort = tag == .title || tag == .textarea
    if tag == .iframe, framesHaveNoEnd { return (start, start) }
    if isShort, withoutEnd.contains(start) { index = withoutEnd.upperBound }
    while let found = tokens.find(UInt8(ascii: "<"), from: index), !isShort || found < start + 32_768 {
      let after = found + 2 + word.count
      if after <= tokens.end, bytes[found + 1] == UInt8(ascii: "/"),
        zip(bytes[(found + 2)..<after], word).allSatisfy({ $0 | 0x20 == $1 }),
        after == tokens.end || bytes[after] <= 0x20 || bytes[after] == UInt8(ascii: ">")
          || bytes[after] == UInt8(ascii: "/")
      {
        return (found, tokens.find(UInt8(ascii: ">"), from: after).map { $0 + 1 } ?? tokens.end)
      }
      index = found + 1
    }
    // An unclosed title would swallow the whole page.
    if isShort {
      withoutEnd = start..<max(min(index, tokens.end), start)
      let end = tokens.find(UInt8(ascii: "<"), from: start) ?? tokens.end
      return (end, end)
    }
    // Nothing is lost behind a frame that nobody closed.
    if tag == .iframe {
      framesHaveNoEnd = true
      return (start, start)
    }
    return (tokens.end, tokens.end)
  }
}
