// Long work that keys do not wait for: imports and bulk changes, one at a time.

/// A queue of long work that can be stopped.
final class WorkBehind {
  private var last: Task<Void, Never>?
  private var running: Task<Void, Never>?
  private var open = 0

  /// Works after all that was added before.
  func add(_ deed: @escaping () async -> Void) {
    let before = last
    open += 1
    last = Task {
      await before?.value
      let task = Task { await deed() }
      running = task
      await task.value
      running = nil
      open -= 1
    }
  }

  /// Stops what runs; it ends between two batches.
  func stop() { running?.cancel() }

  /// Waits until nothing runs.
  func end() async {
    while open > 0 {
      stop()
      await last?.value
    }
  }

  /// True while work goes on or waits.
  var isBusy: Bool { open > 0 }
}
