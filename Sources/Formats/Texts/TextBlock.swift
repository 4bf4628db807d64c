// A block of plain text: some lines that belong together, and what shape they have.

/// Lines that belong together.
struct TextBlock {
  /// How the lines belong together.
  enum Shape: Equatable {
    /// One paragraph, its lines joined.
    case paragraph
    /// Lines whose breaks count.
    case verse
    /// Lines that must stay as they are: code, tables, figures.
    case verbatim
    /// Items with bullets, or numbered from a start.
    case list(start: Int?)
    /// A heading, underlined in the text.
    case underlined
    /// A line of dashes or stars.
    case rule
  }

  /// The shape.
  var shape: Shape
  /// The lines or items; one for a paragraph.
  var lines: [String]
  /// Columns of all its text.
  var width: Int
  /// Blank lines before it; 0 when it follows the line before at once.
  var blanksBefore: Int

  /// The text, lines joined by `\n`.
  var text: String { lines.count == 1 ? lines[0] : lines.joined(separator: "\n") }
  /// Whether it is one line or paragraph of no more than so many columns.
  func isShort(_ columns: Int) -> Bool { shape == .paragraph && width <= columns }
}
