// The configuration as `broadsheet config` prints it: every setting and key with its default, as comments.

import Screen

extension Preference {
  /// All settings and keys with their defaults, each commented out by a leading `#`.
  ///
  /// Lines that explain begin with `# `; without the `#` of the others the text reads as the defaults.
  public static func commentedDefaults(keys: KeyBindings) -> String {
    var lines = [
      "# Configuration of Broadsheet: $XDG_CONFIG_HOME/broadsheet/config.toml",
      "# What is commented out here is the default; take the # away and change it.",
    ]
    for preference in all {
      lines += ["", "# \(preference.help)"]
      if preference.offersChoices { lines.append("# One of \(preference.wants).") }
      lines.append("#\(preference.key) = \(preference.defaultValue.toml)")
    }
    lines += [
      "", "# Keys: \"key\" = \"command\", one a line, and \"none\" to take a key's meaning away.",
      "# [keys] holds everywhere, [keys.list] and [keys.article] in one pane. Keys are written g, G, ^F, Alt-x,",
      "# S-Tab, Space, Enter, Esc, PgDn, F1. Q and ^C always leave or stop.",
    ]
    let keyLines = keyLines(keys)
    return (lines + keyLines + actionLines).joined(separator: "\n") + "\n"
  }

  private static func keyLines(_ keys: KeyBindings) -> [String] {
    var lines: [String] = []
    for context in KeyBindings.Context.allCases {
      let rows = keys.all.filter { $0.context == context && KeyBindings.fixed[$0.key] == nil }
      guard !rows.isEmpty else { continue }
      lines += ["", context == .everywhere ? "#[keys]" : "#[keys.\(context.rawValue)]"]
      lines += rows.map { "#\(quotedTOML($0.key.name)) = \(quotedTOML($0.command))" }
    }
    return lines
  }

  /// What there is to know of actions, with examples; all of it explains, for there is no default.
  private static var actionLines: [String] {
    let placeholders = Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
    return [
      "",
      "# Actions: commands of your own, which run a program on the article. They are called by key or after : by name.",
      "# run is the program and its arguments, without a shell. In them stand for values: \(placeholders).",
      "# A value that begins with - is passed only right behind an argument \"--\": else it could be taken for an option.",
      "# show, what becomes of what it prints: \(list(Action.Output.allCases.map(\.rawValue))).",
      "# input, what it reads: \(list(Action.Input.allCases.map(\.rawValue))).",
      "#",
      "# [actions.define]",
      "# run = [\"dict\", \"--\", \"{word}\"]",
      "# key = \"^K\"",
      "# help = \"look a word up\"",
      "#",
      "# [actions.translate]",
      "# run = [\"trans\", \"-brief\", \":en\"]",
      "# input = \"selection\"",
      "#",
      "# [actions.read-aloud]",
      "# run = [\"espeak-ng\", \"-v\", \"{language}\", \"--stdin\"]",
      "# input = \"text\"",
      "# show = \"message\"",
    ]
  }

  private var offersChoices: Bool {
    switch kind {
    case .choice, .startList: true
    case .flag, .number, .theme, .language, .words: false
    }
  }
}

extension Preference.Value {
  /// The value as TOML writes it.
  public var toml: String {
    switch self {
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): quotedTOML(text)
    case .words(let words): "[" + words.map(quotedTOML).joined(separator: ", ") + "]"
    }
  }
}

/// A text as a TOML basic string.
private func quotedTOML(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\" + String(scalar)
    case "\u{0}"..<" ", "\u{7F}":
      let hex = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
