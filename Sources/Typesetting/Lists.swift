// Lists: bullets by depth, numbers in a column, tasks, each item with a hanging indent.

import Articles
import Screen

extension Galley {
  /// Sets a list and returns the length of its flat text.
  mutating func set(_ list: ListBlock, at offset: Int) -> Int {
    let last = list.start.map { String($0 &+ max(0, list.items.count - 1)).count } ?? 0
    listDepth += 1
    defer { listDepth -= 1 }
    var length = 0
    for (number, item) in list.items.enumerated() {
      if number > 0 {
        if !list.isTight { addBlank(at: offset + length) }
        length += 1
      }
      let mark = mark(of: item, number: list.start.map { $0 &+ number }, digits: last)
      indent(first: mark, rest: String(repeating: " ", count: TextWidth.width(of: mark)), role: .ornament)
      length += setIndented(item.blocks, at: offset + length, isTight: list.isTight)
    }
    return length
  }

  private func mark(of item: ListBlock.Item, number: Int?, digits: Int) -> String {
    var mark: String
    if let number {
      let written = String(number)
      mark = String(repeating: " ", count: max(0, digits - written.count)) + written + ". "
    } else {
      let bullets = options.hasWords ? ["- "] : options.isASCII ? ["* ", "- ", "+ "] : ["• ", "◦ ", "– "]
      mark = bullets[min(listDepth, bullets.count) - 1]
    }
    // A task's box stands for the bullet.
    if let isDone = item.isDone {
      let box = options.hasWords ? isDone ? "Done: " : "To do: " : isDone ? "[x] " : "[ ] "
      mark = (number == nil ? "" : mark) + box
    }
    return mark
  }
}
