// Addresses as feeds give them, made whole.

/// Resolves the addresses of a feed.
enum FeedAddress {
  /// An address made whole by the one that it stands in, an `xml:base` or the feed's own; as it is when that is none.
  static func resolve(_ address: String, against base: String?) -> String {
    let cleaned = BaseAddress.cleaned(address)
    if FeedDraft.isWeb(cleaned) { return withSmallHost(cleaned) }
    return base.flatMap(BaseAddress.init)?.resolve(cleaned) ?? cleaned
  }

  /// The host of an address as people say it; empty when it has none.
  static func site(of address: String) -> String {
    guard FeedDraft.isWeb(address) else { return "" }
    let rest = address.utf8.dropFirst(7).drop { $0 == 0x2F }
    var host = Substring(rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 })
    if host.utf8.contains(0x40) { host = AddressParts(address[...]).host }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  /// An address whose host is in lower case (RFC 3986 §6.2.2.1).
  private static func withSmallHost(_ address: String) -> String {
    let bytes = address.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: address.utf8.dropFirst(4).first == 0x73 ? 8 : 7)
    let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
    guard bytes[start..<end].contains(where: { $0 &- 0x41 < 26 }) else { return address }
    return address[..<start] + address[start..<end].lowercased() + address[end...]
  }

  private static let attributes: [StaticString] = ["href", "src", "poster"]

  /// Whether a tag of HTML has a relative address.
  static func isRelative(in tag: Run) -> Bool {
    for word in attributes {
      guard let start = tag.place(of: word, from: 0) else { continue }
      var at = start + word.utf8CodeUnitCount
      while at < tag.count, tag[at].isXMLSpace || tag[at] == UInt8(ascii: "=") { at += 1 }
      if at < tag.count, tag[at] == UInt8(ascii: "\"") || tag[at] == UInt8(ascii: "'") { at += 1 }
      if at < tag.count, isRelative(tag.part(at, tag.count)) { return true }
    }
    return false
  }

  private static func isRelative(_ address: Run) -> Bool {
    guard let first = address.first, first != UInt8(ascii: "#") else { return false }
    for byte in address {
      switch byte {
      case UInt8(ascii: ":"): return false
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        return true
      default: continue
      }
    }
    return true
  }
}

extension String {
  /// Without white space and control characters at both ends.
  var trimmedOfSpace: Substring {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return self[first...last]
  }
}
