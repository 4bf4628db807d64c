// The verb that lists themes and shows one.

import ArgumentParser
import Screen
import Settings

/// Lists themes, or prints the styles of one.
struct ThemesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes: those of the program, and your own.")

  @Option(name: .customLong("show"), help: ArgumentHelp("Print the styles of a theme.", valueName: "name"))
  var shown: String?

  @MainActor func perform() async throws -> Outcome {
    let (themes, mistakes) = Configuration(folder: Places().configuration).themes()
    for mistake in mistakes { Output.complain(mistake) }
    let outcome: Outcome = mistakes.isEmpty ? .done : .inPart
    guard let shown else {
      for theme in themes {
        let ground = theme.isDark.map { $0 ? "dark" : "light" } ?? "the terminal's own colours"
        Output.line("\(Cells.fitted(theme.name, to: 20)) \(ground)")
      }
      return outcome
    }
    guard let theme = themes.first(where: { $0.name == shown }) else {
      throw CommandProblem("There is no theme “\(shown)”; “broadsheet themes” lists those there are.")
    }
    for role in Role.allCases {
      Output.line("\(Cells.fitted(role.rawValue, to: 24)) \(theme.style(of: role).words)")
    }
    return outcome
  }
}

extension Style {
  /// The style as a theme file would write it: "bold #ff0000 on default".
  nonisolated fileprivate var words: String {
    let named: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
      (.strikethrough, "strikethrough"),
    ]
    let attributes = named.filter { self.attributes.contains($0.0) }.map(\.1)
    let colors = [foreground?.words ?? "default"] + (background.map { ["on", $0.words] } ?? [])
    return (attributes + colors).joined(separator: " ")
  }
}

extension Color {
  nonisolated fileprivate var words: String {
    switch self {
    case .terminal: "default"
    case .ansi(let number): "ansi:\(number)"
    case .rgb(let red, let green, let blue):
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
