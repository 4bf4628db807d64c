// What a program prints that was given a file to read: within a time, and no more than so much.

import CProcess
import Dispatch
import Glibc
import Synchronization

/// A run of a program whose output is wanted; it can be ended from anywhere.
nonisolated final class ProgramOutput: Sendable {
  /// What a run may take.
  struct Limits {
    /// Seconds by the clock, and of processor time.
    var seconds = 10
    /// Bytes of memory.
    var memory = 1 << 30
    /// Bytes of output.
    var output = 8 << 20
  }

  private enum State {
    case waiting, ended
    case running(pid_t)
  }

  private let state = Mutex(State.waiting)

  /// Runs a program in a session of its own, without a terminal, on a thread of its own; what it printed, nil when it failed, took
  /// too long or was ended.
  func run(_ words: [String], input: Int32, limits: Limits = Limits()) async -> [UInt8]? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .utility).async { [self] in
          continuation.resume(returning: runHere(words, input: input, limits: limits))
        }
      }
    } onCancel: {
      end()
    }
  }

  /// Ends the program, or sees to it that it never starts.
  private func end() {
    state.withLock { state in
      // Only while it has not been waited for is the number its own.
      if case .running(let child) = state { kill(child, SIGKILL) }
      if case .waiting = state { state = .ended }
    }
  }

  private func runHere(_ words: [String], input: Int32, limits: Limits) -> [UInt8]? {
    var ends: [Int32] = [-1, -1]
    guard PipeWriter.makePipe(&ends) else { return nil }
    defer { close(ends[0]) }
    let child = state.withLock { state -> pid_t? in
      guard case .waiting = state,
        let child = try? Program.startApart(words, input: input, output: ends[1])
      else { return nil }
      state = .running(child)
      return child
    }
    close(ends[1])
    guard let child else { return nil }
    // It has not read a byte of the file yet: loading it takes longer than this.
    _ = limit_program(child, rlim_t(limits.memory), rlim_t(limits.seconds), rlim_t(limits.memory))
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    let output = read(ends[0], most: limits.output, until: deadline)
    return wait(for: child, until: output == nil ? .now : deadline) == 0 ? output : nil
  }

  /// Waits until the program has ended, and ends it when its time is over; its exit status.
  private func wait(for child: pid_t, until deadline: ContinuousClock.Instant) -> Int32 {
    while true {
      let status = state.withLock { state -> Int32? in
        guard let status = Program.ended(child) else { return nil }
        state = .ended
        return status
      }
      if let status { return status }
      if .now >= deadline { kill(child, SIGKILL) }
      usleep(500)
    }
  }

  /// Reads a pipe to its end; nil when that does not come in time, or after more than is wanted.
  private func read(_ pipe: Int32, most: Int, until deadline: ContinuousClock.Instant) -> [UInt8]? {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = Int32(clamping: Int((deadline - .now) / .milliseconds(1)))
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let ready = left > 0 ? poll(&waiting, 1, left) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = Glibc.read(pipe, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, output.count + count <= most else { return nil }
      if count == 0 { return output }
      output += piece[..<count]
    }
  }
}
