// Makes items of the parts of an XML feed.

import Articles

/// What is known while a feed is being read: open elements, the item at hand, what the feed says of itself.
struct FeedEvents: XMLEvents {
  /// What the children of an element are taken for.
  enum Place: UInt8 {
    case document, feed, item, person, source, ignored, capture
  }

  /// An element that is open.
  struct Frame {
    let hash: UInt64
    let element: FeedElement
    let place: Place
    /// How much was declared when it opened.
    let names: Int
    let roots: Int
    let languages: Int
    /// Where its name begins in `openNames`, for elements within markup.
    let nameStart: Int
  }

  /// The deepest nesting that is followed; what lies deeper is text of what holds it.
  static let deepest = 512

  /// Items that are whole, to be taken.
  var done: [FeedDraft] = []
  /// What the feed says of itself.
  var feed = FeedDraft()
  var feedAddress: String?
  var subtitle = Ranked<FeedText>()
  /// The dialect, once the first element told.
  var dialect = FeedDialect()

  var frames: [Frame] = []
  private var overflow = 0
  var names = FeedNames()
  private var roots: [String] = []
  private var languages: [String] = []
  private var openNames: [UInt8] = []
  private var entities: [String: String] = [:]
  var item: FeedDraft?
  var capture: FeedCapture?
  var person: Person?
  private var personText: [UInt8] = []

  var place: Place { frames.last?.place ?? .document }
  /// What relative addresses are meant against here.
  var root: String? {
    roots.last ?? feed.link.value.flatMap { FeedDraft.isWeb($0) ? $0 : nil } ?? feedAddress
  }
  var language: String? { languages.last }

  // MARK: Events

  mutating func open(_ name: Run, _ attributes: [XMLAttribute]) {
    guard overflow == 0, frames.count < Self.deepest else {
      overflow += 1
      return
    }
    let before = (names.count, roots.count, languages.count)
    declare(attributes)
    let hash = FeedNames.hash(of: name)
    let meaning = names.meaning(of: name, hash)
    if dialect.isUnknown { dialect.see(name, meaning.element, attributes) }
    closeForgotten(before: meaning.element)
    let inner: Place
    let nameStart = openNames.count
    if place == .capture {
      capture?.open(name, attributes)
      openNames.append(contentsOf: name)
      inner = .capture
    } else {
      inner = begin(meaning, attributes)
    }
    frames.append(
      Frame(
        hash: hash, element: meaning.element, place: inner, names: before.0, roots: before.1,
        languages: before.2,
        nameStart: nameStart))
  }

  mutating func close(_ name: Run) {
    if overflow > 0 {
      overflow -= 1
      return
    }
    let hash = FeedNames.hash(of: name)
    guard let last = frames.last else { return }
    if last.hash == hash { return pop() }
    guard let index = frames.lastIndex(where: { $0.hash == hash }) else { return }
    // A stray tag within markup closes nothing outside of it, unless it is a feed's own.
    if place == .capture, frames[index].place != .capture, frames[index].element == .unknown { return }
    while frames.count > index { pop() }
  }

  mutating func text(_ run: Run) {
    if capture != nil {
      capture?.text(run, entities)
    } else if person != nil {
      CharacterReferences.append(run, to: &personText, own: entities)
    }
  }

  mutating func literal(_ run: Run) {
    if capture != nil {
      capture?.literal(run)
    } else if person != nil {
      personText.append(contentsOf: run)
    }
  }

  mutating func entity(_ name: Run, _ value: Run) {
    var text: [UInt8] = []
    CharacterReferences.append(value, to: &text)
    if entities.count < 256 { entities[name.string] = String(decoding: text, as: UTF8.self) }
  }

  /// Closes what is open when the file ends.
  mutating func finish() { while !frames.isEmpty { pop() } }

  // MARK: Elements

  /// An item or a date that begins within a text can only mean that the text was never closed.
  private mutating func closeForgotten(before element: FeedElement) {
    switch element {
    case .item where item != nil && place != .source:
      guard let index = frames.lastIndex(where: { $0.element == .item && $0.place == .item }) else { return }
      if place == .capture, case .inline? = capture?.kind { return }
      while frames.count > index { pop() }
    case .published, .updated, .id, .item:
      guard place == .capture || (element == .item && place == .ignored), let capture else {
        if element == .item, place == .ignored {
          while place == .ignored { pop() }
        }
        return
      }
      if case .inline = capture.kind { return }
      while place == .capture { pop() }
    default: break
    }
  }

  private mutating func declare(_ attributes: [XMLAttribute]) {
    for attribute in attributes
    where attribute.name.count >= 5 && attribute.name[0] | 0x20 == UInt8(ascii: "x") {
      if attribute.name.isWord("xmlns") {
        names.declare("", attribute.text)
      } else if attribute.name.has("xmlns:", at: 0) {
        names.declare(attribute.name.part(6, attribute.name.count).string.lowercased(), attribute.text)
      } else if attribute.name.isWord("xml:base") {
        roots.append(FeedAddress.resolve(attribute.text, against: root))
      } else if attribute.name.isWord("xml:lang") {
        languages.append(String(attribute.text.trimmedOfSpace))
      }
    }
  }

  private mutating func pop() {
    guard let frame = frames.popLast() else { return }
    if frame.place == .capture {
      if place == .capture {
        openNames.withUnsafeBufferPointer { capture?.close($0.part(frame.nameStart, $0.count)) }
        openNames.removeLast(openNames.count - frame.nameStart)
      } else if let whole = capture {
        capture = nil
        openNames.removeAll(keepingCapacity: true)
        take(whole)
      }
    } else if frame.place == .person, place != .person {
      endPerson(frame)
    } else if frame.place == .item, frame.element == .item, place != .item {
      endItem()
    }
    names.forget(to: frame.names)
    if roots.count > frame.roots { roots.removeLast(roots.count - frame.roots) }
    if languages.count > frame.languages { languages.removeLast(languages.count - frame.languages) }
  }

  mutating func beginPerson() {
    person = Person()
    personText.removeAll(keepingCapacity: true)
  }

  private mutating func endPerson(_ frame: Frame) {
    guard var found = person else { return }
    person = nil
    if found.name == nil, found.email == nil {
      let url = found.url
      found = Person(line: TaggedText.oneLine(personText)) ?? found
      found.url = found.url ?? url
    } else if let name = found.name, found.email == nil, let better = Person(line: name), better.email != nil
    {
      let url = found.url
      found = better
      found.url = found.url ?? url
    }
    // Whoever wrote what an entry was taken from counts where the entry names nobody (RFC 4287 §4.2.1), a page alone least.
    if found.shown != nil {
      add(found, rank: place == .source ? 2 : 0)
    } else if found.url != nil {
      add(found, rank: 3)
    }
  }

  mutating func add(_ author: Person, rank: UInt8) {
    if item != nil { item?.add(author, rank: rank) } else { feed.add(author, rank: rank) }
  }

  private mutating func endItem() {
    guard var whole = item else { return }
    item = nil
    whole.root = whole.root ?? root
    done.append(whole)
  }
}

extension XMLAttribute {
  /// The value with its references resolved.
  var text: String {
    if value.place(of: UInt8(ascii: "&"), from: 0, to: value.count) == nil { return value.string }
    var bytes: [UInt8] = []
    CharacterReferences.append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [XMLAttribute] {
  /// The value of an attribute by its name, with or without a prefix, whatever its case.
  func text(_ word: StaticString) -> String? {
    for attribute in self {
      if attribute.name.isWord(word) { return attribute.text }
      if let colon = attribute.name.place(of: UInt8(ascii: ":"), from: 0, to: attribute.name.count),
        attribute.name.part(colon + 1, attribute.name.count).isWord(word), !attribute.name.has("xml", at: 0)
      {
        return attribute.text
      }
    }
    return nil
  }
}
