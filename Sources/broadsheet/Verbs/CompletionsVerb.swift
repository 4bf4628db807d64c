// The verb that prints completions for a shell.

import ArgumentParser

/// Prints a script that completes commands.
struct CompletionsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print completions for a shell.",
    discussion: """
      bash: broadsheet completions bash > ~/.local/share/bash-completion/completions/broadsheet
      zsh: broadsheet completions zsh > a file _broadsheet in a folder of $fpath
      fish: broadsheet completions fish > ~/.config/fish/completions/broadsheet.fish
      """)

  /// Shells that are known.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    nonisolated fileprivate var completions: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func perform() async throws -> Outcome {
    Output.raw(Broadsheet.completionScript(for: shell.completions) + "\n")
    return .done
  }
}
