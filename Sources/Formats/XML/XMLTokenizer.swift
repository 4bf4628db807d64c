// Cuts XML into tags and text as it comes in, whether it is well-formed or not.

/// A reader of XML that never gives up: what is no markup is text, what is never closed ends where it must.
///
/// Nothing is fetched or expanded: external entities and document types are passed over, so that no input reads a file or grows.
/// A tag or comment is held until it is whole, up to ``mostHeld`` bytes; text and CDATA go on in parts.
struct XMLTokenizer {
  /// The longest tag, comment or document type that is waited for.
  static let mostHeld = 16 << 20

  /// What the bytes at hand belong to.
  enum Mode {
    case content
    case literal
    /// Something too long to be held, up to its end.
    case skipping(to: StaticString)
  }

  private var rest: [UInt8] = []
  private var mode = Mode.content
  private var tag = XMLTag()

  /// Takes the next bytes, in UTF-8; `isLast` when no more follow.
  mutating func take<Events: XMLEvents>(_ bytes: [UInt8], isLast: Bool, _ events: inout Events) {
    if rest.isEmpty {
      let used = bytes.withUnsafeBufferPointer { scan($0, isLast, &events) }
      if used < bytes.count { rest = Array(bytes[used...]) }
    } else {
      var held = rest
      rest = []
      held += bytes
      let used = held.withUnsafeBufferPointer { scan($0, isLast, &events) }
      held.removeFirst(used)
      rest = held
    }
  }

  /// Reads as far as what stands there is whole; how many bytes that were.
  private mutating func scan<Events: XMLEvents>(_ all: Run, _ isLast: Bool, _ events: inout Events) -> Int {
    var place = 0
    while place < all.count {
      let next: Int?
      switch mode {
      case .content:
        next =
          all[place] == UInt8(ascii: "<")
          ? markup(all, place, isLast, &events) : text(all, place, isLast, &events)
      case .literal: next = literal(all, place, isLast, &events)
      case .skipping(let end):
        if let found = all.place(of: end, from: place) {
          mode = .content
          next = found + end.utf8CodeUnitCount
        } else {
          next = isLast ? all.count : max(place, all.count - 3)
        }
      }
      guard let next, next > place else { break }
      place = next
    }
    return isLast ? all.count : place
  }

  /// Text up to the next tag; a reference that may be cut off at the end waits.
  private func text<Events: XMLEvents>(
    _ all: Run, _ place: Int, _ isLast: Bool, _ events: inout Events
  ) -> Int? {
    if let end = all.place(of: UInt8(ascii: "<"), from: place, to: all.count) {
      events.text(all.part(place, end))
      return end
    }
    var end = all.count
    if !isLast {
      for back in stride(from: end - 1, through: max(place, end - 40), by: -1) {
        if all[back] == UInt8(ascii: ";") { break }
        if all[back] == UInt8(ascii: "&") {
          end = back
          break
        }
      }
    }
    if end > place { events.text(all.part(place, end)) }
    return end
  }

  private mutating func literal<Events: XMLEvents>(
    _ all: Run, _ place: Int, _ isLast: Bool, _ events: inout Events
  ) -> Int? {
    if let end = all.place(of: "]]>", from: place) {
      if end > place { events.literal(all.part(place, end)) }
      mode = .content
      return end + 3
    }
    let end = isLast ? all.count : max(place, all.count - 2)
    if end > place { events.literal(all.part(place, end)) }
    return end
  }

  /// A tag or another thing that begins with `<`; nil when more bytes are needed.
  private mutating func markup<Events: XMLEvents>(
    _ all: Run, _ place: Int, _ isLast: Bool, _ events: inout Events
  ) -> Int? {
    let canWait = !isLast && all.count - place < Self.mostHeld
    guard place + 1 < all.count else {
      if canWait { return nil }
      return bare(all, place, &events)
    }
    switch all[place + 1] {
    case UInt8(ascii: "/"):
      guard let end = tag.readClosing(all, place, canWait) else { return nil }
      if !tag.name.isEmpty { events.close(tag.name) }
      return end
    case UInt8(ascii: "!"): return declaration(all, place, canWait, &events)
    case UInt8(ascii: "?"): return instruction(all, place, canWait)
    case let first where first.isInXMLName && !first.isASCIIDigit && first != UInt8(ascii: "&"):
      guard let end = tag.readOpening(all, place, canWait) else { return nil }
      events.open(tag.name, tag.attributes)
      if tag.isEmpty { events.close(tag.name) }
      return end
    default: return bare(all, place, &events)
    }
  }

  private func bare<Events: XMLEvents>(_ all: Run, _ place: Int, _ events: inout Events) -> Int {
    events.literal(all.part(place, place + 1))
    return place + 1
  }

  /// A comment, a CDATA section or a document type.
  private mutating func declaration<Events: XMLEvents>(
    _ all: Run, _ place: Int, _ canWait: Bool, _ events: inout Events
  ) -> Int? {
    if canWait, all.count - place < 9 { return nil }
    if all.has("<![CDATA[", at: place) {
      mode = .literal
      return place + 9
    }
    if all.has("<!--", at: place) {
      if let end = all.place(of: "-->", from: place + 4) { return end + 3 }
      if canWait { return nil }
      return unclosed(all, place + 4, skippingTo: "-->")
    }
    guard let close = all.place(of: UInt8(ascii: ">"), from: place, to: all.count) else {
      if canWait { return nil }
      return unclosed(all, place, skippingTo: ">")
    }
    guard let bracket = all.place(of: UInt8(ascii: "["), from: place, to: close) else { return close + 1 }
    guard let end = XMLDocumentType.end(all, bracket) else {
      if canWait { return nil }
      return unclosed(all, bracket, skippingTo: "]>")
    }
    XMLDocumentType.entities(in: all.part(bracket, end), &events)
    return end
  }

  /// Where to go on behind something whose end did not come: behind the next `>`, or, when it is huge, at its end after all.
  private mutating func unclosed(_ all: Run, _ place: Int, skippingTo end: StaticString) -> Int {
    if all.count - place >= Self.mostHeld - 16 {
      mode = .skipping(to: end)
      return all.count
    }
    return all.place(of: UInt8(ascii: ">"), from: place, to: all.count).map { $0 + 1 } ?? all.count
  }

  /// A processing instruction; an XML declaration is one too, and some end with a bare `>`.
  private mutating func instruction(_ all: Run, _ place: Int, _ canWait: Bool) -> Int? {
    let tag = all.place(of: UInt8(ascii: "<"), from: place + 1, to: all.count)
    if let end = all.place(of: "?>", from: place + 2), end < tag ?? .max || !canWait { return end + 2 }
    if let tag {
      let end = all.place(of: UInt8(ascii: ">"), from: place + 2, to: tag)
      return all.place(of: "?>", from: place + 2).map { end == nil ? $0 + 2 : end.map { $0 + 1 } ?? tag }
        ?? end.map { $0 + 1 } ?? tag
    }
    return canWait ? nil : all.count
  }
}
