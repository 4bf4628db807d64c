// Which program opens addresses.

import Settings

/// The browser to use: the configured one, `$BROWSER`, or the desktop's.
nonisolated struct BrowserChoice: Hashable, Sendable {
  private let command: [String]

  /// Chooses among the configuration's words and what the environment says.
  init(preferences: [String], environment: (String) -> String?) {
    if !preferences.isEmpty {
      command = preferences
    } else if let named = environment("BROWSER")?.split(separator: ":").first, !named.isEmpty {
      // Several may be named with colons between; the first is meant to be tried first.
      command = CommandLineWords.split(String(named))
    } else if environment("DISPLAY")?.isEmpty == false || environment("WAYLAND_DISPLAY")?.isEmpty == false {
      command = ["xdg-open"]
    } else {
      command = []
    }
  }

  /// The words that open an address, which stands for `%s` or comes last; nil when there is no browser.
  func words(for address: String) -> [String]? {
    guard !command.isEmpty else { return nil }
    guard command.dropFirst().contains(where: { $0.contains("%s") }) else { return command + [address] }
    return [command[0]]
      + command.dropFirst().map {
        $0.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: address)
      }
  }

  /// True for browsers that show pages on the terminal itself.
  var needsTerminal: Bool {
    let name = command.first.map { String($0.split(separator: "/").last ?? "") } ?? ""
    return ["w3m", "lynx", "links", "links2", "elinks", "www-browser", "browsh", "carbonyl", "chawan", "cha"]
      .contains(name)
  }
}
