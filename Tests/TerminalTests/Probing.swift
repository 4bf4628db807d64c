// Ways of driving the probe that do not depend on how fast the machine is.

import Pty
import Screen

extension PtySession {
  /// Waits until the probe has painted all that was typed; it then rings the bell.
  func paints() async throws -> Bool {
    let count = output.count
    send("\u{1B}[20~")
    return try await hears { $0[count...].contains(7) }
  }

  /// What the probe says that it has read, line by line.
  var log: [String] {
    let screen = screen
    return (3..<screen.size.height).map { screen.line($0) }.filter {
      !$0.isEmpty && !$0.hasPrefix("background")
    }
  }
}
