// Finding text in the open article: matches over the set lines, across their breaks.

import Articles
import Screen

/// A search within one article.
public struct Find: Hashable, Sendable {
  /// A piece of a match on one line.
  public struct Piece: Hashable, Sendable {
    /// The line.
    public var line: Int
    /// Characters of the line's text that match.
    public var range: Range<Int>
  }

  /// What is looked for.
  public var text: String
  /// The matches in order, each of one piece a line.
  public private(set) var matches: [[Piece]] = []
  /// The match one stands on.
  public var current: Int?
  /// The line from which it began, to go back to.
  public var origin: Int

  /// Finds a text in set lines; upper case in what is looked for counts, lower case alone does not.
  init(_ text: String, in lines: [StyledLine], origin: Int) {
    self.text = text
    self.origin = origin
    look(in: lines)
  }

  /// The same find in lines that were set anew.
  func again(in lines: [StyledLine]) -> Find {
    var new = Find(text, in: lines, origin: origin)
    new.current = new.matches.isEmpty ? nil : min(current ?? 0, new.matches.count - 1)
    return new
  }

  /// The pieces on one line, with whether they belong to the current match.
  func pieces(on line: Int) -> [(range: Range<Int>, isCurrent: Bool)] {
    guard var index = firstMatch(atOrAfter: line) else { return [] }
    var found: [(Range<Int>, Bool)] = []
    while index > 0, matches[index - 1].last.map({ $0.line >= line }) == true { index -= 1 }
    while index < matches.count, let first = matches[index].first, first.line <= line {
      for piece in matches[index] where piece.line == line { found.append((piece.range, index == current)) }
      index += 1
    }
    return found
  }

  /// The first match that begins at a line or later.
  func firstMatch(atOrAfter line: Int) -> Int? {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].last.map({ $0.line >= line }) == true { high = middle } else { low = middle + 1 }
    }
    return low < matches.count ? low : nil
  }

  private mutating func look(in lines: [StyledLine]) {
    guard !text.isEmpty else { return }
    // Lines of one paragraph are joined by a space, so that a match may run over a break of typesetting.
    var joined = ""
    var starts: [(offset: Int, count: Int, indent: Int)] = []
    for line in lines {
      let whole = line.text
      let trimmed = whole.dropFirst(line.barCount).drop { $0 == " " }
      if line.isSpacing {
        starts.append((joined.utf8.count, 0, 0))
        continue
      }
      starts.append((joined.utf8.count, trimmed.count, whole.count - trimmed.count))
      joined += trimmed
      // The parts of a word that a hyphen cuts are one.
      if !line.isHyphenated { joined += trimmed.isEmpty ? "\n" : " " }
    }
    let utf8 = joined.utf8
    func place(_ offset: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: offset) }
    var line = 0
    for range in Folding.occurrences(of: text, in: joined, matchingCase: text.contains { $0.isUppercase }) {
      let from = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
      let to = utf8.distance(from: utf8.startIndex, to: range.upperBound)
      while line + 1 < starts.count, starts[line + 1].offset <= from { line += 1 }
      var pieces: [Piece] = []
      var index = line
      while index < starts.count, starts[index].offset < to {
        let start = starts[index]
        let end = index + 1 < starts.count ? starts[index + 1].offset : utf8.count
        let lower = place(max(from, start.offset))
        let first = joined.distance(from: place(start.offset), to: lower)
        let last = min(start.count, first + joined.distance(from: lower, to: place(min(to, end))))
        if first < last {
          pieces.append(Piece(line: index, range: first + start.indent..<last + start.indent))
        }
        index += 1
      }
      if !pieces.isEmpty { matches.append(pieces) }
    }
  }
}
