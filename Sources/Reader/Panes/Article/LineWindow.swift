// The part of a wide line that is on the screen.

import Screen

/// Which characters of a line that is scrolled sideways are seen, and in which columns: such a line may be of any length, and what
/// is marked in it is looked for once, from its start to the pane's edge.
struct LineWindow {
  /// Where each character up to the pane's right edge begins, in columns of the line, and where the last of them ends.
  private var columns: [Int] = [0]
  private let shown: Range<Int>
  /// Where what is beyond the pane's right edge begins.
  private(set) var end: String.Index

  /// Looks at a line that is scrolled by some columns, in a pane of some.
  init(_ text: String, skipping skipped: Int, width: Int) {
    shown = skipped..<skipped + max(0, width)
    end = text.startIndex
    while end < text.endIndex, let last = columns.last, last < shown.upperBound {
      columns.append(last + TextWidth.width(of: text[end]))
      text.formIndex(after: &end)
    }
  }

  /// The columns of the pane that some characters take, counted from the line's start; nil when none is seen.
  func columns(of characters: Range<Int>) -> Range<Int>? {
    guard characters.lowerBound < columns.count else { return nil }
    let end = columns[min(characters.upperBound, columns.count - 1)]
    let seen = (columns[characters.lowerBound]..<max(end, columns[characters.lowerBound])).clamped(to: shown)
    return seen.isEmpty ? nil : seen.lowerBound - shown.lowerBound..<seen.upperBound - shown.lowerBound
  }

  /// Columns to scroll by so that a character is seen: as far as before where it is, else with some of what stands before it.
  static func side(showing character: Int, of text: String, from side: Int, width: Int) -> Int {
    let column = text.prefix(character).reduce(0) { $0 + TextWidth.width(of: $1) }
    if column >= side, column < side + width * 3 / 4 { return side }
    return column < width * 3 / 4 ? 0 : column - width / 3
  }
}
