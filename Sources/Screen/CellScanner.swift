// Cuts a text into what goes into cells: one spacing scalar with its marks each, nothing that controls a terminal.

/// A piece of a text that goes into one cell, or two when it is wide.
struct ScannedCell {
  /// Its bytes in the source, with what is dropped there.
  var source: Range<Int>
  /// 1 or 2.
  var width: Int
  /// True when the source's bytes go into the cell as they are.
  var isPlain: Bool
}

/// Walks over a text cell by cell.
///
/// An emoji sequence gives its first emoji, a flag its two letters, a cluster with spacing marks one cell each. A mark
/// with nothing before it stands on a dotted circle.
struct CellScanner {
  /// Marks that ncurses keeps in one cell.
  static let mostMarks = CellScalars.limit - 1

  private var reader: ScalarReader

  /// Starts at the first scalar of valid UTF-8.
  init(_ source: UnsafeBufferPointer<UInt8>) { reader = ScalarReader(source) }

  /// The next cell's letter when that is a printable ASCII character by itself; nil else, with nothing taken.
  @inline(__always)
  mutating func nextLetter() -> UInt8? {
    let at = reader.at
    guard at < reader.source.count else { return nil }
    let byte = reader.source[at]
    // Before another ASCII byte, so that no mark can follow.
    guard byte >= 0x20, byte < 0x7F, at + 1 == reader.source.count || reader.source[at + 1] < 0x80 else {
      return nil
    }
    reader.at = at + 1
    return byte
  }

  /// The next cell; nil at the end.
  @inline(__always)
  mutating func next() -> ScannedCell? {
    while reader.at < reader.source.count {
      let start = reader.at
      if nextLetter() != nil { return ScannedCell(source: start..<start + 1, width: 1, isPlain: true) }
      guard let first = reader.peek() else { return nil }
      let kind = ScalarKind(of: first.scalar)
      if kind.width == 0 {
        reader.at = first.end
        continue
      }
      var cell = ScannedCell(source: start..<start, width: kind.width, isPlain: true)
      switch kind {
      case .mark: cell.isPlain = false
      case .replaced, .blank, .control:
        cell.isPlain = false
        reader.at = first.end
      default: reader.at = first.end
      }
      takeMarks(of: first.scalar, kind: kind) { _, isKept in if !isKept { cell.isPlain = false } }
      cell.source = start..<reader.at
      return cell
    }
    return nil
  }

  /// Steps over what belongs to a base, saying of each scalar whether it is kept.
  @inline(__always)
  private mutating func takeMarks(of base: UInt32, kind: ScalarKind, each: (UInt32, Bool) -> Void) {
    var marks = 0
    let isPicture = kind.isPicture
    while let next = reader.peek() {
      var isKept = false
      switch ScalarKind(of: next.scalar) {
      case .mark: isKept = marks < Self.mostMarks
      case .dropped: break
      case .joiner:
        isKept = !isPicture && Self.needsJoiners(base) && marks < Self.mostMarks
        if isPicture, next.scalar == 0x200D {
          reader.at = next.end
          skipJoinedPicture()
          each(next.scalar, false)
          continue
        }
      case .skinTone: if !isPicture { return }
      default: return
      }
      if isKept { marks += 1 }
      each(next.scalar, isKept)
      reader.at = next.end
    }
  }

  /// After a joiner: the picture that it joins, which has no cell of its own.
  private mutating func skipJoinedPicture() {
    while let next = reader.peek() {
      switch ScalarKind(of: next.scalar) {
      case .dropped: reader.at = next.end
      case .picture, .widePicture, .ambiguousPicture:
        reader.at = next.end
        return
      default: return
      }
    }
  }

  /// Scripts in which joiners change the shape of letters: Arabic to Mongolian, and Indic scripts beyond.
  static func needsJoiners(_ scalar: UInt32) -> Bool {
    (0x0600..<0x1200).contains(scalar) || (0x1700..<0x1C80).contains(scalar)
      || (0xA800..<0xABFF).contains(scalar) || (0x11000..<0x12000).contains(scalar)
  }

  /// What goes into the cell.
  @inline(__always)
  func scalars(of cell: ScannedCell) -> CellScalars {
    if cell.isPlain, cell.source.count == 1 {
      return CellScalars(ascii: reader.source[cell.source.lowerBound])
    }
    let bytes = UnsafeBufferPointer(rebasing: reader.source[cell.source])
    return cell.isPlain ? Self.plainScalars(of: bytes) : Self.visibleScalars(of: bytes)
  }

  private static func plainScalars(of bytes: UnsafeBufferPointer<UInt8>) -> CellScalars {
    var scalars = CellScalars.none
    var reader = ScalarReader(bytes)
    var count = 0
    while count < CellScalars.limit, let next = reader.peek() {
      scalars.set(count, next.scalar)
      count += 1
      reader.at = next.end
    }
    return scalars
  }

  private static func visibleScalars(of bytes: UnsafeBufferPointer<UInt8>) -> CellScalars {
    var scanner = CellScanner(bytes)
    guard let first = scanner.reader.peek() else { return .none }
    let kind = ScalarKind(of: first.scalar)
    var scalars =
      switch kind {
      case .mark: CellScalars("\u{25CC}")
      case .replaced: CellScalars("\u{FFFD}")
      case .blank: CellScalars.space
      case .control: CellScalars(String(SafeText.sign(forControl: first.scalar)))
      default: CellScalars.none
      }
    var count = 1
    if scalars.isEmpty { scalars.set(0, first.scalar) }
    if kind != .mark { scanner.reader.at = first.end }
    scanner.takeMarks(of: first.scalar, kind: kind) { mark, isKept in
      guard isKept else { return }
      scalars.set(count, mark)
      count += 1
    }
    return scalars
  }
}
