// The themes that come with the program, compiled in.

/// Name and text of every file of `builtin/`, `terminal` first, in the order of the picker.
public let builtinThemes: [(name: String, toml: [UInt8])] = [
  ("terminal", PackageResources.terminal_toml),
  ("paper", PackageResources.paper_toml),
  ("ink", PackageResources.ink_toml),
  ("high-contrast", PackageResources.high_contrast_toml),
  ("mono", PackageResources.mono_toml),
  ("solarized-light", PackageResources.solarized_light_toml),
  ("solarized-dark", PackageResources.solarized_dark_toml),
  ("gruvbox", PackageResources.gruvbox_toml),
  ("nord", PackageResources.nord_toml),
]
