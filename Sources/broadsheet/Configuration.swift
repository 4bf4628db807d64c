// The reader's own configuration and themes, read from their folder.

import Glibc
import Reader
import Screen
import Settings

/// What the reader has configured, as far as it could be read.
struct Configuration {
  /// The settings.
  var preferences = Preferences()
  /// The keys.
  var bindings = KeyBindings(defaults: Command.defaultBindings)
  /// What was wrong, one sentence each.
  var mistakes: [String] = []
  /// The folder of `config.toml` and `themes/`.
  var folder: String

  /// Reads the configuration of a folder; a file that is not there is no mistake.
  init(folder: String) {
    self.folder = folder
    guard let bytes = TextFile.read("\(folder)/config.toml") else {
      if access("\(folder)/config.toml", F_OK) == 0 {
        mistakes = [
          "config.toml cannot be read: \(String(cString: strerror(errno))); using the defaults for everything"
        ]
      }
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      mistakes = ["\(SettingsMistake(file: "config.toml", .unreadable, outcome: .usingDefaults))"]
      return
    }
    let read = Preferences.read(
      toml: text, fileName: "config.toml", commands: Set(Command.all.map(\.name)), taken: Command.words,
      defaults: bindings)
    preferences = read.preferences
    bindings = read.bindings
    mistakes = read.mistakes.map(\.description)
  }

  /// All themes, the reader's own after those that come with the program, and what is wrong with them.
  func themes() -> (themes: [Theme], mistakes: [String]) {
    var themes = ThemeFile.builtinNames.compactMap(ThemeFile.builtin(named:))
    var mistakes: [String] = []
    for name in TextFile.names(in: "\(folder)/themes") where Self.isTheme(name) {
      guard let bytes = TextFile.read("\(folder)/themes/\(name)") else {
        mistakes.append("themes/\(name) cannot be read: \(String(cString: strerror(errno))).")
        continue
      }
      do throws(SettingsMistake) {
        let theme = try ThemeFile.theme(named: name, bytes: bytes)
        themes.removeAll { $0.name == theme.name }
        themes.append(theme)
      } catch {
        mistakes.append("themes/\(error)")
      }
    }
    for wanted in [preferences.theme, preferences.themeDark, preferences.themeLight]
    where !wanted.isEmpty && !themes.contains(where: { $0.name == wanted }) {
      mistakes.append(
        "\(SettingsMistake(file: "config.toml", .unknownTheme(wanted), outcome: .usingDefault))")
    }
    return (themes, mistakes)
  }

  /// The theme to paint the first screen with: all are not read for that when it comes with the program.
  func firstTheme() -> Theme {
    ThemeFile.builtin(named: preferences.theme) ?? themes().themes.first { $0.name == preferences.theme }
      ?? ThemeFile.builtin(named: "terminal") ?? Theme(name: "terminal", styles: [:])
  }

  private static func isTheme(_ name: String) -> Bool {
    [".toml", ".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) } && !name.hasPrefix(".")
  }
}
