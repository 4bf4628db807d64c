// A cell's text as the wide characters that ncurses and libc agree on.

import CNcurses
import Screen

/// The characters of one cell: a spacing one, its marks, and a closing zero.
struct Glyph {
  /// One spacing character and four marks are what a cell of ncurses holds.
  static let limit = 5

  private(set) var characters: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) = (0, 0, 0, 0, 0, 0)
  private var count = 0

  /// Takes a cell's text, which must show `width` cells wide; anything that libc sees otherwise becomes U+FFFD.
  ///
  /// ncurses places what follows by libc's `wcwidth`, so a character of another width would shift the row.
  init(_ text: String, width: Int, usesUnicode: Bool) {
    var scalars = text.unicodeScalars.makeIterator()
    guard let base = scalars.next() else {
      append(" ")
      return
    }
    if (0x20..<0x7F).contains(base.value), width == 1 {
      append(base)
    } else if usesUnicode || nc_encodable(wchar_t(bitPattern: base.value)) {
      append(Int(wcwidth(wchar_t(bitPattern: base.value))) == width && base.value >= 0xA0 ? base : "\u{FFFD}")
    } else {
      append(StandIns.standIn(for: base))
    }
    while let mark = scalars.next() {
      let wide = wchar_t(bitPattern: mark.value)
      if mark.value >= 0x300, wcwidth(wide) == 0, usesUnicode || nc_encodable(wide) { append(mark) }
    }
  }

  /// The letter of a text that is a single printable ASCII character, as most are; nil for any other.
  @inline(__always) static func plainLetter(_ text: String) -> wchar_t? {
    let bytes = text.utf8
    guard bytes.count == 1, let byte = bytes.first, byte >= 0x20, byte < 0x7F else { return nil }
    return wchar_t(byte)
  }

  /// How many cells libc gives the character.
  var width: Int { Int(wcwidth(characters.0)) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard count < Self.limit else { return }
    withUnsafeMutableBytes(of: &characters) {
      $0.storeBytes(of: wchar_t(bitPattern: scalar.value), toByteOffset: count * 4, as: wchar_t.self)
    }
    count += 1
  }
}
