// What gzip and deflate have packed, unpacked (RFC 1951, RFC 1952), never to more than a bound.

/// Unpacks deflated bytes.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var held: UInt32 = 0
  private var heldBits = 0
  private var output: [UInt8] = []
  private let most: Int

  /// What a gzip file holds, as far as it is whole; nil when it is none or holds more than `most` bytes.
  static func gzip(_ bytes: [UInt8], most: Int) -> [UInt8]? {
    guard bytes.count > 18, bytes.starts(with: [0x1F, 0x8B, 0x08]) else { return nil }
    let flags = bytes[3]
    var start = 10
    if flags & 4 != 0 { start += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      guard start < bytes.count, let end = bytes[start...].firstIndex(of: 0) else { return nil }
      start = end + 1
    }
    if flags & 2 != 0 { start += 2 }
    guard start < bytes.count else { return nil }
    var inflate = Inflate(bytes[start...], most: most)
    return inflate.run() ? inflate.output : nil
  }

  private init(_ bytes: ArraySlice<UInt8>, most: Int) {
    self.bytes = bytes
    self.most = most
    index = bytes.startIndex
  }

  /// Unpacks all blocks; false when there is more than allowed.
  ///
  /// What is cut off or broken ends it.
  private mutating func run() -> Bool {
    while let isLast = bits(1), let kind = bits(2) {
      let isWhole: Bool
      switch kind {
      case 0: isWhole = stored()
      case 1: isWhole = coded(Code.fixedLengths, Code.fixedDistances)
      case 2: isWhole = dynamic()
      default: return true
      }
      if output.count > most { return false }
      if !isWhole || isLast == 1 { return true }
    }
    return true
  }

  private mutating func bits(_ count: Int) -> Int? {
    while heldBits < count {
      guard index < bytes.endIndex else { return nil }
      held |= UInt32(bytes[index]) << UInt32(heldBits)
      index += 1
      heldBits += 8
    }
    let value = held & (1 << UInt32(count) - 1)
    held >>= UInt32(count)
    heldBits -= count
    return Int(value)
  }

  private mutating func stored() -> Bool {
    (held, heldBits) = (0, 0)
    guard index + 4 <= bytes.endIndex else { return false }
    let length = Int(bytes[index]) | Int(bytes[index + 1]) << 8
    index += 4
    let end = min(index + length, bytes.endIndex)
    output += bytes[index..<end]
    defer { index = end }
    return end - index == length
  }

  private mutating func dynamic() -> Bool {
    guard let lengths = bits(5), let distances = bits(5), let orders = bits(4) else { return false }
    var sizes = Array(repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for place in 0..<(orders + 4) {
      guard let size = bits(3) else { return false }
      sizes[order[place]] = size
    }
    let code = Code(sizes)
    var all: [Int] = []
    let wanted = lengths + 257 + distances + 1
    while all.count < wanted {
      guard let symbol = symbol(code) else { return false }
      var (value, count) = (symbol, 1)
      switch symbol {
      case 16:
        guard let last = all.last, let more = bits(2) else { return false }
        (value, count) = (last, 3 + more)
      case 17:
        guard let more = bits(3) else { return false }
        (value, count) = (0, 3 + more)
      case 18:
        guard let more = bits(7) else { return false }
        (value, count) = (0, 11 + more)
      default: break
      }
      guard all.count + count <= wanted else { return false }
      all += Array(repeating: value, count: count)
    }
    return coded(Code(Array(all[..<(lengths + 257)])), Code(Array(all[(lengths + 257)...])))
  }

  private mutating func coded(_ lengths: Code, _ distances: Code) -> Bool {
    while output.count <= most {
      guard let symbol = symbol(lengths) else { return false }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol < 286, let extra = bits(Code.lengthBits[symbol - 257]), let step = self.symbol(distances),
        step < 30,
        let more = bits(Code.distanceBits[step])
      else { return false }
      let length = Code.lengthStarts[symbol - 257] + extra
      let distance = Code.distanceStarts[step] + more
      guard distance <= output.count else { return false }
      let start = output.count - distance
      for offset in 0..<length { output.append(output[start + offset]) }
    }
    return true
  }

  private mutating func symbol(_ code: Code) -> Int? {
    var (value, first, place) = (0, 0, 0)
    for length in 1..<16 {
      guard let bit = bits(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[place + value - first] }
      place += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  /// A canonical Huffman code: how many symbols of each length, and the symbols in order.
  private struct Code: Sendable {
    var counts = Array(repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ sizes: [Int]) {
      for size in sizes { counts[size] += 1 }
      counts[0] = 0
      for length in 1..<16 { symbols += sizes.indices.filter { sizes[$0] == length } }
      // More codes than there is room for are none.
      var room = 1
      for length in 1..<16 {
        room = room << 1 - counts[length]
        if room < 0 { (counts, symbols) = (Array(repeating: 0, count: 16), []); break }
      }
    }

    static let fixedLengths = Code(
      Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
        + Array(repeating: 8, count: 8))
    static let fixedDistances = Code(Array(repeating: 5, count: 30))
    static let lengthStarts = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
      227, 258,
    ]
    static let lengthBits = [
      0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    static let distanceStarts = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537, 2_049,
      3_073, 4_097,
      6_145, 8_193, 12_289, 16_385, 24_577,
    ]
    static let distanceBits = [
      0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
  }
}
