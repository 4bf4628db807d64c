// What the probe does with what it reads.

import Dispatch
import Glibc
import ProbeFrames
import Screen
import Terminal

/// One run of the probe.
@MainActor final class ProbeSession {
  private let terminal: CursesTerminal
  private let words: [String]
  private var log: [String] = []
  private var step = 0
  private var script: ProbeFrames?

  init(terminal: CursesTerminal, words: [String]) {
    self.terminal = terminal
    self.words = words
  }

  /// Reads what waits, acts on it, draws once.
  func read() {
    let inputs = terminal.readInputs()
    for input in inputs { act(on: input) }
    if !inputs.isEmpty { draw() }
    guard let deadline = terminal.pendingDeadline else { return }
    let wait = max(0, Int((deadline - .now) / .milliseconds(1)) + 1)
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(wait)) {
      MainActor.assumeIsolated { self.read() }
    }
  }

  /// Acts on a signal.
  func take(signal number: Int32) {
    if number == SIGWINCH {
      if let input = terminal.resized() { act(on: input) }
      draw()
    } else if number != SIGCONT {
      leave(status: 128 + number)
    }
  }

  /// Paints what the command line asks for.
  func draw() {
    let theme = ProbeFrames.theme
    switch words.first {
    case "frames":
      let script = script ?? ProbeFrames(seed: UInt64(words.last ?? "") ?? 0, size: terminal.size)
      self.script = script
      terminal.paint(script.frame, theme: theme)
    case "list": paintList(theme)
    default: paintLog(theme)
    }
  }

  private func paintList(_ theme: Theme) {
    let width = Int(words.last ?? "") ?? terminal.size.width
    let last = terminal.size.height - 3
    terminal.paint(
      ListFrames.frame(size: terminal.size, first: max(0, step - last), selected: step, width: width),
      theme: theme)
  }

  private func paintLog(_ theme: Theme) {
    let size = terminal.size
    var frame = Frame(size: size)
    let head = "\(size.width)x\(size.height) \(terminal.colors) unicode=\(terminal.usesUnicode)"
    let notice = terminal.notice ?? "no notice"
    for (row, text) in ([head, notice, "│ ● é ’ Ж 漢"] + log.suffix(max(0, size.height - 3))).enumerated()
    where row < size.height {
      frame.put(text, x: 0, y: row)
    }
    terminal.paint(frame, theme: theme)
  }

  private func act(on input: Input) {
    log.append(Self.describe(input))
    switch input {
    case .closed: leave(status: 3)
    case .key(Key(.character("q"))): leave(status: 0)
    case .key(Key(.character(" "))), .key(Key(.down)):
      step += 1
      script?.advance()
    case .key(Key(.character("z"), control: true)):
      terminal.suspend()
      // A thread that serves a dispatch queue blocks the gentler signal.
      raise(SIGSTOP)
      if let input = terminal.resume() { act(on: input) }
    case .key(Key(.character("l"), control: true)): terminal.redraw()
    case .key(Key(.function(6))): abort()
    case .key(Key(.function(7))): terminal.copy("зірка")
    case .key(Key(.function(8))): terminal.setTitle("A \u{1B}]title\u{7}")
    case .key(Key(.function(9))):
      // Whoever hears the bell knows that all typed before it has been painted.
      draw()
      terminal.ring()
    default: break
    }
  }

  private func leave(status: Int32) {
    terminal.close()
    terminal.close()
    exit(status)
  }

  private static func describe(_ input: Input) -> String {
    switch input {
    case .key(let key):
      let held = [("C-", key.control), ("M-", key.alt), ("S-", key.shift)].filter(\.1).map(\.0).joined()
      return "<" + held + (key.base == .character(" ") ? "space" : name(key.base)) + ">"
    case .paste(let text): return "paste \(text.debugDescription)"
    case .mouse(let event): return "\(event.action) \(event.x),\(event.y)"
    case .resized(let size): return "resized \(size.width)x\(size.height)"
    case .background(let isDark): return "background dark=\(isDark)"
    case .closed: return "closed"
    }
  }

  private static func name(_ base: Key.Base) -> String {
    switch base {
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    default: "\(base)"
    }
  }
}
