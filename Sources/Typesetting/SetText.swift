// A text that has been set: its lines, and what stands where in them.

import Articles
import Screen

/// A link of a set text.
public struct SetLink: Hashable, Sendable {
  /// Where it goes, as the article says; not yet checked.
  public var url: String
  /// Its text.
  public var text: String

  /// Makes a link.
  public init(url: String, text: String) {
    self.url = url
    self.text = text
  }
}

/// A heading of a set text, for the outline.
public struct SetHeading: Hashable, Sendable {
  /// 1 to 6.
  public var level: Int
  /// Its text.
  public var text: String
  /// The line on which it begins.
  public var line: Int

  /// Makes a heading.
  public init(level: Int, text: String, line: Int) {
    self.level = level
    self.text = text
    self.line = line
  }
}

/// The lines of a text at one width.
public struct SetText: Sendable, Hashable {
  /// The lines, without the margin.
  public var lines: [StyledLine] = []
  /// The links; a run's `link` counts here.
  public var links: [SetLink] = []
  /// The headings, the title not among them.
  public var headings: [SetHeading] = []
  /// The pictures, in order, each with its lines kept free.
  public var pictures: [SetPicture] = []
  /// Empty cells that belong left of every line.
  public var margin = 0
  /// Cells that a line takes at most, wide lines apart.
  public var width = 0
  /// What it was set for; nil of a text without lines.
  public private(set) var options: TypesettingOptions?
  /// True once the whole document is set.
  public var isComplete = false
  /// UTF-8 bytes of the document's flat text, of what is not yet set too.
  public var totalLength = 0
  /// Words of the whole document, for its reading time; two ideographs or kana count as one.
  public var words = 0

  /// Makes a text without lines.
  public init() {}

  /// Stands where other options say; false when they ask for other lines, which have to be set anew.
  public mutating func stand(as options: TypesettingOptions) -> Bool {
    if let old = self.options, !old.setsSameLines(as: options) { return false }
    self.options = options
    margin = options.margin
    width = options.textWidth
    return true
  }

  /// The line where a place stands; 0 when there are no lines.
  ///
  /// Where a place begins several lines it is the first of them: the start of the text is the title's.
  public func line(at place: TextPlace) -> Int {
    let after = firstLine { $0.offset > place.offset }
    guard after > 0 else { return 0 }
    return lines[after - 1].offset == place.offset ? firstLine { $0.offset >= place.offset } : after - 1
  }

  /// The place where a line begins; of lines outside the text, its start or end.
  public func place(ofLine line: Int) -> TextPlace {
    if line < 0 || lines.isEmpty { return TextPlace(offset: 0) }
    return TextPlace(offset: line < lines.count ? lines[line].offset : totalLength)
  }

  /// The first line for which something holds that then holds for all that follow; `lines.count` when none.
  private func firstLine(where holds: (StyledLine) -> Bool) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if holds(lines[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
