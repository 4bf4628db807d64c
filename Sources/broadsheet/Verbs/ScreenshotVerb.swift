// The verb that prints what the window would show.

import ArgumentParser
import Screen
import Settings

/// Prints what the window would show after some keys.
struct ScreenshotVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "screenshot", abstract: "Print what the window would show.",
    discussion: """
      Keys are separated by spaces and written as in the configuration: "Down Down Enter ^F". Letters may stand \
      together: "jjj t". They do what they would do in the window: the library is marked by them.
      """)

  @Argument(help: "Files and folders to read.", completion: .file())
  var paths: [String] = []

  @Option(name: .customLong("size"), help: ArgumentHelp("Columns and rows.", valueName: "columns×rows"))
  var size = ScreenSize(size: Size(width: 80, height: 24))

  @Option(name: .customLong("keys"), help: ArgumentHelp("Keys to press.", valueName: "keys"))
  var keys = KeyScript(keys: [])

  @Flag(name: .customLong("ansi"), help: "With colours.")
  var hasColors = false

  @OptionGroup var library: LibraryOption
  @OptionGroup var accessible: AccessibleOption

  @MainActor func perform() async throws -> Outcome {
    let shown = try await Headless.run(
      size: size.size, keys: keys.keys, libraryPath: library.path, paths: paths,
      configurationFolder: Places().configuration, isAccessible: accessible.isOn)
    if hasColors {
      Output.raw(ANSIText.text(shown.frame, theme: shown.theme))
    } else {
      Output.block(shown.frame.plainText)
    }
    return .done
  }
}

/// Columns and rows, written as 120x36.
nonisolated struct ScreenSize: ExpressibleByArgument {
  let size: Size

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let numbers = argument.split(whereSeparator: { $0 == "x" || $0 == "×" }).map { Int($0) ?? 0 }
    guard numbers.count == 2, (1...1000).contains(numbers[0]), (1...1000).contains(numbers[1]) else {
      return nil
    }
    size = Size(width: numbers[0], height: numbers[1])
  }

  var defaultValueDescription: String { "\(size.width)x\(size.height)" }
}

/// Keys by their names, one after another.
nonisolated struct KeyScript: ExpressibleByArgument {
  let keys: [Key]

  init(keys: [Key]) { self.keys = keys }

  init?(argument: String) {
    keys = argument.split(separator: " ").flatMap { word -> [Key] in
      if let key = Key(named: String(word)) { return [key] }
      return word.map { Key(.character($0)) }
    }
  }

  var defaultValueDescription: String { "none" }
}
