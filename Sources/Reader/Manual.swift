// The manual: what the tables of commands, settings and roles tell, for help, man page and README.

import Screen
import Settings

/// What there is to know of keys, words and settings; made from the tables, so that it is never stale.
public enum Manual {
  /// The version of the program: here alone.
  public static let version = "0.1"

  /// One command as help lists it.
  public struct Entry: Hashable, Sendable {
    /// The heading that it stands under.
    public var topic: Command.Topic
    /// Its name in key files and the palette.
    public var name: String
    /// Its keys as they are bound, with blanks between; `:name` where none is.
    public var keys: String
    /// What it does.
    public var help: String
    /// What it does in this pane, in few words; in any, as `help` says it.
    var brief: String

    /// What narrowing looks through.
    var searched: String { "\(keys) \(help) \(brief) \(name) \(topic.rawValue)" }
  }

  /// The commands that have a meaning in a pane, or in any, with their keys there.
  public static func entries(
    _ bindings: KeyBindings, in context: KeyBindings.Context?, actions: [Action] = []
  ) -> [Entry] {
    let own = actions.map { action in
      Entry(
        topic: .actions, name: action.name, keys: keys(of: action.name, bindings, in: context),
        help: action.help, brief: action.help)
    }
    return own
      + Command.all.compactMap { command in
        if let context, command.context != .everywhere, command.context != context { return nil }
        return Entry(
          topic: command.topic, name: command.name, keys: keys(of: command.name, bindings, in: context),
          help: command.help + (context == nil ? where_(command.context) : ""),
          brief: context == nil
            ? command.help + where_(command.context)
            : context == .article ? command.briefInArticle : command.brief)
      }
  }

  /// The keys of a command in a pane, or in both; a command without one is called by name.
  static func keys(
    of command: String, _ bindings: KeyBindings, in context: KeyBindings.Context? = nil
  ) -> String {
    var found: [Key] = []
    for place in context.map({ [$0] }) ?? [.list, .article] {
      for key in bindings.keys(for: command, in: place) where !found.contains(key) { found.append(key) }
    }
    return found.isEmpty ? ":" + command : found.map(\.symbol).joined(separator: " ")
  }

  private static func where_(_ context: KeyBindings.Context) -> String {
    switch context {
    case .everywhere: ""
    case .list: " (list)"
    case .article: " (article)"
    }
  }

  /// The default keys as a Markdown table.
  public static var keysTable: String {
    let entries = entries(defaults, in: nil)
    return table(
      ["keys", "what they do", "name"],
      Command.Topic.allCases.flatMap { topic in
        entries.filter { $0.topic == topic }.map { entry in
          let keys = entry.keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
          return [keys, entry.help, "`\(entry.name)`"]
        }
      })
  }

  /// The settings as a Markdown table.
  public static var settingsTable: String {
    table(
      ["setting", "default", "what it does"],
      Preference.all.map { ["`\($0.key)`", "`\($0.defaultValue.toml)`", $0.help] })
  }

  /// What an action's arguments can hold, as a Markdown table.
  public static var placeholdersTable: String {
    table(["in run", "what stands there"], Placeholder.allCases.map { ["`{\($0.rawValue)}`", $0.help] })
  }

  /// A Markdown table as README has them, of cells in Markdown.
  public static func table(_ columns: [String], _ rows: [[String]]) -> String {
    let lines = ([columns] + rows).map { cells in
      let safe = cells.map { $0.replacing("|", with: "\\|") }
      return "| \(safe.joined(separator: " | ")) |"
    }
    let rule = "|" + columns.map { _ in "---|" }.joined()
    return (lines.prefix(1) + [rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
  }

  /// The bindings of one who has changed none.
  static var defaults: KeyBindings { KeyBindings(defaults: Command.defaultBindings) }
}
