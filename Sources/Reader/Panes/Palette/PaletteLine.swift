// What a line of the palette could become, and what it does.

import Articles
import Settings

extension State {
  /// The rows that fit a line: commands by name, or what could follow a word.
  func paletteRows(_ text: String, tags: [String]) -> [Palette.Row] {
    let (word, argument) = PaletteVerb.parts(of: text)
    guard let argument else { return commandRows(word) }
    guard let verb = PaletteVerb.named(word), !verb.argument.isEmpty else { return [] }
    let rows = verb.complete(self, argument, tags).map { completion in
      Palette.Row(
        line: "\(word) \(completion.text)", help: completion.help, wantsMore: completion.text.hasSuffix(" "))
    }
    guard rows.isEmpty else { return rows }
    // What nothing completes is taken as it is typed.
    let line = "\(word) \(PaletteVerb.trimmed(argument))"
    return [
      Palette.Row(
        line: argument.isEmpty ? word : line, help: "\(verb.argument)  \(verb.help)",
        wantsMore: argument.isEmpty)
    ]
  }

  private func commandRows(_ typed: String) -> [Palette.Row] {
    let verbs = PaletteVerb.all.map { verb in
      Palette.Row(
        line: verb.name, help: verb.argument.isEmpty ? verb.help : "\(verb.argument)  \(verb.help)",
        wantsMore: !verb.argument.isEmpty)
    }
    let known = Set(verbs.map(\.line))
    let commands = Command.all.filter { !known.contains($0.name) && !$0.name.hasPrefix("list-") }.map {
      command in
      Palette.Row(line: command.name, help: command.help, keys: Manual.keys(of: command.name, bindings))
    }
    let actions = preferences.actions.map { action in
      Palette.Row(line: action.name, help: action.help, keys: Manual.keys(of: action.name, bindings))
    }
    let all = actions + verbs + commands
    let sought = Folding.fold(typed)
    if sought.isEmpty { return all }
    let starting = all.filter { Folding.fold($0.line).hasPrefix(sought) }
    let holding = all.filter { row in
      let name = Folding.fold(row.line)
      return !name.hasPrefix(sought)
        && (Folding.contains(sought, in: name) || Folding.contains(sought, in: Folding.fold(row.help)))
    }
    return starting + holding
  }

  /// Does what a line says, or says what it could have meant.
  mutating func perform(line: String) -> [Effect] {
    let (word, argument) = PaletteVerb.parts(of: line)
    let given = PaletteVerb.trimmed(argument ?? "")
    if let verb = PaletteVerb.named(word), verb.argument.isEmpty == given.isEmpty {
      return verb.run(&self, given)
    }
    if given.isEmpty, Command.named[word] != nil { return perform(word) }
    if let action = action(named: word), given.isEmpty || action.wantsWord {
      return given.isEmpty ? begin(action) : run(action, word: given)
    }
    if let verb = PaletteVerb.named(word) {
      say(
        verb.argument.isEmpty
          ? "\(word) takes nothing after it." : "\(word) wants \(verb.argument): \(verb.help).", isError: true
      )
    } else if Command.named[word] != nil || action(named: word) != nil {
      say("\(word) takes nothing after it.", isError: true)
    } else {
      let names = Command.words.union(preferences.actions.map(\.name))
      let hint =
        nearestName(to: word, among: names).map { " · did you mean “\($0)”?" } ?? " · ? shows all commands"
      say("There is no command “\(word)”\(hint)", isError: true)
    }
    return []
  }

  /// What could follow `set`: keys with their help, then values.
  func settingCompletions(_ begun: String, _ tags: [String]) -> [(text: String, help: String)] {
    let names = themes.map(\.name)
    let key = String(begun.prefix { $0 != " " && $0 != "=" })
    let found = Preference.completions(of: begun, themes: names)
    guard key.count < begun.count else {
      return found.map { name in
        let preference = Preference.all.first { $0.key == name }
        let value = preference?.get(preferences).toml ?? ""
        let isFlag = preference?.kind == .flag
        return (name + (isFlag && name == begun ? "" : " "), "= \(value)  \(preference?.help ?? "")")
      }
    }
    let help = Preference.all.first { $0.key == key }.map { "\($0.key): \($0.wants)" } ?? ""
    return found.map { ("\(key) \($0)", "") } + (found.isEmpty ? [(PaletteVerb.trimmed(begun), help)] : [])
  }
}
