// Cutting the raw HTML that Markdown allows into tags and text.

/// A piece of raw HTML.
enum MarkupToken: Equatable {
  /// Text between tags, its entities not yet resolved.
  case text(Substring)
  /// An opening tag: its name in lower case and its attributes as written.
  case open(name: String, attributes: Substring)
  /// A closing tag.
  case close(name: String)
  /// A comment, a declaration or an instruction: nothing to be read.
  case silence

  /// The tokens of a text; a `<` that begins no whole tag is text.
  static func all(in html: Substring) -> [MarkupToken] {
    var tokens: [MarkupToken] = []
    let bytes = html.utf8
    var textStart = bytes.startIndex
    var index = textStart
    while let opened = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let (token, end) = tag(html, at: opened) {
        if textStart < opened { tokens.append(.text(html[textStart..<opened])) }
        tokens.append(token)
        textStart = end
        index = end
      } else {
        index = bytes.index(after: opened)
      }
    }
    if textStart < bytes.endIndex { tokens.append(.text(html[textStart...])) }
    return tokens
  }

  private static func tag(_ html: Substring, at opened: String.Index) -> (MarkupToken, String.Index)? {
    let bytes = html.utf8
    let start = bytes.index(after: opened)
    guard start < bytes.endIndex else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "!"):
      let isComment = html[start...].hasPrefix("!--")
      return end(of: isComment ? "-->" : html[start...].hasPrefix("![CDATA[") ? "]]>" : ">", html, start).map
      {
        (.silence, $0)
      }
    case UInt8(ascii: "?"): return end(of: "?>", html, start).map { (.silence, $0) }
    case UInt8(ascii: "/"):
      guard let end = end(of: ">", html, start) else { return nil }
      let name = html[bytes.index(after: start)..<end].dropLast().trimmed.lowercased()
      return name.utf8.first?.isASCIILetter == true ? (.close(name: name), end) : nil
    case let letter where letter.isASCIILetter:
      guard let close = closingBracket(html, from: start) else { return nil }
      var inside = html[start..<close]
      if inside.utf8.last == UInt8(ascii: "/") { inside = inside.dropLast() }
      let nameEnd = inside.utf8.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? inside.endIndex
      return (
        .open(name: inside[..<nameEnd].lowercased(), attributes: inside[nameEnd...]),
        bytes.index(after: close)
      )
    default: return nil
    }
  }

  private static func end(of mark: String, _ html: Substring, _ start: String.Index) -> String.Index? {
    let bytes = html.utf8
    var index = start
    while let found = bytes[index...].firstIndex(of: mark.utf8.first ?? 0) {
      if bytes[found...].starts(with: mark.utf8) { return bytes.index(found, offsetBy: mark.utf8.count) }
      index = bytes.index(after: found)
    }
    return nil
  }

  /// The `>` that ends a tag, past quoted values.
  private static func closingBracket(_ html: Substring, from start: String.Index) -> String.Index? {
    var quote: UInt8?
    for index in html.utf8[start...].indices {
      let byte = html.utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  /// The value of an attribute, its entities resolved; nil when it is not there.
  static func attribute(_ wanted: String, in attributes: Substring) -> String? {
    var rest = attributes.utf8[...]
    while let start = rest.firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: "/") }) {
      let nameEnd =
        rest[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "=") } ?? rest.endIndex
      let name = attributes[start..<nameEnd].lowercased()
      rest = rest[nameEnd...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else {
        if name.isEmpty { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      let value: Substring.UTF8View.SubSequence
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let inside = rest.dropFirst()
        let end = inside.firstIndex(of: quote) ?? inside.endIndex
        value = inside[..<end]
        rest = inside[end...].dropFirst()
      } else {
        let end = rest.firstIndex { $0 <= 0x20 } ?? rest.endIndex
        value = rest[..<end]
        rest = rest[end...]
      }
      if name == wanted { return MarkupEntities.resolved(attributes[value.startIndex..<value.endIndex]) }
    }
    return nil
  }
}
