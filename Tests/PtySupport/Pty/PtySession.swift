// A program under test on a pseudo-terminal, shown to a real terminal emulator.

import CPty
import Foundation
import Screen

/// A running program and the screen that it shows.
///
/// A thread of its own carries bytes between the program and the emulator, so that waiting blocks no test beside it.
public final class PtySession: @unchecked Sendable {
  /// Why a program could not be started.
  public struct StartError: Error {
    /// The program.
    public let path: String
  }

  /// The program's process id.
  public let process: pid_t
  private let master: Int32
  private let lock = NSLock()
  // All below is touched only with the lock held.
  private let terminal: OpaquePointer
  private var received: [UInt8] = []
  private var commands = ApplicationStrings()
  private var size: Size
  private var status: Int32?
  private var isClosed = false
  private var isDrained = false
  private var isReading = true

  /// Starts a program; the environment holds nothing but what is given.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = ["TERM": "xterm-256color"],
    size: Size = Size(width: 80, height: 24), usesUTF8: Bool = true
  ) throws {
    self.size = size
    terminal = vterm_new(Int32(size.height), Int32(size.width))
    vterm_set_utf8(terminal, usesUTF8 ? 1 : 0)
    let screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    let words = ([path] + arguments).map { strdup($0) }
    let variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { (words + variables).forEach { free($0) } }
    var master: Int32 = -1
    process = pty_spawn(
      path, words + [nil], variables + [nil], Int32(size.width), Int32(size.height), &master)
    self.master = master
    guard process > 0 else { throw StartError(path: path) }
    let pump = Thread { [self] in self.pump() }
    pump.start()
  }

  /// The path of an executable that the package builds.
  public static func built(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }

  /// What the screen shows now.
  public var screen: PtyScreen {
    lock.withLock { PtyScreen(terminal: terminal, size: size) }
  }

  /// All bytes that the program has written.
  public var output: [UInt8] { lock.withLock { received } }

  /// True when some bytes stand in a row in what the program has written.
  public func hasWritten(_ part: [UInt8]) -> Bool {
    lock.withLock {
      received.withUnsafeBytes { pty_bytes_contain($0.baseAddress, $0.count, part, part.count) }
    }
  }

  /// True while the line is as a shell wants it.
  public var lineIsCooked: Bool { pty_line_is_cooked(master) }

  /// Types bytes.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Types pieces with a pause after each but the last; the longest time that really passed between two of them.
  ///
  /// A thread of its own types, so that busy tests beside it delay no piece; a busy machine may, and the caller judges.
  public func type(_ pieces: [String], pause: Duration) async -> Duration {
    await withCheckedContinuation { continuation in
      Thread { [self] in
        var longest = Duration.zero
        var last: ContinuousClock.Instant?
        for piece in pieces {
          if last != nil { usleep(UInt32(pause / .microseconds(1))) }
          let begun = ContinuousClock.now
          send(piece)
          if let last { longest = max(longest, .now - last) }
          last = begun
        }
        continuation.resume(returning: longest)
      }.start()
    }
  }

  /// Changes the terminal's size.
  public func resize(_ new: Size) {
    lock.withLock {
      size = new
      vterm_set_size(terminal, Int32(new.height), Int32(new.width))
    }
    _ = pty_resize(master, Int32(new.width), Int32(new.height))
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the screen is as wanted; false when it is not in time.
  ///
  /// The limit only ends a test that fails, so it is long enough for the busiest machine.
  public func waits(
    _ limit: Duration = .seconds(60), until isReached: (PtyScreen) -> Bool
  ) async throws -> Bool {
    try await hears(limit) { _ in isReached(screen) }
  }

  /// Waits until what the program has written is as wanted; false when it is not in time.
  public func hears(
    _ limit: Duration = .seconds(60), until isReached: ([UInt8]) -> Bool
  ) async throws -> Bool {
    let end = ContinuousClock.now + limit
    var seen = -1
    while ContinuousClock.now < end {
      // Looked at only when something new has come.
      let bytes = output
      if bytes.count != seen, isReached(bytes) { return true }
      seen = bytes.count
      try await Task.sleep(for: .milliseconds(4))
    }
    return isReached(output)
  }

  /// Waits until the screen shows a text; false when it does not in time.
  public func shows(_ text: String, within limit: Duration = .seconds(60)) async throws -> Bool {
    try await waits(limit) { $0.text.contains(text) }
  }

  /// Waits until the program has written some bytes in a row; false when it has not in time.
  public func writes(_ part: [UInt8], within limit: Duration = .seconds(60)) async throws -> Bool {
    try await hears(limit) { _ in hasWritten(part) }
  }

  /// Waits until the program has written nothing for a while.
  public func settles(for pause: Duration = .milliseconds(150)) async throws {
    var count = -1
    while output.count != count {
      count = output.count
      try await Task.sleep(for: pause)
    }
  }

  /// Waits for the end: the exit status, minus the signal's number for a killed program, nil when it still runs.
  public func exitCode(within limit: Duration = .seconds(60)) async throws -> Int32? {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      // The last of what it wrote is part of how it ended.
      if let code = ended(), lock.withLock({ isDrained }) { return code }
      try await Task.sleep(for: .milliseconds(4))
    }
    return ended()
  }

  /// Waits for the end whether or not all that was written has been read; false when it is not in time.
  public func ends(within limit: Duration = .seconds(60)) async throws -> Bool {
    let end = ContinuousClock.now + limit
    while ended() == nil, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(4)) }
    return ended() != nil
  }

  /// Stops reading what the program writes, as a stopped terminal does, or reads on.
  public func takeOutput(_ isOn: Bool) { lock.withLock { isReading = isOn } }

  /// Stops the line itself, as flow control does, or lets it go on.
  public func stopLine(_ isStopped: Bool) { pty_stop_line(master, isStopped) }

  /// Closes the terminal under the program, as a lost line does.
  public func hangUp() {
    lock.withLock {
      guard !isClosed else { return }
      isClosed = true
      close(master)
    }
  }

  /// Ends the program if it still runs.
  public func finish() {
    if ended() == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    hangUp()
  }

  private func ended() -> Int32? {
    lock.withLock {
      if status == nil {
        var new: Int32 = 0
        if pty_has_ended(process, &new) { status = new }
      }
      return status.map(pty_exit_code)
    }
  }

  private func pump() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&waiting, 1, 20)
      if lock.withLock({ !isReading }) { usleep(4000) }
      let goesOn = lock.withLock { () -> Bool in
        guard !isClosed else { return false }
        guard ready > 0, isReading else { return true }
        let count = read(master, &bytes, bytes.count)
        guard count > 0 else { return false }
        received.append(contentsOf: bytes[..<count])
        let text = commands.without(bytes[..<count])
        text.withUnsafeBytes { buffer in
          guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
          vterm_input_write(terminal, base, text.count)
        }
        answer()
        return true
      }
      if !goesOn { break }
    }
    lock.withLock { isDrained = true }
  }

  /// Sends what the emulator answers to the program's questions.
  private func answer() {
    var reply = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(terminal, &reply, reply.count)
    if count > 0 { _ = write(master, reply, count) }
  }
}
