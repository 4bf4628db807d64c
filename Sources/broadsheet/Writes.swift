// Writes of single marks, one after another.

/// A queue of writes.
final class Writes {
  /// The last one; whoever waits for it has waited for all.
  private(set) var last: Task<Void, Never>?
  private var open = 0

  /// Writes after all that was added before.
  func add(_ deed: @escaping () async -> Void) {
    let before = last
    open += 1
    last = Task {
      await before?.value
      await deed()
      open -= 1
      if open == 0 { last = nil }
    }
  }

  /// True while something is not on disk.
  var isBusy: Bool { open > 0 }
}
