// What stands in a cell, packed: five scalars of 21 bits in two words, so that a frame is copied and compared as plain memory.

/// One spacing scalar with at most four marks; as much as a cell of ncurses holds.
public struct CellScalars: Hashable, Sendable {
  /// The most scalars that it takes.
  public static let limit = 5

  /// The first three scalars, the first in the lowest bits; a zero ends them.
  private var low: UInt64
  /// The other two; in a cell of a picture, which has no fourth, its colours.
  private var high: UInt64 = 0

  /// Nothing, as in the second half of a wide character.
  public static let none = CellScalars(low: 0)
  /// A space.
  public static let space = CellScalars(ascii: 0x20)

  private init(low: UInt64) { self.low = low }

  /// One ASCII character.
  @inline(__always)
  public init(ascii: UInt8) { low = UInt64(ascii) }

  /// One scalar.
  public init(scalar: UInt32) { low = UInt64(scalar & 0x1F_FFFF) }

  /// A scalar and its first two marks in the colours of a picture.
  init(painted scalars: (UInt32, UInt32, UInt32), colors: UInt64) {
    low = UInt64(scalars.0 & 0x1F_FFFF) | UInt64(scalars.1 & 0x1F_FFFF) << 21
    if scalars.1 != 0 { low |= UInt64(scalars.2 & 0x1F_FFFF) << 42 }
    high = colors
  }

  /// The colours of a picture's cell.
  var colors: UInt64 { high }

  /// What stands in a picture's cell.
  public var withoutColors: CellScalars { CellScalars(low: low) }

  /// The first scalars of a text.
  public init(_ text: String) {
    low = 0
    for (number, scalar) in text.unicodeScalars.prefix(Self.limit).enumerated() { set(number, scalar.value) }
  }

  /// True when nothing stands here.
  public var isEmpty: Bool { low == 0 }

  /// The character, when it is a single ASCII one.
  @inline(__always)
  public var ascii: UInt8? { low < 0x80 && low > 0 ? UInt8(truncatingIfNeeded: low) : nil }

  /// The scalar at a place from 0 to 4; zero where there is none.
  @inline(__always)
  public subscript(number: Int) -> UInt32 {
    let word = number < 3 ? low >> UInt64(number * 21) : high >> UInt64((number - 3) * 21)
    return UInt32(truncatingIfNeeded: word & 0x1F_FFFF)
  }

  /// Adds a scalar after those that stand here, of which there are `count`; nothing when it is full.
  @inline(__always)
  mutating func set(_ count: Int, _ scalar: UInt32) {
    if count < 3 {
      low |= UInt64(scalar) << UInt64(count * 21)
    } else if count < Self.limit {
      high |= UInt64(scalar) << UInt64((count - 3) * 21)
    }
  }

  /// As text.
  public var text: String {
    var text = String.UnicodeScalarView()
    for number in 0..<Self.limit {
      guard self[number] != 0, let scalar = Unicode.Scalar(self[number]) else { break }
      text.append(scalar)
    }
    return String(text)
  }
}
