// Keys by name: how a configuration writes them, and how a screen shows them.

import Screen

extension Key {
  /// Reads a key's name: `g`, `G`, `é`, `|`, `^F` or `C-f`, `Alt-x`, `S-Tab`, `Space`, `PgDn`, `F1`; nil for anything else.
  ///
  /// Names of keys go in any case; single characters mean themselves.
  public init?(named name: String) {
    var rest = Substring(name)
    var key = Key(.escape)
    while let modifier = Self.modifiers.first(where: {
      rest.count > $0.prefix.count && rest.hasPrefix($0.prefix)
    }) {
      key[keyPath: modifier.path] = true
      rest = rest.dropFirst(modifier.prefix.count)
    }
    guard let base = Self.base(named: String(rest)) else { return nil }
    key.base = base
    if key.control, case .character(let character) = base {
      // A terminal sends the same byte for Control with either case.
      key.base = .character(character.lowercased().first ?? character)
    }
    if key.shift, case .character = base { return nil }
    self = key
  }

  /// Its name in a configuration, which `init(named:)` reads back.
  public var name: String {
    modifierPrefix + (Self.names[base] ?? Self.plainName(of: base, control: control))
  }

  /// Its name on the screen: as `name`, with arrows as arrows.
  public var symbol: String {
    switch base {
    case .up: modifierPrefix + "↑"
    case .down: modifierPrefix + "↓"
    case .left: modifierPrefix + "←"
    case .right: modifierPrefix + "→"
    default: name
    }
  }

  private var modifierPrefix: String {
    (alt ? "Alt-" : "") + (shift ? "S-" : "") + (control ? (isPlain ? "^" : "C-") : "")
  }

  private var isPlain: Bool {
    if case .character(let character) = base { character != " " } else { false }
  }

  private static func base(named name: String) -> Base? {
    if name.count == 1, let character = name.first {
      if let arrow = arrows[character] { return arrow }
      return character.isWhitespace ? (character == " " ? .character(" ") : nil) : .character(character)
    }
    let lower = name.lowercased()
    if let base = bases[lower] { return base }
    if lower.first == "f", let number = Int(lower.dropFirst()), (1...24).contains(number),
      name.dropFirst() == "\(number)"
    {
      return .function(number)
    }
    return nil
  }

  private static func plainName(of base: Base, control: Bool) -> String {
    switch base {
    case .character(let character): control ? String(character).uppercased() : String(character)
    case .function(let number): "F\(number)"
    default: ""
    }
  }

  private static let modifiers: [(prefix: String, path: WritableKeyPath<Key, Bool> & Sendable)] = [
    ("^", \.control), ("C-", \.control), ("Ctrl-", \.control), ("ctrl-", \.control),
    ("Alt-", \.alt), ("alt-", \.alt), ("M-", \.alt), ("A-", \.alt),
    ("S-", \.shift), ("Shift-", \.shift), ("shift-", \.shift),
  ]

  private static let arrows: [Character: Base] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  private static let names: [Base: String] = [
    .character(" "): "Space", .enter: "Enter", .escape: "Esc", .tab: "Tab", .backspace: "Backspace",
    .delete: "Del", .insert: "Ins", .up: "Up", .down: "Down", .left: "Left", .right: "Right",
    .home: "Home", .end: "End", .pageUp: "PgUp", .pageDown: "PgDn",
  ]

  private static let bases: [String: Base] = {
    var bases = Dictionary(uniqueKeysWithValues: names.map { ($0.value.lowercased(), $0.key) })
    for (name, base) in [
      ("return", Base.enter), ("escape", .escape), ("delete", .delete), ("insert", .insert),
      ("pageup", .pageUp), ("pagedown", .pageDown),
    ] {
      bases[name] = base
    }
    return bases
  }()
}
