// The actions of a configuration, from written values to programs that can be run.

import Screen
import TOMLText

/// Reads `[actions.NAME]`, a table for each action.
struct ActionReading {
  /// What an action's table can hold.
  static let fields = ["run", "key", "help", "show", "input"]

  let written: WrittenTOML
  /// Names that commands have already.
  let taken: Set<String>
  private(set) var actions: [Action] = []
  private(set) var bindings: [KeyBindings.Binding] = []
  private(set) var mistakes: [SettingsMistake] = []

  init(written: WrittenTOML, taken: Set<String>) {
    self.written = written
    self.taken = taken
  }

  /// Reads the value of `actions`.
  mutating func read(_ value: Written) {
    guard case .table(let table) = value else {
      let wants = "tables ([actions.NAME], then run = [\"program\", \"{word}\"])"
      return note(["actions"], .wrongValue(of: "actions", wants: wants, found: value.quoted))
    }
    for (name, value) in written.ordered(table, at: ["actions"]) { read(name, value) }
  }

  private mutating func read(_ name: String, _ value: Written) {
    let place = ["actions", name]
    let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard isName else {
      let wants = "letters, digits, - and _"
      return note(place, .wrongValue(of: "an action's name", wants: wants, found: "“\(name)”"))
    }
    guard !taken.contains(name), name != KeyBindings.unbound else { return note(place, .takenName(name)) }
    guard case .table(let table) = value else {
      let wants = "a table with run = [\"program\", \"{word}\"]"
      return note(place, .wrongValue(of: "the action \(name)", wants: wants, found: value.quoted))
    }
    guard let run = table["run"] else { return note(place, .missing("run of the action “\(name)”")) }
    guard let arguments = arguments(run, at: place + ["run"]) else { return }
    var action = Action(name: name, run: arguments)
    for (field, value) in written.ordered(table, at: place) {
      take(field, value, at: place + [field], into: &action)
    }
    actions.append(action)
  }

  private mutating func take(
    _ field: String, _ value: Written, at place: [String], into action: inout Action
  ) {
    switch (field, value) {
    case ("run", _): break
    case ("help", .text(let text)): action.help = text
    case ("key", .text(let name)): bind(name, to: action.name, at: place)
    case ("show", _): action.show = choice(value, of: "show", at: place) ?? action.show
    case ("input", _): action.input = choice(value, of: "input", at: place) ?? action.input
    case ("help", _), ("key", _):
      note(place, .wrongValue(of: field, wants: "a text in quotes", found: value.quoted))
    default: note(place, .unknownName(field, nearest: nearestName(to: field, among: Self.fields)))
    }
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: Written, of field: String, at place: [String]
  ) -> Choice? where Choice.RawValue == String {
    if case .text(let text) = value, let choice = Choice(rawValue: text) { return choice }
    let wants = Preference.list(Choice.allCases.map(\.rawValue))
    note(place, .wrongValue(of: field, wants: wants, found: value.quoted), outcome: .usingDefault)
    return nil
  }

  private mutating func bind(_ name: String, to action: String, at place: [String]) {
    guard let key = Key(named: name) else { return note(place, .unknownKey(name)) }
    if KeyBindings.fixed[key] != nil { return note(place, .fixedKey(key.name)) }
    if let other = bindings.first(where: { $0.key == key }) {
      return note(place, .takenKey(key.name, by: other.command))
    }
    bindings.append(KeyBindings.Binding(.everywhere, key, action))
  }

  /// The program and its arguments; nil, and the mistake noted, when they cannot be run as they are.
  private mutating func arguments(_ value: Written, at place: [String]) -> [ActionArgument]? {
    var words: [String] = []
    switch value {
    case .text(let line): words = CommandLineWords.split(line)
    case .list(let list):
      for case .text(let word) in list { words.append(word) }
      if words.count < list.count { words = [] }
    default: break
    }
    guard words.first?.isEmpty == false else {
      let wants = "a program and its arguments as a list of words, as in [\"dict\", \"{word}\"]"
      note(place, .wrongValue(of: "run", wants: wants, found: value.quoted))
      return nil
    }
    var arguments: [ActionArgument] = []
    for word in words {
      var unknown = ""
      guard let argument = ActionArgument(word, unknown: &unknown) else {
        let nearest = nearestName(to: unknown, among: Placeholder.allCases.map(\.rawValue))
        note(place, .unknownName("{\(unknown)}", nearest: nearest.map { "{\($0)}" }))
        return nil
      }
      arguments.append(argument)
    }
    guard arguments[0].placeholders.isEmpty else {
      note(place, .wrongValue(of: "run", wants: "the name of a program first", found: "“\(words[0])”"))
      return nil
    }
    if let script = ScriptArgument.first(in: arguments) {
      note(place, .valueInScript(words[script]))
      return nil
    }
    return arguments
  }

  private mutating func note(
    _ place: [String], _ problem: SettingsMistake.Problem, outcome: SettingsMistake.Outcome = .leftOut
  ) {
    mistakes.append(written.mistake(at: place, problem, outcome: outcome))
  }
}

/// Scripts among arguments: what a shell or another interpreter would run, and so no place for an article's text.
enum ScriptArgument {
  /// Programs that run the argument behind an option like `-c` or `-e`, without the numbers of their versions.
  private static let interpreters: Set<String> = [
    "sh", "bash", "dash", "zsh", "ksh", "mksh", "ash", "fish", "csh", "tcsh", "python", "perl", "ruby",
    "node",
    "lua", "php", "osascript",
  ]

  /// Programs that make a script of all their arguments.
  private static let runners: Set<String> = [
    "ssh", "tmux", "screen", "su", "watch", "script", "sed", "awk", "gawk", "mawk", "nodejs", "eval",
  ]

  /// The place of the first script that holds a placeholder; nil when none does.
  static func first(in arguments: [ActionArgument]) -> Int? {
    if let program = arguments.first?.literal?.split(separator: "/").last, runners.contains(String(program)) {
      return arguments.firstIndex { !$0.placeholders.isEmpty }
    }
    var isInterpreted = false
    for (place, argument) in arguments.enumerated() {
      let before = arguments[..<place].last { $0.literal != "--" }
      if isInterpreted, !argument.placeholders.isEmpty, let option = before?.literal,
        option.hasPrefix("-"), let last = option.last, "cer".contains(last)
      {
        return place
      }
      let name = argument.literal?.split(separator: "/").last.map { $0.prefix { $0.isLetter } } ?? ""
      if interpreters.contains(String(name)) { isInterpreted = true }
    }
    return nil
  }
}
