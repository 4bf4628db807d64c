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
  static let mostMarks = 4

  private var reader: ScalarReader

  /// Starts at the first scalar of valid UTF-8.
  init(_ source: UnsafeBufferPointer<UInt8>) { reader = ScalarReader(source) }

  /// The next cell; nil at the end.
  @inline(__always)
  mutating func next() -> ScannedCell? {
    while reader.at < reader.source.count {
      let start = reader.at
      let byte = reader.source[start]
      // A printable ASCII byte before another ASCII byte is a cell by itself.
      if byte >= 0x20, byte < 0x7F, start + 1 == reader.source.count || reader.source[start + 1] < 0x80 {
        reader.at = start + 1
        return ScannedCell(source: start..<start + 1, width: 1, isPlain: true)
      }
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
    let isPicture = kind == .picture || kind == .widePicture
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
      case .picture, .widePicture:
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
  func text(of cell: ScannedCell) -> String {
    let bytes = UnsafeBufferPointer(rebasing: reader.source[cell.source])
    if cell.isPlain {
      if bytes.count == 1 { return asciiTexts[Int(bytes[0] & 0x7F)] }
      return String(decoding: bytes, as: UTF8.self)
    }
    return Self.visibleText(of: bytes)
  }

  private static func visibleText(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var scanner = CellScanner(bytes)
    guard let first = scanner.reader.peek() else { return "" }
    let kind = ScalarKind(of: first.scalar)
    switch kind {
    case .mark: text.append("\u{25CC}")
    case .replaced: text.append("\u{FFFD}")
    case .blank: text.append(" ")
    case .control: text.append(SafeText.sign(forControl: first.scalar))
    default: if let scalar = Unicode.Scalar(first.scalar) { text.append(scalar) }
    }
    if kind != .mark { scanner.reader.at = first.end }
    scanner.takeMarks(of: first.scalar, kind: kind) { mark, isKept in
      if isKept, let scalar = Unicode.Scalar(mark) { text.append(scalar) }
    }
    return String(text)
  }
}

/// The texts of ASCII cells, made once.
private let asciiTexts: [String] = (0..<128).map { String(UnicodeScalar(UInt8($0))) }
