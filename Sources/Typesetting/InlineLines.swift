// A run of inlines cut into lines, each of runs with roles.

import Articles
import Screen

extension InlineText {
  /// Breaks the text at a width and gives each line's runs, with its place in the block's flat text.
  func eachLine(of width: Int, _ body: ([StyledLine.Run], Int) -> Void) {
    var bytes = text
    bytes.withUTF8 { source in
      var breaking = LineBreaking(text, bytes: source, width: width)
      var first = 0
      while let line = breaking.next() {
        while first + 1 < spans.count, spans[first + 1].start <= line.range.lowerBound { first += 1 }
        let span = spans[first]
        let flat = span.isLiteral ? span.flat + line.range.lowerBound - span.start : span.flat
        body(runs(of: line, in: source, from: first), flat)
      }
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
      let part =
        line.isClean
        ? String(decoding: slice, as: UTF8.self) : Self.cleaned(slice, endsInSpace: &endsInSpace)
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

  /// One space for each run of white space, also over the borders of spans, and nothing unsafe.
  private static func cleaned(_ slice: Slice<UnsafeBufferPointer<UInt8>>, endsInSpace: inout Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slice.count)
    for byte in slice {
      let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
      if !(isSpace && endsInSpace) { bytes.append(isSpace ? 0x20 : byte) }
      endsInSpace = isSpace
    }
    return SafeText.line(String(decoding: bytes, as: UTF8.self))
  }
}
