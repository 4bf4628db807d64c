// What the head is told: keys, and what the hands found or did.

import Articles
import Screen
import Settings
import Typesetting

/// Something that happened.
public enum Event: Sendable {
  /// Keys, paste, mouse, a new size, a vanished terminal.
  case input(Input)
  /// The clock moved on: once a minute while a date on screen can change, or when a delay asked for has passed.
  case time(Int64)
  /// A window of headlines that `Effect.load` asked for.
  case loaded(WindowRequest, HeadlineWindow, ListFacts)
  /// Counts that `Effect.count` asked for; nil where they could not be had.
  case counted(generation: Int, ListCounts?, rowsBeforeSelected: Int?)
  /// How many matches of the search lie in the list behind it.
  case foundInBefore(generation: Int, count: Int)
  /// How many articles have come for the list since it was entered.
  case waiting(generation: Int, count: Int)
  /// Fresh marks of rows; rows whose article has gone to the trash are missing.
  case rows(asked: [ArticleID], [Headline])
  /// The next unread row that `Effect.findUnread` asked for; nil when there is none that way.
  case foundUnread(UnreadRequest, Headline?)
  /// The selection has rested on an article for as long as a preview waits.
  case rested(ArticleID)
  /// An article was read from the library and its first page set.
  case opened(OpenRequest, OpenedArticle)
  /// The file of an article was changed in the editor and is read again.
  case articleChanged(ArticleID)
  /// More of the open article was set, or all of it for a new width.
  case set(generation: Int, SetText)
  /// A picture of the open article is drawn.
  case picture(ArticleID, PictureRequest, Picture)
  /// The pictures can be drawn in a better way: those that are shown are to be drawn anew.
  case picturesImproved
  /// Where the words of a search stand in the open article.
  case matchesFound(generation: Int, SearchMatches)
  /// Stories related to the open article.
  case related(ArticleID, [RelatedRow])
  /// Opening marked an article; it is on disk.
  case markedOpened(ArticleID, isRead: Bool, isBegun: Bool)
  /// A change, an undo or a redo is on disk.
  case changed(ChangeReport)
  /// There was nothing to undo or redo.
  case nothingToUndo(isRedo: Bool)
  /// Undoing the next step needs a second `u`, for this reason.
  case undoNeedsAsking(JournalStep)
  /// The journal, newest first.
  case steps([JournalStep])
  /// All tags with their counts.
  case tags([TagCount])
  /// What a set of tags would show.
  case tagPreview(with: [Tag], without: [Tag], ListCounts)
  /// The tags of one article, for editing.
  case articleTags([ArticleID], [Tag])
  /// Another process, or an import behind, changed the library.
  case libraryChanged
  /// The guide is shown from now on, or the library again: all ids are others.
  case guide(Bool)
  /// Work behind began, went on or ended (nil).
  case work(Work?)
  /// An action has ended: the lines that its program printed, and whether these are not all of them.
  case acted(number: Int, [String], isCut: Bool, ActionEnd)
  /// Something to say.
  case message(Message)
  /// The terminal's background is dark or light.
  case background(isDark: Bool)
  /// The configuration was read again, or at the start.
  case configured(Preferences, KeyBindings, [Theme], [Message])
  /// A delay of `Effect.wake` is over.
  case woke(Int)
}

/// What a window's answer says beside its rows.
public struct ListFacts: Hashable, Sendable {
  /// True when a search looked at the newest few thousand matches only.
  public var isPartial = false
  /// The newest article in the library when the window was read, to bind the list to this moment.
  public var newest: ArticleID?

  /// Makes facts of a whole answer.
  public init(isPartial: Bool = false, newest: ArticleID? = nil) {
    self.isPartial = isPartial
    self.newest = newest
  }
}

/// An article that was opened or previewed.
public struct OpenedArticle: Hashable, Sendable {
  /// The article with its marks; its body's text is left out unless its source was asked for.
  public var stored: StoredArticle
  /// As much of it as is set.
  public var text: SetText
  /// Minutes that reading it takes, at least one.
  public var minutes: Int

  /// Makes an opened article.
  public init(stored: StoredArticle, text: SetText, minutes: Int) {
    self.stored = stored
    self.text = text
    self.minutes = minutes
  }
}

/// A related story as the article pane shows it.
public struct RelatedRow: Hashable, Sendable {
  /// The story in the library; nil when it is only named.
  public var headline: Headline?
  /// The story as the page names it; nil when the index found it.
  public var named: RelatedStory?

  /// Makes a row of what is in the library, what is named, or both.
  public init(headline: Headline?, named: RelatedStory?) {
    self.headline = headline
    self.named = named
  }

  /// The title to show.
  public var title: String { headline?.title ?? named?.title ?? "" }
  /// The source to show.
  public var source: String { headline?.source ?? named?.source ?? "" }
}

/// Work that goes on behind: an import, a bulk change.
public struct Work: Hashable, Sendable {
  /// What is being done, in words ("Importing").
  public var name: String
  /// How much is done.
  public var done: Int
  /// How much there is; nil while unknown.
  public var total: Int?

  /// Makes the state of work.
  public init(name: String, done: Int, total: Int? = nil) {
    self.name = name
    self.done = done
    self.total = total
  }
}

/// One plain sentence for the status line, kept in `:messages`.
public struct Message: Hashable, Sendable {
  /// The sentence.
  public var text: String
  /// True when something went wrong.
  public var isError: Bool
  /// True when it stays until a key is pressed that is not a movement, and is printed again on leaving.
  public var isKept: Bool

  /// Makes a message.
  public init(_ text: String, isError: Bool = false, isKept: Bool = false) {
    self.text = text
    self.isError = isError
    self.isKept = isKept
  }
}
