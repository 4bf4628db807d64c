// Links in Markdown, which nothing in their text or address can end early.

/// Markdown links, CommonMark §6.3.
public enum MarkdownLink {
  /// A link of a plain text and an address.
  public static func text(title: String, address: String) -> String {
    let text = title.reduce(into: "") { text, character in
      if "[]\\".contains(character) { text += "\\" }
      text.append(character)
    }
    return "[\(text)](\(target(address)))"
  }

  /// An address as it stands between the parentheses of a link.
  static func target(_ address: String) -> String {
    let isPlain = !address.isEmpty && !address.contains { " ()<>\\".contains($0) || $0.isNewline }
    let address = entitiesEscaped(address)
    if isPlain { return address }
    let kept = address.filter { !"<>".contains($0) && !$0.isNewline }
    return "<\(kept.replacing("\\", with: "\\\\"))>"
  }

  /// An address in which nothing is taken for a character reference.
  static func entitiesEscaped(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "&")) else { return address }
    return address.replacing(/&(#?[A-Za-z0-9]+;)/) { "&amp;\($0.1)" }
  }
}
