// Reads the generated table: what one scalar is in a cell of the terminal.

/// What a scalar is in a cell; the order is the generator's.
enum ScalarKind: UInt8 {
  /// One cell.
  case narrow
  /// Two cells.
  case wide
  /// It stands in the cell of what it follows.
  case mark
  /// Invisible: it never reaches a cell.
  case dropped
  /// Unknown to the C library: U+FFFD stands for it.
  case replaced
  /// Zero width joiner and non-joiner: kept where a script needs them.
  case joiner
  /// A line or paragraph end or a tab: a space within a line.
  case blank
  /// A control character: a visible sign stands for it.
  case control
  /// A pictograph of one cell.
  case picture
  /// A pictograph of two cells.
  case widePicture
  /// The tone of the pictograph before it.
  case skinTone
  /// As many cells as the terminal gives to such characters (UAX #11, "ambiguous").
  case ambiguous
  /// A pictograph of as many cells.
  case ambiguousPicture

  /// Cells that it takes as the first scalar of a cell.
  @inline(__always)
  var width: Int {
    switch self {
    case .wide, .widePicture, .skinTone: return 2
    case .dropped, .joiner: return 0
    case .ambiguous, .ambiguousPicture: return TextWidth.ambiguous
    default: return 1
    }
  }

  /// Whether it is a pictograph, which takes tones and joins others.
  @inline(__always)
  var isPicture: Bool { self == .picture || self == .widePicture || self == .ambiguousPicture }

  /// The kind of a scalar.
  @inline(__always)
  init(of scalar: UInt32) {
    let block = Int(scalar >> 8) * 2
    let blocks = TextWidthData.blocks.utf8Start
    let number = (Int(blocks[block]) - 48) << 6 | (Int(blocks[block + 1]) - 48)
    let digit = TextWidthData.kinds.utf8Start[number << 8 | Int(scalar & 0xFF)]
    self = ScalarKind(rawValue: digit &- 48) ?? .replaced
  }
}

/// Reads scalars of valid UTF-8.
struct ScalarReader {
  /// The text.
  let source: UnsafeBufferPointer<UInt8>
  /// Bytes before the next scalar.
  var at = 0

  /// Starts at the first scalar.
  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// The scalar here, and where the next begins; nil at the end.
  @inline(__always)
  func peek() -> (scalar: UInt32, end: Int)? {
    guard at < source.count else { return nil }
    let lead = UInt32(source[at])
    if lead < 0x80 { return (lead, at + 1) }
    // The text of a String is valid, so the bytes that the lead promises are there.
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = lead & (0x7F >> UInt32(length))
    for byte in 1..<length { scalar = scalar << 6 | UInt32(source[at + byte]) & 0x3F }
    return (scalar, at + length)
  }
}
