// The very end of a page: buttons, claims of rights, tags.

/// Strips what no longer belongs to an article off a page's end.
enum PageEnd {
  /// Takes buttons, claims of rights and tags off the end of a page, and gives the tags; the first blocks are left.
  static func strip(_ blocks: inout [TextBlock]) -> [String] {
    var found: [String] = []
    while blocks.count > 3, let last = blocks.last {
      if last.lines.count == 1, let tags = tags(last.text[...]) {
        found = tags + found
      } else if !last.lines.allSatisfy({ PageButtons.isImprint($0[...]) }) && !endsInButtons(blocks) {
        break
      }
      blocks.removeLast()
    }
    return found
  }

  /// Whether the last block is buttons of a page: one word alone may be a text's own.
  private static func endsInButtons(_ blocks: [TextBlock]) -> Bool {
    guard let last = blocks.last, isButtons(last) else { return false }
    return last.lines.count > 1 || last.text.holdsDigit || blocks.dropLast().last.map(isButtons) == true
  }

  private static func isButtons(_ block: TextBlock) -> Bool {
    block.lines.allSatisfy { PageButtons.isButton($0[...]) }
  }

  /// The tags that a line lists behind a label; nil when it is no such line.
  static func tags(_ line: Substring) -> [String]? {
    guard line.utf8.count <= 300, let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = line[..<colon].lowercased()
    let labels = [
      "tags", "tag", "теги", "теґи", "мітки", "метки", "schlagwörter", "schlagworte", "mots-clés",
      "mots clés", "etiquetas", "tagi", "tag", "štítky", "etiketler", "タグ", "标签", "標籤", "وسوم", "תגיות",
    ]
    guard labels.contains(label) else { return nil }
    let tags = line[line.index(after: colon)...].split {
      $0 == "," || $0 == ";" || $0 == "、" || $0 == "，" || $0 == "#" || $0 == "|"
    }.map { String($0.trimmed) }.filter { !$0.isEmpty }
    return tags.isEmpty || tags.contains { $0.words.count > 5 } ? nil : tags
  }
}
