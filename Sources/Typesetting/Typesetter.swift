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
  /// `hyphenation` is the dictionary of its language; it is asked where the options say so. `wordBreaks` is asked
  /// about scripts that write no spaces between words. `pictures` are the sizes of those that
  /// can be shown, by their addresses.
  public init(
    title: String?, document: Document, options: TypesettingOptions, hyphenation: Hyphenation? = nil,
    wordBreaks: WordBreaks? = nil, pictures: [String: PictureSize] = [:]
  ) {
    blocks = document.blocks
    var asksDictionary = false
    if case .dictionary = options.hyphens { asksDictionary = true }
    galley = Galley(
      options: options, hyphenation: asksDictionary ? hyphenation : nil, wordBreaks: wordBreaks,
      pictures: pictures)
    let flat = document.flatText
    galley.text.totalLength = flat.utf8.count
    galley.text.words = Self.words(in: flat)
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

  /// Words between white space, one for two characters of Chinese or Japanese, and one for five scalars of Thai, Lao,
  /// Khmer or Burmese, which write no spaces between words.
  private static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { source in
      var words = 0
      var ideographs = 0
      var letters = 0
      // Numbers, so that there is no branch at the end of every word.
      var wasSpace = 1
      for place in source.indices {
        let byte = source[place]
        if byte < 0x80 {
          let isSpace = byte <= 0x20 ? 1 : 0
          words += wasSpace & ~isSpace
          wasSpace = isSpace
        } else if byte >= 0xE3, byte <= 0xE9 {
          // Lead bytes of U+3000 to U+9FFF.
          ideographs += 1
        } else if byte | 1 == 0xE1, place + 2 < source.count,
          isUnspaced(byte, source[place + 1], source[place + 2])
        {
          letters += 1
        } else if byte >= 0xC0 {
          words += wasSpace
          wasSpace = 0
        }
      }
      return words + ideographs / 2 + letters / 5
    }
  }

  /// True for the bytes of U+0E00 to U+0EFF, U+1000 to U+109F and U+1780 to U+17FF.
  private static func isUnspaced(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    if first == 0xE0 { return second >= 0xB8 && second <= 0xBB }
    return second | 1 == 0x81 || second == 0x82 && third < 0xA0 || second | 1 == 0x9F
  }
}
