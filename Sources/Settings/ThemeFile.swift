// A theme in Broadsheet's own format, from text to a value.

import Screen
import TOMLText
import Themes

/// Themes as files: those that come with the program, and a reader's own.
///
/// The format is TOML: `name`, `dark` (true, false, or left out where the terminal's colours are taken as they are),
/// `[palette]` with names for colours, and `[roles]` with a style for each role that the theme dresses, its name in
/// quotes: `"headline.unread" = "bold ink on paper"`, or `{ fg = "ink", bg = "paper", bold = true }`.
public enum ThemeFile {
  /// Names of the themes that come with the program, in the order of the picker; `terminal` is the first.
  public static let builtinNames: [String] = builtinThemes.map(\.name)

  /// A theme that comes with the program, parsed alone; nil when none has this name.
  public static func builtin(named name: String) -> Theme? {
    builtinThemes.first { $0.name == name }.flatMap { file in
      // A test reads each of them, so what is shipped has no mistake to tell.
      try? theme(named: file.name + ".toml", bytes: file.toml)
    }
  }

  /// Reads a theme: `.toml` is the own format, `.yaml` and `.yml` are base16 or base24.
  ///
  /// A theme that does not say its name has that of its file.
  public static func theme(named fileName: String, bytes: [UInt8]) throws(SettingsMistake) -> Theme {
    guard bytes.count <= WrittenTOML.longest, let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsMistake(file: fileName, .unreadable, outcome: .themeNotLoaded)
    }
    let lower = fileName.lowercased()
    if lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") {
      return try Base16Scheme(text, fileName: fileName).theme
    }
    return try theme(text, fileName: fileName)
  }

  /// A file's name without its folder and suffix.
  static func stem(of fileName: String) -> String {
    let name = fileName.split(separator: "/").last ?? Substring(fileName)
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }

  private static func theme(_ text: String, fileName: String) throws(SettingsMistake) -> Theme {
    let written = try WrittenTOML(text, file: fileName, outcome: .themeNotLoaded)
    var theme = Theme(name: stem(of: fileName), styles: [:])
    var palette: [String: Color] = [:]
    // The palette first, wherever it stands: roles name its colours.
    if let value = written.root["palette"] {
      for (name, color) in try table(value, "palette", in: written) {
        palette[name] = try self.color(color, at: ["palette", name], palette: [:], in: written)
      }
    }
    for (key, value) in written.ordered(written.root) {
      switch (key, value) {
      case ("name", .text(let name)) where !name.isEmpty: theme.name = name
      case ("dark", .flag(let flag)): theme.isDark = flag
      case ("palette", _): break
      case ("roles", _):
        for (name, style) in try table(value, "roles", in: written) {
          guard let role = Role(rawValue: name) else {
            let nearest = nearestName(to: name, among: Role.allCases.map(\.rawValue))
            throw wrong(.unknownName(name, nearest: nearest), at: ["roles", name], in: written)
          }
          theme.styles[role] = try StyleReading(palette: palette, written: written).style(style, of: role)
        }
      case ("name", _): throw wrong(wants("name", "a name in quotes", value), at: [key], in: written)
      case ("dark", _): throw wrong(wants("dark", "true or false", value), at: [key], in: written)
      default:
        let nearest = nearestName(to: key, among: ["name", "dark", "palette", "roles"])
        throw wrong(.unknownName(key, nearest: nearest), at: [key], in: written)
      }
    }
    guard !theme.styles.isEmpty else { throw wrong(.missing("[roles]"), at: [], in: written) }
    return theme
  }

  private static func table(
    _ value: Written, _ name: String, in written: WrittenTOML
  ) throws(SettingsMistake) -> [(key: String, value: Written)] {
    guard case .table(let table) = value else {
      throw wrong(wants(name, "a table, [\(name)]", value), at: [name], in: written)
    }
    return written.ordered(table, at: [name])
  }

  static func color(
    _ value: Written, at path: [String], palette: [String: Color], in written: WrittenTOML
  ) throws(SettingsMistake) -> Color {
    if case .text(let name) = value, let color = palette[name] ?? Color(named: name) { return color }
    let colors = "a colour (#rrggbb, default, red, bright-red, ansi:0 to ansi:15"
    let known = colors + (palette.isEmpty ? ")" : ", or a name from [palette])")
    throw wrong(wants(path.last ?? "", known, value), at: path, in: written)
  }

  static func wants(_ name: String, _ wants: String, _ value: Written) -> SettingsMistake.Problem {
    .wrongValue(of: name, wants: wants, found: value.quoted)
  }

  static func wrong(
    _ problem: SettingsMistake.Problem, at path: [String], in written: WrittenTOML
  ) -> SettingsMistake {
    written.mistake(at: path, problem, outcome: .themeNotLoaded)
  }
}
