// The internal part of a document type: only the plain entities that it declares matter.

/// Reads what a document type declares.
enum XMLDocumentType {
  /// The most entities that are kept, and the longest value: they are replaced by text, never by one another.
  private static let most = 256
  private static let longest = 1_024

  /// The place behind the document type whose `[` stands at a place; nil when it is not whole.
  static func end(_ all: Run, _ bracket: Int) -> Int? {
    var place = bracket
    while let close = all.place(of: UInt8(ascii: "]"), from: place, to: all.count) {
      var at = close + 1
      while at < all.count, all[at].isXMLSpace { at += 1 }
      if at == all.count { return nil }
      if all[at] == UInt8(ascii: ">") { return at + 1 }
      place = close + 1
    }
    return nil
  }

  /// Tells of each `<!ENTITY name "value">`; parameter entities and external ones are passed over.
  static func entities<Events: XMLEvents>(in run: Run, _ events: inout Events) {
    var place = 0
    var count = 0
    while count < most, let found = run.place(of: "<!ENTITY", from: place) {
      place = found + 8
      guard let close = run.place(of: UInt8(ascii: ">"), from: place, to: run.count) else { return }
      var at = place
      while at < close, run[at].isXMLSpace { at += 1 }
      let start = at
      while at < close, run[at].isInXMLName { at += 1 }
      let name = run.part(start, at)
      while at < close, run[at].isXMLSpace { at += 1 }
      guard at < close, run[at] == UInt8(ascii: "\"") || run[at] == UInt8(ascii: "'"), !name.isEmpty,
        let end = run.place(of: run[at], from: at + 1, to: run.count), end - at <= longest
      else { continue }
      events.entity(name, run.part(at + 1, end))
      place = end
      count += 1
    }
  }
}
