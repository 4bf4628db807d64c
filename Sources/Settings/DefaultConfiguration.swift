// The configuration as `broadsheet config` prints it: every setting and key with its default, as comments.

extension Preference {
  /// All settings and keys with their defaults, each commented out by a leading `#`.
  ///
  /// Lines that explain begin with `# `; without the `#` of the others the text reads as the defaults.
  public static func commentedDefaults(keys: KeyBindings) -> String { "" }
}
