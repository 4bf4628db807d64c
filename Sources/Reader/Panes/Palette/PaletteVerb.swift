// Words of the palette that take an argument, and the lists by their names.

import Articles
import Settings

/// A word that the palette knows beside the commands.
struct PaletteVerb: Sendable {
  /// The word.
  let name: String
  /// What follows it; empty when nothing does.
  let argument: String
  /// One sentence of help without a full stop.
  let help: String
  /// What could follow it, for an argument that is begun, and what each would do.
  let complete: @Sendable (State, _ begun: String, _ tags: [String]) -> [(text: String, help: String)]
  /// Does it.
  let run: @Sendable (inout State, _ argument: String) -> [Effect]

  init(
    _ name: String, _ argument: String = "", _ help: String,
    complete: @escaping @Sendable (State, String, [String]) -> [(text: String, help: String)] = { _, _, _ in
      []
    },
    run: @escaping @Sendable (inout State, String) -> [Effect]
  ) {
    self.name = name
    self.argument = argument
    self.help = help
    self.complete = complete
    self.run = run
  }

  /// All of them, in the order in which the palette and the manual list them.
  static let all: [PaletteVerb] = arguments + lists

  private static let arguments: [PaletteVerb] =
    [
      PaletteVerb("import", "PATH", "bring in files and folders, recursively") { state, argument in
        let paths = CommandLineWords.split(argument)
        state.say("Importing \(paths.joined(separator: ", "))…")
        return [.importPaths(paths)]
      },
      PaletteVerb(
        "set", "KEY VALUE", "change a setting for this run", complete: { $0.settingCompletions($1, $2) }
      ) {
        $0.set($1)
      },
      PaletteVerb(
        "theme", "NAME", "dress the screen in a theme",
        complete: { state, begun, _ in
          state.themes.map(\.name).filter { begins($0, with: begun) }.map { ($0, "") }
        }
      ) { $0.takeTheme(named: $1) },
      PaletteVerb(
        "tag", "NAME", "only articles with a tag",
        complete: { _, begun, tags in
          tags.filter { begins($0, with: begun) }.prefix(200).map { ($0, "") }
        }
      ) { $0.show(tagged: $1) },
      PaletteVerb(
        "sort", "ORDER", "put the list into an order",
        complete: { _, begun, _ in
          Query.Order.allCases.filter { $0.rawValue.hasPrefix(begun) }.map { ($0.rawValue, $0.title) }
        }
      ) { $0.sort(by: $1) },
    ]

  private static let lists: [PaletteVerb] =
    Query.List.allCases.map { list in
      PaletteVerb(list.rawValue, "", "the list \(list.title)") { state, _ in state.show(list: list) }
    }

  /// The verb of a name.
  static func named(_ name: String) -> PaletteVerb? { all.first { $0.name == name } }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A line's first word, and what follows it; nil while the word is still being typed.
  static func parts(of line: String) -> (word: String, argument: String?) {
    let line = line.drop { $0 == " " || $0 == ":" }
    guard let space = line.firstIndex(of: " ") else { return (String(line), nil) }
    return (String(line[..<space]), String(line[space...].drop { $0 == " " }))
  }
}

/// True when a name begins with what is typed, folded.
private func begins(_ name: String, with typed: String) -> Bool {
  Folding.fold(name).hasPrefix(Folding.fold(typed))
}
