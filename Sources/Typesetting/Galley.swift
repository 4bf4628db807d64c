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
  /// Lists around here, for their bullets.
  var listDepth = 0
  private var levels: [Level] = []

  /// Starts an empty galley.
  init(options: TypesettingOptions) {
    self.options = options
    text.margin = options.margin
    text.width = options.textWidth
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
  mutating func add(
    _ runs: [StyledLine.Run], offset: Int, isWide: Bool = false, direction: TextDirection? = nil
  ) {
    if levels.isEmpty {
      text.lines.append(StyledLine(runs, offset: offset, isWide: isWide, direction: direction))
      return
    }
    var all: [StyledLine.Run] = []
    all.reserveCapacity(runs.count + levels.count)
    for level in levels.indices {
      if let run = levels[level].first ?? levels[level].rest { all.append(run) }
      levels[level].first = nil
    }
    text.lines.append(StyledLine(all + runs, offset: offset, isWide: isWide, direction: direction))
  }

  /// Adds an empty line, with the bars of quotations.
  mutating func addBlank(at offset: Int) {
    let last = levels.lastIndex { $0.isBar } ?? -1
    let bars = levels.prefix(last + 1).compactMap(\.rest)
    text.lines.append(StyledLine(bars, offset: offset))
  }

  /// Sets a run of inlines and returns the length of its flat text.
  mutating func set(_ inline: InlineText, at offset: Int) -> Int {
    let first = text.links.count
    addLinks(of: inline)
    let direction = TextDirection(inline.text)
    inline.eachLine(of: width) { runs, flat in
      for case let link? in runs.map(\.link) where text.links[link].line < 0 {
        text.links[link].line = text.lines.count
      }
      add(runs, offset: offset + flat, direction: direction)
    }
    for link in first..<text.links.count where text.links[link].line < 0 {
      text.links[link].line = max(0, text.lines.count - 1)
    }
    return inline.flatLength
  }

  /// Takes over a text's links; the line of each is set when it is met.
  mutating func addLinks(of inline: InlineText) {
    for link in inline.links {
      text.links.append(SetLink(url: link.url, text: SafeText.line(link.text), line: -1))
    }
  }
}
