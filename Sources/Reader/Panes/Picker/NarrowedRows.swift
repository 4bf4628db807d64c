// Rows narrowed by what is typed, and which of them is the row: what pickers and lists have in common.

import Articles

/// The rows of an overlay by number: those that match what is typed, the one that is chosen, the first in view.
///
/// Names are folded once, so that narrowing fifty thousand of them is a scan of bytes.
public struct NarrowedRows: Sendable, Equatable {
  /// Stands among `shown` for a row that what is typed would make.
  static let new = -1

  /// Numbers of the rows to show, in order.
  private(set) var shown: [Int] = []
  /// Place of the row in `shown`.
  private(set) var selected = 0
  /// Place in `shown`, or line of a text, that stands first in view.
  private(set) var top = 0
  /// Rows that come first whatever is typed.
  private(set) var pinned: [Int] = []

  private var names: [String]
  private var matching: [Int]
  private var needle = ""
  private var offersNew = false

  /// Makes rows of their names.
  init(_ names: [String]) {
    self.names = names.map(Folding.fold)
    matching = Array(names.indices)
    arrange()
  }

  /// Adds a row after all others; it shows with the next narrowing.
  mutating func append(_ name: String) {
    names.append(Folding.fold(name))
    needle = ""
    matching = Array(names.indices)
  }

  /// How many rows there are, shown or not.
  var count: Int { names.count }

  /// The row's number; nil when none is shown.
  var current: Int? { shown.indices.contains(selected) ? shown[selected] : nil }

  /// Leaves the rows that hold a text, those that begin with it first.
  ///
  /// - Parameter offersNew: true to end with a row for the text itself.
  mutating func narrow(to text: String, offersNew: Bool = false) {
    let sought = Folding.fold(Self.trimmed(text))
    // One letter more can only leave fewer rows.
    let candidates = sought.hasPrefix(needle) ? matching : Array(names.indices)
    needle = sought
    matching =
      sought.isEmpty ? Array(names.indices) : candidates.filter { Folding.contains(sought, in: names[$0]) }
    self.offersNew = offersNew
    arrange()
    selected = min(needle.isEmpty ? 0 : pinned.count, max(0, shown.count - 1))
    top = 0
  }

  /// Puts rows first, in this order; the row stays the row.
  mutating func pin(_ rows: [Int]) {
    let row = current
    pinned = rows
    arrange()
    if let row { select(row) }
  }

  /// Makes a row the row.
  mutating func select(_ row: Int) {
    if let place = shown.firstIndex(of: row) { selected = place }
  }

  /// Makes the row at a place of the screen the row; false when there is none.
  mutating func select(visible offset: Int) -> Bool {
    guard shown.indices.contains(top + offset) else { return false }
    selected = top + offset
    return true
  }

  /// Moves by rows and keeps the row in view of so many.
  mutating func move(by count: Int, visible: Int) {
    selected = min(max(0, selected + count), max(0, shown.count - 1))
    scrollToRow(visible: visible)
  }

  /// Keeps the row in view of so many.
  mutating func scrollToRow(visible: Int) {
    if selected < top { top = selected }
    if selected >= top + max(1, visible) { top = selected - max(1, visible) + 1 }
    top = min(top, max(0, shown.count - visible))
  }

  /// Scrolls a text of so many lines.
  mutating func scroll(by count: Int, of lines: Int, visible: Int) {
    top = min(max(0, top + count), max(0, lines - visible))
  }

  private mutating func arrange() {
    let first = Set(pinned)
    let rest = first.isEmpty ? matching : matching.filter { !first.contains($0) }
    if needle.isEmpty {
      shown = pinned + rest
    } else {
      shown =
        pinned + rest.filter { names[$0].hasPrefix(needle) } + rest.filter { !names[$0].hasPrefix(needle) }
    }
    if offersNew { shown.append(Self.new) }
    selected = min(selected, max(0, shown.count - 1))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
