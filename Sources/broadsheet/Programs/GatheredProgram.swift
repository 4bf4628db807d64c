// A program that runs behind, and what it prints.

import CProcess
import Dispatch
import Glibc
import Synchronization

/// A program in a session of its own whose output is gathered until it ends.
nonisolated final class GatheredProgram: Sendable {
  /// What a program printed, and how it ended.
  struct Output: Sendable {
    /// What it printed, errors among it, in the order in which it came.
    var bytes: [UInt8]
    /// True when it printed more.
    var isCut: Bool
    /// Its exit status.
    var status: Int32
    /// True when it was stopped from here.
    var isStopped: Bool
  }

  /// What a program reads.
  enum Input {
    case nothing
    case bytes([UInt8])
    /// A file that is open; it stays so.
    case file(Int32)
  }

  /// What a run may take.
  struct Terms: Sendable {
    /// Bytes of output; the default is more than anybody reads in an overlay.
    var output = 4 << 20
    /// Seconds by the clock, and of processor time; nil for as long as it likes.
    var seconds: Int?
    /// Bytes of memory; nil for as many as it likes.
    var memory: Int?
    /// Whether what it says of its failures is output, too.
    var joinsErrors = true
  }

  private struct Life {
    var hasEnded = false
    var stopped: ContinuousClock.Instant?
  }

  private let child: pid_t
  private let end: Int32
  private let terms: Terms
  private let life = Mutex(Life())

  /// Starts a program.
  init(_ words: [String], input: Input, terms: Terms = Terms()) throws(ProgramError) {
    self.terms = terms
    var output: [Int32] = [-1, -1]
    var reading: [Int32] = [-1, -1]
    var isWritten = false
    if case .bytes = input { isWritten = true }
    guard PipeWriter.makePipe(&output), !isWritten || PipeWriter.makePipe(&reading) else {
      let reason = String(cString: strerror(errno))
      for end in output where end >= 0 { close(end) }
      throw .cannotStart(words.first ?? "", reason: reason)
    }
    defer {
      close(output[1])
      if reading[0] >= 0 { close(reading[0]) }
    }
    var source: Int32? = isWritten ? reading[0] : nil
    if case .file(let file) = input { source = file }
    do {
      child = try Program.startApart(
        words, input: source, output: output[1], joinsErrors: terms.joinsErrors)
    } catch {
      close(output[0])
      if reading[1] >= 0 { close(reading[1]) }
      throw error
    }
    end = output[0]
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    if let memory = terms.memory, let seconds = terms.seconds {
      // It has done next to nothing yet: loading it takes longer than this.
      _ = limit_program(child, rlim_t(memory), rlim_t(seconds), rlim_t(memory))
    }
    if case .bytes(let bytes) = input { PipeWriter.write(bytes, to: reading[1]) }
  }

  /// Ends the program and all that it has started; one that takes no notice ends a second later.
  func stop() {
    life.withLock { life in
      guard !life.hasEnded else { return }
      if life.stopped == nil { life.stopped = .now }
      kill(-child, SIGTERM)
    }
  }

  /// Waits for the end, however long that takes; to be called once.
  func output() async -> Output {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: self.gathered()) }
    }
  }

  private func gathered() -> Output {
    var output = Output(bytes: [], isCut: false, status: 0, isStopped: false)
    var isOpen = true
    defer { close(end) }
    let deadline = terms.seconds.map { ContinuousClock.now + .seconds($0) }
    while true {
      var waited = [pollfd(fd: isOpen ? end : -1, events: Int16(POLLIN), revents: 0)]
      // One that has closed its output is about to end.
      poll(&waited, 1, isOpen ? 100 : 5)
      if isOpen { isOpen = take(into: &output) }
      if output.isCut { stop() }
      if let deadline, .now > deadline { stop() }
      guard let status = ended() else { continue }
      // What it printed is in the pipe now; what its children may print later is nobody's business any more.
      if isOpen { _ = take(into: &output) }
      output.status = status
      output.isStopped = life.withLock { $0.stopped != nil } && !output.isCut
      return output
    }
  }

  /// Takes what is there; false once nothing more can come.
  private func take(into output: inout Output) -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(end, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 }
      let room = terms.output - output.bytes.count
      output.bytes += piece[..<min(count, room)]
      if count > room {
        output.isCut = true
        return false
      }
    }
  }

  /// Its exit status once it has ended; one that was stopped and goes on is ended by force.
  private func ended() -> Int32? {
    life.withLock { life in
      let status = Program.ended(child)
      life.hasEnded = status != nil
      if status == nil, let stopped = life.stopped, ContinuousClock.now - stopped > .seconds(1) {
        kill(-child, SIGKILL)
      }
      return status
    }
  }
}
