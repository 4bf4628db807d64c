// A configuration from text to values: what is right counts, what is wrong costs its own line.

import Articles
import Chance
import Screen
import Settings
import Testing

private let commands: Set<String> = ["page-down", "page-up", "quit", "stop", "search", "select-next"]

private func read(
  _ toml: String, themes: Set<String>? = nil
) -> (preferences: Preferences, bindings: KeyBindings, mistakes: [String]) {
  let defaults = KeyBindings(defaults: [
    (.everywhere, Key(.character(" ")), "page-down"), (.list, Key(.down), "select-next"),
  ])
  let result = Preferences.read(
    toml: toml, fileName: "config.toml", commands: commands, themes: themes, defaults: defaults)
  return (result.preferences, result.bindings, result.mistakes.map(\.description))
}

@Suite struct PreferencesReadingTests {
  @Test func nothingWrittenIsTheDefaults() {
    let (preferences, _, mistakes) = read("")
    #expect(preferences == Preferences())
    #expect(mistakes == [])
    #expect(preferences.theme == "terminal")
    #expect(preferences.measure == 72)
  }

  @Test func everySettingIsRead() throws {
    let (preferences, bindings, mistakes) = read(
      """
      theme = "nord"
      theme-dark = "ink"
      theme-light = "paper"
      truecolor = "no"
      ascii = "yes"
      ambiguous-width = 2
      start = "tag:New York"
      order = "source"
      arrangement = "stacked"
      preview = false
      measure = 100
      centred = false
      line-spacing = 2
      position-bar = false
      accessible = true
      alignment = "justified"
      paragraphs = "greedy"
      hyphenation = true
      hyphenation-language = "pt-BR"
      wrap-titles = false
      bidi = false
      mouse = false
      hyperlinks = "no"
      mark-read = "end"
      space-opens-next = false
      folder-tags = false
      images = "off"
      browser = ["firefox", "--new-tab"]
      editor = "vim -R"
      pager = ["less"]
      shell = ["sh", "-c"]
      pipe-form = "html"
      key-preset = "vim"
      """)
    #expect(mistakes == [])
    var expected = Preferences()
    expected.theme = "nord"
    expected.themeDark = "ink"
    expected.themeLight = "paper"
    expected.truecolor = .no
    expected.ascii = .yes
    expected.ambiguousWidth = 2
    expected.start = .tag(try #require(Tag("New York")))
    expected.order = .source
    expected.arrangement = .stacked
    expected.preview = false
    expected.measure = 100
    expected.centred = false
    expected.lineSpacing = 2
    expected.positionBar = false
    expected.accessible = true
    expected.alignment = .justified
    expected.paragraphs = .greedy
    expected.hyphenation = true
    expected.hyphenationLanguage = "pt-BR"
    expected.images = .off
    expected.wrapTitles = false
    expected.bidi = false
    expected.mouse = false
    expected.hyperlinks = .no
    expected.markRead = .end
    expected.spaceOpensNext = false
    expected.folderTags = false
    expected.browser = ["firefox", "--new-tab"]
    expected.editor = ["vim", "-R"]
    expected.pager = ["less"]
    expected.shell = ["sh", "-c"]
    expected.pipeForm = .html
    expected.keyPreset = .vim
    #expect(preferences == expected)
    #expect(bindings.preset == .vim)
    // What this test names is all there is: a further setting has to be added here too.
    #expect(Preference.all.allSatisfy { $0.get(preferences) != $0.defaultValue })
  }

  @Test func aMistakeCostsItsOwnLine() {
    let (preferences, _, mistakes) = read(
      """
      # a comment with a "quote
      browser = [
        "one", # and another '''
        "two",
      ]

      measure = "wide"
      preview = 1
      mark-read = "never"
      start = "tag:"
      mesure = 80
      ambiguous-width = 3
      pager = [1]
      mouse = false
      """)
    #expect(preferences.measure == 72)
    #expect(preferences.mouse == false)
    #expect(preferences.browser == ["one", "two"])
    #expect(
      mistakes == [
        "config.toml line 7: measure wants a number from 30 to 200, not “wide”; using the default",
        "config.toml line 8: preview wants true or false, not 1; using the default",
        "config.toml line 9: mark-read wants \"opened\", \"end\" or \"hand\", not “never”; using the default",
        "config.toml line 10: start wants \"last\", \"unread\", \"today\", \"starred\", \"all\" or \"tag:NAME\", "
          + "not “tag:”; using the default",
        "config.toml line 11: there is no “mesure” (did you mean “measure”?); left out",
        "config.toml line 12: ambiguous-width wants a number from 1 to 2, not 3; using the default",
        "config.toml line 13: pager wants a command as a list of words, as in [\"firefox\", \"--new-tab\"], "
          + "not a list; using the default",
      ])
  }

  @Test func themesAreCheckedWhereTheyAreKnown() {
    let (preferences, _, mistakes) = read("\ntheme = \"sepia\"\ntheme-dark = \"\"", themes: ["terminal"])
    #expect(preferences.theme == "terminal")
    #expect(mistakes == ["config.toml line 2: there is no theme “sepia”; using the default"])
    #expect(read("theme = \"sepia\"").preferences.theme == "sepia")
    #expect(read("theme = \"\"").mistakes.count == 1)
  }

  @Test func brokenTOMLIsTheDefaultsForAllOfIt() throws {
    let (preferences, bindings, mistakes) = read("measure = 100\npreview = = false\n")
    #expect(preferences == Preferences())
    #expect(bindings.bound(Key(.character(" ")), in: .list) == "page-down")
    let mistake = try #require(mistakes.first)
    #expect(mistake.hasPrefix("config.toml line 2: "))
    #expect(mistake.hasSuffix("; using the defaults for everything"))
    #expect(mistakes.count == 1)
    #expect(read("measure = 100\u{0}").mistakes.count == 1)
  }

  @Test func keysAreBoundAndMistakenKeysLeftOut() {
    let (_, bindings, mistakes) = read(
      """
      [keys]
      "^F" = "page-down"
      g = "serch"
      Hyper = "search"
      Q = "search"
      "^C" = "stop"
      x = 5
      [keys.list]
      Down = "none"
      [keys.artcle]
      x = "search"
      """)
    #expect(bindings.bound(Key(.character("f"), control: true), in: .article) == "page-down")
    #expect(bindings.bound(Key(.down), in: .list) == nil)
    #expect(bindings.bound(Key(.character("Q")), in: .list) == "quit")
    #expect(
      mistakes == [
        "config.toml line 3: there is no command “serch” (did you mean “search”?); left out",
        "config.toml line 4: “Hyper” is no key (keys are written g, G, ^F, Alt-x, Space, PgDn, F1); left out",
        "config.toml line 5: Q always leaves or stops and cannot be given away; left out",
        "config.toml line 7: the key x wants the name of a command in quotes, not 5; left out",
        "config.toml line 10: there is no “artcle” (did you mean “article”?); left out",
      ])
  }

  @Test(arguments: [
    "[.a]", "[[[", "[\n", "[[ =", "\u{FEFF}[.a]", "[ \u{E9}]", "x = 1\n[[ .a ]]", "x = [}", "x = [1,}", "[[}",
    "x = [\u{2028}]",
  ])
  func whatTheParserCannotBearIsAMistakeAndNoCrash(_ toml: String) {
    let (preferences, _, mistakes) = read(toml)
    #expect(preferences == Preferences())
    #expect(mistakes.count == 1)
  }

  @Test func aMistakeThatTheParserCannotBearHasItsLineToo() {
    #expect(
      read("measure = 100\npager = [}\n").mistakes == [
        "config.toml line 2: a value or ] belongs before }; using the defaults for everything"
      ])
    #expect(read("\u{FEFF}measure = 1\n").mistakes.first?.hasPrefix("config.toml line 1: ") == true)
  }

  @Test func listsOfListsAreNoHeaders() {
    let mistakes = read("pager = [\n  [{ a = 1 }],\n]\nbrowser = '''\n[.a]'''").mistakes
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.hasPrefix("config.toml line 1: pager wants") == true)
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func anyTextIsReadWithoutHarm(_ seed: UInt64) {
    var random = Dice(seed: seed)
    let pieces = [
      "measure", "keys", "[", "]", "[[", "]]", "=", " ", "\n", "\"", "'", "\"\"\"", "'''", "\\", "#", ".",
      "{", "}",
      "1", "true", ",", "é", "\r\n", "\u{0}", "\u{7F}", "list", "-", "80",
    ]
    let text = (0..<Int(random.next() % 60)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      .joined()
    let (preferences, bindings, _) = read(text)
    #expect((30...200).contains(preferences.measure), "seed \(seed)")
    #expect(bindings.bound(Key(.character("Q")), in: .list) == "quit", "seed \(seed)")
  }
}
