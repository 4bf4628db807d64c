// Finding bytes and words in a buffer, as fast as libc does.

import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands from a place on, before an end; nil when nowhere.
  @inline(__always)
  func place(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where a word of ASCII first stands from a place on; nil when nowhere.
  func place(of word: StaticString, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard let base = baseAddress else { return nil }
    var at = start
    while let first = place(of: word.utf8Start[0], from: at, to: count - length + 1) {
      if memcmp(base + first, word.utf8Start, length) == 0 { return first }
      at = first + 1
    }
    return nil
  }

  /// Whether some bytes stand anywhere in it.
  func holds(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first else { return true }
    let length = bytes.count
    var at = 0
    while let found = place(of: first, from: at, to: count - length + 1) {
      if self[found..<(found + length)].elementsEqual(bytes) { return true }
      at = found + 1
    }
    return false
  }

  /// Whether a word of ASCII stands at a place.
  func has(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= count, let base = baseAddress else { return false }
    return memcmp(base + start, word.utf8Start, word.utf8CodeUnitCount) == 0
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a line break.
  @inline(__always)
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// Whether a name goes on with it.
  @inline(__always)
  var isInXMLName: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: true
    }
  }
}
