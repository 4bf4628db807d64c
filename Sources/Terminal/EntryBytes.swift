// The bytes of a compiled terminal description: little-endian numbers, aligned to even places.

/// Reads a compiled description from its beginning.
struct EntryReader {
  let bytes: [UInt8]
  /// Whether numbers have 32 bits instead of 16.
  var wideNumbers = false
  /// The byte that is read next.
  private(set) var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A signed number of 16 bits; nil past the end.
  mutating func short() -> Int? {
    take(2).map { Int(Int16(bitPattern: UInt16($0[0]) | UInt16($0[1]) << 8)) }
  }

  /// Several of them.
  mutating func shorts(_ count: Int) -> [Int]? {
    guard count >= 0, bytes.count - position >= 2 * count else { return nil }
    return (0..<count).compactMap { _ in short() }
  }

  /// Several numbers of the entry's own size.
  mutating func numbers(_ count: Int) -> [Int32]? {
    guard wideNumbers else { return shorts(count)?.map { Int32($0) } }
    guard count >= 0, let taken = take(4 * count) else { return nil }
    return (0..<count).map { index in
      Int32(bitPattern: taken[4 * index..<4 * index + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
  }

  /// The next bytes; nil past the end.
  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, bytes.count - position >= count else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// Skips the filler before an even place.
  mutating func align() { position += position & 1 }
}

/// Writes a compiled description with numbers of 32 bits.
struct EntryWriter {
  var bytes: [UInt8] = []

  /// Writes a number of 16 bits.
  mutating func short(_ value: Int) {
    bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  /// Writes a number of 32 bits.
  mutating func number(_ value: Int32) {
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  /// Fills up to an even place.
  mutating func align() {
    if bytes.count & 1 != 0 { bytes.append(0) }
  }
}
