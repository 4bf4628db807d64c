// Reads the generated table: what one scalar of a text folds to, and what it is to the index.

/// What a scalar is to the index.
enum FoldingKind: UInt32 {
  /// It stands between words.
  case separator
  /// Part of a word.
  case word
  /// Part of a run of a script that is written without spaces.
  case unspaced
  /// A mark or an invisible: it leaves nothing.
  case dropped
  /// One of the kinds of apostrophe: it joins within a word.
  case apostrophe
  /// White space.
  case space
}

/// A scalar of a text, folded.
struct FoldedScalar {
  /// What it is to the index.
  var kind: FoldingKind
  /// Where it begins in the source, in bytes.
  var start: Int
  /// Where it ends in the source.
  var end: Int
  /// What it folds to, in UTF-8: bytes of the source or of the table, valid as long as the source's buffer.
  var bytes: UnsafeBufferPointer<UInt8>
}

/// Walks over the scalars of a valid UTF-8 text and folds each.
struct FoldingScanner {
  private let source: UnsafeBufferPointer<UInt8>
  private var at = 0
  private let blocks = FoldingTableData.blocks.utf8Start
  private let entries = FoldingTableData.entries.utf8Start
  private let texts = FoldingTableData.texts.utf8Start

  /// Starts at the first scalar.
  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Steps over bytes that the caller has dealt with: whole scalars only.
  mutating func skip(to offset: Int) { at = offset }

  /// Bytes of the source before the next scalar.
  var offset: Int { at }

  /// The next scalar; nil at the end.
  @inline(__always)
  mutating func next() -> FoldedScalar? {
    guard at < source.count else { return nil }
    let start = at
    let scalar = decode()
    let entry = entry(of: scalar)
    let kind = FoldingKind(rawValue: entry & 7) ?? .separator
    let length = Int(entry >> 3 & 31)
    var bytes = UnsafeBufferPointer(rebasing: source[start..<at])
    if length > 0 { bytes = UnsafeBufferPointer(start: texts + Int(entry >> 8), count: length) }
    if kind == .dropped { bytes = UnsafeBufferPointer(start: texts, count: 0) }
    if kind == .unspaced, let voiced = voicedKana(of: bytes) { bytes = voiced }
    return FoldedScalar(kind: kind, start: start, end: at, bytes: bytes)
  }

  @inline(__always)
  private mutating func decode() -> UInt32 {
    let lead = UInt32(source[at])
    if lead < 0x80 {
      at += 1
      return lead
    }
    // The text of a String is valid, so the bytes that the lead promises are there.
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = lead & (0x7F >> UInt32(length))
    for byte in 1..<length { scalar = scalar << 6 | UInt32(source[at + byte]) & 0x3F }
    at += length
    return scalar
  }

  @inline(__always)
  private func entry(of scalar: UInt32) -> UInt32 {
    guard scalar < 0x20000 else {
      // Ideographs beyond, then tags and variation selectors.
      return scalar < 0xE0000 ? FoldingKind.unspaced.rawValue : FoldingKind.dropped.rawValue
    }
    let block = Int(scalar >> 6) * 2
    let number = digit(blocks, block) << 6 | digit(blocks, block + 1)
    let place = (Int(number) << 6 | Int(scalar & 63)) * 4
    return digit(entries, place) << 18 | digit(entries, place + 1) << 12 | digit(entries, place + 2) << 6
      | digit(entries, place + 3)
  }

  @inline(__always)
  private func digit(_ digits: UnsafePointer<UInt8>, _ place: Int) -> UInt32 { UInt32(digits[place]) &- 48 }

  /// The voiced letter when a kana is followed by a sound mark of its own (half-width and decomposed forms).
  private mutating func voicedKana(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard bytes.count == 3, bytes[0] == 0xE3, at + 2 < source.count else { return nil }
    let step: UInt32
    switch (source[at], source[at + 1], source[at + 2]) {
    case (0xE3, 0x82, 0x99), (0xEF, 0xBE, 0x9E): step = 1
    case (0xE3, 0x82, 0x9A), (0xEF, 0xBE, 0x9F): step = 2
    default: return nil
    }
    var kana = UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
    // Hiragana and katakana stand in the same order, 96 apart.
    switch kana - (kana >= 0x30A0 ? 0x60 : 0) {
    case 0x3046 where step == 1: kana = kana >= 0x30A0 ? 0x30F4 : 0x3094
    case 0x304B...0x3062 where step == 1 && kana % 2 == 1: kana += 1
    case 0x3064, 0x3066, 0x3068: if step == 1 { kana += 1 } else { return nil }
    case 0x306F...0x307D where kana % 3 == 0: kana += step
    default: return nil
    }
    at += 3
    // The table's texts begin with the kana in order, three bytes each.
    return UnsafeBufferPointer(start: texts + Int(kana - 0x3041) * 3, count: 3)
  }
}
