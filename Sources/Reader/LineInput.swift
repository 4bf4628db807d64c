// A line of text being typed: what prompts and pickers edit.

import Screen

/// A line that is being edited, and where its cursor stands.
public struct LineInput: Hashable, Sendable {
  /// The text before the cursor.
  public private(set) var before: String
  /// The text after it.
  public private(set) var after: String

  /// The whole text.
  public var text: String { before + after }

  /// True when nothing is typed.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Makes a line with the cursor at its end.
  public init(_ text: String = "") {
    before = text
    after = ""
  }

  /// Inserts text at the cursor; line breaks of a paste become spaces.
  public mutating func insert(_ text: String) {
    before += String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Edits by a key; false when the key is not one that edits.
  ///
  /// Letters, Space, Backspace, Delete, ← →, Home End ^A ^E, ^W a word, ^U to the start, ^K to the end.
  public mutating func edit(_ key: Key) -> Bool {
    if key.alt { return false }
    switch (key.base, key.control) {
    case (.character(let character), false):
      before.append(character)
    case (.backspace, _):
      if !before.isEmpty { before.removeLast() }
    case (.delete, _):
      if !after.isEmpty { after.removeFirst() }
    case (.left, false), (.character("b"), true):
      if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case (.right, false), (.character("f"), true):
      if !after.isEmpty { before.append(after.removeFirst()) }
    case (.home, _), (.character("a"), true):
      after = before + after
      before = ""
    case (.end, _), (.character("e"), true):
      before += after
      after = ""
    case (.character("w"), true):
      while before.last == " " { before.removeLast() }
      while let last = before.last, last != " " { before.removeLast() }
    case (.character("u"), true):
      before = ""
    case (.character("k"), true):
      after = ""
    default: return false
    }
    return true
  }
}
