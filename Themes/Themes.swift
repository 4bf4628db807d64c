// The themes that come with the program, compiled in.

/// Name and text of every file of `builtin/`, `terminal` first, in the order of the picker.
public let builtinThemes: [(name: String, toml: [UInt8])] = [
  ("mono", PackageResources.mono_toml)
]
