// Windows of headlines, counts, and rows read anew.

import Articles
import Reader
import Storage

extension Hands {
  /// Reads a window; what was asked of lists left since is not answered.
  func load(_ request: WindowRequest) {
    entered = request.query
    switch request.purpose {
    case .extendDown, .extendUp: break
    case .enter, .jump, .reload:
      // Rows that would go on from those that are being replaced.
      for purpose in [WindowRequest.Purpose.enter, .jump, .reload, .extendDown, .extendUp] {
        lanes.stop(.window(purpose))
      }
      lanes.stop(.found)
    }
    let store = store
    read(.window(request.purpose)) {
      var request = request
      let moment = try request.moment.settled(in: store)
      let window = try await store.window(
        request.query, moment: moment, anchor: request.anchor, before: request.before, after: request.after)
      try request.selectNeighbor(in: window, moment: moment, store)
      return .loaded(request, window, ListFacts(isPartial: window.isPartial, newest: moment.newest))
    }
  }

  /// Reads the first window now: the first screen is painted with its rows.
  func loadNow(_ request: WindowRequest) -> Event {
    entered = request.query
    var request = request
    do {
      let moment = try request.moment.settled(in: store)
      let window = try store.window(
        request.query, moment: moment, anchor: request.anchor, before: request.before, after: request.after)
      try request.selectNeighbor(in: window, moment: moment, store)
      return .loaded(request, window, ListFacts(isPartial: window.isPartial, newest: moment.newest))
    } catch {
      return .message(Message("\(error)", isError: true))
    }
  }

  /// Counts a list, and the rows before a position of it.
  func count(generation: Int, _ query: Query, _ moment: ListMoment, before: ListPosition?) {
    let store = store
    read(.counts) {
      let counts = try await store.counts(query, moment: moment)
      guard let before else { return .counted(generation: generation, counts, rowsBeforeSelected: nil) }
      self.answer(.counted(generation: generation, counts, rowsBeforeSelected: nil))
      let rows = try await store.rowsBefore(before, query: query, moment: moment)
      return .counted(generation: generation, nil, rowsBeforeSelected: rows)
    }
  }

  /// Counts how many matches of a search lie in the list that it came from.
  func countFound(
    generation: Int, _ search: Query, _ moment: ListMoment, in list: Query, _ listMoment: ListMoment
  ) {
    let store = store
    read(.found) {
      .foundInBefore(
        generation: generation,
        count: try await store.count(foundBy: search, moment: moment, in: list, moment: listMoment))
    }
  }

  /// Counts what came for a list since it was entered.
  func countWaiting(generation: Int, _ query: Query, _ moment: ListMoment) {
    let store = store
    read(.waiting) {
      .waiting(generation: generation, count: try await store.arrivals(query, moment: moment))
    }
  }

  /// Reads rows anew for their marks.
  func refreshRows(_ ids: [ArticleID]) {
    guard !ids.isEmpty else { return }
    let store = store
    read(.rows) { .rows(asked: ids, try await store.headlines(ids)) }
  }

  /// Looks for the next unread row.
  func findUnread(_ request: UnreadRequest) {
    let store = store
    read(.unread) {
      .foundUnread(
        request,
        try await store.nextUnread(
          request.query, moment: request.moment, from: request.from, forward: request.forward))
    }
  }
}

extension ListMoment {
  /// This moment, bound to the articles that are stored now unless it is bound already; to none in an empty library.
  fileprivate func settled(in store: ArticleStore) throws -> ListMoment {
    var moment = self
    if moment.newest == nil { moment.newest = try store.newestArticle() ?? ArticleID(0) }
    return moment
  }
}

extension WindowRequest {
  /// When the article to select is no more in the list, the one that stands at its place is selected.
  fileprivate mutating func selectNeighbor(
    in window: HeadlineWindow, moment: ListMoment, _ store: ArticleStore
  ) throws {
    guard let wanted = select, case .around(let position) = anchor,
      !window.rows.contains(where: { $0.id == wanted })
    else { return }
    let next = try store.window(query, moment: moment, anchor: .around(position), before: 1, after: 1)
    select = next.rows.last?.id
  }
}
