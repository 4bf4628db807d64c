// Lists and definitions of HTML.

import Articles

extension MarkupReading {
  mutating func takeList(_ node: Int, isNumbered: Bool) {
    var items: [ListBlock.Item] = []
    var notes: [Block] = []
    for child in tree.children(of: node) where leavesOut.isEmpty || !leavesOut[child] {
      if tree.nodes[child].name == .text, tree.bytes(of: child).allSatisfy({ $0 <= 0x20 }) { continue }
      if let label = self.notes.targets[child] {
        let blocks = nested(in: child)
        if !blocks.isEmpty { notes.append(.footnote(label: label, blocks)) }
      } else if tree.nodes[child].name == .li {
        guard !isHidden(child) else { continue }
        let blocks = nested(in: child)
        if !blocks.isEmpty { items.append(ListBlock.Item(blocks: blocks, isDone: isDone(child))) }
      } else {
        // A list within a list without an item belongs to the item before it.
        let blocks = single(child)
        if blocks.isEmpty { continue }
        if items.isEmpty {
          items.append(ListBlock.Item(blocks: blocks))
        } else {
          items[items.count - 1].blocks += blocks
        }
      }
    }
    if items.allSatisfy({ $0.blocks.allSatisfy(MarkupReading.isPicture) }) {
      // Pictures in a row: a gallery, and nothing to tell one by one.
      done += items.flatMap(\.blocks)
    } else {
      let start = isNumbered ? Int(tree.trimmed(.start, of: node) ?? "") ?? 1 : nil
      done.append(.list(MarkupReading.list(items, start: start)))
    }
    done += notes
  }

  private static func isPicture(_ block: Block) -> Bool {
    if case .image = block { true } else { false }
  }

  /// An item outside of any list.
  mutating func takeStrayItem(_ node: Int) {
    let blocks = nested(in: node)
    if blocks.isEmpty { return }
    let item = ListBlock.Item(blocks: blocks)
    if case .list(var list)? = done.last, list.start == nil {
      list.items.append(item)
      done[done.count - 1] = .list(MarkupReading.list(list.items, start: nil))
    } else {
      done.append(.list(ListBlock(items: [item])))
    }
  }

  /// Terms and what they mean: an item for each term, its name strong.
  mutating func takeDefinitions(_ node: Int) {
    var items: [ListBlock.Item] = []
    var awaitsMeaning = false
    func walk(_ node: Int) {
      for child in tree.children(of: node) where leavesOut.isEmpty || !leavesOut[child] {
        switch tree.nodes[child].name {
        case .dt:
          let blocks = nested(in: child).map(MarkupReading.strong)
          if blocks.isEmpty { continue }
          if awaitsMeaning, !items.isEmpty {
            items[items.count - 1].blocks += blocks
          } else {
            items.append(ListBlock.Item(blocks: blocks))
          }
          awaitsMeaning = true
        case .dd:
          awaitsMeaning = false
          let blocks =
            notes.targets[child].map { [.footnote(label: $0, nested(in: child))] } ?? nested(in: child)
          if blocks.isEmpty { continue }
          if items.isEmpty { items.append(ListBlock.Item(blocks: [])) }
          items[items.count - 1].blocks += blocks
        case .div: walk(child)
        case .text: break
        default:
          let blocks = single(child)
          if !blocks.isEmpty { items.append(ListBlock.Item(blocks: blocks)) }
        }
      }
    }
    walk(node)
    if !items.isEmpty { done.append(.list(MarkupReading.list(items, start: nil))) }
  }

  private static func strong(_ block: Block) -> Block {
    guard case .paragraph(let inlines) = block else { return block }
    if case .strong? = inlines.first, inlines.count == 1 { return block }
    return .paragraph([.strong(inlines)])
  }

  /// A list that is tight when no item has two paragraphs; what was put into an item bit by bit says each thing once, too.
  private static func list(_ items: [ListBlock.Item], start: Int?) -> ListBlock {
    var items = items
    for place in items.indices { items[place].blocks = sayingOnce(items[place].blocks) }
    let isLoose = items.contains { item in
      item.blocks.count { if case .paragraph = $0 { true } else { false } } > 1
    }
    return ListBlock(start: start, isTight: !isLoose, items: items)
  }

  /// The blocks of one node with its own element.
  private func single(_ node: Int) -> [Block] {
    var inner = self
    (inner.done, inner.run) = ([], MarkupRun(within: run))
    return inner.blocks(alone: node)
  }

  /// Whether a task is done: the box that an item begins with; nil when there is none.
  private func isDone(_ node: Int) -> Bool? {
    var place: Int? = Int(tree.nodes[node].first)
    for _ in 0..<4 {
      guard let current = place, current >= 0 else { return nil }
      if tree.nodes[current].name == .input, tree.trimmed(.type, of: current) == "checkbox" {
        return tree.value(.checked, of: current) != nil
      }
      if tree.nodes[current].name == .text, tree.bytes(of: current).contains(where: { $0 > 0x20 }) {
        return nil
      }
      place = tree.following(current, within: node)
    }
    return nil
  }
}
