// The fields that stand before a Markdown text, in YAML or TOML.

/// What stands between `---` or `+++` lines at the start of a file, and where the text goes on.
struct FrontMatter {
  /// A value of a field.
  indirect enum Value: Equatable {
    case text(String)
    case list([Value])
    case map([String: Value])
  }

  /// The fields by their names in lower case, without `-`, `_` and spaces.
  let fields: [String: Value]
  /// The text behind the front matter; all of it where the front matter could not be understood.
  let rest: Substring
  /// True when the block is broken: it then stays part of the text, and only its plain lines count as fields.
  let isBroken: Bool

  /// No front matter is larger; a file's text is never taken for it.
  private static let largest = 65_536

  /// The front matter of a text; nil when it begins otherwise.
  init?(of text: String) {
    guard let block = FrontMatter.block(in: text) else { return nil }
    let parsed = block.isTOML ? TOMLFields.read(block.content) : YAMLFields.read(block.content)
    if let parsed {
      fields = parsed
      rest = block.rest
      isBroken = false
      return
    }
    let plain = FrontMatter.plainLines(block.content, separator: block.isTOML ? "=" : ":")
    guard !plain.fields.isEmpty else { return nil }
    fields = plain.fields
    rest = block.rest
    isBroken = !plain.areAll
  }

  private static func block(in text: String) -> (content: Substring, rest: Substring, isTOML: Bool)? {
    let isTOML = text.hasPrefix("+++")
    guard isTOML || text.hasPrefix("---") else { return nil }
    let bytes = text.utf8
    guard let opened = bytes.firstIndex(of: UInt8(ascii: "\n")),
      bytes[..<opened].dropFirst(3).allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    else { return nil }
    let start = bytes.index(after: opened)
    var lineStart = start
    while lineStart < bytes.endIndex, bytes.distance(from: start, to: lineStart) < largest {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      var line = text[lineStart..<lineEnd]
      while line.utf8.last == UInt8(ascii: " ") || line.utf8.last == UInt8(ascii: "\t") { line.removeLast() }
      if isTOML ? line == "+++" : line == "---" || line == "..." {
        let rest = lineEnd == bytes.endIndex ? lineEnd : bytes.index(after: lineEnd)
        return (text[start..<lineStart], text[rest...], isTOML)
      }
      if lineEnd == bytes.endIndex { return nil }
      lineStart = bytes.index(after: lineEnd)
    }
    return nil
  }

  /// The fields of a block that its own language refuses ("title: Peace: a history"): lines of `name: value`.
  private static func plainLines(
    _ block: Substring, separator: Character
  ) -> (fields: [String: Value], areAll: Bool) {
    var fields: [String: Value] = [:]
    var areAll = true
    for line in block.split(separator: "\n") where !line.trimmed.isEmpty && !line.hasPrefix("#") {
      guard let cut = line.firstIndex(of: separator), line.first?.isLetter == true,
        !line[..<cut].trimmed.contains(" "), line[..<cut].utf8.count <= 40
      else {
        areAll = false
        continue
      }
      let value = line[line.index(after: cut)...].trimmed.unquoted
      if !value.isEmpty { fields[key(line[..<cut].trimmed)] = .text(String(value)) }
    }
    return (fields, areAll)
  }

  /// A field's name as it is looked up.
  static func key(_ name: some StringProtocol) -> String {
    var key = name.lowercased()
    key.removeAll { $0 == "-" || $0 == "_" || $0 == " " }
    return key
  }
}

extension Substring {
  /// Without ASCII white space at both ends.
  var trimmed: Substring {
    var part = self
    while let first = part.utf8.first, first <= 0x20 {
      part = part[part.utf8.index(after: part.startIndex)...]
    }
    while let last = part.utf8.last, last <= 0x20 { part = part[..<part.utf8.index(before: part.endIndex)] }
    return part
  }

  /// Without one pair of quotation marks around it.
  fileprivate var unquoted: Substring {
    guard utf8.count >= 2, let mark = utf8.first, mark == utf8.last,
      mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    else { return self }
    return dropFirst().dropLast()
  }
}
