// A run of inlines cut into lines, each of runs with roles.

import Articles
import Screen

/// How running text is cut into lines.
struct LineSetting {
  /// Line by line, or for the whole paragraph.
  var paragraphs = Paragraphs.greedy
  /// True to end lines at soft hyphens and where a dictionary allows it.
  var takesHyphens = true
  /// The dictionary; nil for none.
  var hyphenation: Hyphenation?
  /// Where words begin in scripts without spaces; nil for syllables alone.
  var wordBreaks: WordBreaks?
}

/// A line of inlines.
struct InlineLine {
  /// The runs, without a hyphen at the end.
  var runs: [StyledLine.Run]
  /// Its place in the block's flat text.
  var flat: Int
  /// What the line before has of the word that goes on in this one; empty when none does.
  var wordStart = ""
  /// What the next line has of the word that a hyphen cuts at the end of this one; empty when none does.
  var wordEnd = ""
  /// True when the paragraph ends with it, or the writer asked for a break.
  var isLast = true
}

extension InlineText {
  /// Breaks the text at a width and gives each line.
  func eachLine(of width: Int, by setting: LineSetting = LineSetting(), _ body: (InlineLine) -> Void) {
    var bytes = text
    bytes.withUTF8 { source in
      let words = setting.hyphenation.map { WordHyphens($0, exempt: codeRanges(source.count)) }
      var first = 0
      var wordStart = ""
      func give(_ line: BrokenLine) {
        while first + 1 < spans.count, spans[first + 1].start <= line.range.lowerBound { first += 1 }
        let span = spans[first]
        let flat = span.isLiteral ? span.flat + line.range.lowerBound - span.start : span.flat
        var shown = InlineLine(
          runs: runs(of: line, in: source, from: first), flat: flat, wordStart: wordStart, isLast: line.isLast
        )
        wordStart = ""
        if line.isHyphenated {
          wordStart = CutWord.start(source, before: line.range.upperBound)
          shown.wordEnd = CutWord.end(source, after: line.range.upperBound)
        }
        body(shown)
      }
      switch setting.paragraphs {
      case .greedy:
        var lines = GreedyLines(
          text, bytes: source, width: width, takesHyphens: setting.takesHyphens, words: words,
          wordBreaks: setting.wordBreaks)
        while let line = lines.next() { give(line) }
      case .bestFit:
        var lines = BestFitLines(
          text, bytes: source, width: width, takesHyphens: setting.takesHyphens, words: words,
          wordBreaks: setting.wordBreaks)
        while let line = lines.next() { give(line) }
      }
    }
  }

  /// The bytes of code.
  private func codeRanges(_ count: Int) -> [Range<Int>] {
    spans.indices.compactMap { number in
      guard spans[number].isCode else { return nil }
      return spans[number].start..<(number + 1 < spans.count ? spans[number + 1].start : count)
    }
  }

  private func runs(
    of line: BrokenLine, in source: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> [StyledLine.Run] {
    var runs: [StyledLine.Run] = []
    var number = first
    var endsInSpace = true
    while number < spans.count, spans[number].start < line.range.upperBound {
      let span = spans[number]
      number += 1
      let end = number < spans.count ? spans[number].start : source.count
      let start = max(span.start, line.range.lowerBound)
      guard start < min(end, line.range.upperBound) else { continue }
      let slice = source[start..<min(end, line.range.upperBound)]
      var part =
        line.isClean
        ? String(decoding: slice, as: UTF8.self) : Self.cleaned(slice, endsInSpace: &endsInSpace)
      if let last = runs.indices.last { runs[last].text += Self.takeMarks(&part) }
      if part.isEmpty { continue }
      if let last = runs.last, last.role == span.role, last.link == span.link {
        runs[runs.count - 1].text += part
      } else {
        runs.append(.init(part, role: span.role, link: span.link))
      }
    }
    // A space can come to stand last when what followed it was dropped.
    if !line.isClean, let last = runs.indices.last {
      while runs[last].text.unicodeScalars.last == " " { runs[last].text.unicodeScalars.removeLast() }
    }
    return runs
  }

  /// Takes the marks off the start of a part: they belong to what is before it, whatever role that has.
  private static func takeMarks(_ part: inout String) -> String {
    guard let first = part.utf8.first, first >= 0xCC else { return "" }
    let marks = String(part.unicodeScalars.prefix { TextWidth.width(of: $0) == 0 })
    part.unicodeScalars.removeFirst(marks.unicodeScalars.count)
    return marks
  }

  /// Nothing unsafe, and one space for each run of white space, also over the borders of spans.
  private static func cleaned(_ slice: Slice<UnsafeBufferPointer<UInt8>>, endsInSpace: inout Bool) -> String {
    // First what is dropped, since white space may stand on both sides of it.
    var clean = String.UnicodeScalarView()
    for scalar in SafeText.line(String(decoding: slice, as: UTF8.self)).unicodeScalars {
      let isSpace = scalar == " "
      if isSpace, endsInSpace { continue }
      clean.append(scalar)
      // A mark of direction is kept and takes no cell: it parts no white space either.
      if ![0x200E, 0x200F, 0x061C].contains(scalar.value) { endsInSpace = isSpace }
    }
    return String(clean)
  }
}
