// Marks: changed, and places in articles gathered and kept.

import Articles
import Reader
import Storage

extension Hands {
  /// Marks an article because it was opened or its end was seen.
  func markOpened(_ id: ArticleID, isRead: Bool) {
    let store = store
    write {
      try await store.opened(id, read: isRead, begun: !isRead, at: LocalTime.now)
      return .markedOpened(id, isRead: isRead, isBegun: !isRead)
    }
  }

  /// Keeps a place in an article once the reader has rested.
  func keepPlace(_ id: ArticleID, _ place: TextPlace) {
    places[id] = place
    lanes.begin(.places) { [self] in
      try? await Task.sleep(for: .milliseconds(300))
      if !Task.isCancelled { writePlaces() }
    }
  }

  /// Writes the places that were gathered.
  func writePlaces() {
    let store = store
    let gathered = places
    places = [:]
    for (id, place) in gathered.sorted(by: { $0.key < $1.key }) {
      write {
        try await store.setPlace(place.offset > 0 ? place : nil, of: id)
        return nil
      }
    }
  }

  /// Changes marks, tags or trash; a whole list behind, with progress.
  func apply(_ change: Change, to target: Target) {
    let store = store
    guard case .list = target else {
      return write {
        let report = try await store.apply(change, to: target)
        self.note(report)
        return .changed(report)
      }
    }
    let words = change.underWay
    let before = writes.last
    work.add { [self] in
      await before?.value
      do {
        let report = try await store.apply(change, to: target) { done in
          Task { @MainActor in self.showProgress(Work(name: words, done: done)) }
        }
        answer(.work(nil))
        note(report)
        answer(.changed(report))
      } catch {
        answer(.work(nil))
        report(error)
      }
    }
  }

  /// Notes a step and the list in which it was done.
  private func note(_ report: ChangeReport) {
    if let step = report.step, let entered { latest = (step, entered) }
  }

  /// Reads the journal.
  func steps() {
    let store = store
    read(.steps) { .steps(try await store.steps(limit: 500)) }
  }
}

extension Change {
  /// What is done while it goes on.
  fileprivate var underWay: String {
    switch self {
    case .read(true): "Marking as read"
    case .read(false): "Marking as unread"
    case .starred(true): "Starring"
    case .starred(false): "Taking stars away"
    case .addTags, .removeTags: "Tagging"
    case .trash: "Moving to the trash"
    }
  }
}
