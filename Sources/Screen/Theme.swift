// How roles look: colours and attributes, before a terminal is asked what it can do.

/// A colour as a theme names it.
public enum Color: Hashable, Sendable {
  /// The terminal's own.
  case terminal
  /// One of the terminal's sixteen, 0 to 15.
  case ansi(Int)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell looks.
///
/// Nil leaves what lies beneath.
public struct Style: Hashable, Sendable {
  /// Attributes of a cell.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes attributes of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Faint.
    public static let dim = Attributes(rawValue: 2)
    /// Italic.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
    /// Struck through.
    public static let strikethrough = Attributes(rawValue: 32)
  }

  /// Colour of the text.
  public var foreground: Color?
  /// Colour behind it.
  public var background: Color?
  /// Attributes added.
  public var attributes: Attributes

  /// Makes a style.
  public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This style with another laid over it: what the other names wins, attributes add up.
  public func under(_ other: Style) -> Style {
    Style(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      attributes: attributes.union(other.attributes))
  }
}

/// A name and a style for each role that it dresses.
public struct Theme: Hashable, Sendable {
  /// The name that settings and the picker use.
  public var name: String
  /// True for light text on dark, false for dark text on light, nil when it takes what the terminal has.
  public var isDark: Bool?
  /// The styles it names itself.
  public var styles: [Role: Style]

  /// Makes a theme.
  public init(name: String, isDark: Bool? = nil, styles: [Role: Style]) {
    self.name = name
    self.isDark = isDark
    self.styles = styles
  }

  /// The style of a role: its own, else that of its fallbacks, laid over that of `text`.
  public func style(of role: Role) -> Style {
    let ground = styles[.text] ?? Style()
    var next: Role? = role
    while let candidate = next, candidate != .text {
      if let style = styles[candidate] { return ground.under(style) }
      next = candidate.fallback
    }
    return ground
  }

  /// The style of a role laid over another: of `over` only what it or its fallbacks name, not the ground.
  public func style(of role: Role, over: Role?) -> Style {
    let base = style(of: role)
    var next = over
    while let candidate = next, candidate != .text {
      if let style = styles[candidate] { return base.under(style) }
      next = candidate.fallback
    }
    return base
  }
}
