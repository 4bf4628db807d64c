// Cutting HTML into tags and texts by the tokenizer's rules of the HTML standard, as far as they matter to a reader.

/// What stands at a place of a page.
enum HTMLToken {
  /// Text from here to `end`.
  case text(end: Int)
  /// An opening tag; its attributes of use were appended to the tree.
  case open(ElementName, attributes: Range<Int>, closesItself: Bool, end: Int)
  /// A closing tag.
  case close(ElementName, end: Int)
  /// A comment, a declaration or an instruction: nothing to read.
  case silence(end: Int)
}

/// Reads token after token of a page.
struct HTMLTokenizer {
  var tree: HTMLTree
  /// Where the source ends; behind it lies what was written anew.
  let end: Int

  /// Marks that were looked for to the page's end in vain, so that no page makes the search quadratic.
  private var missing: Set<String> = []

  /// More attributes of use than these has no element.
  private static let mostAttributes = 64

  init(_ bytes: [UInt8]) {
    tree = HTMLTree(bytes: bytes)
    end = bytes.count
  }

  /// The token at a place before the end.
  mutating func token(at start: Int) -> HTMLToken {
    if tree.bytes[start] == UInt8(ascii: "<"), let tag = tag(at: start) { return tag }
    return .text(end: find(UInt8(ascii: "<"), from: start + 1) ?? end)
  }

  /// Where a byte stands next.
  func find(_ byte: UInt8, from start: Int) -> Int? {
    tree.bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < end {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  private mutating func tag(at start: Int) -> HTMLToken? {
    guard start + 1 < end else { return nil }
    switch tree.bytes[start + 1] {
    case UInt8(ascii: "!"): return .silence(end: declarationEnd(start))
    case UInt8(ascii: "?"): return .silence(end: past(UInt8(ascii: ">"), from: start))
    case UInt8(ascii: "/"):
      guard start + 2 < end else { return nil }
      guard tree.bytes[start + 2].isASCIILetter else {
        return .silence(end: past(UInt8(ascii: ">"), from: start))
      }
      let (name, nameEnd) = elementName(at: start + 2)
      return .close(name, end: past(UInt8(ascii: ">"), from: nameEnd))
    case let byte where byte.isASCIILetter:
      let (name, nameEnd) = elementName(at: start + 1)
      return attributes(of: name, from: nameEnd)
    default: return nil
    }
  }

  private func past(_ byte: UInt8, from start: Int) -> Int { find(byte, from: start).map { $0 + 1 } ?? end }

  /// Whether a mark stands at a place.
  func has(_ mark: String, at place: Int) -> Bool {
    place + mark.utf8.count <= end && zip(tree.bytes[place...], mark.utf8).allSatisfy { $0 == $1 }
  }

  /// Where a declaration or a comment ends; one that never ends would swallow the page and ends with its tag.
  private mutating func declarationEnd(_ start: Int) -> Int {
    if has("<![CDATA[", at: start) {
      return past("]]>", from: start + 9) ?? past(UInt8(ascii: ">"), from: start)
    }
    guard has("<!--", at: start) else { return past(UInt8(ascii: ">"), from: start) }
    if has(">", at: start + 4) { return start + 5 }
    if has("->", at: start + 4) { return start + 6 }
    return past("-->", from: start + 4) ?? past(UInt8(ascii: ">"), from: start)
  }

  /// Behind the next place where a mark stands; nil when there is none.
  private mutating func past(_ mark: String, from start: Int) -> Int? {
    guard !missing.contains(mark), let first = mark.utf8.first else { return nil }
    var index = start
    while let found = find(first, from: index) {
      if has(mark, at: found) { return found + mark.utf8.count }
      index = found + 1
    }
    missing.insert(mark)
    return nil
  }

  private func elementName(at start: Int) -> (ElementName, end: Int) {
    tree.bytes.withUnsafeBufferPointer { bytes in
      var hash = NameTable.seed
      var index = start
      while index < end {
        let byte = bytes[index]
        if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
        NameTable.mix(&hash, byte)
        index += 1
      }
      return (ElementName(rawValue: ElementName.byHash.value(of: hash)) ?? .other, index)
    }
  }

  // MARK: Attributes

  private mutating func attributes(of name: ElementName, from start: Int) -> HTMLToken {
    let first = tree.attributes.count
    var index = start
    while index < end {
      let byte = tree.bytes[index]
      if byte == UInt8(ascii: ">") {
        let closesItself = tree.bytes[index - 1] == UInt8(ascii: "/")
        return .open(
          name, attributes: first..<tree.attributes.count, closesItself: closesItself, end: index + 1)
      }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        index += 1
      } else {
        index = attribute(at: index, first: first)
      }
    }
    return .open(name, attributes: first..<tree.attributes.count, closesItself: false, end: end)
  }

  /// Takes the attribute at a place; gives where it ends.
  private mutating func attribute(at start: Int, first: Int) -> Int {
    let end = end
    let (hash, nameEnd, valueStart, valueEnd, next) = tree.bytes.withUnsafeBufferPointer {
      bytes -> (UInt64, Int, Int, Int, Int) in
      var hash = NameTable.seed
      var index = start
      while index < end {
        let byte = bytes[index]
        if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "="), index > start { break }
        NameTable.mix(&hash, byte)
        index += 1
      }
      let nameEnd = index
      while index < end, bytes[index] <= 0x20 { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: "=") else {
        return (hash, nameEnd, nameEnd, nameEnd, nameEnd)
      }
      index += 1
      while index < end, bytes[index] <= 0x20 { index += 1 }
      guard index < end else { return (hash, nameEnd, end, end, end) }
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let valueStart = index + 1
        index = valueStart
        while index < end, bytes[index] != quote { index += 1 }
        return (hash, nameEnd, valueStart, index, min(index + 1, end))
      }
      let valueStart = index
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
      return (hash, nameEnd, valueStart, index, index)
    }
    let name = AttributeName(rawValue: AttributeName.byHash.value(of: hash)) ?? .other
    guard name != .other, nameEnd > start, tree.attributes.count - first < HTMLTokenizer.mostAttributes,
      !tree.attributes[first...].contains(where: { $0.name == name })
    else { return next }
    tree.append(name, resolving: valueStart..<valueEnd)
    return next
  }
}

extension HTMLTree {
  /// Appends an attribute whose value stands in the source.
  fileprivate mutating func append(_ name: AttributeName, resolving range: Range<Int>) {
    let range = resolved(range, inAttribute: true)
    attributes.append(Attribute(name: name, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
  }

  /// The range of a text with its character references resolved: the same where there are none.
  mutating func resolved(_ range: Range<Int>, inAttribute: Bool) -> Range<Int> {
    let isPlain = bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        if bytes[index] == UInt8(ascii: "&") || bytes[index] == 0 { return false }
        index += 1
      }
      return true
    }
    if isPlain { return range }
    let start = bytes.count
    let source = Array(bytes[range])
    Entities.resolve(source[...], inAttribute: inAttribute, into: &bytes)
    return start..<bytes.count
  }
}
