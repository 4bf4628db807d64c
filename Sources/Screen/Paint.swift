// The colours of a picture's cell, which no theme gives.

/// One of a picture's colours.
public enum PaintColor: Hashable, Sendable {
  /// One of the 256 of xterm's palette.
  case palette(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)

  /// 25 bits, none of them zero together.
  fileprivate var bits: UInt64 {
    switch self {
    case .palette(let number): UInt64(number) + 1
    case .rgb(let red, let green, let blue): 1 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  fileprivate init?(bits: UInt64) {
    switch bits & 0x1FF_FFFF {
    case 0: return nil
    case (1 << 24)...:
      self = .rgb(
        UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
        UInt8(truncatingIfNeeded: bits))
    case let number: self = .palette(UInt8(truncatingIfNeeded: number - 1))
    }
  }
}

/// How a cell of a picture is coloured; nil leaves what the theme has there.
public struct Paint: Hashable, Sendable {
  /// Colour of the sign.
  public var foreground: PaintColor?
  /// Colour behind it.
  public var background: PaintColor?
  /// Foreground and background exchanged.
  public var isReversed: Bool

  /// Makes a paint.
  public init(foreground: PaintColor? = nil, background: PaintColor? = nil, isReversed: Bool = false) {
    self.foreground = foreground
    self.background = background
    self.isReversed = isReversed
  }

  fileprivate var bits: UInt64 {
    (foreground?.bits ?? 0) | (background?.bits ?? 0) << 25 | (isReversed ? 1 << 50 : 0)
  }

  fileprivate init(bits: UInt64) {
    foreground = PaintColor(bits: bits)
    background = PaintColor(bits: bits >> 25)
    isReversed = bits >> 50 & 1 == 1
  }
}

extension Cell {
  /// A cell of a picture: a sign one cell wide, with at most two marks, in colours of its own.
  ///
  /// The colours stand where other cells have their last marks, so that cells are compared and moved like any other.
  public init(painted sign: Unicode.Scalar, marks: (UInt32, UInt32) = (0, 0), _ paint: Paint) {
    self.init(
      CellScalars(painted: (sign.value, marks.0, marks.1), colors: paint.bits), role: .picture)
  }

  /// The colours of a picture's cell; nil for any other.
  public var paint: Paint? {
    guard role == .picture else { return nil }
    return part == nil ? Paint(bits: scalars.colors) : Paint()
  }
}
