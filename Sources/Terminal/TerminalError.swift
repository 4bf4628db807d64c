// Why a terminal cannot be used.

/// Why a terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// No description of the terminal was found, nor of those it is usually like.
  case unknownTerminal(String)
  /// The terminal cannot place text on its screen.
  case cannotPlaceText(String)

  /// The error as one sentence that says what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "The window needs a terminal for its input and output; in a pipe use `broadsheet list` or `broadsheet show`."
    case .unknownTerminal(let name):
      "No description of the terminal “\(name)” is installed; set TERM to xterm or install the package ncurses-base."
    case .cannotPlaceText(let name):
      "The terminal “\(name)” cannot place text on its screen; set TERM to what it really is, or use `broadsheet list`."
    }
  }
}
