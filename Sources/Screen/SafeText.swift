// What may reach a terminal or a pipe: the one place where text from articles loses what controls or deceives.

/// Text without control characters, unclosed directions and invisible deceivers.
///
/// Frames take text only through the same table (`CellScanner`); what the command line prints goes through `line` or
/// `block`. Control characters become visible signs (␛, �), invisible format characters go silently: soft hyphens, zero
/// width spaces, tags, annotations, joiners where no script or emoji needs them. Overrides of direction always go,
/// embeddings and isolates stay where they close within the same line (UAX #9; CVE-2021-42574).
public enum SafeText {
  /// The text as one line: line ends and tabs are spaces.
  public static func line(_ text: String) -> String { safe(text, keepsLines: false) }

  /// The text with its line ends (LF alone) and tabs.
  public static func block(_ text: String) -> String { safe(text, keepsLines: true) }

  /// The sign that stands for a control character: control pictures for C0 and DEL, U+FFFD for C1.
  static func sign(forControl scalar: UInt32) -> Unicode.Scalar {
    let picture = scalar == 0x7F ? 0x2421 : scalar < 0x20 ? 0x2400 + scalar : 0xFFFD
    return Unicode.Scalar(picture) ?? "\u{FFFD}"
  }

  private static func safe(_ text: String, keepsLines: Bool) -> String {
    var text = text
    let isSafe = text.withUTF8 { source in
      source.allSatisfy { $0 >= 0x20 && $0 < 0x7F || keepsLines && ($0 == 0x0A || $0 == 0x09) }
    }
    if isSafe { return text }
    var writer = SafeWriter(keepsLines: keepsLines)
    writer.write(text.unicodeScalars)
    return writer.safe.map { String($0) } ?? text
  }
}

private struct SafeWriter {
  let keepsLines: Bool
  /// What has been written once something had to change: most texts stay as they are.
  var safe: String.UnicodeScalarView?
  private var base: UInt32 = 0x20

  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  mutating func write(_ scalars: String.UnicodeScalarView) {
    let closed = Self.closedDirections(in: scalars)
    var place = 0
    var previous: UInt32 = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      let shown = visible(scalar, after: previous, isClosed: !closed.isEmpty && closed.contains(place))
      place += 1
      if shown != scalar, safe == nil { safe = String.UnicodeScalarView(scalars[..<index]) }
      guard let shown else { continue }
      safe?.append(shown)
      previous = shown.value
      let kind = ScalarKind(of: scalar.value)
      if kind != .mark, kind != .joiner, kind != .dropped, kind != .skinTone { base = scalar.value }
    }
  }

  /// What stands for a scalar; nil for what goes.
  private func visible(_ scalar: Unicode.Scalar, after previous: UInt32, isClosed: Bool) -> Unicode.Scalar? {
    switch ScalarKind(of: scalar.value) {
    case .narrow, .wide, .mark, .picture, .widePicture, .skinTone, .ambiguous, .ambiguousPicture:
      return scalar
    case .control: return SafeText.sign(forControl: scalar.value)
    case .replaced: return Self.isNoncharacter(scalar.value) ? "\u{FFFD}" : scalar
    case .joiner:
      let base = ScalarKind(of: base)
      let joinsPictures = scalar.value == 0x200D && base.isPicture
      return previous != scalar.value && (joinsPictures || CellScanner.needsJoiners(self.base)) ? scalar : nil
    case .blank:
      guard keepsLines else { return " " }
      if scalar.value == 0x0D { return nil }
      return scalar.value == 0x09 ? scalar : "\n"
    case .dropped:
      switch scalar.value {
      // Variation selectors and the implicit marks shape and order honest text and hide none.
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return previous == scalar.value ? nil : scalar
      case 0x200E, 0x200F, 0x061C: return scalar
      case 0x202A...0x202E, 0x2066...0x2069: return isClosed ? scalar : nil
      default: return nil
      }
    }
  }

  private static func isNoncharacter(_ scalar: UInt32) -> Bool {
    scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
  }

  /// Places of the embeddings and isolates that close within their line, and of what closes them.
  private static func closedDirections(in scalars: String.UnicodeScalarView) -> Set<Int> {
    var closed: Set<Int> = []
    var open: [(place: Int, scalar: UInt32)] = []
    for (place, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: open.append((place, scalar.value))
      case 0x202C, 0x2069:
        let closesIsolate = scalar.value == 0x2069
        guard let last = open.last, closesIsolate == (last.scalar >= 0x2066) else { continue }
        open.removeLast()
        // An override goes, and its end with it.
        if last.scalar != 0x202D, last.scalar != 0x202E { closed.formUnion([last.place, place]) }
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: open.removeAll()
      default: break
      }
    }
    return closed
  }
}
