// A cell's text as the wide characters that ncurses and libc agree on.

import CNcurses
import Screen

/// The characters of one cell: a spacing one, its marks, and a closing zero.
struct Glyph {
  private(set) var characters: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) = (0, 0, 0, 0, 0, 0)
  private var count = 0

  /// Takes what stands in a cell, which must show `width` cells wide; anything that libc sees otherwise becomes U+FFFD.
  ///
  /// ncurses places what follows by libc's `wcwidth`, so a character of another width would shift the row.
  init(_ scalars: CellScalars, width: Int, usesUnicode: Bool) {
    let base = scalars[0]
    let character = wchar_t(bitPattern: base)
    if scalars.isEmpty {
      append(0x20)
    } else if (0x20..<0x7F).contains(base), width == 1 {
      append(base)
    } else if usesUnicode || nc_encodable(character) {
      append(Int(wcwidth(character)) == width && base >= 0xA0 ? base : 0xFFFD)
    } else {
      append(Unicode.Scalar(base).map { StandIns.standIn(for: $0).value } ?? 0x3F)
    }
    for number in 1..<CellScalars.limit {
      let mark = scalars[number]
      if mark == 0 { return }
      let wide = wchar_t(bitPattern: mark)
      if mark >= 0x300, wcwidth(wide) == 0, usesUnicode || nc_encodable(wide) { append(mark) }
    }
  }

  /// The character, when it has no marks; nil else.
  var alone: wchar_t? { characters.1 == 0 ? characters.0 : nil }

  /// All of them, without the closing zero.
  var scalars: [Unicode.Scalar] {
    withUnsafeBytes(of: characters) { bytes in
      bytes.bindMemory(to: UInt32.self).prefix(count).compactMap { Unicode.Scalar($0) }
    }
  }

  /// How many cells libc gives the character.
  var width: Int { Int(wcwidth(characters.0)) }

  private mutating func append(_ scalar: UInt32) {
    guard count < CellScalars.limit else { return }
    withUnsafeMutableBytes(of: &characters) {
      $0.storeBytes(of: wchar_t(bitPattern: scalar), toByteOffset: count * 4, as: wchar_t.self)
    }
    count += 1
  }
}
