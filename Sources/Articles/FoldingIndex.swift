// What the full-text index stores of a text: folded words, and pairs of characters where a script has no spaces.

extension Folding {
  /// The text as the index takes it: folded tokens, one space between two.
  ///
  /// Runs of letters and digits are words; an apostrophe within joins. Runs of Han, kana, Thai, Lao, Khmer, Burmese and
  /// the like become overlapping pairs and then the run's last character alone, so that every part of a run, of one
  /// character too, begins some token. All else separates.
  public static func indexText(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      var index = IndexWriter(capacity: source.count)
      index.write(source)
      return String(decoding: index.bytes, as: UTF8.self)
    }
  }
}

private struct IndexWriter {
  var bytes: [UInt8] = []
  private var isInWord = false
  private var waiting: UnsafeBufferPointer<UInt8>?

  init(capacity: Int) { bytes.reserveCapacity(capacity + capacity / 8) }

  mutating func write(_ source: UnsafeBufferPointer<UInt8>) {
    var scanner = FoldingScanner(source)
    while true {
      // Most text is ASCII for long stretches: letters, digits and spaces need no table.
      var at = scanner.offset
      while at < source.count, let letter = plainLetter(source[at]) {
        beginWord()
        bytes.append(letter)
        at += 1
      }
      scanner.skip(to: at)
      guard let scalar = scanner.next() else { break }
      write(scalar)
    }
    endRun()
  }

  private mutating func write(_ scalar: FoldedScalar) {
    switch scalar.kind {
    case .word:
      beginWord()
      bytes.append(contentsOf: scalar.bytes)
    case .unspaced:
      isInWord = false
      for unit in FoldedUnits(scalar.bytes) {
        if let first = waiting {
          separate()
          bytes.append(contentsOf: first)
          bytes.append(contentsOf: unit)
        }
        waiting = unit
      }
    case .dropped: break
    case .apostrophe: if !isInWord { endRun() }
    case .separator, .space:
      isInWord = false
      endRun()
    }
  }

  @inline(__always)
  private func plainLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: return byte
    case 0x41...0x5A: return byte | 0x20
    default: return nil
    }
  }

  @inline(__always)
  private mutating func beginWord() {
    if isInWord { return }
    endRun()
    separate()
    isInWord = true
  }

  private mutating func endRun() {
    guard let last = waiting else { return }
    separate()
    bytes.append(contentsOf: last)
    waiting = nil
  }

  private mutating func separate() { if !bytes.isEmpty { bytes.append(0x20) } }
}

/// The scalars of a folded piece, each as its bytes.
struct FoldedUnits: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// Takes valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next scalar's bytes.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard at < bytes.count else { return nil }
    let lead = bytes[at]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    defer { at += length }
    return UnsafeBufferPointer(rebasing: bytes[at..<at + length])
  }
}
