// HTML that a feed escaped once more than needed.

/// Reads HTML that was escaped twice, and leaves alone a text about HTML.
enum EscapedMarkup {
  /// The markup, one escaping less where it plainly is HTML.
  ///
  /// It is that without any tag of its own, all of it within elements that HTML knows and that are closed or void, with words
  /// among them.
  static func read(_ markup: [UInt8]) -> [UInt8] {
    guard let start = markup.firstIndex(where: { $0 > 0x20 }), begins(markup, at: start) else {
      return markup
    }
    let isWrapped = markup[start] != UInt8(ascii: "&")
    var bytes: [UInt8] = []
    markup.withUnsafeBufferPointer { run in
      let inner = isWrapped ? run.part(start + 3, run.count - 4) : run
      if inner.place(of: UInt8(ascii: "<"), from: 0, to: inner.count) == nil {
        CharacterReferences.append(inner, to: &bytes)
      }
    }
    return bytes.withUnsafeBufferPointer(isWhole) ? bytes : markup
  }

  /// A text of HTML as one line, one escaping less where it plainly is HTML.
  static func line(_ text: FeedText) -> String { TaggedText.line(of: read(text.bytes)) }

  /// Whether a text begins with an escaped tag, alone or within the one paragraph that was made of a plain text.
  private static func begins(_ markup: [UInt8], at start: Int) -> Bool {
    let rest = markup[start...]
    return rest.starts(with: "&lt;".utf8)
      || rest.starts(with: "<p>&lt;".utf8) && markup.suffix(4).elementsEqual("</p>".utf8)
  }

  /// Whether HTML is elements from its first sign to its last, all of them known, closed or void, and says something.
  private static func isWhole(_ html: Run) -> Bool {
    var open: [Run] = []
    var place = 0
    var hasWords = false
    var hasElement = false
    while place < html.count {
      guard html[place] == UInt8(ascii: "<") else {
        if html[place] > 0x20 {
          if open.isEmpty { return false }
          hasWords = true
        }
        place += 1
        continue
      }
      guard let end = html.place(of: UInt8(ascii: ">"), from: place, to: html.count) else { return false }
      let tag = html.part(place + 1, end)
      let name = MarkupTag.name(of: tag)
      place = end + 1
      // A page, a script or a form is shown as a sample.
      guard MarkupTag.isText(name), tag.place(of: UInt8(ascii: "<"), from: 0, to: tag.count) == nil else {
        return false
      }
      if tag.first == UInt8(ascii: "/") {
        guard let last = open.popLast(), last.elementsEqual(name) else { return false }
      } else if !MarkupTag.isVoid(name), tag.last != UInt8(ascii: "/") {
        open.append(name)
        hasElement = true
      }
    }
    return open.isEmpty && hasWords && hasElement
  }
}
