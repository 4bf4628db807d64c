// Which encoding an XML file is in: its mark, its declaration, and its bytes where those lie.

/// Finds the encoding of XML (XML 1.0, appendix F).
enum XMLEncoding {
  /// The encoding of a file that begins with these bytes, and the length of its byte order mark.
  static func of(_ bytes: [UInt8]) -> (charset: Charset, markLength: Int) {
    if let mark = ByteOrderMark.of(bytes) {
      if mark.charset == .utf8, !isUTF8(bytes[3...]), let declared = declared(bytes[3...]),
        declared != .utf8, isByteWise(declared)
      {
        return (declared, 3)
      }
      return (mark.charset, mark.length)
    }
    if let wide = wide(bytes) { return (wide, 0) }
    return (byteWise(bytes), 0)
  }

  /// By the zeros beside the first `<`.
  private static func wide(_ bytes: [UInt8]) -> Charset? {
    for (start, charset) in starts where bytes.starts(with: start) { return charset }
    return bytes.contains(0) ? WideTextGuess.charset(of: bytes) : nil
  }

  private static let starts: [([UInt8], Charset)] = [
    ([0x00, 0x00, 0x00, 0x3C], .utf32BE), ([0x3C, 0x00, 0x00, 0x00], .utf32LE),
    ([0x00, 0x3C, 0x00], .utf16BE), ([0x3C, 0x00], .utf16LE),
  ]

  private static func byteWise(_ bytes: [UInt8]) -> Charset {
    // EBCDIC's "<?xm": the declaration says which of its kin.
    if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]), let latin = Charset(label: "ibm037") {
      let start = Array(Transcoder.decode(bytes.prefix(200), from: latin).utf8)
      return label(in: start[...]).flatMap(Charset.init(label:)) ?? latin
    }
    let declared = declared(bytes[...])
    if EscapedJapanese.isUsed(in: bytes) { return declared ?? .iso2022JP }
    let whole = bytes[...]
    if isUTF8(whole) {
      // A legacy label on text that is UTF-8: so many sequences are never there by chance.
      guard let declared, declared != .utf8 else { return .utf8 }
      return hasSequences(whole) ? .utf8 : isByteWise(declared) ? declared : .utf8
    }
    if let declared, declared != .utf8, isByteWise(declared) { return declared }
    return DamagedUTF8.isLikely(bytes) ? .utf8 : LegacyGuess.charset(of: bytes)
  }

  /// What the XML declaration names, when it is known.
  private static func declared(_ bytes: ArraySlice<UInt8>) -> Charset? {
    label(in: bytes).flatMap(Charset.init(label:))
  }

  /// The label in an XML declaration, which may stand behind white space or junk of a few bytes.
  private static func label(in bytes: ArraySlice<UInt8>) -> String? {
    Array(bytes.prefix(1_024)).withUnsafeBufferPointer { start in
      guard let begin = start.place(of: "<?xml", from: 0),
        let end = start.place(of: UInt8(ascii: ">"), from: begin, to: start.count),
        let word = start.place(of: "encoding", from: begin), word < end
      else { return nil }
      var at = word + 8
      while at < end, start[at].isXMLSpace || start[at] == UInt8(ascii: "=") { at += 1 }
      guard at < end, start[at] == UInt8(ascii: "\"") || start[at] == UInt8(ascii: "'") else { return nil }
      guard let close = start.place(of: start[at], from: at + 1, to: end) else { return nil }
      return start.part(at + 1, close).string
    }
  }

  private static func isByteWise(_ charset: Charset) -> Bool {
    !charset.label.hasPrefix("utf-16") && !charset.label.hasPrefix("utf-32")
  }

  /// Whether bytes are UTF-8 but for a character cut off at their end.
  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    for cut in 0..<min(4, bytes.count + 1) {
      if cut > 0, bytes[bytes.endIndex - cut] < 0x80 { return false }
      if String(validating: bytes.dropLast(cut), as: UTF8.self) != nil { return true }
    }
    return false
  }

  private static func hasSequences(_ bytes: ArraySlice<UInt8>) -> Bool {
    var pairs = 0
    for byte in bytes {
      if byte >= 0xE0 { return true }
      if byte >= 0xC2 { pairs += 1 }
      if pairs == 2 { return true }
    }
    return pairs > 0
  }
}
