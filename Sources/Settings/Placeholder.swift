// What an action's arguments can hold of an article: names in braces, replaced by values, never read by a shell.

/// A value that stands in an argument as its name in braces.
public enum Placeholder: String, Hashable, Sendable, CaseIterable {
  case word, selection, title, link, author, source, language, date, file

  /// What it stands for.
  public var help: String {
    switch self {
    case .word:
      "a word that you are asked for; the match of a find, or a chosen line's first word, stands there already"
    case .selection: "the lines chosen by V, or the whole text"
    case .title: "the title"
    case .link: "the article's address"
    case .author: "who wrote it"
    case .source: "where it appeared"
    case .language: "its language, like en or uk"
    case .date: "its day, like 2026-11-03"
    case .file: "the path of the file that it came from"
    }
  }

  /// Why an action that wants it cannot run without it.
  var missing: String {
    switch self {
    case .word: "no word was given"
    case .selection: "there is no text"
    case .title: "the article has no title"
    case .link: "the article names no address"
    case .author: "the article names no author"
    case .source: "the article names no source"
    case .language: "the article names no language"
    case .date: "the article has no date"
    case .file: "the article came from no file"
    }
  }
}

/// One argument of an action: text, and places where values go.
public struct ActionArgument: Hashable, Sendable {
  /// A part of an argument.
  public enum Part: Hashable, Sendable {
    case text(String)
    case value(Placeholder)
  }

  /// Its parts, in order.
  public private(set) var parts: [Part] = []

  /// The placeholders in it.
  public var placeholders: [Placeholder] {
    parts.compactMap { if case .value(let placeholder) = $0 { placeholder } else { nil } }
  }

  /// Its text when nothing in it is replaced; nil else.
  var literal: String? {
    guard placeholders.isEmpty else { return nil }
    return parts.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// Reads an argument: `{title}` is a placeholder, `{{title}}` is the text `{title}`, and braces around anything but
  /// small letters are text.
  ///
  /// - Returns: nil for a name in braces that is no placeholder's, which `unknown` then holds.
  init?(_ written: String, unknown: inout String) {
    var text = ""
    var rest = written[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      let isEscaped = rest.hasPrefix("{{")
      let name = rest.dropFirst(isEscaped ? 2 : 1).prefix { $0.isASCII && $0.isLowercase || $0 == "-" }
      let end = isEscaped ? "}}" : "}"
      let whole = rest.prefix(name.count + 2 * end.count)
      guard !name.isEmpty, whole.hasSuffix(end), whole.count == name.count + 2 * end.count else {
        text.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(whole.count)
      if isEscaped {
        text += "{\(name)}"
      } else if let placeholder = Placeholder(rawValue: String(name)) {
        if !text.isEmpty { parts.append(.text(text)) }
        parts.append(.value(placeholder))
        text = ""
      } else {
        unknown = String(name)
        return nil
      }
    }
    text += rest
    if !text.isEmpty || parts.isEmpty { parts.append(.text(text)) }
  }
}
