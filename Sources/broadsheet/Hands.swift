// The hands of the program: the one place where effects of the head are carried out.

import Articles
import Reader
import Settings
import Storage

/// Carries out effects and answers with events, the same for the window and for a screenshot.
///
/// Reads run beside each other, each in its lane; single writes run one after another, and what is read later sees them.
final class Hands {
  /// The reader's library.
  let library: ArticleStore
  /// The library or the guide, whichever is shown.
  var store: ArticleStore
  /// What only a window can do.
  let front: Front
  /// Where events go.
  let answer: (Event) -> Void
  /// The guide, once it was shown; its marks live as long as the program.
  var guide: ArticleStore?
  /// The settings now in force.
  let preferences: () -> Preferences
  /// What is being read.
  let lanes = Lanes()
  /// Waits for the selection to rest before its article is previewed.
  let selectionRest = Rest(milliseconds: 120)
  /// Waits for the reader to rest before it is kept where that was.
  let positionRest = Rest(milliseconds: 2000)
  /// What is being written.
  let writes = Writes()
  /// Dictionaries for hyphens.
  let dictionaries = HyphenDictionaries()
  /// The article in the pane, understood.
  var openDocument: OpenDocument?
  /// Places in articles that are not yet kept.
  var places: [ArticleID: TextPlace] = [:]
  /// The list that was entered last.
  var entered: Query?
  /// The last change, and the list in which it was made.
  var latest: (step: Int64, query: Query)?
  /// An import or a bulk change.
  let work = WorkBehind()
  /// When it was last shown how far that is.
  var lastProgress: ContinuousClock.Instant?
  /// Pictures of that article, as they are drawn.
  let pictures = PictureQueue()
  /// Programs that were started and have a window of their own.
  let programs = ProgramsApart()
  /// Actions whose end is still to come.
  let actions = ActionsUnderWay()
  /// Where the reader was when that was last kept.
  var kept: Session?
  /// News of the library, told a few times a second.
  let changes: Changes

  init(
    library: ArticleStore, front: Front = Front(), preferences: @escaping () -> Preferences,
    answer: @escaping (Event) -> Void
  ) {
    self.library = library
    store = library
    self.front = front
    self.preferences = preferences
    self.answer = answer
    changes = Changes { answer(.libraryChanged) }
  }

  /// Carries out one effect; its answer comes later, as an event.
  func carryOut(_ effect: Effect) {
    switch effect {
    case .load(let request): load(request)
    case .count(let generation, let query, let moment, let before):
      count(generation: generation, query, moment, before: before)
    case .countFound(let generation, let search, let moment, let list, let listMoment):
      countFound(generation: generation, search, moment, in: list, listMoment)
    case .countWaiting(let generation, let query, let moment):
      countWaiting(generation: generation, query, moment)
    case .refreshRows(let ids): refreshRows(ids)
    case .findUnread(let request): findUnread(request)
    case .awaitRest(let id): awaitRest(id)
    case .open(let request): open(request)
    case .set(let generation, let id, let options, let place):
      set(generation: generation, id, options, first: place)
    case .findMatches(let generation, let search, let lines):
      read(.matches) {
        .matchesFound(generation: generation, await OpenDocument.matches(of: search, in: lines))
      }
    case .drawPictures(let id, let requests): drawPictures(of: id, requests)
    case .related(let id): related(id)
    case .markOpened(let id, let isRead): markOpened(id, isRead: isRead)
    case .keepPlace(let id, let place): keepPlace(id, place)
    case .change(let change, let target): apply(change, to: target)
    case .undo(let step, let asked, let visible): undo(step: step, asked: asked, visible: visible)
    case .redo: redo()
    case .steps: steps()
    case .tags: tags()
    case .tagPreview(let with, let without, let list): tagPreview(with: with, without: without, list)
    case .articleTags(let ids): articleTags(ids)
    case .browse(let address): browse(address)
    case .copy(let text, let what): copy(text, what: what)
    case .browseArticle(let id): browseArticle(id)
    case .copyArticleLink(let id, let asMarkdown): copyLink(of: id, asMarkdown: asMarkdown)
    case .edit(let id): edit(id)
    case .page(let id): page(id)
    case .pipe(let id, let form, let words): pipe(id, as: form, to: words)
    case .act(let request): act(request)
    case .stopActions(let numbers): actions.stop(numbers)
    case .importPaths(let paths): importPaths(paths)
    case .showGuide(let shows): showGuide(shows)
    case .stopWork: work.stop()
    case .keepSession(let key, let value): keepSession(key, value)
    case .wake(let number, let milliseconds): wake(number, after: milliseconds)
    case .redraw: front.redraw()
    case .suspend: front.suspend()
    case .quit: front.quit()
    }
  }

  /// Says something in the status line.
  func say(_ text: String, isError: Bool = false) { answer(.message(Message(text, isError: isError))) }

  /// Says what went wrong; what was only cancelled went as it should.
  func report(_ error: any Error) {
    if error is CancellationError { return }
    say("\(error)", isError: true)
  }

  /// Reads in a lane, after what was written before; the event is the answer unless a later deed took the lane.
  func read(_ lane: Lane, _ deed: @escaping () async throws -> Event?) {
    let written = writes.last
    lanes.begin(lane) { [self] in
      await written?.value
      do {
        let event = try await deed()
        if let event, !Task.isCancelled { answer(event) }
      } catch {
        if !Task.isCancelled { report(error) }
      }
    }
  }

  /// Writes after what was written before; the event is told once it is on disk.
  func write(_ deed: @escaping () async throws -> Event?) {
    writes.add { [self] in
      do {
        if let event = try await deed() { answer(event) }
      } catch {
        report(error)
      }
    }
  }

  /// True while an answer is still to come.
  var isBusy: Bool {
    lanes.isBusy || selectionRest.isWaiting || writes.isBusy || work.isBusy || actions.isBusy
  }
}
