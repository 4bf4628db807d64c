// A document made of a fuzzer's bytes: each byte chooses something, so that a change of one changes one thing.

import Articles
import Typesetting

/// Bytes that choices and texts are made of.
struct FuzzedBytes {
  private var rest: ArraySlice<UInt8>
  /// True once a text was made that is shown by other characters than it has, such as raised digits.
  private(set) var raises = false

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// True when nothing is left to choose by.
  var isEmpty: Bool { rest.isEmpty }

  /// A number below a limit; zero when no bytes are left.
  mutating func below(_ limit: Int) -> Int { rest.popFirst().map { Int($0) % limit } ?? 0 }

  /// A text, whatever the bytes are.
  mutating func text() -> String {
    let length = below(8) == 0 ? below(256) * 16 : below(64)
    defer { rest = rest.dropFirst(length) }
    return String(decoding: rest.prefix(length), as: UTF8.self)
  }

  /// How a page is set.
  mutating func options() -> TypesettingOptions {
    var options = TypesettingOptions(
      width: below(256), measure: 8 + below(128), isCentred: below(2) == 0, isASCII: below(4) == 0)
    options.paragraphs = below(2) == 0 ? .greedy : .bestFit
    options.hyphens = [Hyphens.none, .soft, .dictionary(language: "en")][below(3)]
    options.isJustified = below(2) == 0
    options.lineSpacing = 1 + below(2)
    return options
  }

  /// Blocks until the bytes are used up.
  mutating func document() -> Document {
    var blocks: [Block] = []
    while !isEmpty { blocks.append(block(depth: 4)) }
    return Document(blocks: blocks)
  }

  private mutating func blocks(depth: Int) -> [Block] { (0..<below(4)).map { _ in block(depth: depth) } }

  private mutating func block(depth: Int) -> Block {
    switch below(depth > 0 ? 10 : 6) {
    case 0: return .heading(level: 1 + below(6), inlines(depth: 2))
    case 1: return .caption(inlines(depth: 2))
    case 2: return .code(language: below(2) == 0 ? nil : "c", text: text())
    case 3: return .rule
    case 4:
      return .image(
        ImageBlock(url: text(), alternative: text(), caption: below(2) == 0 ? [] : inlines(depth: 1)))
    case 6: return .quote(blocks(depth: depth - 1))
    case 7: return .footnote(label: text(), blocks(depth: depth - 1))
    case 8:
      let start = below(3) == 0 ? below(2) == 0 ? below(256) : Int.max : nil
      let isTight = below(2) == 0
      let items = (0..<below(5)).map { _ in
        ListBlock.Item(blocks: blocks(depth: depth - 1), isDone: [nil, true, false][below(3)])
      }
      return .list(ListBlock(start: start, isTight: isTight, items: items))
    case 9: return .table(table())
    default: return .paragraph(inlines(depth: 3))
    }
  }

  private mutating func table() -> TableBlock {
    let columns = 1 + below(9)
    let alignments = (0..<columns).map { _ in
      [TableBlock.Alignment.leading, .center, .trailing][below(3)]
    }
    let header = below(2) == 0 ? [] : (0..<columns).map { _ in inlines(depth: 1) }
    let rows = (0..<below(6)).map { _ in (0..<columns).map { _ in inlines(depth: 1) } }
    return TableBlock(alignments: alignments, header: header, rows: rows)
  }

  private mutating func inlines(depth: Int) -> [Inline] {
    (0..<1 + below(5)).map { _ in inline(depth: depth) }
  }

  private mutating func inline(depth: Int) -> Inline {
    switch below(depth > 0 ? 12 : 4) {
    case 1: return .code(text())
    case 2: return .lineBreak
    case 3: return .image(alternative: text(), url: text())
    case 4: return .emphasis(inlines(depth: depth - 1))
    case 5: return .strong(inlines(depth: depth - 1))
    case 6: return .strikethrough(inlines(depth: depth - 1))
    case 7: return .link(inlines(depth: depth - 1), url: text())
    case 8...10:
      raises = true
      switch below(3) {
      case 0: return .superscript(inlines(depth: depth - 1))
      case 1: return .subscript(inlines(depth: depth - 1))
      default: return .footnoteReference(label: text())
      }
    default: return .text(text())
    }
  }
}
