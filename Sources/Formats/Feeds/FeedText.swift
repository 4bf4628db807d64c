// A text of a feed as it was given: plain, or HTML.

/// A title, a summary or a content, before it is known what becomes of it.
struct FeedText {
  /// UTF-8: HTML's source, or the text itself.
  var bytes: [UInt8]
  /// Whether the bytes are HTML.
  var isMarkup: Bool

  /// As one line without markup.
  var line: String { isMarkup ? TaggedText.line(of: bytes) : TaggedText.oneLine(bytes) }

  /// As HTML; a plain text's lines stay lines.
  var markup: [UInt8] {
    if isMarkup { return bytes }
    var html: [UInt8] = []
    html.reserveCapacity(bytes.count + 16)
    var breaks = 0
    var length = 0
    html += Array("<p>".utf8)
    for byte in bytes {
      if byte == 0x0A {
        breaks += 1
        continue
      }
      if breaks > 0, byte != 0x0D, byte != 0x20, byte != 0x09 {
        // A long line that goes on in small letters was only wrapped.
        let isWrapped = breaks == 1 && length >= 60 && !(byte &- 0x41 < 26) && byte != UInt8(ascii: "-")
        html += Array((breaks > 1 ? "</p><p>" : isWrapped ? "\n" : "<br>").utf8)
        breaks = 0
        length = 0
      }
      length += 1
      FeedText.escape(byte, to: &html)
    }
    return html + Array("</p>".utf8)
  }

  /// Appends bytes of text as HTML.
  static func escape(_ byte: UInt8, to html: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "<"): html += Array("&lt;".utf8)
    case UInt8(ascii: ">"): html += Array("&gt;".utf8)
    case UInt8(ascii: "&"): html += Array("&amp;".utf8)
    default: html.append(byte)
    }
  }
}

/// How a text element says that it is written (RFC 4287 §3.1; Atom 0.3 §3.1).
enum FeedTextKind {
  /// Nothing is said: what looks like HTML is HTML.
  case guessed
  case plain
  case html
  /// Elements within the feed itself.
  case inline
  /// Elements within the feed itself, or none and then plain text.
  case inlineOrPlain
  case base64(isMarkup: Bool?)
  /// A picture or the like.
  case data

  /// By the attributes of a text element; without any, RSS says nothing and Atom means plain text.
  init(type: String?, mode: String?, isAtom: Bool) {
    let type = type?.lowercased().trimmedOfSpace
    let isMarkup = type.map { $0 == "html" || $0 == "text/html" || $0.contains("xhtml") }
    switch mode?.lowercased() {
    case "base64": self = .base64(isMarkup: isMarkup)
    case "escaped": self = isMarkup == true ? .html : type == nil || type == "text/plain" ? .guessed : .html
    default:
      guard let type else {
        self = isAtom ? .inlineOrPlain : .guessed
        return
      }
      switch type {
      case "xhtml", "application/xhtml+xml": self = .inline
      case "html": self = .html
      case "text/html": self = mode == nil ? .html : .inline
      case "text", "text/plain": self = .inlineOrPlain
      case let other where other.hasSuffix("/xml") || other.hasSuffix("+xml"): self = .inline
      case let other where other.hasPrefix("text/"): self = .guessed
      case let other where other.contains("/"): self = .base64(isMarkup: nil)
      default: self = .guessed
      }
      if case .base64 = self, type.hasPrefix("image/") || type.hasPrefix("audio/") || type.hasPrefix("video/")
      {
        self = .data
      }
    }
  }
}

/// Base64 as feeds have it, with line breaks within (RFC 4648 §4).
enum Base64 {
  /// The bytes that a text stands for; nil when it is no Base64.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="), 0x09, 0x0A, 0x0D, 0x20: continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { bytes.append(UInt8(bits >> 4 & 255)) }
    if count == 3 { bytes += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] }
    return bytes
  }
}
