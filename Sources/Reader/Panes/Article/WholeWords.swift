// Lines with the words whole that hyphens cut at their ends: what is looked for in them, and what is copied of them.

import Screen

extension StyledLine {
  /// Characters of indentation and bars before the text of a line that goes on with a cut word, marks of lists not counted.
  var barCount: Int {
    runs.prefix(Int(indent)).allSatisfy { $0.role != .ornament }
      ? runs.prefix(Int(indent)).reduce(0) { $0 + $1.text.count } : 0
  }

  /// Where something stands in the line, cut words taken whole; what begins in the line before is told by `begins`.
  func places(
    of look: (String) -> [Range<String.Index>]
  ) -> [(range: Range<String.Index>, begins: Bool)] {
    let own = text
    if wordStart.isEmpty, wordEnd.isEmpty { return look(own).map { ($0, true) } }
    let bars = wordStart.isEmpty ? "" : String(own.prefix(barCount))
    let whole = wordStart + own.dropFirst(bars.count) + wordEnd
    let first = wordStart.utf8.count
    let shift = bars.utf8.count - first
    let last = own.utf8.count - shift
    return look(whole).compactMap { found in
      let from = whole.utf8.distance(from: whole.startIndex, to: found.lowerBound)
      let to = min(last, whole.utf8.distance(from: whole.startIndex, to: found.upperBound))
      guard from < to, first < to else { return nil }
      func place(_ byte: Int) -> String.Index { own.utf8.index(own.startIndex, offsetBy: byte + shift) }
      return (place(max(first, from))..<place(to), from >= first)
    }
  }

  /// True when something stands in the line, cut words taken whole.
  func holds(_ look: (String) -> [Range<String.Index>]) -> Bool { !places(of: look).isEmpty }

  /// The text of lines as it is copied: a cut word stands whole where it begins, or where the lines begin with its end; what all
  /// lines are set in by is left out.
  static func copied(_ lines: some Sequence<StyledLine>) -> [String] {
    let texts = wholeLines(lines).map { line, rest in
      rest.isEmpty
        ? String(line.shownIndent.reversed().drop { $0 == " " }.reversed()) : line.shownIndent + rest
    }
    func spaces(_ text: String) -> Int { text.prefix { $0 == " " }.count }
    let common = texts.filter { spaces($0) < $0.count }.map(spaces).min() ?? 0
    return texts.map { String($0.dropFirst(min(common, spaces($0)))) }
  }

  /// Lines as a quotation in Markdown: bars as its signs, code between fences.
  static func quoted(_ lines: some Sequence<StyledLine>) -> [String] {
    var quoted: [String] = []
    var fence: String?
    var blanks: [String] = []
    for (line, rest) in wholeLines(lines) {
      let indent = line.indentRuns
      let signs = String(repeating: "> ", count: 1 + indent.count { $0.role == .quote })
      let isCode = !rest.isEmpty && line.runs.dropFirst(indent.count).allSatisfy(\.role.isCode)
      if rest.isEmpty {
        blanks.append(signs)
        continue
      }
      // Empty lines are code where code goes on behind them.
      if let open = fence, !isCode {
        quoted.append(open + "```")
        fence = nil
      }
      quoted += blanks
      blanks = []
      if isCode, fence == nil {
        quoted.append(signs + "```")
        fence = signs
      }
      let marks = isCode ? "" : indent.filter { $0.role != .quote }.map(\.markdownMark).joined()
      quoted.append(signs + marks + rest)
    }
    if let fence { quoted.append(fence + "```") }
    return quoted.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The lines that are more than space between others, with what stands behind their indentation.
  private static func wholeLines(_ lines: some Sequence<StyledLine>) -> [(line: StyledLine, rest: String)] {
    var whole: [(line: StyledLine, rest: String)] = []
    for line in lines where !line.isSpacing {
      var rest = line.runs.dropFirst(line.indentRuns.count).map(\.text).joined()
      if !line.wordStart.isEmpty {
        if whole.isEmpty {
          rest = line.wordStart + rest
        } else {
          guard let space = rest.firstIndex(of: " ") else { continue }
          rest = String(rest[space...].drop { $0 == " " })
        }
      }
      whole.append((line, rest + line.wordEnd))
    }
    return whole
  }

  /// What stands left of the text: all of a line between paragraphs, which may bear bars.
  private var indentRuns: ArraySlice<Run> {
    let isBlank = runs.allSatisfy { $0.text.allSatisfy { " │|".contains($0) } }
    return isBlank ? runs[...] : runs.prefix(Int(indent))
  }

  private var shownIndent: String { indentRuns.map(\.text).joined() }
}

extension StyledLine.Run {
  /// A bullet as Markdown has it; other marks stand as they are.
  fileprivate var markdownMark: String {
    role == .ornament && text.count == 2 && text.last == " " && text.first?.isNumber == false ? "- " : text
  }
}

extension Role {
  /// Whether it is one of code.
  fileprivate var isCode: Bool { [.code, .codeComment, .codeString, .codeKeyword].contains(self) }
}
