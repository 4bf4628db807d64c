// Puts blocks and inlines together while cmark's tree is walked.

import Articles
import CCmark

/// A stack of what is being built; a container deeper than the limit gives its content to the one around it.
struct MarkdownBuilder {
  /// How deep a document may be: far beyond what anybody writes, and safe for whoever walks it by recursion.
  private static let deepest = 40

  /// One open container.
  private struct Frame {
    var kind: markdown_kind
    var blocks: [Block] = []
    var inlines = InlineRun()
    var items: [ListBlock.Item] = []
    var rows: [[[Inline]]] = []
    var cells: [[Inline]] = []
    /// Number of the footnote.
    var label = ""
  }

  private var frames: [Frame] = [Frame(kind: markdown_document)]
  /// Containers entered beyond the limit, which have no frame of their own.
  private var flattened = 0
  private var footnotes = 0

  /// What was built.
  var blocks: [Block] { frames[0].blocks }

  /// Takes a node, before its children.
  mutating func enter(_ node: OpaquePointer) {
    let kind = markdown_kind_of(node)
    switch kind {
    case markdown_text: add { $0.text(node.literal) }
    case markdown_soft_break: add { $0.softBreak() }
    case markdown_line_break: add { $0.append(.lineBreak) }
    case markdown_code: add { $0.append(.code(node.literal)) }
    case markdown_html_inline: add { $0.tag(node.literal) }
    case markdown_footnote_reference: add { $0.append(.footnoteReference(label: node.literal)) }
    case markdown_code_block: add(block: codeBlock(node))
    case markdown_rule: add(block: .rule)
    case markdown_html_block: for block in MarkupText.blocks(of: node.literal) { add(block: block) }
    case markdown_document, markdown_other: break
    default:
      if frames.count >= MarkdownBuilder.deepest {
        flattened += 1
      } else {
        frames.append(Frame(kind: kind))
        if kind == markdown_footnote {
          footnotes += 1
          frames[frames.count - 1].label = String(footnotes)
        }
      }
    }
  }

  /// Takes a node again, behind its children.
  mutating func leave(_ node: OpaquePointer) {
    let kind = markdown_kind_of(node)
    // cmark leaves a footnote's mark, too, though there is nothing in it.
    if [markdown_document, markdown_other, markdown_footnote_reference].contains(kind) { return }
    if flattened > 0 {
      flattened -= 1
      flushFlattened(kind)
      return
    }
    guard frames.count > 1, let frame = frames.popLast() else { return }
    close(frame, node)
  }

  /// Beyond the limit a paragraph still ends where it ends.
  private mutating func flushFlattened(_ kind: markdown_kind) {
    guard [markdown_paragraph, markdown_heading, markdown_table_cell].contains(kind) else { return }
    let inlines = frames[frames.count - 1].inlines.finished()
    frames[frames.count - 1].inlines = InlineRun()
    if !inlines.isEmpty { frames[frames.count - 1].blocks.append(.paragraph(inlines)) }
  }

  private mutating func close(_ frame: Frame, _ node: OpaquePointer) {
    var frame = frame
    let inlines = frame.inlines.finished()
    switch frame.kind {
    case markdown_paragraph: add(block: paragraph(inlines, node))
    case markdown_heading:
      add(block: .heading(level: Int(cmark_node_get_heading_level(node)), inlines))
    case markdown_quote: add(block: .quote(whole(frame, inlines)))
    case markdown_footnote: add(block: .footnote(label: frame.label, whole(frame, inlines)))
    case markdown_list:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      let isTight = cmark_node_get_list_tight(node) != 0
      // What lies beyond the limit came without items.
      let rest = whole(frame, inlines)
      let items = frame.items + (rest.isEmpty ? [] : [ListBlock.Item(blocks: rest)])
      add(block: .list(ListBlock(start: start, isTight: isTight, items: items)))
    case markdown_item: add(item: ListBlock.Item(blocks: whole(frame, inlines)))
    case markdown_task:
      let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
      add(item: ListBlock.Item(blocks: whole(frame, inlines), isDone: isDone))
    case markdown_table:
      if !frame.rows.isEmpty { add(block: table(frame, node)) }
      for block in whole(frame, inlines) { add(block: block) }
    case markdown_table_row:
      top { $0.rows.append(frame.cells) }
      for block in whole(frame, inlines) { add(block: block) }
    case markdown_table_cell: top { $0.cells.append(inlines) }
    case markdown_emphasis: add { $0.append(.emphasis(inlines)) }
    case markdown_strong: add { $0.append(.strong(inlines)) }
    case markdown_strikethrough: add { $0.append(.strikethrough(inlines)) }
    case markdown_link: add { $0.append(.link(inlines, url: node.url)) }
    case markdown_image: add { $0.append(.image(alternative: inlines.flatText, url: node.url)) }
    default: for block in whole(frame, inlines) { add(block: block) }
    }
  }

  /// A frame's blocks with inlines that a container beyond the limit left in it.
  private func whole(_ frame: Frame, _ inlines: [Inline]) -> [Block] {
    inlines.isEmpty ? frame.blocks : frame.blocks + [.paragraph(inlines)]
  }

  private func paragraph(_ inlines: [Inline], _ node: OpaquePointer) -> Block {
    guard inlines.count == 1, case .image(let alternative, let url) = inlines[0] else {
      return .paragraph(inlines)
    }
    let title = cmark_node_first_child(node).flatMap(cmark_node_get_title).map { String(cString: $0) } ?? ""
    let caption: [Inline] = title.isEmpty ? [] : [.text(title)]
    return .image(ImageBlock(url: url, alternative: alternative, caption: caption))
  }

  private func codeBlock(_ node: OpaquePointer) -> Block {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let language = info.split { $0 == " " || $0 == "," || $0 == "{" }.first.map(String.init)
    var text = node.literal
    if text.hasSuffix("\n") { text.removeLast() }
    return .code(language: language, text: text)
  }

  private func table(_ frame: Frame, _ node: OpaquePointer) -> Block {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    let marks = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = (0..<columns).map { column -> TableBlock.Alignment in
      switch marks?[column] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .trailing
      default: .leading
      }
    }
    let rows = frame.rows.map { row in
      Array((row + Array(repeating: [], count: max(0, columns - row.count))).prefix(columns))
    }
    return .table(TableBlock(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst())))
  }

  private mutating func top(_ change: (inout Frame) -> Void) { change(&frames[frames.count - 1]) }
  private mutating func add(_ change: (inout InlineRun) -> Void) { change(&frames[frames.count - 1].inlines) }
  private mutating func add(block: Block) { top { $0.blocks.append(block) } }
  private mutating func add(item: ListBlock.Item) {
    top { frame in
      if frame.kind == markdown_list { frame.items.append(item) } else { frame.blocks += item.blocks }
    }
  }

}

extension OpaquePointer {
  /// The text of a node.
  fileprivate var literal: String { cmark_node_get_literal(self).map { String(cString: $0) } ?? "" }
  /// Where a link or a picture leads.
  fileprivate var url: String { cmark_node_get_url(self).map { String(cString: $0) } ?? "" }
}
