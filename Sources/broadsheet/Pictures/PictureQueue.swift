// Pictures that are drawn behind, one after another.

/// A queue of pictures that is left when their article is.
final class PictureQueue {
  private var waiting: [() async -> Void] = []
  private var running: Task<Void, Never>?

  /// Draws after all that was added before.
  func add(_ deed: @escaping () async -> Void) {
    waiting.append(deed)
    guard running == nil else { return }
    running = Task {
      while !Task.isCancelled, !waiting.isEmpty { await waiting.removeFirst()() }
      if !Task.isCancelled { running = nil }
    }
  }

  /// Ends what runs and forgets what waits.
  func stop() {
    waiting = []
    running?.cancel()
    running = nil
  }
}
