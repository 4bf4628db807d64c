// Which of a terminal's colours comes nearest to the one that a theme names.

import Screen

/// xterm's palette, which most terminals start from.
enum Palette {
  /// The number that ncurses is given for a colour: -1 is the terminal's own.
  static func number(of color: Color?, colors: ColorDepth) -> Int32 {
    switch (color, colors) {
    case (nil, _), (.terminal, _), (_, .none): -1
    case (.ansi(let number), _): Int32(max(0, min(15, number)))
    case (.rgb(let red, let green, let blue), .direct):
      // Smaller numbers are the palette; nobody sees the difference between these and black.
      max(Int32(DirectColorEntry.paletteSize), Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    case (.rgb(let red, let green, let blue), .indexed): Int32(nearest(red, green, blue, in: 16..<256))
    case (.rgb(let red, let green, let blue), .sixteen): Int32(nearest(red, green, blue, in: 0..<16))
    }
  }

  /// The number that ncurses is given for a colour of a picture.
  static func number(painted paint: PaintColor, colors: ColorDepth) -> Int32 {
    switch (paint, colors) {
    case (.rgb(let red, let green, let blue), _):
      return number(of: Color.rgb(red, green, blue), colors: colors)
    case (.palette(let number), .indexed): return Int32(number)
    case (.palette(let number), _):
      let parts = components(of: Int(number)).map { UInt8(truncatingIfNeeded: $0) }
      return self.number(of: Color.rgb(parts[0], parts[1], parts[2]), colors: colors)
    }
  }

  /// The nearest palette colour; the first sixteen are the reader's to change, so where there are others they are left out.
  static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8, in range: Range<Int>) -> Int {
    let wanted = [red, green, blue].map { Int($0) }
    // Green counts most to the eye, blue least.
    let weights = [3, 6, 1]
    func distance(_ index: Int) -> Int {
      zip(zip(wanted, components(of: index)), weights).reduce(0) { sum, part in
        let difference = part.0.0 - part.0.1
        return sum + part.1 * difference * difference
      }
    }
    return range.min { distance($0) < distance($1) } ?? range.lowerBound
  }

  /// Red, green and blue of a palette colour, 0 to 255.
  static func components(of index: Int) -> [Int] {
    if index < 16 { return basic[max(0, index)] }
    if index >= 232 { return Array(repeating: 8 + 10 * (min(255, index) - 232), count: 3) }
    let cube = index - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  private static let basic: [[Int]] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255], [255, 0, 255], [0, 255, 255],
    [255, 255, 255],
  ]
}
