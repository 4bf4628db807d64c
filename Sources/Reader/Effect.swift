// What the head asks of the hands; a value, so that tests can read it.

import Articles
import Screen
import Settings
import Typesetting

/// Something to be done outside the head.
///
/// Answers come as events with the request's generation; late ones are dropped.
public enum Effect: Hashable, Sendable {
  /// Reads a window of headlines → `Event.loaded`.
  case load(WindowRequest)
  /// Counts a list and the rows before a position → `Event.counted`; interrupted by the next.
  case count(generation: Int, Query, ListMoment, before: ListPosition?)
  /// Counts how many matches of a search lie in the list that it came from → `Event.foundInBefore`; interrupted by the next.
  case countFound(generation: Int, Query, ListMoment, in: Query, ListMoment)
  /// Counts what came since the list's moment → `Event.waiting`.
  case countWaiting(generation: Int, Query, ListMoment)
  /// Reads rows anew for their marks → `Event.rows`.
  case refreshRows([ArticleID])
  /// Looks for the next unread row → `Event.foundUnread`.
  case findUnread(UnreadRequest)
  /// Tells when the selection has rested on an article → `Event.rested`; nil stops waiting.
  case awaitRest(ArticleID?)
  /// Reads an article and sets its first page → `Event.opened`, then `Event.set` when all of it is set.
  case open(OpenRequest)
  /// Sets the open article anew for other options → `Event.set`, with the lines of a place first where that is sooner.
  case set(generation: Int, ArticleID, TypesettingOptions, first: TextPlace)
  /// Draws pictures of the open article → `Event.picture` for each that can be.
  case drawPictures(ArticleID, [PictureRequest])
  /// Looks up related stories → `Event.related`.
  case related(ArticleID)
  /// Looks for the words of a search in the open article's lines → `Event.matchesFound`.
  case findMatches(generation: Int, String, [StyledLine])
  /// Marks an article because it was opened or its end was seen; no step of the journal → `Event.markedOpened`.
  case markOpened(ArticleID, isRead: Bool)
  /// Keeps the place in an article; the hands may gather several.
  case keepPlace(ArticleID, TextPlace)
  /// Changes marks, tags, trash → `Event.changed`.
  case change(Change, Target)
  /// Takes a step back → `Event.changed`, `.nothingToUndo`, or `.undoNeedsAsking` unless `asked`. Nil: the last.
  case undo(step: Int64?, asked: Bool, visible: [ArticleID])
  /// Does the last undone step again → `Event.changed`.
  case redo
  /// Reads the journal → `Event.steps`.
  case steps
  /// Reads all tags with counts → `Event.tags`.
  case tags
  /// Counts what a set of tags would show → `Event.tagPreview`; interrupted by the next.
  case tagPreview(with: [Tag], without: [Tag], Query.List)
  /// Reads the tags of articles → `Event.articleTags`.
  case articleTags([ArticleID])
  /// Opens an address in the user's browser, or copies it and says so.
  case browse(String)
  /// Copies text to the clipboard; `what` names it in the message ("link").
  case copy(String, what: String)
  /// Opens an article's own address as `browse` does; says so when it names none.
  case browseArticle(ArticleID)
  /// Copies an article's address, as a Markdown link if asked.
  case copyArticleLink(ArticleID, asMarkdown: Bool)
  /// Runs the editor on an article's source.
  case edit(ArticleID)
  /// Runs the pager on an article's text.
  case page(ArticleID)
  /// Pipes an article in some form to a command: argv, no shell.
  case pipe(ArticleID, ArticleForm, [String])
  /// Runs an action → `Event.acted`, unless its program has the terminal or goes on by itself.
  case act(ActionRequest)
  /// Stops actions by the numbers of their requests; those that end by it answer like any other.
  case stopActions([Int])
  /// Imports files and folders behind → `Event.work`, then `Event.libraryChanged`.
  case importPaths([String])
  /// Shows the guide (true), or the library again: the hands answer with `Event.guide`.
  case showGuide(Bool)
  /// Stops the work behind.
  case stopWork
  /// Keeps a small value for the next start.
  case keepSession(key: String, value: String)
  /// Asks for `Event.woke` with this number after some milliseconds.
  case wake(Int, milliseconds: Int)
  /// Paints everything anew.
  case redraw
  /// Gives the terminal back to the shell until it is continued.
  case suspend
  /// Leaves the program.
  case quit
}

/// A window of headlines asked for.
public struct WindowRequest: Hashable, Sendable {
  /// What to do with the answer.
  public enum Purpose: Hashable, Sendable {
    /// A list is entered or asked anew: replace all rows and select the anchor.
    case enter
    /// Rows after those that are loaded.
    case extendDown
    /// Rows before those that are loaded.
    case extendUp
    /// Jump within the list: replace rows, select first or last or the anchor.
    case jump
    /// The same rows again after something changed.
    case reload
  }

  /// The list's generation.
  public var generation: Int
  /// What to do with the answer.
  public var purpose: Purpose
  /// The list.
  public var query: Query
  /// Its moment; `newest` nil asks for the present one, which comes back in `ListFacts`.
  public var moment: ListMoment
  /// From where.
  public var anchor: ListAnchor
  /// At most so many rows before the anchor.
  public var before: Int
  /// At most so many rows from the anchor on.
  public var after: Int
  /// The article to select when the answer comes; nil keeps the rule of the purpose.
  public var select: ArticleID?

  /// Makes a request.
  public init(
    generation: Int, purpose: Purpose, query: Query, moment: ListMoment, anchor: ListAnchor, before: Int,
    after: Int, select: ArticleID? = nil
  ) {
    self.generation = generation
    self.purpose = purpose
    self.query = query
    self.moment = moment
    self.anchor = anchor
    self.before = before
    self.after = after
    self.select = select
  }
}

/// The next unread row asked for.
public struct UnreadRequest: Hashable, Sendable {
  /// The list's generation.
  public var generation: Int
  /// The list.
  public var query: Query
  /// Its moment.
  public var moment: ListMoment
  /// From which row; nil from the end that the direction starts at.
  public var from: ListPosition?
  /// Down the list, or up.
  public var forward: Bool
  /// Open what is found.
  public var opens: Bool

  /// Makes a request.
  public init(
    generation: Int, query: Query, moment: ListMoment, from: ListPosition?, forward: Bool, opens: Bool
  ) {
    self.generation = generation
    self.query = query
    self.moment = moment
    self.from = from
    self.forward = forward
    self.opens = opens
  }
}

/// What the article pane shows of an article.
public enum Rendition: Hashable, Sendable {
  /// Its text, set.
  case article
  /// Its source text as stored.
  case source
}

/// An article asked for.
public struct OpenRequest: Hashable, Sendable {
  /// The generation of the article pane.
  public var generation: Int
  /// The article.
  public var id: ArticleID
  /// How to set it.
  public var options: TypesettingOptions
  /// Lines of the first page.
  public var firstLines: Int
  /// True when only looked at, false when opened.
  public var isPreview: Bool
  /// What of it to show.
  public var rendition: Rendition
  /// The place to start at; nil: where its mark left off.
  public var place: TextPlace?

  /// Makes a request.
  public init(
    generation: Int, id: ArticleID, options: TypesettingOptions, firstLines: Int, isPreview: Bool,
    rendition: Rendition = .article, place: TextPlace? = nil
  ) {
    self.generation = generation
    self.id = id
    self.options = options
    self.firstLines = firstLines
    self.isPreview = isPreview
    self.rendition = rendition
    self.place = place
  }
}
