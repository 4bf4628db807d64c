// Application program commands (ECMA-48 §8.3.2), which the emulator would show as text: terminals pass over those they do not know.

/// Takes commands `ESC _ … ESC \` out of what a program writes, however it comes in pieces.
struct ApplicationStrings {
  private enum State {
    case text, escape, command, end
  }

  private var state = State.text

  /// Bytes without the commands among them.
  mutating func without(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 1)
    for byte in bytes {
      switch (state, byte) {
      case (.text, 0x1B): state = .escape
      case (.text, _): text.append(byte)
      case (.escape, UInt8(ascii: "_")): state = .command
      case (.escape, 0x1B): text.append(0x1B)
      case (.escape, _):
        text += [0x1B, byte]
        state = .text
      case (.command, 0x1B): state = .end
      case (.command, _): break
      case (.end, _): state = .text
      }
    }
    return text
  }
}
