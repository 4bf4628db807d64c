// How long a document is, whatever it is set for.

import Articles

/// The length of a document's text and its number of words; who sets a document several times measures it once.
public struct TextExtent: Sendable {
  /// UTF-8 bytes of the flat text.
  let length: Int
  /// Words, for the reading time.
  let words: Int

  /// Measures a document.
  public init(of document: Document) {
    let flat = document.flatText
    length = flat.utf8.count
    words = Self.words(in: flat)
  }

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
