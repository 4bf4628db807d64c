// A wait that begins anew whenever something moves: one timer serves a held key, however fast it comes.

import Dispatch

/// Does a deed once nothing has asked anew for a while.
final class Rest {
  private let milliseconds: Int
  private var due = DispatchTime.now()
  private var deed: (() -> Void)?
  private var hasTimer = false

  init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// True while a deed waits.
  var isWaiting: Bool { deed != nil }

  /// Does a deed after the pause, in the place of one that waits.
  func begin(_ deed: @escaping () -> Void) {
    self.deed = deed
    due = .now() + .milliseconds(milliseconds)
    setTimer()
  }

  /// Does at once what waits.
  func finish() {
    guard let deed else { return }
    self.deed = nil
    deed()
  }

  /// Does nothing of what waits.
  func stop() { deed = nil }

  // Moving a timer costs more than letting it ring once too early.
  private func setTimer() {
    guard !hasTimer else { return }
    hasTimer = true
    DispatchQueue.main.asyncAfter(deadline: due) { MainActor.assumeIsolated { self.ring() } }
  }

  private func ring() {
    hasTimer = false
    guard let deed else { return }
    if DispatchTime.now() < due { return setTimer() }
    self.deed = nil
    deed()
  }
}
