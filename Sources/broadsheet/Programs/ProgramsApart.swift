// Programs that were started apart and go on by themselves.

import Glibc

/// Programs that run beside this one.
final class ProgramsApart {
  private var running: [pid_t: () -> Void] = [:]

  /// Starts one; `failed` is called when it ends with a failure.
  func start(_ words: [String], input: Int32? = nil, failed: @escaping () -> Void) throws(ProgramError) {
    running[try Program.startApart(words, input: input)] = failed
  }

  /// Looks which have ended; to be called at SIGCHLD.
  func reap() {
    for (child, failed) in running {
      guard let status = Program.ended(child) else { continue }
      running[child] = nil
      if status != 0 { failed() }
    }
  }
}
