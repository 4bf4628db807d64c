// What all verbs of the command line have in common.

import ArgumentParser
import Screen
import Storage

/// A verb of the command line.
nonisolated protocol Verb: ParsableCommand, Sendable {
  /// Does it; what went wrong is thrown as an error whose description is a sentence.
  func perform() async throws -> Outcome
}

/// How a verb ended.
nonisolated enum Outcome: Int32, Sendable {
  case done = 0
  case failed = 1
  case inPart = 2
  /// Stopped by ^C: 128 and the number of the signal, as shells have it.
  case stopped = 130
}

extension Verb {
  /// Verbs are carried out by `Start`, which alone knows how to end the process.
  nonisolated func run() throws { throw CleanExit.helpRequest(self) }
}

/// What is wrong with a command, in words.
nonisolated struct CommandProblem: Error, CustomStringConvertible {
  /// One sentence.
  let description: String

  /// Makes a problem of a sentence.
  init(_ description: String) { self.description = description }
}

/// Which library a command is for.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "The library's file; else $BROADSHEET_LIBRARY, else library.sqlite in $XDG_DATA_HOME/broadsheet.",
      valueName: "path"),
    completion: .file())
  var chosen: String?

  /// The library's file.
  var path: String { Places().library(chosen: chosen) }

  /// Opens the library, and makes it when there is none.
  func open() throws -> ArticleStore { try ArticleStore.library(at: path) }
}
