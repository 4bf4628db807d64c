// The verb that prints the settings.

import ArgumentParser
import Reader
import Settings

/// Prints all settings with their defaults.
struct ConfigVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print all settings and keys with their defaults, as comments.",
    discussion: "Good for a start: broadsheet config > ~/.config/broadsheet/config.toml")

  func perform() async throws -> Outcome {
    Output.block(Preference.commentedDefaults(keys: KeyBindings(defaults: Command.defaultBindings)))
    return .done
  }
}
