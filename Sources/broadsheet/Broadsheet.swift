// The program's first step: which verb is meant, and how the process ends.

import ArgumentParser
import Dispatch
import Glibc
import Reader

/// The root command: without a verb it opens the window.
struct Broadsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadsheet",
    abstract: "Read news in the terminal.",
    usage: """
      broadsheet [PATH…] [--library PATH] [--accessible]
      broadsheet VERB …
      """,
    discussion: """
      Without a verb the window opens on the library, or on the articles of the given files and folders. A path that \
      is called like a verb is written ./list.
      """,
    version: "broadsheet \(Manual.version)",
    subcommands: [
      OpenVerb.self, ImportVerb.self, FollowVerb.self, UnfollowVerb.self, RemoveVerb.self, ListVerb.self,
      ShowVerb.self, TagsVerb.self, MarkVerb.self, TagVerb.self, SearchVerb.self, UndoVerb.self,
      InspectVerb.self,
      ConfigVerb.self, ThemesVerb.self, CheckVerb.self, ManVerb.self, CompletionsVerb.self,
      ScreenshotVerb.self,
    ],
    defaultSubcommand: OpenVerb.self)

  // Here too, so that the option may stand before the verb as well as after it.
  @OptionGroup var library: LibraryOption
  @OptionGroup var accessible: AccessibleOption
}

/// Starts the program.
@main
enum Start {
  static func main() {
    let command: any ParsableCommand
    do { command = try Broadsheet.parseAsRoot() } catch { Broadsheet.exit(withError: error) }
    switch command {
    case let verb as OpenVerb:
      Window.run(
        paths: verb.paths, libraryPath: verb.library.path, isAccessible: verb.accessible.isOn)
    case let verb as any Verb:
      Task { await finish(verb) }
      dispatchMain()
    default: Broadsheet.main()
    }
  }

  /// Carries out a verb and ends the process with its status.
  private static func finish(_ verb: any Verb) async {
    // A pipe that nobody reads any more ends the program like any other.
    signal(SIGPIPE, SIG_DFL)
    exit(await Output.status { try await verb.perform() })
  }
}
