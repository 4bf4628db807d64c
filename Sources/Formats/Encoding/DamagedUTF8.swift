// UTF-8 with a few bytes broken, told from a legacy encoding.

/// Tells damaged UTF-8 from other encodings.
enum DamagedUTF8 {
  /// Whether well-formed sequences by far outnumber the bytes that belong to none.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let tail = bytes[min(index + 1, bytes.count)..<min(index + length, bytes.count)]
      if byte >= 0xC2, byte <= 0xF4, tail.count == length - 1, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return good >= 4 && good >= bad * 8 || good >= 1 && bad == 1 && good * 40 > bytes.count
  }
}
