// What chafa prints: signs with sequences that colour them, read into cells; everything else it could say is dropped.

import Screen

/// Reads lines of signs with SGR sequences (ECMA-48 §8.3.117) into a picture.
///
/// No sequence but those is understood, and no sign but those that chafa draws with is taken: a picture file that makes chafa say
/// something else can put nothing on the screen.
nonisolated struct ColoredText {
  private var rows: [[Cell]] = [[]]
  private var paint = Paint()
  private let columns: Int
  private let height: Int

  /// The picture of a text, cut to so many columns and rows; nil when nothing is left.
  static func picture(_ bytes: [UInt8], columns: Int, rows: Int) -> Picture? {
    var reading = ColoredText(columns: columns, height: rows)
    reading.read(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    while reading.rows.last?.isEmpty == true { reading.rows.removeLast() }
    return reading.rows.isEmpty ? nil : Picture(rows: reading.rows)
  }

  private init(columns: Int, height: Int) {
    self.columns = columns
    self.height = height
  }

  private mutating func read(_ text: String.UnicodeScalarView) {
    var rest = text[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x0A:
        guard rows.count < height else { return }
        rows.append([])
      case 0x1B: takeSequence(&rest)
      case ..<0x20, 0x7F..<0xA0: break
      default: if rows[rows.count - 1].count < columns { add(scalar) }
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let isSign = (0x20..<0x7F).contains(scalar.value) || (0x2500..<0x25A0).contains(scalar.value)
    rows[rows.count - 1].append(Cell(painted: isSign ? scalar : " ", paint))
  }

  /// Takes what follows an escape: a sequence of colours, or something to pass over.
  private mutating func takeSequence(_ rest: inout Substring.UnicodeScalarView) {
    guard let opener = rest.popFirst() else { return }
    switch opener {
    case "[":
      var parameters: [Int] = [0]
      // One that another escape cuts off is nothing.
      while let scalar = rest.first, scalar != "\u{1B}" {
        rest.removeFirst()
        switch scalar.value {
        case 0x30...0x39:
          let last = parameters.count - 1
          parameters[last] = min(parameters[last] * 10 + Int(scalar.value - 0x30), 1 << 16)
        case 0x3B:
          guard parameters.count < 64 else { return passOver(&rest) { (0x40...0x7E).contains($0.value) } }
          parameters.append(0)
        case 0x6D: return set(parameters[...])
        case 0x40...0x7E: return
        // Any other sign makes it a sequence of another kind, to be passed over up to its end.
        case 0x20...0x3F: return passOver(&rest) { (0x40...0x7E).contains($0.value) }
        default: return
        }
      }
    // Control strings, up to their end.
    case "]", "P", "_", "^", "X":
      // The escape that ends one is taken as a sequence of its own.
      passOver(&rest) { $0.value == 7 || $0.value == 0x9C }
    default: break
    }
  }

  private func passOver(_ rest: inout Substring.UnicodeScalarView, until isEnd: (Unicode.Scalar) -> Bool) {
    while let scalar = rest.first, scalar != "\u{1B}" {
      rest.removeFirst()
      if isEnd(scalar) { return }
    }
  }

  private mutating func set(_ parameters: ArraySlice<Int>) {
    var rest = parameters
    while let code = rest.popFirst() {
      switch code {
      case 0: paint = Paint()
      case 7: paint.isReversed = true
      case 27: paint.isReversed = false
      case 30...37: paint.foreground = .palette(UInt8(code - 30))
      case 38: if let color = Self.color(&rest) { paint.foreground = color }
      case 39: paint.foreground = nil
      case 40...47: paint.background = .palette(UInt8(code - 40))
      case 48: if let color = Self.color(&rest) { paint.background = color }
      case 49: paint.background = nil
      case 90...97: paint.foreground = .palette(UInt8(code - 82))
      case 100...107: paint.background = .palette(UInt8(code - 92))
      default: break
      }
    }
  }

  /// The colour after 38 or 48: `5;n` or `2;red;green;blue`.
  private static func color(_ rest: inout ArraySlice<Int>) -> PaintColor? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().flatMap { UInt8(exactly: $0) }.map { .palette($0) }
    case 2:
      let parts = rest.prefix(3).compactMap { UInt8(exactly: $0) }
      rest = rest.dropFirst(3)
      return parts.count == 3 ? .rgb(parts[0], parts[1], parts[2]) : nil
    default: return nil
    }
  }
}
