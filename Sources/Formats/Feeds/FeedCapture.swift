// The content of one element while it is being read.

/// Collects the text and the markup within an element.
struct FeedCapture {
  let meaning: FeedMeaning
  let kind: FeedTextKind
  private(set) var bytes: [UInt8] = []
  /// Whether the bytes are markup already: its text is escaped.
  private(set) var isInline: Bool
  /// Whether elements were met within.
  private(set) var hasElements = false
  /// Whether the id that is read says that it is no address.
  var isNoLink = false

  /// The longest text that is kept of an element.
  static let most = 64 << 20

  init(_ meaning: FeedMeaning, _ kind: FeedTextKind) {
    self.meaning = meaning
    self.kind = kind
    if case .inline = kind { isInline = true } else { isInline = false }
  }

  mutating func text(_ run: Run, _ own: [String: String]) {
    guard bytes.count + run.count <= Self.most else { return }
    if isInline {
      if own.isEmpty { bytes.append(contentsOf: run) } else { inline(run, own) }
    } else {
      CharacterReferences.append(run, to: &bytes, own: own)
    }
  }

  mutating func literal(_ run: Run) {
    guard bytes.count + run.count <= Self.most else { return }
    if isInline {
      for byte in run { FeedText.escape(byte, to: &bytes) }
    } else {
      bytes.append(contentsOf: run)
    }
  }

  /// Markup whose own entities are resolved where it stands.
  private mutating func inline(_ run: Run, _ own: [String: String]) {
    var text: [UInt8] = []
    CharacterReferences.append(run, to: &text, own: own)
    for byte in text { FeedText.escape(byte, to: &bytes) }
  }

  mutating func open(_ name: Run, _ attributes: [XMLAttribute]) {
    if case .inlineOrPlain = kind, !isInline {
      let plain = bytes
      bytes = []
      for byte in plain { FeedText.escape(byte, to: &bytes) }
      isInline = true
    }
    guard bytes.count <= Self.most else { return }
    hasElements = true
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: FeedCapture.local(name))
    for attribute in attributes where !attribute.name.has("xmlns", at: 0) {
      bytes.append(0x20)
      bytes.append(contentsOf: FeedCapture.local(attribute.name))
      let hasQuote = attribute.value.place(of: UInt8(ascii: "\""), from: 0, to: attribute.value.count) != nil
      let quote = hasQuote ? UInt8(ascii: "'") : UInt8(ascii: "\"")
      bytes.append(UInt8(ascii: "="))
      bytes.append(quote)
      bytes.append(contentsOf: attribute.value)
      bytes.append(quote)
    }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: Run) {
    let name = FeedCapture.local(name)
    if MarkupTag.isVoid(name) || bytes.count > Self.most { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name)
    bytes.append(UInt8(ascii: ">"))
  }

  private static func local(_ name: Run) -> Run {
    guard let colon = name.place(of: UInt8(ascii: ":"), from: 0, to: name.count) else { return name }
    return name.part(colon + 1, name.count)
  }

  /// The value without space around it; empty when there is none.
  var plain: String {
    let text = hasElements || isInline ? TaggedText.line(of: bytes) : String(decoding: bytes, as: UTF8.self)
    return String(text.trimmedOfSpace)
  }

  /// The text, as what it says it is; nil when there is none.
  var text: FeedText? {
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    switch kind {
    case .plain: return FeedText(bytes: bytes, isMarkup: false)
    case .html: return FeedText(bytes: bytes, isMarkup: true)
    case .inline: return FeedText(bytes: bytes, isMarkup: true)
    case .inlineOrPlain: return FeedText(bytes: bytes, isMarkup: isInline)
    case .guessed:
      return FeedText(bytes: bytes, isMarkup: hasElements || TaggedText.looksLikeMarkup(bytes))
    case .base64(let isMarkup):
      guard let decoded = Base64.decoded(bytes), String(validating: decoded, as: UTF8.self) != nil else {
        return FeedText(bytes: bytes, isMarkup: isMarkup ?? TaggedText.looksLikeMarkup(bytes))
      }
      return FeedText(bytes: decoded, isMarkup: isMarkup ?? TaggedText.looksLikeMarkup(decoded))
    case .data: return nil
    }
  }
}
