// A run of inlines as one text with spans: what is shown, in which role, and where it stands in the flat text.

import Articles
import Screen

/// The inlines of one block, laid end to end.
struct InlineText {
  /// A stretch of one role and link.
  struct Span {
    /// Its first byte in `text`.
    var start: Int
    /// Where that stands in the block's flat text.
    var flat: Int
    /// True when its bytes are those of the flat text, one for one.
    var isLiteral: Bool
    /// True for code, whatever its role.
    var isCode = false
    var role: Role
    var link: Int?
  }

  /// What is shown; VT where the writer asked for a break.
  private(set) var text = ""
  /// The spans, in order; the first begins at 0.
  private(set) var spans: [Span] = []
  /// Bytes of the flat text.
  private(set) var flatLength = 0
  /// Addresses of the links found, with their texts; numbered from `firstLink`.
  private(set) var links: [(url: String, text: String)] = []
  private let firstLink: Int
  private var endsInPicture = false

  /// Lays out inlines in a role; links are numbered from `firstLink`.
  init(_ inlines: [Inline], role: Role, firstLink: Int) {
    self.firstLink = firstLink
    append(inlines, role: role, link: nil)
  }

  /// Adds what is shown but is no part of the flat text.
  mutating func appendOrnament(_ part: String, role: Role, link: Int? = nil) {
    add(part, flat: 0, isLiteral: false, role: role, link: link)
  }

  /// Adds a link that has no text of its own and returns its number.
  mutating func addLink(_ url: String, text: String) -> Int {
    links.append((url, text))
    return firstLink + links.count - 1
  }

  /// Adds the link to a picture; nil where none leads to it, as to one that is part of the article's own file.
  mutating func addPictureLink(_ url: String, text: String) -> Int? {
    let isPart = url.isEmpty || url.hasPrefix("cid:") || url.hasPrefix("data:")
    return isPart ? nil : addLink(url, text: text)
  }

  /// Adds inlines.
  mutating func append(_ inlines: [Inline], role: Role, link: Int?) {
    for inline in inlines {
      switch inline {
      case .text(let part): addText(part, role: role, link: link)
      case .code(let part):
        addText(part, role: link == nil && role.isPlain ? .code : role, link: link, isCode: true)
      case .emphasis(let inner): append(inner, role: role.isPlain ? .emphasis : role, link: link)
      case .strong(let inner):
        append(inner, role: role.isPlain || role == .emphasis ? .strong : role, link: link)
      case .strikethrough(let inner):
        // No terminal strikes through for certain, and what was taken back must not read as if it stood.
        let sign = inner.isEmpty ? "" : "~~"
        appendOrnament(sign, role: .ornament)
        append(inner, role: role, link: link)
        appendOrnament(sign, role: .ornament)
      case .link(let inner, let url): appendLink(inner, url: url, role: role, outer: link)
      case .image(let alternative, let url):
        let shown = "[" + (alternative.isEmpty ? "image" : alternative) + "]"
        let number = link ?? addPictureLink(url, text: alternative)
        if let last = text.last, last.isLetter || last.isNumber { appendOrnament(" ", role: role) }
        add(shown, flat: alternative.utf8.count, isLiteral: false, role: .caption, link: number)
        endsInPicture = true
      case .superscript(let inner): addRaised(inner, .raised, role: role, link: link)
      case .subscript(let inner): addRaised(inner, .lowered, role: role, link: link)
      case .footnoteReference(let label): appendOrnament("[" + label + "]", role: .ornament)
      case .lineBreak: add("\u{0B}", flat: 1, isLiteral: true, role: role, link: link)
      }
    }
  }

  private mutating func appendLink(_ inner: [Inline], url: String, role: Role, outer: Int?) {
    let text = inner.flatText
    let number = outer ?? addLink(url, text: text)
    // A link without text would be nowhere to be seen.
    if inner.isEmpty { return appendOrnament(url, role: .link, link: number) }
    append(inner, role: .link, link: number)
  }

  private mutating func addText(_ part: String, role: Role, link: Int?, isCode: Bool = false) {
    // What stands for a picture is no part of the word beside it.
    if endsInPicture, let first = part.first, first.isLetter || first.isNumber {
      appendOrnament(" ", role: role)
    }
    add(part, flat: part.utf8.count, isLiteral: true, role: role, link: link, isCode: isCode)
  }

  private mutating func addRaised(_ inner: [Inline], _ height: RaisedText, role: Role, link: Int?) {
    let shown = height.shown(inner)
    add(shown, flat: inner.flatText.utf8.count, isLiteral: false, role: role, link: link)
  }

  private mutating func add(
    _ part: String, flat: Int, isLiteral: Bool, role: Role, link: Int?, isCode: Bool = false
  ) {
    let start = text.utf8.count
    if !part.isEmpty {
      endsInPicture = false
      spans.append(
        Span(start: start, flat: flatLength, isLiteral: isLiteral, isCode: isCode, role: role, link: link))
      text += part
    }
    flatLength += flat
  }
}

extension Role {
  /// True for roles that emphasis, strong and code may replace.
  fileprivate var isPlain: Bool { self == .text || self == .quote }
}
