// Signals as events on the main queue.

import Dispatch
import Glibc

/// Hears signals that would otherwise end or stop the program.
final class Signals {
  private static let heard = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGCHLD]
  private var sources: [any DispatchSourceSignal] = []
  private let ending: StuckTerminal
  /// True while another program has the terminal: ^C and ^Z there are meant for it.
  var isLent = false {
    didSet { ending.isLent.store(isLent, ordering: .relaxed) }
  }

  init(endingAt ending: StuckTerminal) { self.ending = ending }

  /// Holds back the signals that are heard, for this thread and all that it starts; to be called before any other is.
  static func hold() {
    var set = heldSet
    pthread_sigmask(SIG_BLOCK, &set, nil)
    // A pager that is left early must not end the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Begins to hear; the closure gets the signal's number.
  func hear(_ heard: @escaping (Int32) -> Void) {
    for number in Self.heard {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler { [unowned self] in
        MainActor.assumeIsolated {
          if isLent, number == SIGINT || number == SIGQUIT || number == SIGTSTP { return }
          heard(number)
        }
      }
      source.activate()
      sources.append(source)
    }
    // The main thread may be waiting for the terminal, and hear nothing.
    for number in [SIGTERM, SIGHUP] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable [ending] in ending.free() }
      source.activate()
      sources.append(source)
    }
  }

  /// Stops the process group until it is continued.
  ///
  /// The others of the group get what the terminal would have sent; this process, which holds that signal back, stops by
  /// one that nothing can hold back.
  func stopHere() {
    isLent = true
    kill(0, SIGTSTP)
    raise(SIGSTOP)
    forgive()
  }

  /// False while the shell or another of its jobs has the terminal, as after its `bg`.
  static var ownTheTerminal: Bool {
    let owner = tcgetpgrp(STDIN_FILENO)
    return owner < 0 || owner == getpgrp()
  }

  /// Hears all signals again, once those that came meanwhile have been let go.
  func forgive() {
    DispatchQueue.main.async { [self] in MainActor.assumeIsolated { isLent = false } }
  }

  private static var heldSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in heard { sigaddset(&set, number) }
    return set
  }
}
