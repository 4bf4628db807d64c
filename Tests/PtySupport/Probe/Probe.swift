// A small program on the room Terminal, for tests to drive: it paints scripted frames and says what it reads.

import CMainQueue
import Dispatch
import Glibc
import ProbeFrames
import Screen
import Terminal

/// The probe: `echo` says what is read, `frames SEED` paints a script, `list WIDTH` steps through a list.
@main struct Probe {
  @MainActor private static var session: ProbeSession?
  @MainActor private static var sources: [any DispatchSourceProtocol] = []

  private static let heard = [SIGWINCH, SIGTERM, SIGHUP, SIGCONT]

  @MainActor static func main() {
    // Held back from the first on, so that none is lost before it is heard.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in heard { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    do throws(TerminalError) {
      let terminal = try CursesTerminal()
      session = ProbeSession(terminal: terminal, words: Array(CommandLine.arguments.dropFirst()))
    } catch {
      let sentence = "\(error)\n"
      write(STDERR_FILENO, sentence, sentence.utf8.count)
      exit(1)
    }
    listen()
    session?.draw()
    serve()
  }

  /// Serves the main queue on this thread; `dispatchMain` would leave it waiting with no signal held back, to die of the first.
  @MainActor private static func serve() -> Never {
    let queue = _dispatch_get_main_queue_handle_4CF()
    while true {
      var waiting = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, -1) > 0 else { continue }
      var count: UInt64 = 0
      read(queue, &count, MemoryLayout<UInt64>.size)
      _dispatch_main_queue_callback_4CF(nil)
    }
  }

  @MainActor private static func listen() {
    let keys = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    keys.setEventHandler { MainActor.assumeIsolated { session?.read() } }
    sources.append(keys)
    for number in heard {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler { MainActor.assumeIsolated { session?.take(signal: number) } }
      sources.append(source)
    }
    sources.forEach { $0.activate() }
  }
}
