// Text out of markup, on bytes: for titles, and for what is searched.

/// Takes the tags out of HTML without making a tree of it.
enum TaggedText {
  /// How much of the form is to be seen in the text.
  enum Layout {
    /// One line, for titles: all white space is one space.
    case line
    /// For the index: what stands apart on the page is apart here.
    case words
    /// For people: paragraphs apart by a blank line.
    case paragraphs
  }

  /// The text of HTML; `hasRelativeAddresses` becomes true when a link or a picture has one.
  static func text(of html: Run, _ layout: Layout, hasRelativeAddresses: inout Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var place = 0
    while place < html.count {
      guard let mark = html.place(of: UInt8(ascii: "<"), from: place, to: html.count) else { break }
      append(html.part(place, mark), to: &text)
      guard let end = tagEnd(html, mark) else {
        text.append(UInt8(ascii: "<"))
        place = mark + 1
        continue
      }
      let tag = html.part(mark + 1, end)
      place = end + 1
      let name = MarkupTag.name(of: tag)
      // How a formula is written is not shown beside it; what a feed says in full has it.
      let isAnnotation = layout != .paragraphs && name.isWord("annotation") && tag.first != UInt8(ascii: "/")
      if let closing = isAnnotation ? "</annotation" : MarkupTag.hidden(name) {
        if let found = html.place(of: closing, from: place) {
          place = html.place(of: UInt8(ascii: ">"), from: found, to: html.count).map { $0 + 1 } ?? html.count
        }
        continue
      }
      if !MarkupTag.isInline(name) { part(name, layout, &text) }
      if !hasRelativeAddresses, MarkupTag.hasAddress(name) {
        hasRelativeAddresses = FeedAddress.isRelative(in: tag)
      }
    }
    if place < html.count { append(html.part(place, html.count), to: &text) }
    return text
  }

  @inline(__always)
  private static func part(_ name: Run, _ layout: Layout, _ text: inout [UInt8]) {
    switch layout {
    case .words: text.append(0x20)
    case .line: if MarkupTag.isBreak(name) { text.append(0x20) }
    case .paragraphs:
      text.append(0x0A)
      if !name.isWord("br") { text.append(0x0A) }
    }
  }

  /// The words of HTML, for the index.
  static func words(of html: String) -> String {
    var unused = true
    return Array(html.utf8).withUnsafeBufferPointer {
      String(decoding: text(of: $0, .words, hasRelativeAddresses: &unused), as: UTF8.self)
    }
  }

  /// The text of HTML with a blank line between its paragraphs.
  static func paragraphs(of html: String) -> String {
    var unused = true
    let text = Array(html.utf8).withUnsafeBufferPointer {
      self.text(of: $0, .paragraphs, hasRelativeAddresses: &unused)
    }
    var result: [UInt8] = []
    var breaks = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.drop { $0 <= 0x20 }
      if line.isEmpty {
        breaks += 1
        continue
      }
      if !result.isEmpty { result += breaks > 0 ? [0x0A, 0x0A] : [0x0A] }
      breaks = 0
      result += line
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of HTML as one line.
  static func line(of html: [UInt8]) -> String {
    var unused = true
    return html.withUnsafeBufferPointer { oneLine(text(of: $0, .line, hasRelativeAddresses: &unused)) }
  }

  /// Bytes as one line: white space as single spaces, control characters left out.
  static func oneLine(_ bytes: [UInt8]) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var isApart = false
    for byte in bytes {
      if byte.isXMLSpace || byte == 0x0C || byte == 0x0B {
        isApart = !line.isEmpty
      } else if byte >= 0x20, byte != 0x7F {
        if isApart { line.append(0x20) }
        isApart = false
        line.append(byte)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// A name as one line; references that were escaped once more than needed are resolved ("<![CDATA[News &amp; Views]]>").
  ///
  /// Where tags are escaped, that was meant: the text is about them.
  static func name(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")), !text.contains("&lt;") else {
      return oneLine(Array(text.utf8))
    }
    var name: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &name) }
    return oneLine(name)
  }

  /// Whether a text is HTML: it has a tag that HTML knows, or a reference.
  static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { run in
      var place = 0
      while let mark = run.place(of: UInt8(ascii: "<"), from: place, to: run.count) {
        if let end = tagEnd(run, mark), MarkupTag.isKnown(MarkupTag.name(of: run.part(mark + 1, end))) {
          return true
        }
        place = mark + 1
      }
      place = 0
      while let mark = run.place(of: UInt8(ascii: "&"), from: place, to: run.count) {
        var ignored: [UInt8] = []
        if CharacterReferences.append(referenceAt: mark, in: run, to: &ignored, .xml, [:]) > 1 { return true }
        place = mark + 1
      }
      return false
    }
  }

  @inline(__always)
  private static func append(_ run: Run, to text: inout [UInt8]) {
    if run.place(of: UInt8(ascii: "&"), from: 0, to: run.count) == nil {
      text.append(contentsOf: run)
    } else {
      CharacterReferences.append(run, to: &text, by: .html)
    }
  }

  /// Where the tag ends that begins at a place; nil when none begins there.
  private static func tagEnd(_ html: Run, _ mark: Int) -> Int? {
    guard mark + 1 < html.count else { return nil }
    let first = html[mark + 1]
    if first == UInt8(ascii: "!") {
      if html.has("<!--", at: mark), let end = html.place(of: "-->", from: mark + 4) { return end + 2 }
      return html.place(of: UInt8(ascii: ">"), from: mark, to: html.count)
    }
    guard first.isASCIILetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "?") else { return nil }
    guard let end = html.place(of: UInt8(ascii: ">"), from: mark, to: html.count) else { return nil }
    // A `>` within a quoted value is rare, and an odd number of quotation marks before it tells.
    var at = mark
    var quotes = 0
    while let quote = html.place(of: UInt8(ascii: "\""), from: at, to: end) {
      quotes += 1
      at = quote + 1
    }
    guard quotes % 2 == 1, let quote = html.place(of: UInt8(ascii: "\""), from: end, to: html.count),
      html.place(of: UInt8(ascii: "<"), from: end, to: quote) == nil
    else { return end }
    return html.place(of: UInt8(ascii: ">"), from: quote, to: html.count) ?? end
  }
}
