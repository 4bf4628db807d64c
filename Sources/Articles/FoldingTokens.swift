// The words and unspaced runs of a text, folded, each unit with where it stands in the source.

/// A word or a run of a script without spaces.
struct FoldedToken {
  /// A folded scalar of it: its text, and the bytes of the source that it came from, with marks that follow.
  struct Unit {
    var text: String
    var source: Range<Int>
  }

  /// True for a run of a script without spaces.
  var isRun: Bool
  /// Its scalars.
  var units: [Unit] = []

  /// The folded text.
  var text: String { units.reduce(into: "") { $0 += $1.text } }
  /// Where it stands in the source.
  var source: Range<Int> { span(0..<units.count) }

  /// Where some of its units stand in the source.
  func span(_ some: Range<Int>) -> Range<Int> {
    guard let first = units[some].first, let last = units[some].last else { return 0..<0 }
    return first.source.lowerBound..<max(first.source.upperBound, last.source.upperBound)
  }

  /// True when the given units stand in it from a place on.
  func has(_ other: ArraySlice<Unit>, at place: Int) -> Bool {
    guard place >= 0, place + other.count <= units.count else { return false }
    return zip(units[place...], other).allSatisfy { $0.text == $1.text }
  }
}

extension Folding {
  /// The tokens of a text by the rules of `indexText`.
  static func tokens(of text: String) -> [FoldedToken] {
    var text = text
    return text.withUTF8 { source in
      var tokens: [FoldedToken] = []
      var isOpen = false
      var scanner = FoldingScanner(source)
      while let scalar = scanner.next() {
        switch scalar.kind {
        case .word, .unspaced:
          let isRun = scalar.kind == .unspaced
          if !isOpen || tokens[tokens.count - 1].isRun != isRun { tokens.append(FoldedToken(isRun: isRun)) }
          isOpen = true
          for unit in FoldedUnits(scalar.bytes) {
            let text = String(decoding: unit, as: UTF8.self)
            tokens[tokens.count - 1].units.append(.init(text: text, source: scalar.start..<scalar.end))
          }
        case .dropped:
          guard isOpen, let last = tokens.last?.units.indices.last else { continue }
          let start = tokens[tokens.count - 1].units[last].source.lowerBound
          tokens[tokens.count - 1].units[last].source = start..<scalar.end
        case .apostrophe: if isOpen, tokens[tokens.count - 1].isRun { isOpen = false }
        case .separator, .space: isOpen = false
        }
      }
      return tokens
    }
  }
}
