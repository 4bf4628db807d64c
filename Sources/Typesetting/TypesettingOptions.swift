// What a page of text is set for: the pane's width and a few choices.

/// How the lines of a paragraph are chosen.
public enum Paragraphs: String, Hashable, Sendable, CaseIterable {
  /// Line by line, each as long as it can be.
  case greedy
  /// For the whole paragraph, so that its lines are as even as can be.
  case bestFit = "best-fit"
}

/// Where words may be cut by a hyphen at the end of a line.
public enum Hyphens: Hashable, Sendable {
  /// Nowhere: for text that goes on to other programs.
  case none
  /// Where the writer put soft hyphens.
  case soft
  /// Where a dictionary allows it too; `language` is that of a text that names none of its own, empty for none.
  case dictionary(language: String)
}

/// The room that a text has, and how it is to use it.
public struct TypesettingOptions: Hashable, Sendable {
  /// Cells across the pane; below 8 is taken for 8.
  public var width: Int
  /// The longest line of running text, in cells.
  public var measure: Int
  /// True to stand in the middle of a pane that is wider than the measure.
  public var isCentred: Bool
  /// How the lines of a paragraph are chosen.
  public var paragraphs = Paragraphs.greedy
  /// Where words may be cut.
  public var hyphens = Hyphens.soft
  /// True to stretch the spaces of a line until it ends where the others do.
  public var isJustified = false
  /// Rows that a line of running text takes: 1, or 2 with an empty one below.
  public var lineSpacing = 1
  /// Rows that a picture takes at most; with none, what is said of it stands alone.
  public var pictureRows = 0
  /// True to say in words what headings, quotations and code are, with no rules and bars.
  public var hasWords = false
  /// True to draw bullets, bars and rules in ASCII.
  public var isASCII: Bool

  /// Makes options; only the width is needed.
  public init(width: Int, measure: Int = 72, isCentred: Bool = true, isASCII: Bool = false) {
    self.width = width
    self.measure = measure
    self.isCentred = isCentred
    self.isASCII = isASCII
  }

  /// Empty cells left of the text: none in a narrow pane, two where the measure fills it, else half of what is over.
  var margin: Int {
    if width < 40 { return 0 }
    return width >= measure + 4 && isCentred ? (width - measure) / 2 : 2
  }

  /// Whether the lines of a text are the same for other options, though they may stand elsewhere in the pane.
  func setsSameLines(as other: TypesettingOptions) -> Bool {
    var same = self
    (same.width, same.measure, same.isCentred) = (other.width, other.measure, other.isCentred)
    return same == other && textWidth == other.textWidth
  }

  /// Cells that a line of text may take.
  var textWidth: Int { max(8, min(measure, width - 2 * (width < 40 ? 0 : 2))) }
}
