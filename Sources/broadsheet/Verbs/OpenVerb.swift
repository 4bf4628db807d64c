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
}
