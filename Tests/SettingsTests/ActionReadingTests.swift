// Actions of a configuration: what is read, what is refused, and what becomes of values.

import Screen
import Settings
import Testing

@Suite struct ActionReadingTests {
  private let commands: Set<String> = ["open", "quit", "stop"]

  private func read(_ toml: String) -> (actions: [Action], bindings: KeyBindings, mistakes: [String]) {
    let read = Preferences.read(toml: toml, fileName: "config.toml", commands: commands, taken: ["tag"])
    return (read.preferences.actions, read.bindings, read.mistakes.map(\.description))
  }

  @Test func anActionIsReadWhole() throws {
    let read = read(
      """
      measure = 70
      [keys.list]
      "x" = "define"
      [actions.define]
      run = ["dict", "-h=dict.org", "--", "{word}"]
      key = "ctrl-k"
      help = "look a word up"
      show = "message"
      input = "markdown"
      [actions."переклад"]
      run = "trans -b ':uk'"
      """)
    #expect(read.mistakes == [])
    #expect(read.actions.map(\.name) == ["define", "переклад"])
    let define = try #require(read.actions.first)
    #expect(define.help == "look a word up" && define.show == .message && define.input == .markdown)
    #expect(define.wantsWord)
    #expect(try define.words([.word: "tide"]) == ["dict", "-h=dict.org", "--", "tide"])
    #expect(try read.actions[1].words([:]) == ["trans", "-b", ":uk"])
    #expect(
      read.actions[1].show == .overlay && read.actions[1].input == .none
        && read.actions[1].help == "run trans")
    #expect(read.bindings.bound(Key(.character("k"), control: true), in: .article) == "define")
    #expect(read.bindings.bound(Key(.character("x")), in: .list) == "define")
  }

  @Test(arguments: [
    ("run = [\"dict\", \"{wrod}\"]", "line 3: there is no “{wrod}” (did you mean “{word}”?); left out"),
    ("key = \"k\"", "line 2: run of the action “a” is missing; left out"),
    (
      "run = 7",
      "line 3: run wants a program and its arguments as a list of words, as in [\"dict\", \"{word}\"], not 7; left out"
    ),
    (
      "run = [\"a\", 1]",
      "line 3: run wants a program and its arguments as a list of words, as in [\"dict\", \"{word}\"], not a list; left out"
    ),
    (
      "run = []",
      "line 3: run wants a program and its arguments as a list of words, as in [\"dict\", \"{word}\"], not a list; left out"
    ),
    ("run = [\"{title}\"]", "line 3: run wants the name of a program first, not “{title}”; left out"),
  ])
  func whatCannotRunIsLeftOut(_ fields: String, _ mistake: String) {
    let read = read("theme = \"terminal\"\n[actions.a]\n\(fields)\n")
    #expect(read.actions == [])
    #expect(read.mistakes == ["config.toml \(mistake)"])
  }

  @Test(arguments: [
    ("key = \"hyper\"", "“hyper” is no key (keys are written g, G, ^F, Alt-x, Space, PgDn, F1); left out"),
    ("key = \"Q\"", "Q always leaves or stops and cannot be given away; left out"),
    ("key = \"^C\"", "^C always leaves or stops and cannot be given away; left out"),
    ("key = 1", "key wants a text in quotes, not 1; left out"),
    (
      "show = \"window\"",
      "show wants \"overlay\", \"message\", \"terminal\" or \"apart\", not “window”; using the default"
    ),
    (
      "input = true",
      "input wants \"none\", \"selection\", \"text\", \"markdown\", \"html\" or \"json\", not true; using the default"
    ),
    ("shwo = \"apart\"", "there is no “shwo” (did you mean “show”?); left out"),
  ])
  func aWrongFieldCostsItselfAlone(_ field: String, _ mistake: String) {
    let read = read("[actions.a]\nrun = [\"date\"]\n\(field)\n")
    #expect(read.actions.map(\.name) == ["a"])
    #expect(read.actions.first?.show == .overlay && read.actions.first?.input == Action.Input.none)
    #expect(read.mistakes == ["config.toml line 3: \(mistake)"])
  }

  @Test func namesAndKeysThatAreTakenAreSaid() {
    let read = read(
      """
      [actions.open]
      run = ["a"]
      [actions.tag]
      run = ["a"]
      [actions.none]
      run = ["a"]
      [actions."two words"]
      run = ["a"]
      [actions.one]
      run = ["a"]
      key = "F5"
      [actions.two]
      run = ["a"]
      key = "F5"
      """)
    #expect(read.actions.map(\.name) == ["one", "two"])
    #expect(
      read.mistakes == [
        "config.toml line 1: “open” is the name of a command already; left out",
        "config.toml line 3: “tag” is the name of a command already; left out",
        "config.toml line 5: “none” is the name of a command already; left out",
        "config.toml line 7: an action's name wants letters, digits, - and _, not “two words”; left out",
        "config.toml line 14: F5 runs “one” already; left out",
      ])
    #expect(read.bindings.bound(Key(.function(5)), in: .list) == "one")
  }

  @Test(arguments: [
    "[\"sh\", \"-c\", \"say '{title}'\"]", "[\"/bin/bash\", \"-lc\", \"{selection}\"]",
    "[\"env\", \"dash\", \"-c\", \"x {word}\", \"{word}\"]", "[\"python3.11\", \"-c\", \"print('{title}')\"]",
    "[\"perl\", \"-e\", \"print '{title}'\"]", "[\"bash\", \"-c\", \"--\", \"say {title}\"]",
    "[\"/usr/bin/ssh\", \"host\", \"dict {word}\"]", "[\"sed\", \"-e\", \"s/X/{title}/\"]",
  ])
  func noValueStandsInAScript(_ run: String) {
    let read = read("[actions.a]\nrun = \(run)\n")
    #expect(read.actions == [])
    #expect(
      read.mistakes.first?.hasPrefix(
        "config.toml line 2: what comes from articles must not be part of a script") == true)
  }

  @Test func behindAScriptValuesAreArguments() throws {
    let read = read("[actions.a]\nrun = [\"sh\", \"-c\", \"say \\\"$1\\\"\", \"sh\", \"{title}\"]\n")
    #expect(read.mistakes == [])
    let words = try read.actions.first?.words([.title: "$(rm -rf ~); `x`"])
    #expect(words == ["sh", "-c", "say \"$1\"", "sh", "$(rm -rf ~); `x`"])
  }

  @Test func bracesThatNameNothingAreText() throws {
    let read = read(
      "[actions.a]\nrun = [\"a\", \"{}\", \"{print $1}\", \"{{word}}\", \"x{title}y{date}\", \"{\", \"{Word}\"]\n"
    )
    #expect(read.mistakes == [])
    let action = try #require(read.actions.first)
    #expect(action.placeholders == [.title, .date])
    #expect(
      try action.words([.title: "{word}", .date: "d"])
        == ["a", "{}", "{print $1}", "{word}", "x{word}yd", "{", "{Word}"],
      "what was replaced is not read again")
  }

  @Test func aValueIsNeverAnOption() throws {
    func words(_ run: String, _ title: String) throws -> [String]? {
      try read("[actions.a]\nrun = [\(run)]\n").actions.first?.words([.title: title, .word: "w"])
    }
    for run in [
      "\"a\", \"{title}\"", "\"a\", \"{title}.txt\"", "\"env\", \"--\", \"a\", \"{title}\"",
      "\"a\", \"-x\", \"{title}\"",
    ] {
      #expect(throws: ActionProblem.option(action: "a", .title), "\(run)") { try words(run, "-rf") }
      #expect(try words(run, "plain")?.last?.hasPrefix("plain") == true)
    }
    #expect(try words("\"a\", \"--\", \"{title}\"", "-rf") == ["a", "--", "-rf"])
    #expect(try words("\"a\", \"--\", \"{word}\", \"{title}\"", "-rf") == ["a", "--", "w", "-rf"])
    #expect(try words("\"a\", \"--title={title}\"", "-rf") == ["a", "--title=-rf"])
  }

  @Test func whatIsMissingIsSaid() throws {
    let action = try #require(read("[actions.a]\nrun = [\"a\", \"--by={author}\"]\n").actions.first)
    #expect(throws: ActionProblem.missing(action: "a", .author)) { try action.words([.author: ""]) }
    #expect(
      ActionProblem.missing(action: "a", .author).description
        == "“a” was not run: it wants {author}, and the article names no author.")
  }

  @Test(arguments: ["actions = 1", "[[actions]]\nrun = [\"a\"]", "[actions]\ndefine = \"dict\""])
  func anotherKindIsAMistake(_ toml: String) {
    let read = read(toml)
    #expect(read.actions == [])
    #expect(read.mistakes.count == 1)
  }

  @Test func theExamplesOfTheDefaultsAreRight() {
    let printed = Preference.commentedDefaults(keys: KeyBindings())
    let lines = printed.split(separator: "\n").drop { !$0.hasPrefix("# [actions.") }.map { $0.dropFirst(2) }
    let read = read(lines.joined(separator: "\n"))
    #expect(read.mistakes == [])
    #expect(read.actions.map(\.name) == ["define", "translate", "read-aloud"])
  }
}
