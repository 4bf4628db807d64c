// A page as a tree, kept in two flat arrays so that millions of nodes cost little and no depth can exhaust the stack.

/// The elements and texts of a page.
///
/// A node is its place in `nodes`; 0 is the root, and -1 stands for none. Texts and attribute values are ranges of `bytes`.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    /// Which element; `.text` for text.
    var name: ElementName
    var parent: Int32 = -1
    var first: Int32 = -1
    var last: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
    /// Of a text its bytes, of an element its attributes.
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// An attribute of use and its value.
  struct Attribute: Sendable {
    let name: AttributeName
    let start: Int32
    let end: Int32
  }

  var nodes: [Node] = [Node(name: .html)]
  var attributes: [Attribute] = []
  /// The source, and behind it what had to be written anew because of character references.
  var bytes: [UInt8]

  /// Elements nest no deeper than this; what lies deeper is taken for content of the deepest.
  static let deepest = 200

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes of a text.
  func bytes(of node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  /// The value of an attribute as bytes; nil when it is not there.
  func value(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    guard nodes[node].name != .text else { return nil }
    for place in Int(nodes[node].start)..<Int(nodes[node].end) where attributes[place].name == name {
      return bytes[Int(attributes[place].start)..<Int(attributes[place].end)]
    }
    return nil
  }

  /// The value of an attribute; nil when it is not there.
  func attribute(_ name: AttributeName, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute without white space around it; nil when it is not there or empty.
  func trimmed(_ name: AttributeName, of node: Int) -> String? {
    guard let value = value(name, of: node)?.trimmedBytes, !value.isEmpty else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// The children of a node.
  func children(of node: Int) -> Children { Children(tree: self, current: nodes[node].first) }

  /// Walks along siblings.
  struct Children: Sequence, IteratorProtocol {
    let tree: HTMLTree
    var current: Int32
    mutating func next() -> Int? {
      guard current >= 0 else { return nil }
      defer { current = tree.nodes[Int(current)].next }
      return Int(current)
    }
  }

  /// The next node in document order; nil when `node` was the last within `top`.
  func following(_ node: Int, within top: Int, skippingContent: Bool = false) -> Int? {
    if !skippingContent, nodes[node].first >= 0 { return Int(nodes[node].first) }
    var node = node
    while node != top, node >= 0 {
      if nodes[node].next >= 0 { return Int(nodes[node].next) }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  /// The words of an element's class and id in lower case, of the first some hundred bytes of each.
  func names(of node: Int) -> [Substring] {
    [AttributeName.class, .id].compactMap { value($0, of: node)?.prefix(300) }.flatMap {
      String(decoding: $0, as: UTF8.self).lowercased().split { !$0.isLetter }
    }
  }

  /// A length in pixels, up to some hundred thousand; `nil` where an attribute says none.
  func pixels(_ name: AttributeName, of node: Int) -> Int? {
    guard let value = value(name, of: node), value.count < 40, let text = trimmed(name, of: node),
      let length = Int(text.hasSuffix("px") ? text.dropLast(2) : text[...]), length >= 0
    else { return nil }
    return min(length, 100_000)
  }

  /// Texts that show something, from a node on in document order; no more than `most`.
  func texts(from start: Int, most: Int) -> some Sequence<Int> {
    (start..<nodes.count).lazy.filter { node in
      nodes[node].name == .text && bytes(of: node).contains { $0 > 0x20 }
    }.prefix(most)
  }

  /// All text below a node, white space collapsed; blocks and line breaks part words.
  ///
  /// What only stands in for a script that does not run is no text. No more than `most` bytes.
  func text(of top: Int, most: Int = 100_000) -> String {
    var result: [UInt8] = []
    var awaitsSpace = false
    var node: Int? = top
    while let current = node, result.count < most {
      let name = nodes[current].name
      if name == .text {
        for byte in bytes(of: current) {
          if byte <= 0x20 {
            awaitsSpace = !result.isEmpty
          } else {
            if awaitsSpace { result.append(0x20) }
            awaitsSpace = false
            result.append(byte)
          }
        }
      } else if name.isBlock || name == .br {
        awaitsSpace = !result.isEmpty
      }
      node = following(current, within: top, skippingContent: current != top && name.isWordless)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Without ASCII white space and controls at both ends.
  var trimmedBytes: ArraySlice<UInt8> {
    var part = self
    while let byte = part.first, byte <= 0x20 { part.removeFirst() }
    while let byte = part.last, byte <= 0x20 { part.removeLast() }
    return part
  }
}
