// Themes of a reader's own: both forms of a style, and mistakes named by file and line.

import Screen
import Settings
import Testing

private func theme(_ toml: String) throws(SettingsMistake) -> Theme {
  try ThemeFile.theme(named: "mine.toml", bytes: Array(toml.utf8))
}

private func mistake(_ toml: String) -> String {
  do throws(SettingsMistake) {
    _ = try theme(toml)
    return "read without a mistake"
  } catch { return error.description }
}

@Suite struct ThemeFileTests {
  @Test func bothFormsOfAStyleReadAlike() throws {
    let theme = try theme(
      """
      dark = true
      [roles]
      text = "sand on #101010"
      "headline.unread" = "bold underline bright-red on sand"
      match = { fg = "ansi:9", bg = "sand", bold = true, underline = true, italic = false }
      bar = "default"
      status = ""
      [palette]
      sand = "#f0e0c0"
      """)
    let sand = Color.rgb(0xF0, 0xE0, 0xC0)
    #expect(theme.name == "mine")
    #expect(theme.isDark == true)
    #expect(theme.styles[.text] == Style(foreground: sand, background: .rgb(16, 16, 16)))
    let loud = Style(foreground: .ansi(9), background: sand, attributes: [.bold, .underline])
    #expect(theme.styles[.headlineUnread] == loud)
    #expect(theme.styles[.match] == loud)
    #expect(theme.styles[.bar] == Style(foreground: .terminal))
    #expect(theme.styles[.status] == Style())
    #expect(theme.styles.count == 5)
  }

  @Test func mistakesNameFileLineAndWhatWasExpected() {
    #expect(
      mistake("name = \"x\"\n\n[roles]\ntext = \"sandy\"\n")
        == "mine.toml line 4: text wants a colour (#rrggbb, default, red, bright-red, ansi:0 to ansi:15), "
        + "not “sandy”; theme not loaded")
    #expect(
      mistake("[roles]\n\"headline.unred\" = \"bold\"")
        == "mine.toml line 2: there is no “headline.unred” (did you mean “headline.unread”?); theme not loaded"
    )
    #expect(
      mistake("[roles]\n\ntext.secondary = \"dim\"")
        == "mine.toml line 3: there is no “text.secondary” (did you mean “\"text.secondary\" in quotes”?); "
        + "theme not loaded")
    #expect(mistake("[palette]\nsand = \"#12345\"\n").hasPrefix("mine.toml line 2: sand wants a colour"))
    #expect(
      mistake("drak = true\n[roles]\ntext = \"red\"").contains(
        "line 1: there is no “drak” (did you mean “dark”?)"))
    #expect(mistake("dark = 1").contains("line 1: dark wants true or false, not 1"))
    #expect(
      mistake("[roles]\ntext = { fg = \"red\", bold = 1 }").contains(
        "line 2: bold wants true or false, not 1"))
    #expect(mistake("[roles]\ntext = 5").contains("line 2: text wants a style"))
    #expect(mistake("[roles]\ntext = \"red on\"").contains("wants a colour after “on”"))
    #expect(mistake("name = \"empty\"") == "mine.toml: [roles] is missing; theme not loaded")
    #expect(mistake("roles = 3").contains("line 1: roles wants a table"))
    #expect(mistake("a = 1\nb = = 2").contains("line 2"))
    #expect(mistake("a = 1\u{0}").contains("not a text file"))
  }

  @Test func bytesThatAreNoTextAreNoTheme() {
    #expect(throws: SettingsMistake(file: "a.toml", .unreadable, outcome: .themeNotLoaded)) {
      try ThemeFile.theme(named: "a.toml", bytes: [0xFF, 0xFE, 0x00])
    }
  }
}
