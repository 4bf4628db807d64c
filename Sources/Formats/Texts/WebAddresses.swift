// Web addresses within plain text, made into links.

import Articles

/// Finds web addresses.
enum WebAddresses {
  /// A text as inlines, its web addresses as links.
  static func inlines(of text: String) -> [Inline] {
    guard text.utf8.contains(UInt8(ascii: ":")), text.holds("://") else {
      return [.text(text)]
    }
    var inlines: [Inline] = []
    var rest = text[...]
    while let found = first(in: rest) {
      if found.lowerBound > rest.startIndex { inlines.append(.text(String(rest[..<found.lowerBound]))) }
      let address = String(rest[found])
      inlines.append(.link([.text(address)], url: address))
      rest = rest[found.upperBound...]
    }
    if !rest.isEmpty { inlines.append(.text(String(rest))) }
    return inlines
  }

  /// Whether a text is a web address and nothing else.
  static func isAlone(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www."))
      && !text.utf8.contains(0x20)
  }

  /// The host of an address, without "www.".
  static func host(of address: String) -> String? {
    guard let start = address.place(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  private static func first(in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8
    var from = bytes.startIndex
    while let mark = text[from...].place(of: "://") {
      from = mark.upperBound
      let before = bytes[..<mark.lowerBound]
      let scheme =
        before.suffix(5).elementsEqual("https".utf8) ? 5 : before.suffix(4).elementsEqual("http".utf8) ? 4 : 0
      guard scheme > 0 else { continue }
      let start = bytes.index(mark.lowerBound, offsetBy: -scheme)
      var end =
        bytes[mark.upperBound...].firstIndex { $0 <= 0x20 || $0 >= 0x80 || "<>\"".utf8.contains($0) }
        ?? bytes.endIndex
      var open = bytes[start..<end].count { $0 == UInt8(ascii: "(") }
      // Marks at the end belong to the sentence, and so does a bracket that the address did not open.
      while end > mark.upperBound, let last = bytes[..<end].last, ".,;:!?')]".utf8.contains(last) {
        if last == UInt8(ascii: ")") {
          if open > 0 { break }
          open -= 1
        }
        end = bytes.index(before: end)
      }
      if end > mark.upperBound { return start..<end }
    }
    return nil
  }
}
