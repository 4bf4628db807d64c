// The manual as a man page.

import Screen
import Settings

extension Manual {
  /// The man page of the window, as roff source for `man`.
  public static var roff: String {
    var lines = [
      ".TH BROADSHEET 1 \"\" \"broadsheet \(version)\"", ".SH NAME",
      "broadsheet \\- read the news that is stored here, in the terminal",
      ".SH SYNOPSIS", ".B broadsheet", "[\\-\\-accessible] [\\fIpath\\fR...]", ".br", ".B broadsheet",
      "\\fIverb\\fR ...", ".br", ".B broadsheet", "\\-\\-version | \\-\\-help",
      ".SH DESCRIPTION",
      roff(
        "Broadsheet shows a list of headlines and the article under the selection. Arrow keys alone do"
          + " all that matters; ? shows the keys of the pane one is in. With paths it opens on their articles,"
          + " which fill in as they are read. broadsheet --help names the verbs of the command line."),
      ".SH KEYS",
    ]
    for topic in Command.Topic.allCases {
      let known = entries(defaults, in: nil).filter { $0.topic == topic }
      if !known.isEmpty { lines.append(".SS \(topic.rawValue)") }
      for entry in known {
        lines += [".TP", ".B " + roff(entry.keys), roff("\(entry.help) (\(entry.name))")]
      }
    }
    lines += [".SH PALETTE", roff("After : any name of a command, and these words:")]
    for verb in PaletteVerb.all {
      lines += [
        ".TP", ".B " + roff(verb.name) + (verb.argument.isEmpty ? "" : " \\fI\(verb.argument)\\fR"),
        roff(verb.help),
      ]
    }
    lines += [".SH SETTINGS", roff("In $XDG_CONFIG_HOME/broadsheet/config.toml, or after :set.")]
    for row in Preference.all {
      lines += [".TP", ".B " + roff("\(row.key) = \(row.defaultValue.toml)"), roff(row.help)]
      switch row.kind {
      case .choice, .startList, .number: lines.append(roff("Takes \(row.wants)."))
      case .flag, .theme, .language, .words: break
      }
    }
    lines += [
      ".SH ACTIONS",
      roff(
        "A table [actions.NAME] in config.toml makes a command of a program of your own: run = [\"program\", \"argument\"]"
          + " and, as you like, key, help, show (\(words(Action.Output.allCases))) and input (\(words(Action.Input.allCases)))."
          + " No shell reads the arguments. In them these stand for values:"),
    ]
    for placeholder in Placeholder.allCases {
      lines += [".TP", ".B " + roff("{\(placeholder.rawValue)}"), roff(placeholder.help)]
    }
    lines += [
      ".SH THEMES",
      roff(
        "A theme gives styles to roles, by name; a role that it leaves out falls back along its dots."
          + " The roles are: " + Role.allCases.map(\.rawValue).joined(separator: ", ") + "."),
      ".SH FILES",
      ".TP", ".I $XDG_CONFIG_HOME/broadsheet/config.toml", "settings and keys",
      ".TP", ".I $XDG_CONFIG_HOME/broadsheet/themes/", "own themes, in TOML, or base16 and base24 in YAML",
      ".TP", ".I $XDG_DATA_HOME/broadsheet/library.sqlite", "the library",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> String {
    choices.map(\.rawValue).joined(separator: ", ")
  }

  /// A text as roff takes it: no escape, no request, and an ASCII minus that can be copied.
  public static func roff(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "\\": safe += "\\e"
      case "-": safe += "\\-"
      case "^": safe += "\\(ha"
      case "~": safe += "\\(ti"
      case "←": safe += "Left"
      case "→": safe += "Right"
      case "↑": safe += "Up"
      case "↓": safe += "Down"
      default: safe.append(character)
      }
    }
    return safe.first == "." || safe.first == "'" ? "\\&" + safe : safe
  }
}
