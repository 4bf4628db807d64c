// One tag: its name and attributes, however carelessly it was written.

/// A tag that was read last; its runs lie in the buffer that it was read from.
struct XMLTag {
  private(set) var name = Run(start: nil, count: 0)
  private(set) var attributes: [XMLAttribute] = []
  /// Whether it closes its element itself (`<br/>`).
  private(set) var isEmpty = false

  /// Reads `</name>`; the place behind it, nil when it is not whole and may be waited for.
  mutating func readClosing(_ all: Run, _ place: Int, _ canWait: Bool) -> Int? {
    var end = place + 2
    while end < all.count, all[end].isInXMLName { end += 1 }
    name = all.part(place + 2, end)
    while end < all.count, all[end] != UInt8(ascii: ">") {
      if all[end] == UInt8(ascii: "<") { return end }
      end += 1
    }
    if end == all.count { return canWait ? nil : end }
    return end + 1
  }

  /// Reads `<name …>` or `<name …/>`; the place behind it, nil when it is not whole and may be waited for.
  mutating func readOpening(_ all: Run, _ place: Int, _ canWait: Bool) -> Int? {
    attributes.removeAll(keepingCapacity: true)
    isEmpty = false
    var at = place + 1
    while at < all.count, all[at].isInXMLName { at += 1 }
    name = all.part(place + 1, at)
    while at < all.count {
      switch all[at] {
      case UInt8(ascii: ">"): return at + 1
      // The tag was never closed.
      case UInt8(ascii: "<"): return at
      case UInt8(ascii: "/"):
        guard at + 1 < all.count else { return canWait ? nil : all.count }
        isEmpty = all[at + 1] == UInt8(ascii: ">")
        at += 1
      case let byte where byte.isInXMLName:
        guard let next = readAttribute(all, at, canWait) else { return nil }
        at = next
      default: at += 1
      }
    }
    return canWait ? nil : all.count
  }

  private mutating func readAttribute(_ all: Run, _ place: Int, _ canWait: Bool) -> Int? {
    var at = place
    while at < all.count, all[at].isInXMLName { at += 1 }
    let name = all.part(place, at)
    while at < all.count, all[at].isXMLSpace { at += 1 }
    guard at < all.count, all[at] == UInt8(ascii: "=") else { return at }
    at += 1
    while at < all.count, all[at].isXMLSpace { at += 1 }
    guard at < all.count else { return canWait ? nil : all.count }
    let quote = all[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = at
      while at < all.count, !all[at].isXMLSpace, all[at] != UInt8(ascii: ">"), all[at] != UInt8(ascii: "<") {
        at += 1
      }
      attributes.append(XMLAttribute(name: name, value: all.part(start, at)))
      return at
    }
    guard let end = valueEnd(all, at + 1, quote, canWait) else { return nil }
    attributes.append(XMLAttribute(name: name, value: all.part(at + 1, end)))
    return end < all.count && all[end] == quote ? end + 1 : end
  }

  /// Where a quoted value ends: at its quotation mark, or with the tag when the mark found belongs to something else.
  private func valueEnd(_ all: Run, _ start: Int, _ quote: UInt8, _ canWait: Bool) -> Int? {
    guard let end = all.place(of: quote, from: start, to: all.count) else {
      if canWait { return nil }
      return all.place(of: UInt8(ascii: ">"), from: start, to: all.count) ?? all.count
    }
    guard all.place(of: UInt8(ascii: "<"), from: start, to: end) != nil else { return end }
    guard end + 1 < all.count else { return canWait ? nil : end }
    let next = all[end + 1]
    if next.isXMLSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") { return end }
    return all.place(of: UInt8(ascii: ">"), from: start, to: end) ?? end
  }
}
