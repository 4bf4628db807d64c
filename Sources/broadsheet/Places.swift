// Where the program keeps its things: the library, the configuration, themes.

import Glibc

/// Paths by the XDG Base Directory Specification; a variable that is empty or no absolute path counts as unset.
nonisolated struct Places: Sendable {
  /// The environment as it is asked; a test has its own.
  private let variable: @Sendable (String) -> String?

  /// The places of an environment.
  init(variable: @escaping @Sendable (String) -> String? = Places.variable) { self.variable = variable }

  /// The library's file, unless one was chosen: `$BROADSHEET_LIBRARY`, else in the folder for data.
  func library(chosen: String? = nil) -> String {
    if let chosen, !chosen.isEmpty { return chosen }
    if let named = variable("BROADSHEET_LIBRARY"), !named.isEmpty { return named }
    return "\(folder("XDG_DATA_HOME", else: ".local/share"))/broadsheet/library.sqlite"
  }

  /// The folder of `config.toml`.
  var configuration: String { "\(folder("XDG_CONFIG_HOME", else: ".config"))/broadsheet" }

  /// The folder of the reader's own themes.
  var themes: String { "\(configuration)/themes" }

  /// The folder of what may be thrown away.
  var cache: String { "\(folder("XDG_CACHE_HOME", else: ".cache"))/broadsheet" }

  /// The reader's home.
  var home: String { variable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/" }

  /// A path with the reader's home as `~`, for showing.
  func shortened(_ path: String) -> String {
    guard home != "/" else { return path }
    if path == home { return "~" }
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  private func folder(_ name: String, else fallback: String) -> String {
    if let value = variable(name), value.hasPrefix("/") { return value }
    return home == "/" ? "/\(fallback)" : "\(home)/\(fallback)"
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
