// The clipboard: by the terminal, and by the desktop's program where there is one.

import Glibc

extension Hands {
  /// Copies text and says so.
  func copy(_ text: String, what: String) {
    if put(text) {
      say("Copied the \(what).")
    } else {
      say("The \(what) is too long for this terminal's clipboard.", isError: true)
    }
  }

  /// Puts text on the clipboard; false when nothing takes it.
  func put(_ text: String) -> Bool {
    let byTerminal = front.copy(text)
    guard let words = Self.clipboardProgram(Environment.value) else { return byTerminal }
    // Terminals do not tell whether they took it; the desktop's own program does it in any case.
    var ends: [Int32] = [0, 0]
    guard PipeWriter.makePipe(&ends) else { return byTerminal }
    defer { close(ends[0]) }
    let bytes = Array(text.utf8)
    do {
      try programs.start(words, input: ends[0]) {}
    } catch {
      // It is not installed: the terminal has it all the same.
      close(ends[1])
      return byTerminal
    }
    PipeWriter.write(bytes, to: ends[1])
    return true
  }

  private static func clipboardProgram(_ environment: (String) -> String?) -> [String]? {
    if environment("WAYLAND_DISPLAY")?.isEmpty == false { return ["wl-copy"] }
    if environment("DISPLAY")?.isEmpty == false { return ["xclip", "-selection", "clipboard"] }
    return nil
  }
}
