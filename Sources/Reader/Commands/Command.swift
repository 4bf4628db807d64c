// Commands: what keys, the palette and key files name; each is one row of a table.

import Screen
import Settings

/// One thing that the reader can be told to do.
public struct Command: Sendable {
  /// The headings under which help lists commands.
  public enum Topic: String, Sendable, CaseIterable {
    case move = "Move"
    case read = "Read"
    case marks = "Marks"
    case lists = "Lists"
    case find = "Find"
    case links = "Links"
    case screen = "Screen"
    case actions = "Actions"
    case leave = "Leave"
  }

  /// The name by which key files and the palette call it.
  public let name: String
  /// Where help lists it.
  public let topic: Topic
  /// Its default keys, as key files write them.
  public let keys: [String]
  /// Where its keys work: in one pane, or in both.
  public let context: KeyBindings.Context
  /// One sentence of help without a full stop, for both panes or for the context's own.
  public let help: String
  /// The same in the few words that fit beside another command, in the list.
  let brief: String
  /// The few words for the article.
  let briefInArticle: String
  /// Does it.
  let run: @Sendable (inout State) -> [Effect]

  init(
    _ name: String, _ topic: Topic, _ keys: [String], in context: KeyBindings.Context = .everywhere,
    _ help: String, brief: String? = nil, inArticle: String? = nil,
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.name = name
    self.topic = topic
    self.keys = keys
    self.context = context
    self.help = help
    self.brief = brief ?? help
    briefInArticle = inArticle ?? self.brief
    self.run = run
  }

  /// All commands, in the order in which help lists them.
  public static let all: [Command] =
    moving + reading + marking + listing + finding + linking + showing + overlays + leaving

  /// The commands by name.
  static let named: [String: Command] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// All words that the palette knows by themselves: no action can be called like one of them.
  public static let words = Set(all.map(\.name) + PaletteVerb.all.map(\.name))

  /// The default bindings, in the table's order.
  public static let defaultBindings: [(context: KeyBindings.Context, key: Key, command: String)] = all.flatMap
  {
    command in
    command.keys.compactMap { Key(named: $0) }.map { (command.context, $0, command.name) }
  }
}

extension State {
  /// Where keys go when no overlay and no prompt takes them.
  var context: KeyBindings.Context { focus == .list ? .list : .article }

  /// Does what a command says.
  mutating func perform(_ name: String) -> [Effect] {
    if let command = Command.named[name] { return command.run(&self) }
    return action(named: name).map { begin($0) } ?? []
  }

  /// The reader's own action of a name.
  func action(named name: String) -> Action? { preferences.actions.first { $0.name == name } }
}
