// Choosing a theme: the screen wears each as one moves, Enter keeps it, Esc brings back the one before.

import Screen

/// What the theme picker knows.
public struct ThemeChoice: Sendable, Equatable {
  /// The themes by row.
  var themes: [Theme]
  /// The theme to come back to.
  var before: Theme

  /// One row: its name, and for which background it is.
  func line(_ row: Int) -> OverlayLine {
    let theme = themes[row]
    let kind = theme.isDark.map { $0 ? "dark" : "light" } ?? "as the terminal"
    return OverlayLine(
      theme.name, sign: theme.name == before.name ? "+" : "", right: kind,
      words: theme.name == before.name ? "\(kind), as before" : kind)
  }
}

extension State {
  /// Opens the theme picker at the theme in force.
  mutating func chooseThemes() -> [Effect] {
    var overlay = Overlay.picker(
      .themes(ThemeChoice(themes: themes, before: theme)), names: themes.map(\.name))
    if let index = themes.firstIndex(where: { $0.name == theme.name }) { overlay.rows.select(index) }
    overlay.rows.scrollToRow(visible: panel(of: overlay).rows.height)
    show(overlay)
    return []
  }

  /// A key or the mouse in the theme picker.
  mutating func themeDeed(_ deed: OverlayDeed, _ choice: ThemeChoice) -> [Effect] {
    switch deed {
    case .typed:
      changeOverlay { $0.rows.narrow(to: $0.input?.text ?? "") }
      wearRow(choice)
    case .moved: wearRow(choice)
    case .take:
      guard let row = overlays.last?.rows.current else { return [] }
      closeOverlay()
      return takeTheme(named: choice.themes[row].name)
    case .close:
      theme = choice.before
      closeOverlay()
    case .tab, .nothing, .command: break
    }
    return []
  }

  private mutating func wearRow(_ choice: ThemeChoice) {
    theme = overlays.last?.rows.current.map { choice.themes[$0] } ?? choice.before
  }

  /// Takes a theme for this run and says how to make it lasting.
  mutating func takeTheme(named name: String) -> [Effect] {
    guard let found = themes.first(where: { $0.name == name }) else {
      let names = themes.map(\.name).joined(separator: ", ")
      say("There is no theme “\(name)”; there are \(names).", isError: true)
      return []
    }
    theme = found
    var key = "theme"
    if isBackgroundDark == true, !preferences.themeDark.isEmpty {
      preferences.themeDark = name
      key = "theme-dark"
    } else if isBackgroundDark == false, !preferences.themeLight.isEmpty {
      preferences.themeLight = name
      key = "theme-light"
    } else {
      preferences.theme = name
    }
    say("Theme \(name) for this run · \(key) = \"\(name)\" in config.toml makes it lasting.")
    return []
  }
}
