// What `broadsheet config` prints says what is so.

import Screen
import Settings
import Testing

@Suite struct DefaultConfigurationTests {
  private let defaults = KeyBindings(defaults: [
    (.everywhere, Key(.character(" ")), "page-down"), (.everywhere, Key(.character("|")), "pipe"),
    (.everywhere, Key(.character("\"")), "search"), (.everywhere, Key(.character("\\")), "search"),
    (.list, Key(.character(" ")), "open"), (.article, Key(.down), "select-next"),
    (.article, Key(.character("f"), control: true), "page-down"),
  ])

  private let commands: Set<String> = ["page-down", "pipe", "search", "open", "select-next"]

  @Test func withoutTheMarksItReadsAsTheDefaults() {
    let printed = Preference.commentedDefaults(keys: defaults)
    let asPrinted = Preferences.read(toml: printed, fileName: "c", commands: commands, defaults: defaults)
    #expect(asPrinted.mistakes == [])
    #expect(asPrinted.bindings == defaults)

    let taken = printed.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") ? line.dropFirst() : line
    }.joined(separator: "\n")
    let read = Preferences.read(toml: taken, fileName: "c", commands: commands)
    #expect(read.mistakes == [])
    #expect(read.preferences == Preferences())
    #expect(read.bindings.own.count == 7)
    for binding in defaults.all {
      #expect(read.bindings.bound(binding.key, in: binding.context) == binding.command)
    }
  }

  @Test func everySettingIsThereWithItsHelp() {
    let printed = Preference.commentedDefaults(keys: defaults)
    for preference in Preference.all {
      #expect(printed.contains("# \(preference.help)\n"))
      #expect(printed.contains("\n#\(preference.key) = "))
      #expect(preference.help.hasSuffix("."))
    }
    #expect(Set(Preference.all.map(\.key)).count == Preference.all.count)
  }

  @Test func everyDefaultFitsItsOwnSetting() {
    for preference in Preference.all {
      var preferences = Preferences()
      #expect(preference.set(preference.defaultValue, &preferences), "\(preference.key)")
      #expect(preferences == Preferences())
    }
  }
}
