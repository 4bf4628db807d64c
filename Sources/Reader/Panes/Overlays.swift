// What stands in front of the panes: one case for each overlay, and which of the two mechanisms moves it.

import Articles
import Screen
import Settings

/// An overlay in front of the panes: what it shows, and the rows and the text that picker or lister work on.
public struct Overlay: Sendable, Equatable {
  /// The overlays, each with what it alone knows.
  public enum Content: Sendable, Equatable {
    /// Tags to filter by.
    case tags(TagFilter)
    /// Tags of some articles, to be changed.
    case tagEditing(TagEditing)
    /// Commands by name.
    case palette(Palette)
    /// Themes, shown as one moves.
    case themes(ThemeChoice)
    /// The keys of a pane or of all.
    case help(Help)
    /// The links of the open article.
    case links([LinkRow])
    /// The headings of the open article, each with its line.
    case outline([OutlineRow])
    /// All that the status line said.
    case messages
    /// The journal of changes, newest first.
    case changes([JournalStep])
    /// What is known of an article.
    case facts(ArticleID)
    /// What an action has printed.
    case output(ActionOutput)
  }

  /// What it shows.
  var content: Content
  /// Its rows.
  var rows: NarrowedRows
  /// What is typed: in a picker always, in a list once it is narrowed.
  var input: LineInput?
  /// True while a list's narrowing is being typed.
  var isTyping = false
  /// True once the reader has gone to a row, until something is typed.
  var hasMoved = false

  /// Letters are text in a picker; in a list they are keys.
  var isPicker: Bool {
    switch content {
    case .tags, .tagEditing, .palette, .themes: true
    case .help, .links, .outline, .messages, .changes, .facts, .output: false
    }
  }

  /// Text is scrolled; rows are chosen from.
  var isText: Bool {
    switch content {
    case .help, .messages, .facts, .output: true
    case .tags, .tagEditing, .palette, .themes, .links, .outline, .changes: false
    }
  }

  /// Makes a picker, in which one types at once.
  static func picker(_ content: Content, names: [String]) -> Overlay {
    Overlay(content: content, rows: NarrowedRows(names), input: LineInput())
  }

  /// Makes a list to look through.
  static func list(_ content: Content, names: [String]) -> Overlay {
    Overlay(content: content, rows: NarrowedRows(names))
  }
}

/// What a key or the mouse did in an overlay, whichever it is.
enum OverlayDeed: Hashable, Sendable {
  /// Nothing that anyone need know.
  case nothing
  /// Another row is the row now.
  case moved
  /// The text has changed.
  case typed
  /// The row, or what is chosen, is taken.
  case take
  /// All is to be as before.
  case close
  /// Tab.
  case tab
  /// A command that the mechanism has no use for.
  case command(String)
}

extension State {
  /// Gives an input to the front overlay; nil when there is none.
  mutating func overlayInput(_ input: Input) -> [Effect]? {
    guard var front = overlays.last else { return nil }
    let deed = front.take(input, panel(of: front), bindings)
    overlays[overlays.count - 1] = front
    return overlayDeed(deed, front)
  }

  /// What follows from a deed, overlay by overlay.
  private mutating func overlayDeed(_ deed: OverlayDeed, _ front: Overlay) -> [Effect] {
    if case .command(let name) = deed, ["quit", "stop", "suspend", "redraw"].contains(name) {
      return perform(name)
    }
    switch front.content {
    case .tags(let filter): return tagFilterDeed(deed, filter)
    case .tagEditing(let editing): return tagEditingDeed(deed, editing)
    case .palette(let palette): return paletteDeed(deed, palette)
    case .themes(let choice): return themeDeed(deed, choice)
    case .help(let help): return helpDeed(deed, help)
    case .links(let links): return linksDeed(deed, links)
    case .outline(let headings): return outlineDeed(deed, headings)
    case .messages: return messagesDeed(deed)
    case .changes(let steps): return changesDeed(deed, steps)
    case .facts: return factsDeed(deed)
    case .output(let output): return outputDeed(deed, output)
    }
  }

  /// Takes an answer that an overlay waits for.
  mutating func overlayAnswer(_ event: Event) -> [Effect] {
    guard let front = overlays.last else { return [] }
    switch (event, front.content) {
    case (.tags(let counts), .tags(let filter)): return tagsCame(counts, filter)
    case (.tags(let counts), .tagEditing(let editing)): tagsCame(counts, editing)
    case (.tags(let counts), .palette(let palette)): tagsCame(counts, palette)
    case (.tagPreview(let with, let without, let counts), .tags(let filter)):
      tagPreviewCame(with: with, without: without, counts, filter)
    case (.articleTags(let articles, let tags), .tagEditing(let editing)):
      articleTagsCame(articles, tags, editing)
    case (.steps(let steps), .changes): stepsCame(steps)
    case (.woke(let number), .tags(let filter)): return tagFilterRested(number, filter)
    default: break
    }
    return []
  }

  /// Keeps rows and texts in view of a new size.
  mutating func fitOverlays() {
    for index in overlays.indices {
      overlays[index] = wrapped(overlays[index])
      let panel = panel(of: overlays[index])
      if overlays[index].isText {
        overlays[index].rows.scroll(by: 0, of: panel.lines.count, visible: panel.rows.height)
      } else {
        overlays[index].rows.scrollToRow(visible: panel.rows.height)
      }
    }
  }

  /// Puts an overlay in front.
  mutating func show(_ overlay: Overlay) {
    message = nil
    overlays.append(overlay)
  }

  /// Takes the front overlay away.
  mutating func closeOverlay() { if !overlays.isEmpty { overlays.removeLast() } }

  /// Changes the front overlay.
  mutating func changeOverlay(_ change: (inout Overlay) -> Void) {
    if !overlays.isEmpty { change(&overlays[overlays.count - 1]) }
  }
}
