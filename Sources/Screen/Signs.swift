// The signs by which a screen says what things are: drawn for eyes, or words for a voice and for braille.

/// What stands for a state, a row, a pane; chosen once, and asked by all that draws.
///
/// With words there are no frames and rules, and the terminal's cursor stands at what keys are about: programs that read the
/// screen aloud, and braille displays, follow it.
public enum Signs: Hashable, Sendable {
  /// Lines and marks.
  case drawn
  /// The same in ASCII.
  case ascii
  /// Words.
  case words

  /// True when words stand for signs, and the cursor for the row that keys are about.
  public var areWords: Bool { self == .words }

  /// Before the row that keys are about, in a list.
  public var row: String { sign("▸", ">", "") }
  /// Before that row in a pane without the focus.
  public var rowBehind: String { sign("›", ">", "") }
  /// Of a row that was chosen.
  public var chosen: String { sign("+", "+", "chosen") }
  /// Of an unread article.
  public var unread: String { sign("●", "*", "unread") }
  /// Of an article that was begun.
  public var begun: String { sign("◐", "o", "begun") }
  /// Of an article that was read.
  public var read: String { sign("", "", "read") }
  /// Of a starred article.
  public var starred: String { sign("★", "+", "starred") }

  /// Between parts of a line.
  public var between: String { sign(" · ", " - ", ", ") }
  /// Before what the list is.
  public var list: String { sign("", "", "List: ") }
  /// Before what the article is.
  public var article: String { sign("", "", "Article: ") }
  /// Before a file that comes with an article.
  public var attachment: String { sign("↳ ", "+ ", "Attachment: ") }
  /// Before a story that Enter opens.
  public var storyChosen: String { sign("▸ ", "> ", "") }
  /// Before a story of the library.
  public var story: String { sign("→ ", "- ", "") }
  /// Before a story that is only named.
  public var storyNamed: String { sign("· ", "  ", "Not in the library: ") }
  /// Before a message among others.
  public var message: String { sign("· ", "  ", "") }
  /// Before what is typed in a picker.
  public var typed: String { sign("›", ">", "") }

  /// A piece of the bar that shows where one is in a text.
  public var position: String { sign("▕", "|", "") }
  /// A rule across.
  public func across(isFocused: Bool) -> String { isFocused ? sign("━", "=", "") : sign("─", "-", "") }
  /// A rule downwards.
  public func down(isFocused: Bool) -> String { isFocused ? sign("┃", "#", "") : sign("│", "|", "") }

  /// The parts of a frame: corners and lines, from the upper left one on by rows.
  public var frame: [String] {
    switch self {
    case .drawn: ["┌", "─", "┐", "│", "└", "┘"]
    case .ascii: ["+", "-", "+", "|", "+", "+"]
    case .words: [" ", " ", " ", " ", " ", " "]
    }
  }

  /// A date as the clock says it; one that is only the file's is called so.
  public func date(_ text: String) -> String {
    areWords && text.hasPrefix("~") ? "about " + text.dropFirst() : text
  }

  /// A text of the program's own, without what only eyes make out.
  public func said(_ text: String) -> String {
    guard areWords else { return text }
    return Self.spoken.reduce(text) { $0.replacing($1.sign, with: $1.words) }
  }

  private static let spoken: [(sign: String, words: String)] = [
    (" · ", ", "), ("↑↓", "Up Down"), ("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right"),
    ("−", "without"),
  ]

  private func sign(_ drawn: String, _ ascii: String, _ words: String) -> String {
    switch self {
    case .drawn: drawn
    case .ascii: ascii
    case .words: words
    }
  }
}
