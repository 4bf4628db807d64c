// What is typed after `:set`, and what could be.

import Settings
import Testing

@Suite struct PreferenceSettingTests {
  @Test(arguments: ["measure 80", "measure=80", "  measure = 80  ", "measure \"80\""])
  func aSettingIsSet(_ text: String) {
    var preferences = Preferences()
    #expect(Preference.set(text, in: &preferences) == nil)
    #expect(preferences.measure == 80)
  }

  @Test func flagsTurnOver() {
    var preferences = Preferences()
    #expect(Preference.set("preview", in: &preferences) == nil)
    #expect(preferences.preview == false)
    #expect(Preference.set("preview on", in: &preferences) == nil)
    #expect(preferences.preview == true)
  }

  @Test func wordsAndEmptyValues() {
    var preferences = Preferences()
    #expect(Preference.set("browser firefox --new-tab", in: &preferences) == nil)
    #expect(preferences.browser == ["firefox", "--new-tab"])
    #expect(Preference.set("browser =", in: &preferences) == nil)
    #expect(preferences.browser == [])
  }

  @Test(arguments: [
    "pager less -R \"a b\"", "pager \"less\" '-R' \"a b\"", "pager = [\"less\", \"-R\", \"a b\"]",
    "pager less -R a\\ b",
  ])
  func quotesHoldWordsTogether(_ text: String) {
    var preferences = Preferences()
    #expect(Preference.set(text, in: &preferences) == nil)
    #expect(preferences.pager == ["less", "-R", "a b"])
    #expect(Preference.set("pager = [1]", in: &preferences) != nil)
    #expect(Preference.set("pager = [\"less\"", in: &preferences) != nil)
    #expect(
      Preference.set("pager \"less -R\"", in: &preferences) == nil && preferences.pager == ["less", "-R"])
  }

  @Test(arguments: [
    ("grep \"a\\.b\" \"\\\"c\" d\\", ["grep", "a\\.b", "\"c", "d\\"]), ("a 'b\\' c", ["a", "b\\", "c"]),
    ("say \"it's\" it\\'s", ["say", "it's", "it's"]), ("a\"b c\"d", ["ab cd"]), ("a \"b c", ["a", "b c"]),
  ])
  func linesAreSplitAsShellsSplitThem(_ line: String, _ words: [String]) {
    #expect(CommandLineWords.split(line) == words)
  }

  @Test func mistakesChangeNothing() {
    var preferences = Preferences()
    let said = ["measure", "measure 500", "mesure 80", "arrangement wide", "theme sepia", ""].map {
      Preference.set($0, in: &preferences, themes: ["terminal"])?.description
    }
    #expect(preferences == Preferences())
    #expect(
      said == [
        "measure wants a number from 30 to 200, not nothing; nothing changed",
        "measure wants a number from 30 to 200, not “500”; nothing changed",
        "there is no “mesure” (did you mean “measure”?); nothing changed",
        "arrangement wants \"auto\", \"side\", \"stacked\" or \"single\", not “wide”; nothing changed",
        "there is no theme “sepia”; nothing changed",
        "there is no “”; nothing changed",
      ])
  }

  @Test func completes() {
    #expect(Preference.completions(of: "th") == ["theme", "theme-dark", "theme-light"])
    #expect(Preference.completions(of: "").count == Preference.all.count)
    #expect(Preference.completions(of: "arrangement s") == ["side", "stacked", "single"])
    #expect(Preference.completions(of: "preview ") == ["true", "false"])
    #expect(Preference.completions(of: "theme=p", themes: ["paper", "ink"]) == ["paper"])
    #expect(Preference.completions(of: "measure 8") == [])
  }
}
