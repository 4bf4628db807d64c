// The encoding of a saved page: its mark, its meta element, its XML declaration, then what its bytes read as.

/// The text of a page and the encoding that it came in.
struct PageText {
  /// The text in UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// WHATWG label of the encoding.
  let encoding: String

  /// Decodes a page; `label` is what a container says of its encoding.
  ///
  /// Asked in this order: byte order mark, the container, the meta elements, the XML declaration; UTF-8 that is well formed and
  /// more than ASCII is believed before any of them but the mark, and a name that the bytes belie is not believed at all.
  init(_ bytes: [UInt8], label: String? = nil) {
    if ByteOrderMark.of(bytes) == nil, WideTextGuess.charset(of: bytes) == nil {
      let named =
        label.flatMap(Charset.init(label:)) ?? MetaPrescan.charset(of: bytes[...]) ?? PageText.declared(bytes)
      let isASCII = bytes.allSatisfy { $0 < 0x80 && $0 != 0x1B }
      if isASCII {
        self.bytes = bytes
        encoding = named?.label ?? Charset.windows1252.label
        return
      }
      if let named, named != .utf8, !PageText.isSurelyUTF8(bytes),
        let text = PageText.text(bytes, named)
      {
        self.bytes = text
        encoding = named.label
        return
      }
    }
    let decoded = DecodedText(bytes)
    self.bytes = Array(decoded.text.utf8)
    encoding = decoded.encoding
  }

  /// The text by a name that the page gives, unless many bytes are nothing in that encoding.
  private static func text(_ bytes: [UInt8], _ charset: Charset) -> [UInt8]? {
    let text = Array(Transcoder.decode(bytes[...], from: charset).utf8)
    var unreadable = 0
    for place in text.indices.dropLast(2)
    where text[place] == 0xEF && text[place + 1] == 0xBF && text[place + 2] == 0xBD {
      unreadable += 1
    }
    return unreadable * 50 > bytes.count ? nil : text
  }

  /// Whether bytes are well-formed UTF-8 with more than a few letters beyond ASCII.
  private static func isSurelyUTF8(_ bytes: [UInt8]) -> Bool {
    guard bytes.count(where: { $0 >= 0xC2 && $0 <= 0xF4 }) >= 4 else { return false }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private static func declared(_ bytes: [UInt8]) -> Charset? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).prefix { $0 != ">" }
    guard let mark = head.firstRange(of: "encoding=") else { return nil }
    let value = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
    return Charset(label: String(value.prefix { $0 != "\"" && $0 != "'" && $0 != "?" }))
  }
}

/// The prescan of a page's first bytes for its encoding (HTML, "prescan a byte stream to determine its encoding").
enum MetaPrescan {
  /// The encoding that the first meta element names which names one; nil when none does.
  static func charset(of bytes: ArraySlice<UInt8>) -> Charset? {
    scan(Array(bytes.prefix(1_024))) ?? (bytes.count > 1_024 ? scan(Array(bytes.prefix(32_768))) : nil)
  }

  private static func scan(_ bytes: [UInt8]) -> Charset? {
    var tokens = HTMLTokenizer(bytes)
    var place = 0
    while place < tokens.end {
      switch tokens.token(at: place) {
      case .text(let end), .silence(let end), .close(_, let end): place = end
      case .open(let name, let attributes, _, let end):
        place = end
        // A tag that the bytes end in is not whole.
        guard name == .meta, bytes[end - 1] == UInt8(ascii: ">") else { continue }
        if let charset = charset(in: attributes, tokens.tree) { return charset }
      }
    }
    return nil
  }

  private static func charset(in attributes: Range<Int>, _ tree: HTMLTree) -> Charset? {
    var label: String?
    var isPragma = false
    var content: String?
    for attribute in tree.attributes[attributes] {
      let value = String(decoding: tree.bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      switch attribute.name {
      case .charset: label = value
      case .httpEquiv: isPragma = value.lowercased() == "content-type"
      case .content: content = value
      default: break
      }
    }
    if label == nil, isPragma, let content { label = self.label(in: content) }
    guard let label, let charset = Charset(label: label) else { return nil }
    // A page that can be read so far is not in UTF-16.
    if charset.label.hasPrefix("utf-16") { return .utf8 }
    return charset.label == "x-user-defined" ? .windows1252 : charset
  }

  /// The encoding's name in "text/html; charset=…" (HTML, "extracting a character encoding from a meta element").
  static func label(in content: String) -> String? {
    var rest = content.lowercased()[...]
    while let mark = rest.firstRange(of: "charset") {
      rest = rest[mark.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      if let quote = rest.first, quote == "\"" || quote == "'" {
        let inside = rest.dropFirst()
        guard let end = inside.firstIndex(of: quote) else { return nil }
        return String(inside[..<end])
      }
      return String(rest.prefix { !$0.isWhitespace && $0 != ";" })
    }
    return nil
  }
}
