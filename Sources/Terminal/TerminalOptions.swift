// What one can choose about the terminal.

/// What one can choose about the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// Colours to use; nil asks the environment (`NO_COLOR`, `COLORTERM`) and the terminal's description.
  public var colors: ColorDepth?
  /// Whether clicks and the wheel come as inputs; without, the terminal's own selection works undisturbed.
  public var mouse: Bool
  /// Whether the terminal is told where links lead, so that it follows them by itself; nil goes by its name.
  public var hyperlinks: Bool?
  /// Whether the terminal is asked, once at the start, for its background and for whole frames.
  public var asksTerminal: Bool

  /// Makes options.
  public init(
    colors: ColorDepth? = nil, mouse: Bool = true, hyperlinks: Bool? = nil, asksTerminal: Bool = true
  ) {
    self.colors = colors
    self.mouse = mouse
    self.hyperlinks = hyperlinks
    self.asksTerminal = asksTerminal
  }
}

/// How many colours can be shown.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None; attributes only.
  case none
  /// Eight, or sixteen where bold or a description gives them.
  case sixteen
  /// The 256 of xterm's palette.
  case indexed
  /// Any red, green and blue.
  case direct
}
