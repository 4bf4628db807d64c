// The verb that needs no name: the window.

import ArgumentParser

/// Opens the window; what `broadsheet` does without a verb.
struct OpenVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the window, on the library or on files and folders.",
    shouldDisplay: false)

  @Argument(help: "Files and folders to read.", completion: .file())
  var paths: [String] = []

  @OptionGroup var library: LibraryOption
  @OptionGroup var accessible: AccessibleOption
}

/// Whether the window is for a screen reader.
struct AccessibleOption: ParsableArguments {
  @Flag(
    name: .customLong("accessible"),
    help: "For screen readers and braille: words for marks, no frames, one pane, a cursor to follow.")
  var isOn = false
}
