// A page as the search for its article sees it: the tree, what its parts hint at, how much text and links they hold.

/// How much of what an element holds.
struct PartMeasure: Sendable {
  /// Letters and signs of text; those of scripts without spaces count three.
  var text: Int32 = 0
  /// Those of them in links.
  var link: Int32 = 0
  /// Commas and their like in other scripts.
  var commas: Int32 = 0
  /// Blocks of running text.
  var paragraphs: Int32 = 0
  var images: Int32 = 0
  var items: Int32 = 0
  var inputs: Int32 = 0
  var embeds: Int32 = 0
  /// Text in headings.
  var heading: Int32 = 0
  /// Text in lists.
  var list: Int32 = 0
  var links: Int32 = 0
  /// Blocks, the part itself among them.
  var blocks: Int32 = 0

  static func += (left: inout PartMeasure, right: PartMeasure) { left.add(right, times: 1) }
  static func -= (left: inout PartMeasure, right: PartMeasure) { left.add(right, times: -1) }

  private mutating func add(_ other: PartMeasure, times: Int32) {
    text += other.text * times
    link += other.link * times
    commas += other.commas * times
    paragraphs += other.paragraphs * times
    images += other.images * times
    items += other.items * times
    inputs += other.inputs * times
    embeds += other.embeds * times
    heading += other.heading * times
    list += other.list * times
    links += other.links * times
    blocks += other.blocks * times
  }

  /// The share of text that is in links, 0 to 1.
  var linkDensity: Float { text == 0 ? 0 : Float(link) / Float(text) }
}

/// A page, its parts measured, and those that were left out so far.
struct PageParts: Sendable {
  let tree: HTMLTree
  /// All nodes, parents before what they hold, in document order.
  let order: [Int]
  /// What class, id and role hint at.
  let hints: [PartHints]
  /// Nodes that are left out with all they hold.
  var isLeftOut: [Bool]
  /// Elements that are said to stand beside the text.
  let asides: Int
  /// Why a node was left out.
  var reasons: [Int: String] = [:]
  /// What each node holds; none before it is measured.
  private(set) var measures: [PartMeasure] = []

  init(_ tree: HTMLTree) {
    self.tree = tree
    var order: [Int] = []
    order.reserveCapacity(tree.nodes.count)
    var node: Int? = 0
    while let current = node {
      order.append(current)
      node = tree.following(current, within: 0)
    }
    self.order = order
    hints = tree.nodes.indices.map { PageParts.hints(of: $0, in: tree) }
    isLeftOut = Array(repeating: false, count: tree.nodes.count)
    asides = tree.nodes.count { $0.name == .aside }
  }

  private static func hints(of node: Int, in tree: HTMLTree) -> PartHints {
    guard tree.nodes[node].name != .text, tree.nodes[node].start < tree.nodes[node].end else { return [] }
    var hints: PartHints = []
    for name in [AttributeName.class, .id, .dataTestID, .dataComponent] {
      // The id of a heading is made of its words, for links to it.
      if name == .id, tree.nodes[node].name.headingLevel != nil { continue }
      if let value = tree.value(name, of: node) { hints.formUnion(.of(value)) }
    }
    // A heading that is called "list-header" is the head of a list, and no site's.
    if hints.contains(.margin), tree.nodes[node].name.headingLevel != nil,
      let value = tree.value(.class, of: node).map({ String(decoding: $0, as: UTF8.self).lowercased() }),
      value.contains("head"), !["widget", "side", "foot", "rail"].contains(where: value.contains)
    {
      hints.remove(.margin)
    }
    return hints
  }

  func name(_ node: Int) -> ElementName { tree.nodes[node].name }
  func parent(_ node: Int) -> Int? { tree.nodes[node].parent < 0 ? nil : Int(tree.nodes[node].parent) }

  /// Whether a block is within that is not left out.
  func holdsBlock(_ node: Int) -> Bool { measures[node].blocks > (name(node).isBlock ? 1 : 0) }

  /// The nodes above a node, nearest first.
  func ancestors(of node: Int) -> [Int] {
    var found: [Int] = []
    var node = parent(node)
    while let current = node {
      found.append(current)
      node = parent(current)
    }
    return found
  }

  /// Whether one node is within another.
  func isWithin(_ node: Int, _ top: Int) -> Bool {
    var node: Int? = node
    while let current = node {
      if current == top { return true }
      node = parent(current)
    }
    return false
  }

  /// Leaves a node out and takes what it holds from the measures of those above it.
  mutating func leaveOut(_ node: Int, _ reason: String) {
    guard !isLeftOut[node] else { return }
    isLeftOut[node] = true
    reasons[node] = reason
    let measure = measures[node]
    for above in ancestors(of: node) { measures[above] -= measure }
  }

  // MARK: Measuring

  /// Measures all parts anew, without those that are left out.
  mutating func measure() {
    if measures.isEmpty {
      measures = Array(repeating: PartMeasure(), count: tree.nodes.count)
    } else {
      for node in measures.indices { measures[node] = PartMeasure() }
    }
    var hidden = Array(repeating: false, count: measures.count)
    var wordless = hidden
    for node in order {
      let parent = parent(node)
      hidden[node] = isLeftOut[node] || (parent.map { hidden[$0] } ?? false)
      wordless[node] = name(node).isWordless || (parent.map { wordless[$0] } ?? false)
    }
    for node in order.reversed() {
      guard !hidden[node] else {
        // Fields are not read, but tell a form that is to be filled in.
        if let parent = parent(node), !hidden[parent], isFilledIn(node) { measures[parent].inputs += 1 }
        continue
      }
      if name(node) != .text || !wordless[node] { own(node) }
      if name(node).isBlock { measures[node].blocks += 1 }
      guard let parent = parent(node) else { continue }
      measures[parent] += measures[node]
    }
  }

  /// Whether something is typed or chosen there.
  private func isFilledIn(_ node: Int) -> Bool {
    switch name(node) {
    case .select, .textarea: true
    case .input:
      !["hidden", "checkbox", "button", "submit", "image"].contains(
        tree.trimmed(.type, of: node)?.lowercased() ?? "")
    default: false
    }
  }

  private mutating func own(_ node: Int) {
    switch name(node) {
    case .text: count(text: node)
    case .a:
      measures[node].links += 1
      // Marks of footnotes and links within the page are part of a text.
      // "#" alone is a button of a script's.
      let isWithinPage =
        tree.value(.href, of: node).map { $0.first == UInt8(ascii: "#") && $0.count > 1 } ?? false
      measures[node].link = isWithinPage ? measures[node].text * 3 / 10 : measures[node].text
    case .img: measures[node].images += 1
    case .li: measures[node].items += 1
    case .iframe, .embed, .object, .video, .audio: measures[node].embeds += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: measures[node].heading = measures[node].text
    case .ul, .ol: measures[node].list = measures[node].text
    case .p, .pre: measures[node].paragraphs += 1
    default: break
    }
  }

  private mutating func count(text node: Int) {
    var text: Int32 = 0
    var commas: Int32 = 0
    var wasSpace = true
    let bytes = tree.bytes(of: node)
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte <= 0x20 {
          if !wasSpace { text += 1 }
          wasSpace = true
          continue
        }
        wasSpace = false
        if byte & 0xC0 == 0x80 { continue }
        text += byte >= 0xE3 && byte < 0xF0 ? 3 : 1
        if byte == UInt8(ascii: ",") {
          commas += 1
        } else if byte >= 0xD8, index + 2 < bytes.count {
          // ، ， 、
          let (second, third) = (bytes[index + 1], bytes[index + 2])
          if byte == 0xD8, second == 0x8C { commas += 1 }
          if byte == 0xEF, second == 0xBC, third == 0x8C { commas += 1 }
          if byte == 0xE3, second == 0x80, third == 0x81 { commas += 1 }
        }
      }
    }
    if wasSpace, text > 0 { text -= 1 }
    measures[node].text = text
    measures[node].commas = commas
  }
}
