// The verb that prints the man page.

import ArgumentParser
import Formats
import Reader

/// Prints the man page.
struct ManVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the man page, as roff.",
    discussion: "To read it: broadsheet man | man -l -")

  func perform() async throws -> Outcome {
    Output.block(Manual.roff)
    Output.block(VerbPage.roff)
    Output.block(FormatPage.roff)
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
        ".TP", ".B \(Manual.roff(verb.configuration.commandName ?? ""))",
        Manual.roff(verb.configuration.abstract),
      ]
    }
    lines += [
      ".SH EXIT STATUS", "0 done, 1 failed, 2 done in part, 64 wrong usage, 130 stopped by ^C.",
    ]
    return lines.joined(separator: "\n")
  }
}

/// What is told of the formats that are read, in man page and README.
nonisolated enum FormatPage {
  /// A section in roff with one entry a format.
  static var roff: String {
    var lines = [".SH FORMATS", "A file is taken for the first of these that its content speaks for."]
    for format in ArticleFormat.all {
      lines += [
        ".TP", ".B " + plain(format.title), plain("Known by \(format.knownBy)."),
        plain("Understood: \(format.understood)."),
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// A Markdown table with one row a format.
  static var table: String {
    Manual.table(
      ["format", "known by", "what is understood"],
      ArticleFormat.all.map { [$0.title, $0.knownBy, $0.understood] })
  }

  private static func plain(_ text: String) -> String { Manual.roff(text.replacing("`", with: "")) }
}
