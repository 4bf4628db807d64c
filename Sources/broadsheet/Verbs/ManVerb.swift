// The verb that prints the man page.

import ArgumentParser
import Reader

/// Prints the man page.
struct ManVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the man page, as roff.",
    discussion: "To read it: broadsheet man | man -l -")

  func perform() async throws -> Outcome {
    Output.block(Manual.roff)
    Output.block(VerbPage.roff)
    return .done
  }
}

/// The part of the man page that tells of verbs.
nonisolated enum VerbPage {
  /// A section in roff with one entry a verb.
  static var roff: String {
    var lines = [".SH VERBS"]
    for verb in Broadsheet.configuration.subcommands where verb.configuration.shouldDisplay {
      lines += [
        ".TP", ".B \(escaped(verb.configuration.commandName ?? ""))", escaped(verb.configuration.abstract),
      ]
    }
    lines += [
      ".SH EXIT STATUS", "0 done, 1 failed, 2 done in part, 64 wrong usage, 130 stopped by ^C.",
    ]
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    let escaped = text.reduce(into: "") { $0 += $1 == "\\" ? "\\e" : $1 == "-" ? "\\-" : String($1) }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
