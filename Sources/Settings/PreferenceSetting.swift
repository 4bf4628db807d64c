// A setting changed while reading: what is typed after `:set`.

extension Preference {
  /// Changes one setting by a text like `measure 80`, `measure = 80` or `preview` (a flag alone is turned over).
  ///
  /// - Returns: nil, or the mistake, and nothing changed.
  public static func set(
    _ text: String, in preferences: inout Preferences, themes: Set<String>? = nil
  ) -> SettingsMistake? {
    nil
  }

  /// What could stand in place of the last, unfinished word of a text after `:set`: keys, then values.
  public static func completions(of text: String, themes: [String] = []) -> [String] { [] }
}
