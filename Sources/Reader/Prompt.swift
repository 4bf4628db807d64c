// What is being typed in the status line: a search, a narrowing, something to find, a path.

import Articles
import Settings

/// A prompt and what is typed at it.
public struct Prompt: Hashable, Sendable {
  /// What it asks for.
  public enum Kind: Hashable, Sendable {
    /// Words to search for everywhere.
    case search
    /// Words that title or source of the shown list's rows must hold.
    case narrow
    /// Text to find in the article.
    case find
    /// Text that the article's shown lines must hold.
    case lines
    /// A command that the article is piped to, and in which form.
    case pipe(ArticleForm)
    /// A word for an action.
    case word(Action)

    /// True for what starts a program when it is taken, and does nothing until then.
    var runs: Bool {
      switch self {
      case .search, .narrow, .find, .lines: false
      case .pipe, .word: true
      }
    }
  }

  /// What it asks for.
  public var kind: Kind
  /// What is typed.
  public var input: LineInput

  /// Makes a prompt.
  public init(_ kind: Kind, text: String = "") {
    self.kind = kind
    input = LineInput(text)
  }

  /// What it asks for, in words.
  var name: String {
    switch kind {
    case .search: "Search everywhere"
    case .narrow: "Narrow the list to"
    case .find: "Find"
    case .lines: "Lines that hold"
    case .pipe: "Give the article to"
    case .word(let action): action.name
    }
  }

  /// The sign before the text.
  var sign: String {
    switch kind {
    case .search, .find: "/"
    case .narrow, .lines: "&"
    case .pipe: "|"
    case .word(let action): "\(action.name):"
    }
  }
}
