// A theme in Broadsheet's own format, from text to a value.

import Screen
import Themes

/// Themes from files, own format and base16 alike.
public enum ThemeFile {
  /// The themes that come with the program, in the order of the picker; `terminal` is the first.
  public static var builtin: [Theme] { [Theme(name: "terminal", styles: [:])] }

  /// Reads a theme: `.toml` is the own format, `.yaml` and `.yml` are base16 or base24.
  public static func theme(named fileName: String, bytes: [UInt8]) throws(SettingsMistake) -> Theme {
    throw SettingsMistake(file: fileName, .unreadable, outcome: .themeNotLoaded)
  }
}
