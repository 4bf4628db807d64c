// From the text of a configuration to values; a mistake costs its own line and no more.

import Screen
import TOMLText

extension Preferences {
  /// Reads a configuration; never fails, for what cannot be used there is the default and a mistake that says so.
  ///
  /// Settings stand at the top as `key = value`. Keys stand in the tables `[keys]` (everywhere), `[keys.list]` and
  /// `[keys.article]`, one a line as `"key" = "command"`; the command `none` takes the key's meaning away. Actions stand
  /// in tables `[actions.NAME]`; their names can be bound like commands, and a key of `[keys]` goes before an action's own.
  ///
  /// - Parameters:
  ///   - toml: the text of the file.
  ///   - fileName: the file's name, for mistakes.
  ///   - commands: names of the commands that keys can be bound to.
  ///   - taken: names that no action can have.
  ///   - themes: names of the themes there are; nil to leave theme names unchecked.
  ///   - defaults: the bindings that preset and file are laid over.
  public static func read(
    toml: String, fileName: String, commands: Set<String>, taken: Set<String> = [],
    themes: Set<String>? = nil,
    defaults: KeyBindings = KeyBindings()
  ) -> (preferences: Preferences, bindings: KeyBindings, mistakes: [SettingsMistake]) {
    let written: WrittenTOML
    do throws(SettingsMistake) {
      written = try WrittenTOML(toml, file: fileName, outcome: .usingDefaults)
    } catch {
      return (Preferences(), defaults, [error])
    }
    var preferences = Preferences()
    var bindings = defaults
    var mistakes: [SettingsMistake] = []
    // Before the keys, wherever it stands: they can name actions.
    var actions = ActionReading(written: written, taken: commands.union(taken))
    if let value = written.root["actions"] { actions.read(value) }
    preferences.actions = actions.actions
    bindings.own = actions.bindings
    for (key, value) in written.ordered(written.root) {
      if key == "keys" {
        var reading = KeyReading(
          written: written, commands: commands.union(actions.actions.map(\.name)))
        reading.read(value)
        // Of two bindings of a key the first holds.
        bindings.own = reading.bindings + actions.bindings
        mistakes += reading.mistakes
      } else if key == "actions" {
        mistakes += actions.mistakes
      } else if let problem = preferences.take(value, for: key, themes: themes) {
        let isKnown = Preference.all.contains { $0.key == key }
        mistakes.append(written.mistake(at: [key], problem, outcome: isKnown ? .usingDefault : .leftOut))
      }
    }
    bindings.preset = preferences.keyPreset
    return (preferences, bindings, mistakes)
  }

  private mutating func take(
    _ value: Written, for key: String, themes: Set<String>?
  ) -> SettingsMistake.Problem? {
    guard let preference = Preference.all.first(where: { $0.key == key }) else {
      return .unknownName(
        key, nearest: nearestName(to: key, among: Preference.all.map(\.key) + ["keys", "actions"]))
    }
    guard let fitting = preference.value(of: value) else {
      return .wrongValue(of: key, wants: preference.wants, found: value.quoted)
    }
    return preference.put(fitting, into: &self, themes: themes, found: value.quoted)
  }
}

extension Preference {
  /// A written value as one of this setting's kind; nil when it is none.
  func value(of written: Written) -> Value? {
    switch (kind, written) {
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.number, .number(let number)): return .number(number)
    case (.choice, .text(let text)), (.startList, .text(let text)), (.theme, .text(let text)),
      (.language, .text(let text)):
      return .text(text)
    case (.words, .text(let text)): return .words(CommandLineWords.split(text))
    case (.words, .list(let list)):
      var words: [String] = []
      for case .text(let word) in list { words.append(word) }
      return words.count == list.count ? .words(words) : nil
    default: return nil
    }
  }

  /// Puts a value among the preferences, or says why not and leaves them as they were.
  func put(
    _ value: Value, into preferences: inout Preferences, themes: Set<String>?, found: String
  ) -> SettingsMistake.Problem? {
    if kind == .theme, case .text(let name) = value, !name.isEmpty, let themes, !themes.contains(name) {
      return .unknownTheme(name)
    }
    return set(value, &preferences) ? nil : .wrongValue(of: key, wants: wants, found: found)
  }
}
