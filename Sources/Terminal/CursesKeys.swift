// Reads the terminal's line and decodes what comes.

import CNcurses
import Screen

/// The reader of the terminal's line.
@MainActor struct CursesKeys {
  /// The most bytes that one call takes, so that a flood cannot hold the screen.
  private static let limit = 1 << 20

  private var decoder: KeyDecoder

  /// Loads the keys of the terminal that ncurses was started on.
  init(usesUnicode: Bool) {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in KeySequences.capabilities {
      if let bytes = nc_string(name) { sequences[Array(String(cString: bytes).utf8)] = key }
    }
    decoder = KeyDecoder(sequences: sequences, highBytes: usesUnicode ? nil : TerminalLocale.highBytes())
  }

  /// When to read though nothing has arrived.
  var deadline: ContinuousClock.Instant? { decoder.deadline }

  /// Expects answers of the terminal.
  mutating func awaitReplies() { decoder.awaitsReplies = true }

  /// Everything that waits.
  mutating func read() -> [Input] {
    var inputs: [Input] = []
    var total = 0
    let isClosed = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16_384) { buffer in
      while total < Self.limit {
        let count = nc_read_waiting(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if count < 0 { return true }
        if count == 0 { break }
        total += count
        inputs += decoder.feed(UnsafeBufferPointer(buffer).prefix(count), at: .now)
        // Whatever comes later wakes the loop again.
        if count < buffer.count { break }
      }
      return false
    }
    inputs += decoder.quiet(at: .now)
    if isClosed { inputs.append(.closed) }
    return inputs
  }

  /// Takes the answers that have come; the last of them ends the waiting for more.
  mutating func takeReplies() -> [TerminalReply] {
    let replies = decoder.takeReplies()
    for case .attributes in replies { decoder.awaitsReplies = false }
    return replies
  }

  /// Waits shortly for answers that are still under way, so that they do not end up on the shell's prompt.
  mutating func discardReplies() {
    guard decoder.awaitsReplies else { return }
    let end = ContinuousClock.now + .milliseconds(80)
    while decoder.awaitsReplies, ContinuousClock.now < end, nc_input_waits(STDIN_FILENO, 20) {
      if read().last == .closed { break }
      _ = takeReplies()
    }
    decoder.awaitsReplies = false
  }
}
