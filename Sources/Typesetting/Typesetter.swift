// Sets a document for a width, as many lines at a time as are asked for.

import Articles
import Screen

/// Makes lines of a document.
///
/// The first page can be had at once and the rest later: `setMore` sets block by block. Widths are those of `TextWidth`,
/// so that no line is wider than `SetText.width` on the screen, wide lines (code, tables that do not fit) apart.
public struct Typesetter: Sendable {
  private let blocks: [Block]
  private var next = 0
  private var sequence = BlockSequence(at: 0)
  private var galley: Galley

  /// Starts setting a document under a title; nothing but the title is set yet.
  ///
  /// `extent` is the document's, measured here where none is given. `hyphenation` is the dictionary of its language; it is asked
  /// where the options say so. `wordBreaks` is asked about scripts that write no spaces between words. `pictures` are the sizes of
  /// those that can be shown, by their addresses.
  public init(
    title: String?, document: Document, extent: TextExtent? = nil, options: TypesettingOptions,
    hyphenation: Hyphenation? = nil, wordBreaks: WordBreaks? = nil, pictures: [String: PictureSize] = [:]
  ) {
    blocks = document.blocks
    var asksDictionary = false
    if case .dictionary = options.hyphens { asksDictionary = true }
    galley = Galley(
      options: options, hyphenation: asksDictionary ? hyphenation : nil, wordBreaks: wordBreaks,
      pictures: pictures)
    let extent = extent ?? TextExtent(of: document)
    galley.text.totalLength = extent.length
    galley.text.words = extent.words
    if let title, !title.isEmpty {
      // The title is no part of the flat text: all its lines stand at its start.
      var line = galley.inline([], role: .articleTitle)
      line.appendOrnament(title, role: .articleTitle)
      _ = galley.set(line, at: 0, isHeading: true)
      if !blocks.isEmpty, !galley.text.lines.isEmpty { galley.addBlank(at: 0) }
    }
    galley.text.isComplete = blocks.isEmpty
  }

  /// What is set so far.
  public var text: SetText { galley.text }

  /// Sets at least so many further lines, or what is left.
  public mutating func setMore(lines: Int) {
    let goal = galley.text.lines.count &+ lines
    while next < blocks.count, galley.text.lines.count < goal || goal < 0 {
      sequence.set(blocks[next], in: &galley)
      next += 1
    }
    galley.text.isComplete = next == blocks.count
  }

  /// Sets all that is left.
  public mutating func setAll() { setMore(lines: Int.max / 2) }
}
