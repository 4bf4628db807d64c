// A part of a picture on its way to the terminal as sixels (DEC STD 070, "Graphics Extension"), in pieces.

/// The pieces of one part of a picture that are still to be sent, six rows of pixels after six.
struct SixelSending {
  /// The rows of pixels of a band.
  static let band = 6
  /// Bytes of a piece at most.
  private static let piece = 4096

  private let picture: FewColors
  private let columns: Range<Int>
  private let rows: Range<Int>
  private let start: String
  private var text: [UInt8] = []
  private var taken = 0
  private var next: Int

  /// Begins to send some columns and rows of pixels, as far as the picture has them, to a place on the screen, counted from 1.
  ///
  /// Only whole bands are sent, so that nothing below the rows is touched.
  init(_ picture: FewColors, columns: Range<Int>, rows: Range<Int>, x: Int, y: Int) {
    self.picture = picture
    self.columns = columns.clamped(to: 0..<picture.width)
    let inside = rows.clamped(to: 0..<picture.height)
    let bands = min((inside.count + Self.band - 1) / Self.band, rows.count / Self.band)
    self.rows = inside.lowerBound..<inside.lowerBound + (self.columns.isEmpty ? 0 : bands * Self.band)
    next = inside.lowerBound
    start =
      "\u{1B}7\u{1B}[\(y);\(x)H\u{1B}P0;1;0q\"1;1;\(self.columns.count);\(self.rows.count)"
  }

  /// Ends the picture, and puts the cursor back.
  static let end = "\u{1B}\\\u{1B}8"

  /// The rows of pixels, counted from the first, that were sent whole.
  var sentRows: Int {
    isSent ? Int.max : max(0, next - rows.lowerBound - (taken < text.count ? Self.band : 0))
  }

  /// Whether the terminal has taken anything of it.
  var hasBegun: Bool { taken > 0 || next > rows.lowerBound + Self.band }

  /// Whether all was sent.
  var isSent: Bool { next >= rows.upperBound && taken == text.count }

  /// The next piece; nil when all of it is sent, and when there is nothing to send.
  mutating func nextPiece() -> String? {
    if taken == text.count {
      guard next < rows.upperBound else { return nil }
      text = next == rows.lowerBound ? Array((start + definitions).utf8) : [UInt8(ascii: "-")]
      taken = 0
      writeBand()
      next += Self.band
      if next >= rows.upperBound { text += Array(Self.end.utf8) }
    }
    let end = min(text.count, taken + Self.piece)
    defer { taken = end }
    return String(decoding: text[taken..<end], as: UTF8.self)
  }

  /// Takes back the last bytes of the piece that was given last.
  mutating func giveBack(_ bytes: Int) { taken -= bytes }

  /// The colours that are used: all before the first of them is, as xterm shows some wrongly that come later.
  private var definitions: String {
    var isUsed = [Bool](repeating: false, count: Int(FewColors.clear) + 1)
    for row in rows.clamped(to: 0..<picture.height) {
      let line = row * picture.width
      for number in picture.numbers[line + columns.lowerBound..<line + columns.upperBound] {
        isUsed[Int(number)] = true
      }
    }
    return picture.palette.indices.filter { isUsed[$0] }.map { number in
      "#\(number);2" + picture.palette[number].map { ";\((Int($0) * 100 + 127) / 255)" }.joined()
    }.joined()
  }

  /// Writes the six rows that are next, one colour over the other.
  private mutating func writeBand() {
    let width = columns.count
    var first = [Int](repeating: Int.max, count: picture.palette.count)
    var last = [Int](repeating: -1, count: picture.palette.count)
    var bits = [UInt8](repeating: 0, count: picture.palette.count * width)
    picture.numbers.withUnsafeBufferPointer { numbers in
      for bit in 0..<Self.band where next + bit < picture.height {
        let line = (next + bit) * picture.width + columns.lowerBound
        for column in 0..<width {
          let number = Int(numbers[line + column])
          guard number < Int(FewColors.clear) else { continue }
          bits[number * width + column] |= 1 << UInt8(bit)
          if column < first[number] { first[number] = column }
          if column > last[number] { last[number] = column }
        }
      }
    }
    var isFirst = true
    for number in picture.palette.indices where last[number] >= 0 {
      if !isFirst { text.append(UInt8(ascii: "$")) }
      isFirst = false
      text += "#\(number)".utf8
      writeRun(0, first[number])
      var column = first[number]
      while column <= last[number] {
        let value = bits[number * width + column]
        var end = column + 1
        while end <= last[number], bits[number * width + end] == value { end += 1 }
        writeRun(value, end - column)
        column = end
      }
    }
  }

  private mutating func writeRun(_ value: UInt8, _ count: Int) {
    let sign = value + 63
    if count > 3 { text += "!\(count)".utf8 }
    text.append(contentsOf: repeatElement(sign, count: count > 3 ? 1 : count))
  }
}
