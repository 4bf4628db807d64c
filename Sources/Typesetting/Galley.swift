// The lines set so far, and the indentation under which the next ones go.

import Articles
import Screen

/// Collects lines; blocks set themselves into it.
struct Galley {
  /// What stands left of the lines of a list item, a quotation, a footnote.
  private struct Level {
    /// Left of its first line, until that is set.
    var first: StyledLine.Run?
    /// Left of the others.
    var rest: StyledLine.Run?
    /// True when blank lines bear it too.
    var isBar: Bool
    var width: Int
  }

  /// What is set.
  var text = SetText()
  /// The choices made.
  let options: TypesettingOptions
  /// The role of running text here.
  var role = Role.text
  /// Where words may be cut in running text; nil without a dictionary.
  let hyphenation: Hyphenation?
  /// Where words begin in scripts without spaces; nil without a dictionary.
  let wordBreaks: WordBreaks?
  /// Sizes of the pictures that can be shown, by their addresses.
  let pictures: [String: PictureSize]
  /// Lists around here, for their bullets.
  var listDepth = 0
  private var levels: [Level] = []

  /// Starts an empty galley.
  init(
    options: TypesettingOptions, hyphenation: Hyphenation?, wordBreaks: WordBreaks?,
    pictures: [String: PictureSize]
  ) {
    self.options = options
    self.hyphenation = hyphenation
    self.wordBreaks = wordBreaks
    self.pictures = pictures
    _ = text.stand(as: options)
  }

  /// Cells that a line may take here.
  var width: Int { options.textWidth - levels.reduce(0) { $0 + $1.width } }

  /// Indents what follows; where that would leave less than four cells, it does not.
  mutating func indent(first: String, rest: String, role: Role, isBar: Bool = false) {
    let cells = TextWidth.width(of: first)
    guard width - cells >= 4 else {
      levels.append(Level(first: nil, rest: nil, isBar: false, width: 0))
      return
    }
    let other = StyledLine.Run(rest, role: isBar ? role : .text)
    levels.append(Level(first: .init(first, role: role), rest: other, isBar: isBar, width: cells))
  }

  /// Ends the last indentation; what should have stood left of a line and had none gets one of its own.
  mutating func outdent(at offset: Int) {
    if levels.last?.first != nil { add([], offset: offset) }
    levels.removeLast()
  }

  /// Adds a line under the indentation.
  mutating func add(_ runs: [StyledLine.Run], offset: Int, isWide: Bool = false) {
    add(StyledLine(runs, offset: offset, isWide: isWide))
  }

  /// Adds a line under the indentation, which goes before its runs.
  mutating func add(_ line: StyledLine) {
    guard !levels.isEmpty else { return text.lines.append(line) }
    var all: [StyledLine.Run] = []
    all.reserveCapacity(line.runs.count + levels.count)
    for level in levels.indices {
      if let run = levels[level].first ?? levels[level].rest { all.append(run) }
      levels[level].first = nil
    }
    var line = line
    line.indent = Int32(all.count)
    line.runs = all + line.runs
    text.lines.append(line)
  }

  /// Adds what goes between blocks: an empty line, with the bars of quotations; two where lines are spaced.
  mutating func addBlank(at offset: Int) {
    for _ in 0..<max(1, options.lineSpacing) { text.lines.append(blank(at: offset)) }
  }

  /// An empty line, with the bars of quotations.
  private func blank(at offset: Int) -> StyledLine {
    let last = levels.lastIndex { $0.isBar } ?? -1
    return StyledLine(levels.prefix(last + 1).compactMap(\.rest), offset: offset)
  }

  /// Sets a run of inlines and returns the length of its flat text; in headings no dictionary cuts words.
  mutating func set(_ inline: InlineText, at offset: Int, isHeading: Bool = false) -> Int {
    addLinks(of: inline)
    let setting = LineSetting(
      paragraphs: options.paragraphs, takesHyphens: options.hyphens != .none,
      hyphenation: isHeading ? nil : hyphenation, wordBreaks: wordBreaks)
    let direction = TextDirection(inline.text)
    inline.eachLine(of: width, by: setting) { shown in
      addSpacing()
      var line = StyledLine(shown.runs, offset: offset + shown.flat)
      line.direction = direction
      line.wordStart = shown.wordStart
      line.wordEnd = shown.wordEnd
      if options.isJustified, !shown.isLast { line.stretch(to: width) }
      add(line)
    }
    return inline.flatLength
  }

  /// Where lines are spaced, puts an empty one after the text above.
  private mutating func addSpacing() {
    guard options.lineSpacing > 1, let last = text.lines.last, last.runs.count > last.indent else { return }
    for _ in 1..<options.lineSpacing {
      var line = blank(at: last.offset)
      line.isSpacing = true
      text.lines.append(line)
    }
  }

  /// Takes over a text's links.
  mutating func addLinks(of inline: InlineText) {
    for link in inline.links {
      text.links.append(SetLink(url: link.url, text: SafeText.line(link.text)))
    }
  }
}
