// The lines of a text: where they begin and end, how far they are indented, how wide they are.

/// One line of a text.
struct TextLine {
  /// The bytes of the line without white space at both ends.
  var bytes: Range<Int>
  /// Columns of white space before it; a tab counts four.
  var indent: Int
  /// Columns that its text takes, letters of East Asia counting two.
  var width: Int
  /// Columns of its first word.
  var firstWord: Int

  /// Whether nothing stands on it.
  var isBlank: Bool { bytes.isEmpty }
}

/// A text cut into lines.
struct TextLines {
  /// The text's UTF-8.
  let bytes: [UInt8]
  /// The lines in order.
  let lines: [TextLine]

  /// Cuts a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines: [TextLine] = []
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
        lines.append(TextLines.line(buffer, start, end))
        start = end + 1
      }
    }
    self.bytes = bytes
    self.lines = lines
  }

  /// The text of a line.
  func text(_ line: TextLine) -> String { String(decoding: bytes[line.bytes], as: UTF8.self) }

  private static func line(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> TextLine {
    var first = start
    var indent = 0
    while first < end, isSpace(buffer, first, end) {
      // A no-break or an ideographic space takes several bytes.
      let length = buffer[first] == 0xC2 ? 2 : buffer[first] == 0xE3 ? 3 : 1
      indent += buffer[first] == UInt8(ascii: "\t") ? 4 : length == 3 ? 2 : 1
      first += length
    }
    var last = end
    while last > first, buffer[last - 1] <= 0x20 || endsInWideSpace(buffer, first, last) {
      last -= buffer[last - 1] <= 0x20 ? 1 : 2
    }
    var width = 0
    var firstWord = 0
    for index in first..<max(first, last) {
      let byte = buffer[index]
      if byte & 0xC0 == 0x80 { continue }
      if byte == 0x20, firstWord == 0 { firstWord = width }
      width += byte >= 0xE3 && byte <= 0xED ? 2 : 1
    }
    return TextLine(
      bytes: first..<max(first, last), indent: indent, width: width,
      firstWord: firstWord == 0 ? width : firstWord)
  }

  private static func isSpace(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    switch buffer[index] {
    case 0...0x20: true
    case 0xC2: index + 1 < end && buffer[index + 1] == 0xA0
    case 0xE3: index + 2 < end && buffer[index + 1] == 0x80 && buffer[index + 2] == 0x80
    default: false
    }
  }

  private static func endsInWideSpace(_ buffer: UnsafeBufferPointer<UInt8>, _ first: Int, _ last: Int) -> Bool
  {
    last - first >= 2 && buffer[last - 1] == 0xA0 && buffer[last - 2] == 0xC2
  }
}
