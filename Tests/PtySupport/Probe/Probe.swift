// A small program on the room Terminal, for tests to drive: it paints scripted frames and says what it reads.

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
    dispatchMain()
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
