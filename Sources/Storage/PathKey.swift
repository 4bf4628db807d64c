// A path as a key in which numbers come in the order of numbers, for ties in every list.

/// The natural key of a path.
///
/// A run of digits becomes its length and itself without leading zeros, so "story 9" comes before "story 10". No two
/// paths have one key, and the key of a folder is the beginning of the keys of all that lies in it.
enum PathKey {
  /// The key of a real path, and of an item in the file when it holds several articles.
  static func key(path: String, item: String = "") -> String {
    var key = natural(path)
    if !item.isEmpty { key += "/\u{1}" + natural(item) }
    return key
  }

  /// Keys of a folder's content lie in this range; the folder or file itself has the key `natural(path)`.
  static func range(below path: String) -> (from: String, to: String) {
    let folder = natural(path == "/" ? "" : path)
    return (folder + "/", folder + "0")
  }

  /// The key of one path.
  static func natural(_ path: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(path.utf8.count + 8)
    var digits: [UInt8] = []
    for byte in path.utf8 {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
        continue
      }
      append(digits, to: &key)
      digits.removeAll(keepingCapacity: true)
      key.append(byte)
    }
    append(digits, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  private static func append(_ digits: [UInt8], to key: inout [UInt8]) {
    if digits.isEmpty { return }
    let number = digits.drop { $0 == 0x30 }
    if number.count < 9 {
      key.append(0x30 + UInt8(number.count))
    } else {
      // Longer runs: a nine, then how many digits the length has, then the length.
      let length = Array(String(number.count).utf8)
      key.append(0x39)
      key.append(0x30 + UInt8(length.count))
      key += length
    }
    key += number
    // Zeros in front count last, and keep "7" and "07" apart.
    key += repeatElement(0x01, count: digits.count - number.count)
  }
}
