// Bytes as text: the encoding found, the text in UTF-8, line ends as `\n`.

/// A text and the encoding that it came in.
struct DecodedText: Sendable {
  /// The text, with every line end as `\n` and no byte order mark.
  let text: String
  /// WHATWG label of the encoding.
  let encoding: String

  /// Decodes bytes; never fails, what cannot be decoded becomes U+FFFD.
  ///
  /// Asked in this order: byte order mark, UTF-8, UTF-16 by its zeros, then the legacy encoding that reads most like language.
  init(_ bytes: [UInt8]) {
    let decoded = DecodedText.decoded(bytes)
    encoding = decoded.encoding
    text =
      decoded.text.utf8.contains(UInt8(ascii: "\r")) ? DecodedText.withLineFeeds(decoded.text) : decoded.text
  }

  private static func decoded(_ bytes: [UInt8]) -> (text: String, encoding: String) {
    if let mark = ByteOrderMark.of(bytes) {
      let rest = bytes[mark.length...]
      if mark.charset == .utf8 { return (String(decoding: rest, as: UTF8.self), mark.charset.label) }
      return (Transcoder.decode(rest, from: mark.charset), mark.charset.label)
    }
    if let wide = WideTextGuess.charset(of: bytes) {
      return (Transcoder.decode(bytes[...], from: wide), wide.label)
    }
    if EscapedJapanese.isUsed(in: bytes) {
      return (Transcoder.decode(bytes[...], from: .iso2022JP), Charset.iso2022JP.label)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, Charset.utf8.label) }
    if DamagedUTF8.isLikely(bytes) { return (String(decoding: bytes, as: UTF8.self), Charset.utf8.label) }
    let charset = LegacyGuess.charset(of: bytes)
    return (Transcoder.decode(bytes[...], from: charset), charset.label)
  }

  private static func withLineFeeds(_ text: String) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        lines.append(UInt8(ascii: "\n"))
      } else if !(afterReturn && byte == UInt8(ascii: "\n")) {
        lines.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
