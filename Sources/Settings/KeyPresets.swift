// The ready-made key bindings: vim and newsboat, as rows over the defaults.

extension KeyPreset {
  /// The preset's bindings; none for the default.
  ///
  /// A row is the context, a key's name and a command's name.
  public var rows: [(context: KeyBindings.Context, key: String, command: String)] { [] }
}
