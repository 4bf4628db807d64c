// The window: opened on a library, and all that can be wrong with that.

import CProcess
import Glibc
import Screen

/// The window on a library.
enum Window {
  /// Opens the window on a library, on some paths of it when there are any; ends the program when the reader leaves.
  ///
  /// What is wrong is said in one sentence on standard error, with exit status 1 and the terminal untouched.
  static func run(paths: [String], libraryPath: String, isAccessible: Bool) -> Never {
    // One heap for all threads: each of its own would keep some megabytes of what many small writes left in it.
    mallopt(M_ARENA_MAX, 1)
    // Before any thread begins, so that all of them hold the same signals back.
    Signals.hold()
    do {
      let beginning = try Beginning(
        paths: paths, libraryPath: libraryPath, configurationFolder: Places().configuration,
        isAccessible: isAccessible)
      let loop = try Loop(beginning)
      loop.run()
    } catch {
      StandardError.say("\(error)")
      exit(1)
    }
  }
}

/// Standard error, for sentences.
nonisolated enum StandardError {
  /// Says one sentence.
  static func say(_ text: String) {
    TextFile.writeAll(Array((SafeText.line(text) + "\n").utf8), to: STDERR_FILENO)
  }
}
