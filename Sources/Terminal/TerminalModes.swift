// What a terminal is told beyond painting: mouse, bracketed paste, title, questions, and how all of it is undone.

import CNcurses

/// The terminal's modes, written past ncurses, which has flushed whenever these are.
@MainActor final class TerminalModes {
  /// Whether the terminal can be asked about itself: some that are not like xterm show questions as text.
  let asks: Bool

  /// Whether the terminal has said that it can hold frames back (private mode 2026); nothing of it is sent before.
  var holdsFrames = false

  /// Whether what is painted is in order, so that the terminal need not do it (ECMA-48, bidirectional support mode).
  private(set) var ordersText = true

  /// Whether the terminal is of those that may show pictures where placeholders for them stand, and is asked whether it does; others
  /// may show the question as text.
  let mayKnowPlaceholders: Bool

  /// Whether the terminal is asked for what pictures as sixels need.
  ///
  /// A multiplexer is not: it says that it takes them for itself, not
  /// for the terminals that it is shown on, and it forgets them when it paints a pane anew.
  let mayTakeSixels: Bool

  /// Whether pictures are sent as sixels, so that one may be under way.
  var sendsSixels = false

  private let understandsModes: Bool
  private let mouse: Bool
  private var hasTitle = false

  init(name: String, mouse: Bool) {
    self.mouse = mouse
    let families = [
      "xterm", "tmux", "screen", "rxvt", "foot", "kitty", "alacritty", "vte", "gnome", "konsole",
      "st-", "st", "iterm", "wezterm", "contour", "mintty", "ghostty", "putty", "mlterm",
    ]
    // Its own name: where it has no description here, another serves.
    let own = environment("TERM") ?? ""
    let isAlone =
      environment("TMUX") == nil && environment("STY") == nil
      && !["tmux", "screen"].contains { own.hasPrefix($0) }
    mayKnowPlaceholders = isAlone && ["xterm-kitty", "xterm-ghostty"].contains { own.hasPrefix($0) }
    asks = families.contains { name == $0 || name.hasPrefix($0) }
    mayTakeSixels = isAlone && asks && !mayKnowPlaceholders
    understandsModes = asks || name.hasPrefix("linux")
  }

  /// Turns the modes on.
  func enter() {
    guard understandsModes else { return }
    write(
      "\u{1B}[?2004h" + (ordersText ? "\u{1B}[8l" : "")
        + (mouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : ""))
  }

  /// Tells the terminal whether it is to put text in order.
  func orderText(_ isOurs: Bool) {
    ordersText = isOurs
    if understandsModes { write(isOurs ? "\u{1B}[8l" : "\u{1B}[8h") }
  }

  /// Turns the modes off.
  func leave() {
    write(undoing)
    hasTitle = false
  }

  /// Asks for the background (OSC 11), for whole frames (private mode 2026), for pictures where it may know them, and what every
  /// terminal answers.
  func ask() {
    guard asks else { return }
    write(
      "\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p"
        + (mayKnowPlaceholders ? PictureSending.question + "\u{1B}[>q" : "")
        + (mayTakeSixels ? Self.cellQuestion : "") + "\u{1B}[c")
  }

  /// Asks once more how many pixels a cell has.
  func askForCell() {
    if mayTakeSixels { write(Self.cellQuestion) }
  }

  private static let cellQuestion = "\u{1B}[16t"

  /// Names the window.
  func setTitle(_ title: String) {
    guard asks else { return }
    let text = title.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
    // The old name goes on the terminal's own stack.
    write(
      (hasTitle ? "" : "\u{1B}[22;2t")
        + "\u{1B}]2;\(String(String.UnicodeScalarView(text).prefix(256)))\u{07}")
    hasTitle = true
  }

  /// Prepares for a crash: everything undone in one write, and the line set as it was.
  func arm(restoring line: termios) {
    var line = line
    var restore = undoing
    for name in ["sgr0", "op", "cnorm", "rmcup"] {
      guard let sequence = nc_string(name) else { continue }
      // Padding (`$<5>`) is for ncurses' own output only.
      restore += String(cString: sequence).split(separator: "$").first.map(String.init) ?? ""
    }
    nc_guard_arm(STDOUT_FILENO, restore, restore.utf8.count, &line)
  }

  /// Writes bytes as they are.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = nc_write_all(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// Writes as many bytes as the terminal takes without waiting; how many it took.
  func writeSome(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { nc_write_some(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private var undoing: String {
    guard understandsModes else { return "" }
    // A picture that is not all sent is a string that has no end yet.
    return (sendsSixels ? SixelSending.end : "") + (holdsFrames ? "\u{1B}[?2026l" : "") + "\u{1B}[?2004l"
      + (ordersText ? "\u{1B}[8h" : "")
      + (mouse ? "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" : "")
      + (hasTitle ? "\u{1B}[23;2t" : "")
  }
}
