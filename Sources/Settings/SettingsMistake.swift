// A mistake in something that a person wrote: where it is, what was expected, what is done instead.

/// One mistake in a configuration, a theme or a setting typed while reading.
///
/// Its description is the sentence to show: "config.toml line 7: measure wants a number from 30 to 200, not
/// “wide”; using the default".
public struct SettingsMistake: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The text is not TOML or YAML; with the parser's own words.
    case syntax(String)
    /// The text is not UTF-8, or longer than any such file has reason to be.
    case unreadable
    /// No setting, table or field has this name; with the nearest one that exists.
    case unknownName(String, nearest: String?)
    /// A value of the wrong kind or out of bounds: of what, what it wants, what was found.
    case wrongValue(of: String, wants: String, found: String)
    /// Something that must be there is not.
    case missing(String)
    /// No key of a keyboard has this name.
    case unknownKey(String)
    /// No command has this name; with the nearest one that exists.
    case unknownCommand(String, nearest: String?)
    /// A name that a command has already.
    case takenName(String)
    /// A key that another action has already, with that action's name.
    case takenKey(String, by: String)
    /// A placeholder within a script that a shell would run.
    case valueInScript(String)
    /// A key that no binding can take away.
    case fixedKey(String)
    /// No theme has this name.
    case unknownTheme(String)
  }

  /// What happens because of it.
  public enum Outcome: String, Hashable, Sendable {
    case usingDefault = "using the default"
    case usingDefaults = "using the defaults for everything"
    case leftOut = "left out"
    case nothingChanged = "nothing changed"
    case themeNotLoaded = "theme not loaded"
  }

  /// Name of the file as the reader knows it; nil for something typed.
  public var file: String?
  /// Line in the file, from 1, when it is known.
  public var line: Int?
  /// What is wrong.
  public var problem: Problem
  /// What is done about it.
  public var outcome: Outcome

  /// Makes a mistake.
  public init(file: String? = nil, line: Int? = nil, _ problem: Problem, outcome: Outcome) {
    self.file = file
    self.line = line
    self.problem = problem
    self.outcome = outcome
  }
}

extension SettingsMistake: CustomStringConvertible {
  /// The mistake as one plain sentence.
  public var description: String {
    var place = file ?? ""
    if let line { place += place.isEmpty ? "line \(line)" : " line \(line)" }
    return (place.isEmpty ? "" : place + ": ") + "\(problem); \(outcome.rawValue)"
  }
}

extension SettingsMistake.Problem: CustomStringConvertible {
  /// The problem alone, without its place.
  public var description: String {
    switch self {
    case .syntax(let words): words
    case .unreadable: "this is not a text file in UTF-8"
    case .unknownName(let name, let nearest): "there is no “\(name)”" + Self.hint(nearest)
    case .wrongValue(let name, let wants, let found): "\(name) wants \(wants), not \(found)"
    case .missing(let name): "\(name) is missing"
    case .unknownKey(let name): "“\(name)” is no key (keys are written g, G, ^F, Alt-x, Space, PgDn, F1)"
    case .unknownCommand(let name, let nearest): "there is no command “\(name)”" + Self.hint(nearest)
    case .takenName(let name): "“\(name)” is the name of a command already"
    case .takenKey(let name, let action): "\(name) runs “\(action)” already"
    case .valueInScript(let script):
      "what comes from articles must not be part of a script, as in “\(script)”: put it behind the script as an argument, \"$1\" there"
    case .fixedKey(let name): "\(name) always leaves or stops and cannot be given away"
    case .unknownTheme(let name): "there is no theme “\(name)”"
    }
  }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { " (did you mean “\($0)”?)" } ?? ""
  }
}
