// A setting changed while reading: what is typed after `:set`.

import TOMLText

extension Preference {
  /// Changes one setting by a text like `measure 80`, `measure = 80` or `preview` (a flag alone is turned over).
  ///
  /// - Returns: nil, or the mistake, and nothing changed.
  public static func set(
    _ text: String, in preferences: inout Preferences, themes: Set<String>? = nil
  ) -> SettingsMistake? {
    let (key, rest) = parts(of: text)
    guard let preference = all.first(where: { $0.key == key }) else {
      let nearest = nearestName(to: key, among: all.map(\.key))
      return SettingsMistake(.unknownName(key, nearest: nearest), outcome: .nothingChanged)
    }
    var value = rest.flatMap { preference.value(typed: $0) }
    if rest == nil, case .flag(let flag) = preference.get(preferences) { value = .flag(!flag) }
    let found = rest.map { "“\($0)”" } ?? "nothing"
    let problem: SettingsMistake.Problem? =
      if let value {
        preference.put(value, into: &preferences, themes: themes, found: found)
      } else {
        .wrongValue(of: key, wants: preference.wants, found: found)
      }
    return problem.map { SettingsMistake($0, outcome: .nothingChanged) }
  }

  /// What could stand in place of the last, unfinished word of a text after `:set`: keys, then values.
  public static func completions(of text: String, themes: [String] = []) -> [String] {
    let (key, rest) = parts(of: text)
    guard let rest = rest ?? (text.last?.isWhitespace == true ? "" : nil) else {
      return all.map(\.key).filter { $0.hasPrefix(key) }
    }
    let values = all.first { $0.key == key }?.completions(themes: themes) ?? []
    return values.filter { $0.hasPrefix(rest) }
  }

  /// The key, and what follows it and a space or an equals sign; nil when nothing does.
  private static func parts(of text: String) -> (key: String, rest: String?) {
    let text = text.drop { $0.isWhitespace }
    let key = text.prefix { !$0.isWhitespace && $0 != "=" }
    var rest = text.dropFirst(key.count).drop { $0.isWhitespace }
    let isAssigned = rest.first == "="
    if isAssigned { rest = rest.dropFirst().drop { $0.isWhitespace } }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    // Quotes around all of it, as TOML has them; several words may each have their own.
    if rest.count > 1, rest.first == "\"", rest.dropFirst().firstIndex(of: "\"") == rest.indices.last {
      return (String(key), String(rest.dropFirst().dropLast()))
    }
    return (String(key), rest.isEmpty && !isAssigned ? nil : String(rest))
  }

  private func value(typed text: String) -> Value? {
    switch kind {
    case .flag:
      switch text {
      case "true", "yes", "on": .flag(true)
      case "false", "no", "off": .flag(false)
      default: nil
      }
    case .number: Int(text).map { .number($0) }
    case .choice, .startList, .theme, .language: .text(text)
    case .words: words(typed: text)
    }
  }

  /// The words of a command as a line, or as a list like the one a configuration has.
  private func words(typed text: String) -> Value? {
    guard text.first == "[" else { return .words(CommandLineWords.split(text)) }
    do throws(TOMLMistake) {
      return try TOMLDocument("words = \(text)").root["words"].flatMap(value(of:))
    } catch {
      return nil
    }
  }
}
