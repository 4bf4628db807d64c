// Which key means which command, and where.

import Screen

/// Keys bound to commands by name: the defaults, a preset over them, the reader's own over both.
public struct KeyBindings: Hashable, Sendable {
  /// Where a binding holds.
  public enum Context: String, Hashable, Sendable, CaseIterable { case everywhere, list, article }

  /// One key and what it means.
  public struct Binding: Hashable, Sendable {
    /// Where it holds.
    public var context: Context
    /// The key.
    public var key: Key
    /// The command's name; `none` takes the key's meaning away.
    public var command: String

    /// Makes a binding.
    public init(_ context: Context, _ key: Key, _ command: String) {
      self.context = context
      self.key = key
      self.command = command
    }
  }

  /// The command name that takes a key's meaning away.
  public static let unbound = "none"

  /// Keys whose meaning nothing can change: one can always get out.
  public static let fixed: [Key: String] = [
    Key(.character("Q")): "quit",
    Key(.character("c"), control: true): "stop",
  ]

  /// The ready-made bindings over the defaults.
  public var preset = KeyPreset.default { didSet { lay() } }
  /// The reader's own, over both.
  public var own: [Binding] = [] { didSet { lay() } }
  /// All bindings in force: the reader's own first, the preset's, the defaults in the order in which help shows them.
  public private(set) var all: [Binding] = []
  private let defaults: [Binding]
  /// What `all` says, by key: the first that holds there, one of the pane itself before one for everywhere.
  private var commands: [Context: [Key: String]] = [:]
  /// What `all` says, by command: its keys in order.
  private var commandKeys: [Context: [String: [Key]]] = [:]

  /// Makes bindings of the defaults, in the order in which help shows them.
  public init(defaults: [(context: Context, key: Key, command: String)] = []) {
    self.defaults = defaults.map { Binding($0.context, $0.key, $0.command) }
    lay()
  }

  private mutating func lay() {
    all = Self.fixed.map { Binding(.everywhere, $0.key, $0.value) }.sorted { $0.command < $1.command }
    for layer in [defaults, preset.bindings, own] { overlay(layer) }
    for context in Context.allCases { index(context) }
  }

  /// Finds once what is asked for with every key: what each means, and which keys mean a command.
  private mutating func index(_ context: Context) {
    var commands: [Key: String] = [:]
    for place in [context, .everywhere] {
      for binding in all where binding.context == place && commands[binding.key] == nil {
        commands[binding.key] = binding.command
      }
    }
    var keys: [String: [Key]] = [:]
    for binding in all where commands[binding.key] == binding.command {
      if keys[binding.command]?.contains(binding.key) != true {
        keys[binding.command, default: []].append(binding.key)
      }
    }
    self.commands[context] = commands
    commandKeys[context] = keys
  }

  /// Lays bindings over these.
  ///
  /// One for everywhere also takes the place of what its key meant in one pane alone; fixed keys stay as they are.
  private mutating func overlay(_ bindings: [Binding]) {
    let new = bindings.filter { Self.fixed[$0.key] == nil }
    let kept = all.filter { old in
      !new.contains { $0.key == old.key && ($0.context == .everywhere || $0.context == old.context) }
    }
    all = new + kept
  }

  /// The command that a key means somewhere; nil when it means nothing.
  public func bound(_ key: Key, in context: Context) -> String? {
    guard let command = commands[context]?[key], command != Self.unbound else { return nil }
    return command
  }

  /// The command that a key press means somewhere: its own, or else that of the Latin key in its place.
  public func command(for key: Key, in context: Context) -> String? {
    if commands[context]?[key] != nil { return bound(key, in: context) }
    guard case .character(let character) = key.base else { return nil }
    for latin in KeyboardLayout.latinKeys(for: character) {
      var placed = key
      placed.base = .character(latin)
      if let command = bound(placed, in: context) { return command }
    }
    return nil
  }

  /// The keys that mean a command somewhere, the reader's own first.
  public func keys(for command: String, in context: Context) -> [Key] { commandKeys[context]?[command] ?? [] }
}
