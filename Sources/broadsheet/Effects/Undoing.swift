// Steps taken back and done again, and when the reader is asked before.

import Articles
import Reader
import Storage

extension Hands {
  /// More articles than that are changed behind, with keys answered meanwhile.
  private static let fewEnoughAtOnce = 500

  /// Takes a step back, unless the reader should be asked first.
  func undo(step number: Int64?, asked: Bool, visible: [ArticleID]) {
    let store = store
    write { [self] in
      let steps = try await store.steps(limit: 500)
      let next = steps.first { !$0.isUndone && (number == nil || $0.number == number) }
      guard let next else { return .nothingToUndo(isRedo: false) }
      if !asked, try await isOutOfSight(next, visible: visible, in: store) { return .undoNeedsAsking(next) }
      turn(next, name: "Undoing") { try await store.undo(step: next.number, progress: $0) }
      return nil
    }
  }

  /// Does the last undone step again.
  func redo() {
    let store = store
    write { [self] in
      let steps = try await store.steps(limit: 500)
      guard let next = steps.last(where: \.isUndone) else { return .nothingToUndo(isRedo: true) }
      turn(next, name: "Doing again") { try await store.redo(progress: $0) }
      return nil
    }
  }

  private func turn(
    _ step: JournalStep, name: String,
    _ deed: @escaping (_ progress: @escaping @Sendable (Int) -> Void) async throws -> ChangeReport?
  ) {
    let isRedo = step.isUndone
    guard step.count > Self.fewEnoughAtOnce else {
      return write { try await deed({ _ in }).map { .changed($0) } ?? .nothingToUndo(isRedo: isRedo) }
    }
    work.add { [self] in
      answer(.work(Work(name: name, done: 0, total: step.count)))
      do {
        let report = try await deed { done in
          Task { @MainActor in self.showProgress(Work(name: name, done: done, total: step.count)) }
        }
        answer(.work(nil))
        answer(report.map { .changed($0) } ?? .nothingToUndo(isRedo: isRedo))
      } catch {
        answer(.work(nil))
        report(error)
      }
    }
  }

  /// True for a step of an earlier run, and for one that touches nothing that the list shows.
  ///
  /// What was done last in the list that is still shown is in sight though its rows have left the list.
  private func isOutOfSight(
    _ step: JournalStep, visible: [ArticleID], in store: ArticleStore
  ) async throws -> Bool {
    guard step.isOfThisRun else { return true }
    if let latest, latest.step == step.number, latest.query == entered { return false }
    return try await !store.step(step.number, touchesAnyOf: visible)
  }
}
