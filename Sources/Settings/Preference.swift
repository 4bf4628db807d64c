// One setting: its key in the file, what it takes, its help, and how it is read from and written to the values.

import Articles

/// A row of the table of settings.
public struct Preference: Sendable {
  /// A value of any setting, as files and prompts give it.
  public enum Value: Hashable, Sendable {
    case flag(Bool)
    case number(Int)
    case text(String)
    case words([String])
  }

  /// What a setting takes.
  public enum Kind: Hashable, Sendable {
    case flag
    case number(ClosedRange<Int>)
    case choice([String])
    /// Choices, or `tag:` and a tag's name.
    case startList([String])
    /// The name of a theme, or nothing.
    case theme
    /// The tag of a language, or nothing.
    case language
    /// A command and its arguments.
    case words
  }

  /// Its key in the configuration and after `:set`.
  public let key: String
  /// What it takes.
  public let kind: Kind
  /// One sentence of help.
  public let help: String
  /// Its value among the preferences.
  public let get: @Sendable (Preferences) -> Value
  /// Puts a value among the preferences; false, and nothing changed, when it does not fit.
  public let set: @Sendable (Value, inout Preferences) -> Bool

  /// Its default.
  public var defaultValue: Value { self.get(Preferences()) }

  /// The values that can be offered for completion; of themes the caller knows the names.
  public func completions(themes: [String] = []) -> [String] {
    switch kind {
    case .flag: ["true", "false"]
    case .number, .language, .words: []
    case .choice(let choices): choices
    case .startList(let choices): choices
    case .theme: themes
    }
  }

  /// What it takes, in words: "a number from 30 to 200".
  public var wants: String {
    switch kind {
    case .flag: "true or false"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let choices): Self.list(choices)
    case .startList(let choices): Self.list(choices + ["tag:NAME"])
    case .theme: "the name of a theme in quotes"
    case .language: "the tag of a language in quotes, like \"uk\" or \"en-US\""
    case .words: "a command as a list of words, as in [\"firefox\", \"--new-tab\"]"
    }
  }

  static func list(_ choices: [String]) -> String {
    let quoted = choices.map { "\"\($0)\"" }
    return quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
  }
}

extension Preference {
  typealias Path<Member> = WritableKeyPath<Preferences, Member> & Sendable

  static func flag(_ key: String, _ path: Path<Bool>, _ help: String) -> Preference {
    Preference(
      key: key, kind: .flag, help: help, get: { .flag($0[keyPath: path]) },
      set: { value, preferences in
        guard case .flag(let flag) = value else { return false }
        preferences[keyPath: path] = flag
        return true
      })
  }

  static func number(_ key: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ help: String)
    -> Preference
  {
    Preference(
      key: key, kind: .number(range), help: help, get: { .number($0[keyPath: path]) },
      set: { value, preferences in
        guard case .number(let number) = value, range.contains(number) else { return false }
        preferences[keyPath: path] = number
        return true
      })
  }

  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ path: Path<Choice>, _ help: String
  ) -> Preference where Choice.RawValue == String {
    Preference(
      key: key, kind: .choice(Choice.allCases.map(\.rawValue)), help: help,
      get: { .text($0[keyPath: path].rawValue) },
      set: { value, preferences in
        guard case .text(let text) = value, let choice = Choice(rawValue: text) else { return false }
        preferences[keyPath: path] = choice
        return true
      })
  }

  static func startList(_ key: String, _ path: Path<StartList>, _ help: String) -> Preference {
    Preference(
      key: key, kind: .startList(["last"] + Query.List.allCases.map(\.rawValue)), help: help,
      get: { .text($0[keyPath: path].text) },
      set: { value, preferences in
        guard case .text(let text) = value, let start = StartList(text) else { return false }
        preferences[keyPath: path] = start
        return true
      })
  }

  static func theme(_ key: String, _ path: Path<String>, mayBeEmpty: Bool, _ help: String) -> Preference {
    Preference(
      key: key, kind: .theme, help: help, get: { .text($0[keyPath: path]) },
      set: { value, preferences in
        guard case .text(let text) = value, mayBeEmpty || !text.isEmpty else { return false }
        preferences[keyPath: path] = text
        return true
      })
  }

  static func language(_ key: String, _ path: Path<String>, _ help: String) -> Preference {
    Preference(
      key: key, kind: .language, help: help, get: { .text($0[keyPath: path]) },
      set: { value, preferences in
        let isTag: (Character) -> Bool = {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
        guard case .text(let text) = value, text.count <= 35, text.allSatisfy(isTag) else { return false }
        preferences[keyPath: path] = text
        return true
      })
  }

  static func words(_ key: String, _ path: Path<[String]>, _ help: String) -> Preference {
    Preference(
      key: key, kind: .words, help: help, get: { .words($0[keyPath: path]) },
      set: { value, preferences in
        guard case .words(let words) = value, !words.contains("") else { return false }
        preferences[keyPath: path] = words
        return true
      })
  }
}
