// The article pane as the head knows it: an article, its set text, and where in it one stands.

import Articles
import Typesetting

/// An article in the pane, opened or only previewed.
public struct ArticleState: Sendable, Equatable {
  /// A request whose answer has not come.
  public var generation: Int
  /// The article and its marks.
  public var stored: StoredArticle
  /// As much of its text as is set.
  public var text: SetText
  /// Minutes that reading it takes.
  public var minutes: Int
  /// Its pictures that were asked for, drawn or not.
  var pictures: [PictureRequest: DrawnPicture] = [:]
  /// True while it only follows the selection.
  public var isPreview: Bool
  /// What is shown of it.
  public var rendition = Rendition.article
  /// First visible line.
  public var top = 0
  /// A place to go to as soon as that much is set.
  public var pendingPlace: TextPlace?
  /// Columns by which wide lines are scrolled to the right.
  public var side = 0
  /// Related stories, when they have come.
  public var related: [RelatedRow] = []
  /// The story that Enter opens, below the end.
  public var selectedRelated: Int?
  /// The link that Enter opens.
  public var selectedLink: Int?
  /// What is looked for in it.
  public var find: Find?
  /// Where the words of the search stand that has brought it, once they are found.
  public var matches: SearchMatches?
  /// Where one read in it before a search showed a match; to come back to when that is left.
  var placeBeforeSearch: TextPlace?
  /// Only lines that match, by &.
  public var onlyLines: String = ""
  /// Where one read in it before that; to come back to with all lines.
  var placeBeforeLines: TextPlace?
  /// Lines chosen by V: where it began and where it is.
  public var selection: LineSelection?
  /// Hints over links, by f, and what has been typed of one.
  public var hints: Hints?
  /// True once its last line was on the screen.
  public var hasSeenEnd = false
  /// True when Space has stopped once at the end.
  public var hasStoppedAtEnd = false
  /// The article that Space opens next, when it was looked up.
  public var next: Headline?

  /// Makes the pane of an article that has just come.
  public init(generation: Int, opened: OpenedArticle, isPreview: Bool) {
    self.generation = generation
    stored = opened.stored
    text = opened.text
    minutes = opened.minutes
    self.isPreview = isPreview
  }

  /// The article.
  public var id: ArticleID { stored.id }

  /// True for the same article, shown in the same way.
  func isSame(as other: ArticleState) -> Bool {
    id == other.id && isPreview == other.isPreview && rendition == other.rendition
  }
}

/// Lines chosen for copying.
public struct LineSelection: Hashable, Sendable {
  /// The line where it began.
  public var anchor: Int
  /// The line where it is.
  public var cursor: Int

  /// What can be done with it, for the status line.
  static let keys = "Choose lines with ↓ ↑ · y copies, Y quotes with its source, Esc ends"

  /// Both ends in order.
  public var lines: ClosedRange<Int> { min(anchor, cursor)...max(anchor, cursor) }
}

/// Hints over what can be followed on the screen.
public struct Hints: Hashable, Sendable {
  /// What a hint follows.
  public enum Target: Hashable, Sendable {
    /// A link of the text, by its number.
    case link(Int)
    /// A row below the text.
    case row(EndingRow)
  }

  /// What is on the screen, with the letters that follow each.
  public var targets: [Target: String]
  /// The letters typed so far.
  public var typed = ""

  /// The letters that follow something, while what is typed begins them.
  func letters(of target: Target) -> String? { targets[target].flatMap { $0.hasPrefix(typed) ? $0 : nil } }
}

/// A place one came from, for back and forward.
public struct HistoryPlace: Hashable, Sendable {
  /// The article.
  public var id: ArticleID
  /// Where in it.
  public var place: TextPlace
}
