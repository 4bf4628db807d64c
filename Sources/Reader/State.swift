// All that the reader knows and shows, as one value.

import Articles
import Screen
import Settings

/// The state of the program: what `update` changes and `draw` shows.
public struct State: Sendable {
  /// The panes that can have the focus.
  public enum Focus: Hashable, Sendable { case list, article }

  /// How much of the screen the article takes, by z.
  public enum Zoom: Hashable, Sendable { case panes, article, text }

  /// The screen's size.
  public var size: Size
  /// What was chosen in the configuration and since.
  @Boxed public var preferences: Preferences
  /// Which key means which command.
  @Boxed public var bindings: KeyBindings
  /// All themes, built in and the reader's own.
  @Boxed public var themes: [Theme]
  /// The theme in force.
  @Boxed public var theme: Theme
  /// The present moment and the time zone.
  public var clock: Clock
  /// True when the terminal can show ● ◐ ★ and line drawing.
  public var usesUnicode = true
  /// True where pictures can be shown.
  public var showsPictures = false
  /// True for a dark background, once the terminal has said.
  public var isBackgroundDark: Bool?

  /// The list.
  public var list: ListState
  /// The list to come back to from a search or a narrowing that is being typed.
  @Boxed public var listBefore: ListState? = nil
  /// The article, if one is in the pane.
  @Boxed public var article: ArticleState? = nil
  /// The article that was asked for and has not come.
  public var awaited: OpenRequest?
  /// The pane with the focus.
  public var focus: Focus = .list
  /// How much of the screen the article takes.
  public var zoom: Zoom = .panes
  /// Arrangements chosen, by size.
  public var layouts: [SizeClass: LayoutChoice] = [:]
  /// Stories one came from, newest last, and those one went back from.
  public var behind: [HistoryPlace] = [], ahead: [HistoryPlace] = []

  /// Overlays, the front one last.
  public var overlays: [Overlay] = []
  /// What is being typed in the status line.
  public var prompt: Prompt?
  /// What the status line says.
  public var message: Message?
  /// All that it said, newest last.
  public var messages: [Message] = []
  /// Work that goes on behind.
  public var work: Work?
  /// Actions whose output or message is still to come, newest last.
  public var running: [RunningAction] = []
  /// The wake-up until which ← stops at the left edge of an article that was scrolled sideways.
  var edgeStop: Int?
  /// What the button of the mouse holds since it was pressed.
  public var grip: Grip?
  /// Kept questions: a second press of the same key within this state means yes.
  public var asked: Asked?
  /// True while the guide is shown.
  public var isGuide = false
  /// The last generation given out.
  public var generation = 0

  /// What a press of the mouse has taken, until the next one.
  public enum Grip: Hashable, Sendable {
    /// The border between the panes, which a drag moves.
    case border
    /// An overlay, which may have closed by it: what lies below takes no part of this press.
    case overlay
    /// A line of the article, from which a drag chooses others.
    case line(Int)
  }

  /// A key that wants to be pressed twice.
  public enum Asked: Hashable, Sendable {
    case undo, quitWork, wrapUnread(forward: Bool)
  }

  /// Makes the state at the start; nothing is loaded yet.
  public init(
    size: Size, preferences: Preferences, bindings: KeyBindings, themes: [Theme], theme: Theme, clock: Clock,
    query: Query
  ) {
    self.size = size
    self.preferences = preferences
    self.bindings = bindings
    self.themes = themes
    self.theme = theme
    self.clock = clock
    list = ListState(query: query, moment: ListMoment(today: clock.today), generation: 0)
  }

  /// Gives out a new generation.
  mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }

  /// Says something in the status line and keeps it among the messages.
  mutating func say(_ text: String, isError: Bool = false, isKept: Bool = false) {
    let said = Message(text, isError: isError, isKept: isKept)
    message = said
    messages.append(said)
    if messages.count > 500 { messages.removeFirst(messages.count - 500) }
  }

  /// True where a block is shown as one cell, as pictures and rules need it.
  public var drawsBlocks: Bool { usesUnicode && preferences.ascii != .yes && preferences.ambiguousWidth == 1 }

  /// The signs of the screen.
  var signs: Signs {
    if preferences.accessible { return .words }
    // Lines and marks are of ambiguous width, and rules count on one cell.
    return switch preferences.ascii {
    case .yes: .ascii
    case .no: usesUnicode ? .drawn : .ascii
    case .auto: usesUnicode && preferences.ambiguousWidth == 1 ? .drawn : .ascii
    }
  }

  /// Whether what is drawn is put in the order in which it is seen: not for who is read to, letter by letter.
  public var ordersText: Bool { preferences.bidi && !signs.areWords }

  /// The places of the panes now.
  var layout: Layout {
    Layout(
      size: size, choice: layoutChoice, showsList: zoom == .panes, textAlone: zoom == .text,
      focusesArticle: focus == .article, statusRows: prompt == nil ? 1 : 2)
  }

  /// The arrangement chosen for this size; the configuration's where nothing was.
  var layoutChoice: LayoutChoice {
    var choice = layouts[SizeClass(size)] ?? LayoutChoice()
    choice.arrangement = signs.areWords ? .single : choice.arrangement ?? preferences.arrangement
    return choice
  }
}
