// A terminal that takes nothing more does not hold a program that is to end.

import Dispatch
import Glibc
import Synchronization
import Terminal

/// Frees the main thread from writing to a terminal that has stopped reading, once the program is to end.
///
/// A shell over a line that hangs, or a terminal's program that was stopped: what was still to be painted is of no use then.
nonisolated final class StuckTerminal: Sendable {
  /// True while another program has the terminal.
  let isLent = Atomic(false)
  private let writer: Thread
  private let isWatching = Atomic(false)

  /// The terminal to which the calling thread writes.
  init() { writer = Thread(id: pthread_self()) }

  /// From now on, after a second's patience, throws away what the terminal does not take.
  func free() {
    if !isWatching.exchange(true, ordering: .relaxed) { look(after: .seconds(1)) }
  }

  private func look(after patience: DispatchTimeInterval) {
    DispatchQueue.global().asyncAfter(deadline: .now() + patience) { [self] in
      if !isLent.load(ordering: .relaxed) { CursesTerminal.free(writer.id) }
      look(after: .milliseconds(200))
    }
  }

  /// A thread's name for the system, which any thread may use.
  private struct Thread: @unchecked Sendable {
    let id: pthread_t
  }
}
