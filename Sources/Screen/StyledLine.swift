// One line of set text: runs with roles and links, and where in the text it begins.

/// A line as typesetting makes it and a pane draws it.
public struct StyledLine: Hashable, Sendable {
  /// A run of text in one role.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: String
    /// What it is.
    public var role: Role
    /// Which of the text's links it belongs to, from zero; nil for none.
    public var link: Int?

    /// Makes a run.
    public init(_ text: String, role: Role = .text, link: Int? = nil) {
      self.text = text
      self.role = role
      self.link = link
    }
  }

  /// The runs in the order of reading, indentation included.
  public var runs: [Run]
  /// UTF-8 bytes of the document's flat text before this line: the line's place at any width.
  public var offset: Int
  /// How many of the runs are indentation, bars and marks before the text.
  public var indent: Int32 = 0
  /// Cells that its spaces take beyond their own, so that it ends where the others do.
  public var stretch: Int32 = 0
  /// What the line before has of the word that goes on in this one; empty when none does.
  public var wordStart = ""
  /// What the next line has of the word that a hyphen cuts at the end of this one; empty when none does.
  public var wordEnd = ""
  /// True for an empty line that only keeps two lines of a paragraph apart, or is kept free for a picture.
  public var isSpacing = false
  /// True when the line may be wider than the pane (code, wide tables): it is scrolled sideways, never wrapped.
  public var isWide: Bool
  /// The direction of its paragraph; nil where no letter of that runs from right to left, and where each run is for itself.
  public var direction: TextDirection?

  /// Makes a line.
  public init(
    _ runs: [Run] = [], offset: Int = 0, isWide: Bool = false, direction: TextDirection? = nil
  ) {
    self.runs = runs
    self.offset = offset
    self.isWide = isWide
    self.direction = direction
  }

  /// The line's text without roles; a hyphen that was put at its end is no part of it.
  public var text: String { runs.reduce(into: "") { $0 += $1.text } }
}
