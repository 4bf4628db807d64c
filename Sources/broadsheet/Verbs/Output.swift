// Where verbs write: all text passes here, safe for a terminal, buffered for a pipe.

import Glibc
import Screen
import Synchronization

/// Standard output and standard error of a verb.
nonisolated enum Output {
  /// What was not written yet, and whether writing has failed.
  private struct Buffer {
    var bytes: [UInt8] = []
    var failure: Int32?
  }

  private static let buffer = Mutex(Buffer())
  private static let mostBuffered = 1 << 16

  /// Writes a line to standard output; control characters in it are made visible.
  static func line(_ text: String) { put(SafeText.line(text) + "\n") }

  /// Writes text of several lines to standard output; it ends with a line end.
  static func block(_ text: String) {
    let safe = SafeText.block(text)
    put(safe.hasSuffix("\n") ? safe : safe + "\n")
  }

  /// Writes JSON, in which no control character stands by itself.
  static func json(_ value: JSONValue) { put(value.text + "\n") }

  /// Writes what the program made itself, colours and all.
  static func raw(_ text: String) { put(text) }

  /// Says a sentence on standard error, as `broadsheet: …`.
  static func complain(_ text: String) {
    flush()
    write(Array("broadsheet: \(SafeText.line(text))\n".utf8), to: STDERR_FILENO)
  }

  /// Asks something on standard error.
  static func ask(_ question: String) {
    flush()
    write(Array(SafeText.line(question).utf8), to: STDERR_FILENO)
  }

  /// Does a deed, and says what went wrong with it; the exit status.
  static func status(_ deed: @Sendable () async throws -> Outcome) async -> Int32 {
    do {
      let outcome = try await deed()
      flush()
      if let failure = buffer.withLock({ $0.failure }) {
        complain("The output could not be written: \(String(cString: strerror(failure))).")
        return Outcome.failed.rawValue
      }
      return outcome.rawValue
    } catch is CancellationError {
      complain("Stopped.")
      return Outcome.stopped.rawValue
    } catch {
      complain("\(error)")
      return Outcome.failed.rawValue
    }
  }

  /// Shows on a terminal how far something is, in place of what was shown before.
  ///
  /// An empty text takes it away.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write(Array("\r\u{1B}[K\(SafeText.line(text))".utf8), to: STDERR_FILENO)
  }

  /// Writes what is buffered.
  static func flush() {
    buffer.withLock { buffer in
      if buffer.failure == nil { buffer.failure = write(buffer.bytes, to: STDOUT_FILENO) }
      buffer.bytes.removeAll(keepingCapacity: true)
    }
  }

  private static func put(_ text: String) {
    let isFull = buffer.withLock { buffer in
      buffer.bytes += text.utf8
      return buffer.bytes.count >= mostBuffered
    }
    if isFull { flush() }
  }

  /// Writes bytes; the number of the error when not all could be written.
  @discardableResult
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
