// What end tags close, and what becomes of elements that are closed across one another.

extension HTMLTreeBuilding {
  mutating func close(_ tag: ElementName) {
    if tooDeep > 0, !tag.isVoid {
      tooDeep -= 1
      return
    }
    switch tag {
    case .br: append(HTMLTree.Node(name: .br))
    // The end of a paragraph that is not open still parts what is before from what follows.
    case .p: if let place = matching(.p) { pop(to: place) } else { append(HTMLTree.Node(name: .p)) }
    case .body, .html: break
    case .form:
      // Only the form ends; what is open within it stays open.
      if let place = openPlace(where: { $0 == .form }) { open.remove(at: place) }
    case .other:
      if name(current) == .other { pop(to: open.count - 1) } else { closeUnknown() }
    default:
      if let level = tag.headingLevel, level > 0 {
        if let place = openPlace(where: { $0.headingLevel != nil }) { pop(to: place) }
      } else if tag.isFormatting {
        closeFormatting(tag)
      } else if let place = matching(tag) {
        pop(to: place)
      }
    }
  }

  func matching(_ tag: ElementName) -> Int? {
    switch tag {
    case .table, .template, .object, .applet, .marquee:
      open.lastIndex { name($0) == tag }
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption:
      open.indices.reversed().first { name(open[$0]) == tag || name(open[$0]) == .table }.flatMap {
        name(open[$0]) == tag ? $0 : nil
      }
    default: openPlace { $0 == tag }
    }
  }

  /// An end tag of an unknown element: ends one unless a block lies between.
  mutating func closeUnknown() {
    for place in open.indices.reversed() {
      let name = name(open[place])
      if name == .other { return pop(to: place) }
      if name.isBlock { return }
    }
  }

  /// Ends a formatting element; blocks that were begun within it and go on get a copy of it around what they hold so far.
  mutating func closeFormatting(_ tag: ElementName) {
    guard let place = openPlace(where: { $0 == tag }) else { return }
    guard let block = open[place...].firstIndex(where: { name($0).isBlock }) else { return pop(to: place) }
    let formatting = open[place]
    let furthest = open[block]
    var child = tokens.tree.nodes[Int(furthest)].first
    var count = 0
    while child >= 0 {
      count += 1
      child = tokens.tree.nodes[Int(child)].next
    }
    moves -= count + 1
    guard moves > 0 else { return }
    detach(furthest)
    attach(furthest, to: tokens.tree.nodes[Int(formatting)].parent)
    if count > 0 { wrapChildren(of: furthest, in: formatting) }
    open.removeSubrange(place..<block)
  }

  mutating func wrapChildren(of block: Int32, in formatting: Int32) {
    var copy = tokens.tree.nodes[Int(formatting)]
    (copy.next, copy.previous, copy.parent) = (-1, -1, block)
    copy.first = tokens.tree.nodes[Int(block)].first
    copy.last = tokens.tree.nodes[Int(block)].last
    let place = Int32(tokens.tree.nodes.count)
    tokens.tree.nodes.append(copy)
    var child = copy.first
    while child >= 0 {
      tokens.tree.nodes[Int(child)].parent = place
      child = tokens.tree.nodes[Int(child)].next
    }
    tokens.tree.nodes[Int(block)].first = place
    tokens.tree.nodes[Int(block)].last = place
  }

  mutating func detach(_ node: Int32) {
    let (parent, previous, next) = {
      ($0.parent, $0.previous, $0.next)
    }(tokens.tree.nodes[Int(node)])
    if previous >= 0 {
      tokens.tree.nodes[Int(previous)].next = next
    } else if parent >= 0 {
      tokens.tree.nodes[Int(parent)].first = next
    }
    if next >= 0 {
      tokens.tree.nodes[Int(next)].previous = previous
    } else if parent >= 0 {
      tokens.tree.nodes[Int(parent)].last = previous
    }
  }

  mutating func attach(_ node: Int32, to parent: Int32) {
    guard parent >= 0 else { return }
    let last = tokens.tree.nodes[Int(parent)].last
    tokens.tree.nodes[Int(node)].parent = parent
    tokens.tree.nodes[Int(node)].previous = last
    tokens.tree.nodes[Int(node)].next = -1
    if last >= 0 {
      tokens.tree.nodes[Int(last)].next = node
    } else {
      tokens.tree.nodes[Int(parent)].first = node
    }
    tokens.tree.nodes[Int(parent)].last = node
  }
}
