// Inlines written as Markdown: what the text has of Markdown's own signs is escaped, so that it stays text.

import Articles

/// Writes inlines, one after another.
struct MarkdownInlines {
  /// Labels of the notes that can be referred to.
  private let notes: Set<String>
  /// What stands for a line break: `\` and a line end, a space in headings, `<br>` in cells.
  private let breaks: String
  /// True within a link, which can hold no other.
  private var isInLink = false
  /// True between stars, where others could end them.
  private var isInStars = false
  private var text = ""
  /// Characters since the line began.
  private var column = 0

  init(notes: Set<String> = [], breaks: String = "\\\n") {
    self.notes = notes
    self.breaks = breaks
  }

  private var isCell: Bool { breaks == "<br>" }

  /// What was written, without blanks and line breaks at its end.
  var finished: String {
    var text = text[...]
    while true {
      if text.hasSuffix("\\\n") {
        text.removeLast(2)
      } else if text.last == " " {
        text.removeLast()
      } else {
        break
      }
    }
    return String(text)
  }

  /// Writes inlines; `next` is the first character of what follows them, if anything does.
  mutating func write(_ inlines: [Inline], next: Character? = nil) {
    for (place, inline) in inlines.enumerated() {
      let after = place + 1 < inlines.count ? Self.first(of: inlines[(place + 1)...]) ?? next : next
      switch inline {
      case .text(let part): write(escaping: part, next: after)
      case .emphasis(let inner): stars("*", ["em"], inner, next: after)
      case .strong(let inner): stars("**", ["strong"], inner, next: after)
      case .strikethrough(let inner): span("~~", ["del"], inner, next: after)
      case .superscript(let inner): span("", ["sup"], inner, next: after)
      case .subscript(let inner): span("", ["sub"], inner, next: after)
      case .code(let code): write(code: code)
      case .link(let inner, let url): link(inner, url)
      case .image(let alternative, let url): picture(alternative, url)
      case .footnoteReference(let label): note(label)
      case .lineBreak: if column > 0 || !text.isEmpty { put(breaks) }
      }
    }
  }

  /// A label as it stands in brackets.
  static func mark(_ label: String) -> String {
    String(label.map { $0.isWhitespace || "[]^\\`".contains($0) ? "-" : $0 })
  }

  /// The longest run of backticks in a text.
  static func longestFence(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private mutating func put(_ written: String) {
    text += written
    let end = written.lastIndex(of: "\n").map { written[$0...].count - 1 }
    column = end ?? column + written.count
  }

  /// The first character that inlines write, as far as it matters to what stands before them.
  private static func first(of inlines: ArraySlice<Inline>) -> Character? {
    for inline in inlines {
      switch inline {
      case .text(let text): if let first = text.first { return first }
      case .emphasis, .strong: return "*"
      case .strikethrough: return "~"
      case .code, .link, .image, .superscript, .subscript, .footnoteReference: return "["
      case .lineBreak: return " "
      }
    }
    return nil
  }

  private mutating func write(escaping part: String, next: Character?) {
    var characters = Array(part)
    characters.indices.forEach {
      if characters[$0].isNewline || characters[$0] == "\t" { characters[$0] = " " }
    }
    for (place, character) in characters.enumerated() {
      if column == 0, character == " " { continue }
      let after = place + 1 < characters.count ? characters[place + 1] : next
      let isEscaped =
        isSign(character, after: text.last, before: after)
        || (character == ":" || character == ".") && beginsAddress(characters[place...])
      put(isEscaped ? "\\\(character)" : String(character))
    }
  }

  /// Whether a character of the text would be taken for a sign here.
  private func isSign(_ character: Character, after last: Character?, before next: Character?) -> Bool {
    switch character {
    case "\\", "`", "*", "[", "]", "<", "~": true
    case "_": !(last.isWord && next.isWord)
    case "&": next.isWord || next == "#"
    case "|": column == 0 || isCell
    case "#", "+", "-", "=", ">": column == 0
    // `:--` begins a table, and behind the mark of a note a colon begins the note.
    case ":": column == 0 || last == "]"
    // `1.` begins a list.
    case ".", ")": (1...9).contains(column) && text.suffix(column).allSatisfy { $0.isASCII && $0.isNumber }
    default: false
    }
  }

  /// Whether an address goes on here that GitHub makes a link of by itself: in such a one no sign can be escaped.
  private func beginsAddress(_ rest: ArraySlice<Character>) -> Bool {
    guard !isInLink else { return false }
    let begun = rest.starts(with: "://") ? ["http", "https", "ftp"] : rest.first == "." ? ["www"] : []
    guard begun.contains(where: { text.hasSuffix($0) }) else { return false }
    let address = rest.dropFirst().prefix { !$0.isWhitespace }
    return address.contains { "\\`*[]<~_&|!".contains($0) } || address.count == rest.count - 1
  }

  /// Writes emphasis of either kind, or both at once.
  private mutating func stars(_ sign: String, _ tags: [String], _ inner: [Inline], next: Character?) {
    if inner.count == 1, tags.count == 1 {
      switch inner[0] {
      case .strong(let inmost) where sign == "*":
        return stars("***", ["em", "strong"], inmost, next: next)
      case .emphasis(let inmost) where sign == "**":
        return stars("***", ["strong", "em"], inmost, next: next)
      default: break
      }
    }
    span(isInStars ? "" : sign, tags, inner, next: next)
  }

  /// Writes inlines between signs, or between tags where the signs would not be taken for what they are (CommonMark §6.2).
  private mutating func span(_ sign: String, _ tags: [String], _ inner: [Inline], next: Character?) {
    var inside = MarkdownInlines(notes: notes, breaks: breaks)
    inside.isInLink = isInLink
    inside.isInStars = isInStars || sign.hasPrefix("*")
    inside.column = 1
    inside.write(inner)
    let lead = inside.text.prefix { $0 == " " }
    var core = inside.text.dropFirst(lead.count)
    var trail = ""
    while core.last == " " {
      core.removeLast()
      trail = " "
    }
    if column > 0, !lead.isEmpty { put(" ") }
    if !core.isEmpty {
      let after = trail.isEmpty ? next : " "
      let isPlain =
        !sign.isEmpty && Self.opens(core.first, after: text.last) && Self.opens(core.last, after: after)
      let (open, close) = (tags.map { "<\($0)>" }, tags.reversed().map { "</\($0)>" })
      put(isPlain ? sign + core + sign : open.joined() + core + close.joined())
    }
    if column > 0 { put(trail) }
  }

  /// Whether a sign between two characters stands for itself, whichever of the two is inside.
  private static func opens(_ inside: Character?, after outside: Character?) -> Bool {
    guard let inside, !inside.isWhitespace, inside != "*", inside != "~" else { return false }
    guard let outside, !outside.isWhitespace else { return true }
    if outside == "*" || outside == "~" { return false }
    return !(inside.isPunctuation || inside.isSymbol) || outside.isASCII && outside.isPunctuation
  }

  private mutating func write(code: String) {
    var code = String(code.map { $0.isNewline ? " " : $0 })
    if code.isEmpty { return }
    if isCell { code = code.replacing("|", with: "\\|") }
    if text.last == "`" {
      put("<code>")
      write(escaping: code, next: "<")
      return put("</code>")
    }
    let fence = String(repeating: "`", count: Self.longestFence(in: code) + 1)
    let isPadded = code.hasPrefix("`") || code.hasSuffix("`") || code.hasPrefix(" ") && code.hasSuffix(" ")
    put(fence + (isPadded ? " \(code) " : code) + fence)
  }

  private mutating func link(_ inner: [Inline], _ url: String) {
    // Before anything is written: links within links would be written twice at each level.
    if isInLink || url.isEmpty || BaseAddress.acts(url) { return write(inner) }
    var inside = MarkdownInlines(notes: notes, breaks: breaks)
    inside.isInLink = true
    inside.isInStars = isInStars
    inside.column = 1
    inside.write(inner)
    if inner == [.text(url)], Self.isAddress(url) { return put("<\(MarkdownLink.entitiesEscaped(url))>") }
    escapeCall()
    put("[\(inside.finished)](\(target(url)))")
  }

  private mutating func picture(_ alternative: String, _ url: String) {
    if url.isEmpty { return write(escaping: alternative, next: nil) }
    var inside = MarkdownInlines()
    inside.column = 1
    inside.write(escaping: alternative, next: nil)
    put("![\(inside.finished)](\(target(url)))")
  }

  /// Whether a text can stand as an address between angle brackets, CommonMark §6.5.
  private static func isAddress(_ url: String) -> Bool {
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else { return false }
    return url.allSatisfy { !$0.isWhitespace && !"<>|".contains($0) }
  }

  private func target(_ url: String) -> String {
    let target = MarkdownLink.target(url)
    return isCell ? target.replacing("|", with: "\\|") : target
  }

  private mutating func note(_ label: String) {
    escapeCall()
    put(notes.contains(label) ? "[^\(Self.mark(label))]" : "\\[\(Self.mark(label))\\]")
  }

  /// An exclamation mark before a bracket would make a picture of it.
  private mutating func escapeCall() {
    guard text.last == "!" else { return }
    text.removeLast()
    put("\\!")
  }
}

extension Character? {
  /// Whether it is a letter or a digit.
  fileprivate var isWord: Bool { self.map { $0.isLetter || $0.isNumber } ?? false }
}
