// What a person does at a terminal, without a terminal.

/// A key press.
public struct Key: Hashable, Sendable {
  /// The key itself.
  public enum Base: Hashable, Sendable {
    /// A character, as it arrives: upper case with Shift.
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12 and beyond.
    case function(Int)
  }

  /// The key itself.
  public var base: Base
  /// With Control.
  public var control: Bool
  /// With Alt (Meta, Option).
  public var alt: Bool
  /// With Shift, for keys that are not characters.
  public var shift: Bool

  /// Makes a key press.
  public init(_ base: Base, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.base = base
    self.control = control
    self.alt = alt
    self.shift = shift
  }
}

/// Something the mouse did, in screen cells.
public struct MouseEvent: Hashable, Sendable {
  /// What it did.
  public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown, doublePress }

  /// What it did.
  public var action: Action
  /// Column, from zero.
  public var x: Int
  /// Row, from zero.
  public var y: Int

  /// Makes a mouse event.
  public init(_ action: Action, x: Int, y: Int) {
    self.action = action
    self.x = x
    self.y = y
  }
}

/// What comes in from a terminal.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// Text pasted in one piece; never keys.
  case paste(String)
  /// The mouse.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resized(Size)
  /// The terminal has told whether its background is dark.
  case background(isDark: Bool)
  /// The terminal has gone.
  case closed
}
