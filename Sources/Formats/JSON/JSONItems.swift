// Cuts a JSON feed into its items as it comes in, so that none but the one at hand is held.

/// Splits a JSON object into the members of its list of items and all the rest.
struct JSONItems {
  /// As much of an item is read; what is longer is read as if it were cut off there.
  var mostOfItem = 64 << 20
  /// A text outside of the items that is longer is read as an empty one.
  var mostOfText = 1 << 20
  /// As much is kept of what stands outside of the items.
  private static let mostOfHead = 16 << 20

  private var held: [UInt8] = []
  /// How far `held` was looked at.
  private var at = 0
  /// Where the item at hand begins in `held`.
  private var itemStart: Int?
  private var depth = 0
  private var isInText = false
  private var textStart = 0
  /// Whether the text at hand is too long to be kept, and the item at hand was handed over before its end.
  private var (isLongText, isLongItem) = (false, false)
  private var lastText: String?
  /// The keys under which one is, by depth.
  private var keys: [String?] = [nil, nil, nil, nil, nil]
  /// The depth within the list of items; nil outside of it.
  private var listDepth: Int?
  /// The rest: the object with an empty list in place of its items.
  private(set) var head: [UInt8] = []
  /// How many levels are open in `head`.
  var isInList: Bool { listDepth != nil }

  /// Takes the next bytes; hands over each item that is whole.
  mutating func take(_ bytes: [UInt8], _ item: (Run) -> Void) {
    if held.isEmpty { held = bytes } else { held += bytes }
    var all = held
    held = []
    all.withUnsafeBufferPointer { all in
      scan(all, item)
      if let start = itemStart, !isLongItem, at - start > mostOfItem {
        item(all.part(start, at))
        isLongItem = true
      }
    }
    isLongText = isInText && (isLongText || itemStart == nil && at - textStart > mostOfText)
    let isPassing = isInText ? isLongText || isLongItem : isLongItem
    hold(&all, from: isPassing ? beforeEscapes(all) : itemStart ?? (isInText ? textStart : at))
  }

  /// Where what is passed over may be cut, so that the signs that escape what follows stay together.
  private func beforeEscapes(_ all: [UInt8]) -> Int {
    var start = at
    while start > textStart + 1, all[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return isInText ? max(start - 1, textStart) : at
  }

  private mutating func hold(_ all: inout [UInt8], from start: Int) {
    let start = min(start, all.count)
    if start > 0 { all.removeFirst(start) }
    held = all
    at = max(0, at - start)
    textStart = max(0, textStart - start)
    if itemStart != nil { itemStart = 0 }
  }

  /// What is left of an item when the file ends within it.
  mutating func finish(_ item: (Run) -> Void) {
    if let start = itemStart, start < held.count, !isLongItem {
      held.withUnsafeBufferPointer { item($0.part(start, $0.count)) }
    }
    held = []
  }

  private mutating func scan(_ all: Run, _ item: (Run) -> Void) {
    while at < all.count {
      if isInText {
        guard let quote = all.place(of: UInt8(ascii: "\""), from: at, to: all.count) else {
          at = all.count
          break
        }
        at = quote + 1
        var back = quote - 1
        while back > textStart, all[back] == UInt8(ascii: "\\") { back -= 1 }
        if (quote - 1 - back).isMultiple(of: 2) {
          isInText = false
          if itemStart == nil, listDepth == nil || depth != listDepth {
            let text = all.part(textStart, quote + 1)
            lastText = text.count < 40 && !isLongText ? text.part(1, text.count - 1).string : nil
            if isLongText { keep("\"\"".utf8) } else { keep(text) }
          }
          isLongText = false
        }
        continue
      }
      let byte = all[at]
      switch byte {
      case UInt8(ascii: "\""):
        isInText = true
        textStart = at
        at += 1
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close(byte, all, item)
      case UInt8(ascii: ":"):
        if itemStart == nil, depth < keys.count { keys[depth] = lastText }
        if itemStart == nil { keep(CollectionOfOne(byte)) }
      default: if itemStart == nil, listDepth == nil { keep(CollectionOfOne(byte)) }
      }
      at += 1
    }
  }

  private mutating func open(_ byte: UInt8) {
    if itemStart != nil {
      depth += 1
      return
    }
    if listDepth == depth {
      itemStart = at
      depth += 1
      return
    }
    keep(CollectionOfOne(byte))
    if byte == UInt8(ascii: "["), isListOfItems { listDepth = depth + 1 }
    depth += 1
    if depth < keys.count { keys[depth] = nil }
  }

  /// Whether the list that opens here holds the items: of a JSON Feed, or of RSS written as JSON.
  private var isListOfItems: Bool {
    switch depth {
    case 1: keys[1] == "items"
    case 2: keys[2] == "item" || keys[2] == "items"
    case 3: keys[3] == "item" || keys[3] == "items"
    default: false
    }
  }

  private mutating func close(_ byte: UInt8, _ all: Run, _ item: (Run) -> Void) {
    depth = max(0, depth - 1)
    if let start = itemStart {
      guard depth == listDepth else { return }
      if !isLongItem { item(all.part(start, at + 1)) }
      (itemStart, isLongItem) = (nil, false)
      return
    }
    if let list = listDepth, depth < list { listDepth = nil }
    keep(CollectionOfOne(byte))
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    if head.count + bytes.count <= Self.mostOfHead { head.append(contentsOf: bytes) }
  }
}
