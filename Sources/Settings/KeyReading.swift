// The key tables of a configuration, from written values to bindings.

import Screen
import TOMLText

/// Reads `[keys]`, `[keys.list]` and `[keys.article]`, a binding a line.
struct KeyReading {
  let written: WrittenTOML
  let commands: Set<String>
  private(set) var bindings: [KeyBindings.Binding] = []
  private(set) var mistakes: [SettingsMistake] = []

  init(written: WrittenTOML, commands: Set<String>) {
    self.written = written
    self.commands = commands
  }

  /// Reads the value of `keys`.
  mutating func read(_ value: Written) {
    guard case .table(let table) = value else {
      let wants = "a table of keys ([keys], then \"key\" = \"command\")"
      mistakes.append(
        written.mistake(
          at: ["keys"], .wrongValue(of: "keys", wants: wants, found: value.quoted), outcome: .leftOut))
      return
    }
    read(table, at: ["keys"], in: .everywhere)
  }

  private mutating func read(_ table: [String: Written], at path: [String], in context: KeyBindings.Context) {
    for (name, value) in written.ordered(table, at: path) {
      let place = path + [name]
      if case .table(let inner) = value {
        if path.count == 1, let pane = KeyBindings.Context(rawValue: name) {
          read(inner, at: place, in: pane)
        } else {
          let nearest = nearestName(to: name, among: KeyBindings.Context.allCases.map(\.rawValue))
          mistakes.append(written.mistake(at: place, .unknownName(name, nearest: nearest), outcome: .leftOut))
        }
      } else if let problem = bind(name, to: value, in: context) {
        mistakes.append(written.mistake(at: place, problem, outcome: .leftOut))
      }
    }
  }

  private mutating func bind(
    _ name: String, to value: Written, in context: KeyBindings.Context
  ) -> SettingsMistake.Problem? {
    guard let key = Key(named: name) else { return .unknownKey(name) }
    guard case .text(let command) = value else {
      return .wrongValue(
        of: "the key \(key.name)", wants: "the name of a command in quotes", found: value.quoted)
    }
    guard command == KeyBindings.unbound || commands.contains(command) else {
      return .unknownCommand(command, nearest: nearestName(to: command, among: commands))
    }
    if let fixed = KeyBindings.fixed[key] { return command == fixed ? nil : .fixedKey(key.name) }
    // Two names of one key (^F, C-f): the later line wins.
    bindings.removeAll { $0.key == key && $0.context == context }
    bindings.append(KeyBindings.Binding(context, key, command))
    return nil
  }
}
