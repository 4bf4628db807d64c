// A document written as Markdown: what other programs are given of an article.

import Articles

/// Writes documents as Markdown: CommonMark with GitHub's tables, tasks and strikethrough, and with footnotes.
///
/// What it writes reads back as the same text in the same blocks; what Markdown has no sign for is written as inline HTML,
/// and links that would do something lead nowhere.
public struct DocumentMarkdown {
  /// Labels of the notes that something refers to and that are there.
  private let notes: Set<String>
  /// Labels of the notes that were written.
  private var written: Set<String> = []

  /// The Markdown of a document; empty, or ended by a line end.
  public static func written(_ document: Document) -> String {
    var references: Set<String> = []
    var labels: Set<String> = []
    document.blocks.gather(&references, &labels)
    var writer = DocumentMarkdown(notes: references.intersection(labels))
    let lines = writer.lines(of: document.blocks)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private init(notes: Set<String>) { self.notes = notes }

  private mutating func lines(of blocks: [Block], isTight: Bool = false) -> [String] {
    var lines: [String] = []
    // Two lists that follow each other are told apart by their signs.
    var list: (isOrdered: Bool, usesOther: Bool)?
    for block in blocks {
      var part: [String]
      if case .list(let items) = block {
        let isOrdered = items.start != nil
        let usesOther = list.map { $0.isOrdered == isOrdered && !$0.usesOther } ?? false
        part = self.lines(of: items, usesOther: usesOther)
        if !part.isEmpty { list = (isOrdered, usesOther) }
      } else {
        part = self.lines(of: block)
        if !part.isEmpty { list = nil }
      }
      guard !part.isEmpty else { continue }
      if !lines.isEmpty, !(isTight && list != nil) { lines.append("") }
      lines += part
    }
    return lines
  }

  private mutating func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let inlines):
      let text = text(of: inlines, breaks: " ")
      if text.isEmpty { return [] }
      let sign = String(repeating: "#", count: min(max(1, level), 6))
      // Signs at the end would close the heading, unless others do.
      return [text.hasSuffix("#") ? "\(sign) \(text) \(sign)" : "\(sign) \(text)"]
    case .paragraph(let inlines): return paragraph(inlines)
    case .caption(let inlines): return paragraph([.emphasis(inlines)])
    case .list(let list): return lines(of: list, usesOther: false)
    case .quote(let blocks): return lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let language, let text): return code(text, language)
    case .table(let table): return lines(of: table)
    case .rule: return ["___"]
    case .image(let image):
      let picture = paragraph([.image(alternative: image.alternative, url: image.url)])
      let caption = image.caption.isEmpty ? [] : paragraph([.emphasis(image.caption)])
      return picture.isEmpty || caption.isEmpty ? picture + caption : picture + [""] + caption
    case .footnote(let label, let blocks):
      let lines = lines(of: blocks)
      guard notes.contains(label), written.insert(label).inserted else { return lines }
      return prefixed(lines, first: "[^\(MarkdownInlines.mark(label))]: ", others: "    ")
    }
  }

  private func text(of inlines: [Inline], breaks: String) -> String {
    var writer = MarkdownInlines(notes: notes, breaks: breaks)
    writer.write(inlines)
    return writer.finished
  }

  private func paragraph(_ inlines: [Inline]) -> [String] {
    text(of: inlines, breaks: "\\\n").split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  private func code(_ text: String, _ language: String?) -> [String] {
    let fence = String(repeating: "`", count: max(3, MarkdownInlines.longestFence(in: text) + 1))
    let info = language?.filter { !$0.isWhitespace && $0 != "`" } ?? ""
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    return [fence + info] + lines + [fence]
  }

  private mutating func lines(of list: ListBlock, usesOther: Bool) -> [String] {
    var lines: [String] = []
    for (place, item) in list.items.enumerated() {
      var sign = usesOther ? "* " : "- "
      if let start = list.start {
        sign = "\(min(max(0, start), 900_000_000) + place)\(usesOther ? ")" : ".") "
      }
      let indent = String(repeating: " ", count: sign.utf8.count)
      if let isDone = item.isDone { sign += isDone ? "[x] " : "[ ] " }
      var inside = self.lines(of: item.blocks, isTight: list.isTight)
      // A task's box is known only where its list begins the line.
      if item.isDone == nil, case .list = item.blocks.first { inside = [""] + inside }
      if item.isDone != nil, !item.blocks.beginsWithText {
        // A box with no text behind it would be text itself.
        inside = inside.isEmpty ? ["&nbsp;"] : ["&nbsp;", ""] + inside
      }
      if place > 0, !list.isTight { lines.append("") }
      lines += prefixed(inside, first: sign, others: indent)
    }
    return lines
  }

  private func prefixed(_ lines: [String], first: String, others: String) -> [String] {
    if lines.isEmpty { return [String(first.dropLast())] }
    return lines.enumerated().map { place, line in
      place == 0
        ? (line.isEmpty ? String(first.dropLast()) : first + line) : line.isEmpty ? "" : others + line
    }
  }

  private func lines(of table: TableBlock) -> [String] {
    let rows = [table.header] + table.rows
    let columns = max(table.alignments.count, rows.map(\.count).max() ?? 0)
    guard columns > 0 else { return [] }
    var lines = rows.map { row in
      let cells = (0..<columns).map { column in
        column < row.count ? text(of: row[column], breaks: "<br>") : ""
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let marks = (0..<columns).map { column in
      switch column < table.alignments.count ? table.alignments[column] : .leading {
      case .leading: "---"
      case .center: ":-:"
      case .trailing: "--:"
      }
    }
    lines.insert("| " + marks.joined(separator: " | ") + " |", at: 1)
    return lines
  }
}

extension [Block] {
  fileprivate var beginsWithText: Bool {
    if case .paragraph(let inlines) = first { !inlines.flatText.allSatisfy(\.isWhitespace) } else { false }
  }

  /// Gathers the labels that are referred to, and those of the notes that are there.
  fileprivate func gather(_ references: inout Set<String>, _ labels: inout Set<String>) {
    for block in self {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines), .caption(let inlines):
        inlines.gather(&references)
      case .list(let list): for item in list.items { item.blocks.gather(&references, &labels) }
      case .quote(let blocks): blocks.gather(&references, &labels)
      case .table(let table): for cell in ([table.header] + table.rows).joined() { cell.gather(&references) }
      case .image(let image): image.caption.gather(&references)
      case .footnote(let label, let blocks):
        labels.insert(label)
        blocks.gather(&references, &labels)
      case .code, .rule: break
      }
    }
  }
}

extension [Inline] {
  fileprivate func gather(_ references: inout Set<String>) {
    for inline in self {
      switch inline {
      case .footnoteReference(let label): references.insert(label)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .superscript(let inner),
        .subscript(let inner), .link(let inner, _):
        inner.gather(&references)
      case .text, .code, .image, .lineBreak: break
      }
    }
  }
}
