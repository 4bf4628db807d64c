// The measuring bench: makes libraries, drives the program through a pseudo-terminal, prints figures beside the limits.

import ArgumentParser

/// The bench's command line.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadsheet-bench",
    abstract:
      "Measures Broadsheet through a pseudo-terminal, beside the physical limits of the same machine.",
    subcommands: [
      Run.self, Library.self, Files.self, FormatRates.self, TypesettingRates.self, LongArticleRun.self,
    ],
    defaultSubcommand: Run.self)
}
