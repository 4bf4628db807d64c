// One role's style, from what a theme file writes for it.

import Screen
import TOMLText

/// Reads the two forms of a style: `"bold ink on paper"` and `{ fg = "ink", bg = "paper", bold = true }`.
struct StyleReading {
  let palette: [String: Color]
  let written: WrittenTOML

  func style(_ value: Written, of role: Role) throws(SettingsMistake) -> Style {
    let path = ["roles", role.rawValue]
    switch value {
    case .text(let text): return try style(words: text, at: path)
    case .table(let table): return try style(fields: table, at: path)
    default:
      let forms = "a style, as in \"bold red on #101010\" or { fg = \"red\", bold = true }"
      throw ThemeFile.wrong(ThemeFile.wants(role.rawValue, forms, value), at: path, in: written)
    }
  }

  private func style(words text: String, at path: [String]) throws(SettingsMistake) -> Style {
    var style = Style()
    var isBackground = false
    for word in text.split(separator: " ").map(String.init) {
      if word == "on" {
        isBackground = true
      } else if let attribute = Style.Attributes.named[word] {
        style.attributes.insert(attribute)
      } else {
        let color = try ThemeFile.color(.text(word), at: path, palette: palette, in: written)
        if isBackground { style.background = color } else { style.foreground = color }
      }
    }
    if isBackground, style.background == nil {
      let wanted = "a colour after “on”"
      throw ThemeFile.wrong(ThemeFile.wants(path[1], wanted, .text(text)), at: path, in: written)
    }
    return style
  }

  private func style(fields table: [String: Written], at path: [String]) throws(SettingsMistake) -> Style {
    var style = Style()
    for (name, value) in written.ordered(table, at: path) {
      let place = path + [name]
      if name == "fg" {
        style.foreground = try ThemeFile.color(value, at: place, palette: palette, in: written)
      } else if name == "bg" {
        style.background = try ThemeFile.color(value, at: place, palette: palette, in: written)
      } else if let attribute = Style.Attributes.named[name] {
        guard case .flag(let flag) = value else {
          throw ThemeFile.wrong(ThemeFile.wants(name, "true or false", value), at: place, in: written)
        }
        if flag { style.attributes.insert(attribute) }
      } else {
        throw ThemeFile.wrong(unknown(name, of: path), at: place, in: written)
      }
    }
    return style
  }

  /// A role's name without its quotes reads as a table in a table; say so rather than guess.
  private func unknown(_ field: String, of path: [String]) -> SettingsMistake.Problem {
    let dotted = path.dropFirst().joined(separator: ".") + "." + field
    if Role(rawValue: dotted) != nil { return .unknownName(dotted, nearest: "\"\(dotted)\" in quotes") }
    let fields = ["fg", "bg"] + Style.Attributes.named.keys.sorted()
    return .unknownName(field, nearest: nearestName(to: field, among: fields))
  }
}
