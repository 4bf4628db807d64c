// Starts ncurses on the best description of the terminal that there is.

import CNcurses

/// A started ncurses screen, and what was chosen for it.
@MainActor struct TerminalSetup {
  /// ncurses' screen.
  let screen: OpaquePointer
  /// The name of the description in use.
  let name: String
  /// How many colours can be used.
  let colors: ColorDepth
  /// A sentence about what was made do with.
  let notice: String?

  /// Starts ncurses, full screen, with keys unbuffered and colours on.
  static func start(colors wanted: ColorDepth?) throws(TerminalError) -> TerminalSetup {
    let own = environment("TERM") ?? "unknown"
    let wantsDirect = wanted == .direct || wanted == nil && namesDirectColors(own)
    for name in [own, "xterm-256color", "xterm", "vt100"] {
      guard let screen = open(name, direct: wantsDirect) else { continue }
      guard nc_string("cup") != nil else {
        endwin()
        delscreen(screen)
        throw .cannotPlaceText(name)
      }
      prepare()
      let notice = name == own ? nil : "The terminal “\(own)” is not known here; taking it for \(name)."
      return TerminalSetup(screen: screen, name: name, colors: depth(wanted: wanted), notice: notice)
    }
    throw .unknownTerminal(own)
  }

  /// On a description made of the terminal's own, with every colour if that is wanted; else on its own as it is.
  private static func open(_ name: String, direct: Bool) -> OpaquePointer? {
    if var entry = TerminfoFile.find(name).map(SingleAttributes.derive) {
      if direct, let colored = CompiledEntry(entry).flatMap(DirectColorEntry.derive) { entry = colored.bytes }
      // ncurses reads a description from this variable itself; nothing is written anywhere, and programs that this
      // one starts never see it.
      let kept = environment("TERMINFO")
      setenv("TERMINFO", "hex:" + hexadecimal(entry), 1)
      defer {
        if let kept { setenv("TERMINFO", kept, 1) } else { unsetenv("TERMINFO") }
      }
      if let screen = nc_newterm(name) { return screen }
    }
    return nc_newterm(name)
  }

  private static func prepare() {
    raw()
    noecho()
    nonl()
    // Frames are whole: no key that waits stops one half-way.
    typeahead(-1)
    curs_set(0)
    idlok(nc_stdscr(), true)
    leaveok(nc_stdscr(), true)
    if has_colors() {
      start_color()
      use_default_colors()
    }
  }

  /// Whether the environment says that the terminal shows every colour; GNU screen passes the word on and does not.
  private static func namesDirectColors(_ name: String) -> Bool {
    guard environment("NO_COLOR") == nil else { return false }
    guard let word = environment("COLORTERM"), word == "truecolor" || word == "24bit" else { return false }
    return !name.hasPrefix("screen") || environment("TMUX") != nil
  }

  private static func depth(wanted: ColorDepth?) -> ColorDepth {
    if wanted == ColorDepth.none || wanted == nil && environment("NO_COLOR") != nil { return .none }
    guard has_colors() else { return .none }
    let known: ColorDepth =
      switch Int(nc_colors()) {
      case (1 << 24)...: .direct
      case 256...: .indexed
      default: .sixteen
      }
    return switch (wanted, known) {
    case (.sixteen, _), (_, .sixteen): .sixteen
    case (.indexed, .indexed), (.direct, .indexed): .indexed
    default: known
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits: StaticString = "0123456789ABCDEF"
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (number, byte) in bytes.enumerated() {
        text[2 * number] = digits.utf8Start[Int(byte >> 4)]
        text[2 * number + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }
}
