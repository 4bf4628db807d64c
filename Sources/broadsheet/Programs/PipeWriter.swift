// Text on its way to another program.

import Dispatch
import Glibc

/// Writes to pipes without waiting for who reads them.
nonisolated enum PipeWriter {
  /// Makes a pipe whose ends no other program inherits: first the one to read from.
  static func makePipe(_ ends: inout [Int32]) -> Bool {
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }

  /// Writes all bytes behind and closes the pipe; a reader that leaves early is no mistake.
  static func write(_ bytes: [UInt8], to end: Int32) {
    DispatchQueue.global().async {
      TextFile.writeAll(bytes, to: end)
      close(end)
    }
  }
}
