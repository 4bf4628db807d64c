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

  /// Makes bindings of the defaults, in the order in which help shows them.
  public init(defaults: [(context: Context, key: Key, command: String)] = []) {
    self.defaults = defaults.map { Binding($0.context, $0.key, $0.command) }
    lay()
  }

  private mutating func lay() {
    all = Self.fixed.map { Binding(.everywhere, $0.key, $0.value) }.sorted { $0.command < $1.command }
    for layer in [defaults, preset.bindings, own] { overlay(layer) }
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
    guard let binding = binding(of: key, in: context) else { return nil }
    return binding.command == Self.unbound ? nil : binding.command
  }

  /// The command that a key press means somewhere: its own, or else that of the Latin key in its place.
  public func command(for key: Key, in context: Context) -> String? {
    if binding(of: key, in: context) != nil { return bound(key, in: context) }
    guard case .character(let character) = key.base else { return nil }
    for latin in KeyboardLayout.latinKeys(for: character) {
      var placed = key
      placed.base = .character(latin)
      if let command = bound(placed, in: context) { return command }
    }
    return nil
  }

  /// The keys that mean a command somewhere, the reader's own first.
  public func keys(for command: String, in context: Context) -> [Key] {
    var found: [Key] = []
    for binding in all where binding.command == command && !found.contains(binding.key) {
      if bound(binding.key, in: context) == command { found.append(binding.key) }
    }
    return found
  }

  private func binding(of key: Key, in context: Context) -> Binding? {
    all.first { $0.key == key && $0.context == context }
      ?? all.first { $0.key == key && $0.context == .everywhere }
  }
}
