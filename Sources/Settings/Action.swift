// An action: a program that the reader has given a name in the configuration, and how it is run.

import Screen

/// A program of the reader's own: what `[actions.NAME]` says.
public struct Action: Hashable, Sendable {
  /// What becomes of what the program prints.
  public enum Output: String, Hashable, Sendable, CaseIterable {
    /// It is shown in front of the panes.
    case overlay
    /// Its last line is said in the status line.
    case message
    /// It goes to the terminal, which the program has until it ends.
    case terminal
    /// Nobody sees it, and the program goes on by itself.
    case apart
  }

  /// What the program reads.
  public enum Input: String, Hashable, Sendable, CaseIterable {
    case none, selection, text, markdown, html, json

    /// The form of the article that it is; nil for none, and for the chosen lines.
    public var form: ArticleForm? { ArticleForm(rawValue: rawValue) }
  }

  /// The name by which keys and the palette call it.
  public var name: String
  /// The program and its arguments.
  public var run: [ActionArgument]
  /// One sentence of help without a full stop.
  public var help: String
  /// What becomes of what it prints.
  public var show = Output.overlay
  /// What it reads.
  public var input = Input.none

  /// The placeholders in its arguments.
  public var placeholders: Set<Placeholder> { Set(run.flatMap(\.placeholders)) }

  /// Whether it has to be given a word.
  public var wantsWord: Bool { placeholders.contains(.word) }

  /// Makes an action of a program and its arguments.
  init(name: String, run: [ActionArgument]) {
    self.name = name
    self.run = run
    help = "run \(run.first?.literal ?? name)"
  }

  /// The program and its arguments with values in place of placeholders.
  ///
  /// A value that leads an argument and begins with `-` could be taken for an option, so it is only passed where `--` stands
  /// directly before it, or before other values (POSIX XBD §12.2, guideline 10): one further ahead may end the options of
  /// a program that starts another. An article's text thus cannot steer a program.
  public func words(_ values: [Placeholder: String]) throws(ActionProblem) -> [String] {
    var words: [String] = []
    var isBehindOptions = false
    for argument in run {
      var word = ""
      for part in argument.parts {
        switch part {
        case .text(let text): word += text
        case .value(let placeholder):
          guard let value = values[placeholder], !value.isEmpty else {
            throw .missing(action: name, placeholder)
          }
          if word.isEmpty, value.hasPrefix("-"), !isBehindOptions {
            throw .option(action: name, placeholder)
          }
          word += value
        }
      }
      if let literal = argument.literal { isBehindOptions = literal == "--" }
      words.append(word)
    }
    return words
  }
}

/// Why an action is not run.
public enum ActionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A value that its arguments want is not there.
  case missing(action: String, Placeholder)
  /// A value begins like an option.
  case option(action: String, Placeholder)

  /// The problem as one plain sentence.
  public var description: String {
    switch self {
    case .missing(let action, let placeholder):
      "“\(action)” was not run: it wants {\(placeholder.rawValue)}, and \(placeholder.missing)."
    case .option(let action, let placeholder):
      "“\(action)” was not run: {\(placeholder.rawValue)} begins with - like an option; with \"--\" right before it in run it is none."
    }
  }
}
