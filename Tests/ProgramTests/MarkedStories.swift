// What keys do to the marks of the six stories, told without the program.

import Chance
import Pty

/// A key that marks, or moves on.
enum MarkKey: String, CaseIterable {
  case mark = "m"
  case star = "s"
  case done = "d"
  case down = "\u{1B}[B"

  /// What is typed.
  var bytes: [UInt8] { Array(rawValue.utf8) }
}

/// The marks of the six stories at one moment.
struct MarkedStories: Equatable {
  /// Whether a story is read, and whether it is starred: two for each.
  var marks: [Bool]
  /// The selected story, from 0; nil when none was to be seen.
  var selected: Int?

  /// As a screen shows them.
  init(_ screen: PtyScreen) {
    marks = (1...6).flatMap { [!screen.isUnread($0), screen.isStarred($0)] }
    selected = screen.selected.map { $0 - 1 }
  }

  /// After a key; nil when it is not known what is selected.
  func after(_ key: MarkKey) -> MarkedStories? {
    guard let selected else { return nil }
    var next = self
    switch key {
    case .mark: next.marks[selected * 2].toggle()
    case .star: next.marks[selected * 2 + 1].toggle()
    case .done: next.marks[selected * 2] = true
    case .down: break
    }
    if key == .done || key == .down { next.selected = min(5, selected + 1) }
    return next
  }

  /// The earliest of some steps by which every mark has been as it is here; nil when one never was.
  ///
  /// A frame may be cut by the end of the program, so each mark is looked for by itself.
  func earliest(in steps: [MarkedStories]) -> Int? {
    var least = 0
    for (place, mark) in marks.enumerated() {
      guard let first = steps.firstIndex(where: { $0.marks[place] == mark }) else { return nil }
      least = max(least, first)
    }
    return least
  }
}

extension Dice {
  /// Keys that mark each story at most once in a way, as `m` is about what the screen shows.
  mutating func script() -> [MarkKey] {
    let ways: [[MarkKey]] = [
      [.mark, .down], [.star, .down], [.done], [.star, .done], [.mark, .star, .down], [.down],
    ]
    return (1...6).flatMap { _ in ways.randomElement(using: &self) ?? [.down] }
  }
}
