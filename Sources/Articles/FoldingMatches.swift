// Where a search stands in a text: what the screen marks.

extension Folding {
  /// What a search matches in a text, in order and apart from one another, by the rules of the index.
  public static func matches(of search: String, in text: String) -> [Range<String.Index>] {
    let patterns = patterns(of: search)
    if patterns.isEmpty { return [] }
    let tokens = tokens(of: text)
    var spans: [Range<Int>] = []
    for pattern in patterns {
      for start in tokens.indices { spans += pattern.spans(in: tokens, from: start) }
    }
    return ranges(of: merged(spans), in: text)
  }

  /// Where a needle stands in a text, case and marks alike, in order and apart from one another.
  ///
  /// With `matchingCase` upper case in one is upper case in the other. An empty needle is nowhere.
  public static func occurrences(
    of needle: String, in text: String, matchingCase: Bool = false
  ) -> [Range<String.Index>] {
    let sought = FoldedBytes(needle, keepsCase: matchingCase)
    if sought.bytes.isEmpty { return [] }
    let searched = FoldedBytes(text, keepsCase: matchingCase)
    var spans: [Range<Int>] = []
    sought.bytes.withUnsafeBufferPointer { sought in
      searched.bytes.withUnsafeBufferPointer { bytes in
        var from = 0
        while let place = firstPlace(of: sought, in: bytes, from: from) {
          // A letter behind the sign of upper case is another letter.
          let isCut = place > 0 && bytes[place - 1] == FoldedBytes.upperCase
          if !isCut { spans.append(searched.source(of: place..<place + sought.count)) }
          from = place + (isCut ? 1 : sought.count)
        }
      }
    }
    return ranges(of: merged(spans), in: text)
  }

  private static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, span.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  private static func ranges(of spans: [Range<Int>], in text: String) -> [Range<String.Index>] {
    let bytes = text.utf8
    return spans.map { span in
      let start = bytes.index(bytes.startIndex, offsetBy: span.lowerBound)
      return start..<bytes.index(start, offsetBy: span.count)
    }
  }
}

extension SearchPattern {
  /// Where the pattern stands when it begins in a given token; several places when it is part of one run.
  fileprivate func spans(in text: [FoldedToken], from start: Int) -> [Range<Int>] {
    guard let first = tokens.first, let last = tokens.last, start + tokens.count <= text.count else {
      return []
    }
    if tokens.count == 1 {
      let token = text[start]
      guard token.isRun == first.isRun else { return [] }
      let places = first.isRun ? Array(token.units.indices) : [0]
      return places.filter { token.has(first.units[...], at: $0) }.compactMap { place in
        let isWhole = token.units.count == first.units.count
        return first.isRun || isOpen || isWhole ? token.span(place..<place + first.units.count) : nil
      }
    }
    for (number, token) in tokens.enumerated() {
      let found = text[start + number]
      let isFirst = number == 0
      let isLast = number == tokens.count - 1
      // The first may be the end of a run, the last the beginning of a run or of an open word.
      let place = isFirst && token.isRun ? found.units.count - token.units.count : 0
      let mayGoOn = isLast && (token.isRun || isOpen)
      guard found.isRun == token.isRun, found.has(token.units[...], at: place),
        mayGoOn || found.units.count - place == token.units.count
      else { return [] }
    }
    let opening = text[start]
    let closing = text[start + tokens.count - 1]
    let from = first.isRun ? opening.units.count - first.units.count : 0
    return [
      opening.span(from..<opening.units.count).lowerBound..<closing.span(0..<last.units.count).upperBound
    ]
  }
}

/// A folded text with the source bytes that each folded byte came from.
private struct FoldedBytes {
  /// Stands before a folded letter that was upper case; no UTF-8 has it.
  static let upperCase: UInt8 = 0xFF

  var bytes: [UInt8] = []
  private var sources: [Range<Int32>] = []

  init(_ text: String, keepsCase: Bool) {
    var text = text
    text.withUTF8 { source in
      var scanner = FoldingScanner(source)
      while let scalar = scanner.next() {
        let span = Int32(clamping: scalar.start)..<Int32(clamping: scalar.end)
        if scalar.kind == .dropped {
          // A mark belongs to the letter before it.
          if let last = sources.last { sources[sources.count - 1] = last.lowerBound..<span.upperBound }
          continue
        }
        if keepsCase, isUpperCase(source[scalar.start..<scalar.end]) {
          bytes.append(Self.upperCase)
          sources.append(span)
        }
        for byte in scalar.bytes {
          bytes.append(byte)
          sources.append(span)
        }
      }
    }
  }

  func source(of folded: Range<Int>) -> Range<Int> {
    guard let first = sources[folded].first, let last = sources[folded].last else { return 0..<0 }
    return Int(first.lowerBound)..<Int(last.upperBound)
  }

  private func isUpperCase(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.properties.isUppercase }
  }
}
