// A document written as HTML: what a saved page's article is stored as, nothing in it but what a document knows.

import Articles

/// Writes documents as HTML that reads back as the same document; links that would do something lead nowhere.
public enum DocumentHTML {
  /// The HTML of a document, without anything around it.
  public static func written(_ document: Document) -> String {
    var html = ""
    write(document.blocks, to: &html)
    return html
  }

  /// A text with what HTML gives a meaning escaped.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
      return text
    }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ blocks: [Block], to html: inout String) {
    for block in blocks {
      write(block, to: &html)
      html += "\n"
    }
  }

  private static func write(_ block: Block, to html: inout String) {
    switch block {
    case .heading(let level, let inlines): wrap("h\(level)", inlines, &html)
    case .paragraph(let inlines): wrap("p", inlines, &html)
    case .caption(let inlines): wrap("figcaption", inlines, &html)
    case .list(let list): write(list, to: &html)
    case .quote(let blocks):
      html += "<blockquote>\n"
      write(blocks, to: &html)
      html += "</blockquote>"
    case .code(let language, let text):
      let mark = language.map { " class=\"language-\(escaped($0))\"" } ?? ""
      html += "<pre><code\(mark)>\(text.hasPrefix("\n") ? "\n" : "")\(escaped(text))</code></pre>"
    case .table(let table): write(table, to: &html)
    case .rule: html += "<hr>"
    case .image(let image):
      html += "<figure>"
      picture(image.alternative, image.url, &html)
      if !image.caption.isEmpty { wrap("figcaption", image.caption, &html) }
      html += "</figure>"
    case .footnote(let label, let blocks):
      html += "<aside id=\"fn-\(escaped(label))\">\n"
      write(blocks, to: &html)
      html += "</aside>"
    }
  }

  private static func wrap(_ tag: String, _ inlines: [Inline], _ html: inout String) {
    html += "<\(tag)>"
    write(inlines, to: &html)
    html += "</\(tag)>"
  }

  private static func write(_ list: ListBlock, to html: inout String) {
    let tag = list.start == nil ? "ul" : "ol"
    html += "<\(tag)\(list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? "")>\n"
    for item in list.items {
      html += "<li>"
      if let isDone = item.isDone { html += "<input type=\"checkbox\"\(isDone ? " checked" : "")>" }
      if item.blocks.count == 1, case .paragraph(let inlines) = item.blocks[0] {
        write(inlines, to: &html)
      } else {
        write(item.blocks, to: &html)
      }
      html += "</li>\n"
    }
    html += "</\(tag)>"
  }

  private static func write(_ table: TableBlock, to html: inout String) {
    html += "<table>\n"
    for (place, row) in ((table.header.isEmpty ? [] : [table.header]) + table.rows).enumerated() {
      let isHeader = place == 0 && !table.header.isEmpty
      html += isHeader ? "<thead><tr>" : "<tr>"
      for (column, cell) in row.enumerated() {
        let tag = isHeader ? "th" : "td"
        let alignment = column < table.alignments.count ? table.alignments[column] : .leading
        html += "<\(tag)"
        if alignment != .leading { html += " align=\"\(alignment == .center ? "center" : "right")\"" }
        html += ">"
        write(cell, to: &html)
        html += "</\(tag)>"
      }
      html += isHeader ? "</tr></thead>\n" : "</tr>\n"
    }
    html += "</table>"
  }

  private static func picture(_ alternative: String, _ url: String, _ html: inout String) {
    html += "<img"
    if !url.isEmpty { html += " src=\"\(escaped(url))\"" }
    if !alternative.isEmpty { html += " alt=\"\(escaped(alternative))\"" }
    html += ">"
  }

  private static func write(_ inlines: [Inline], to html: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let text): html += escaped(text)
      case .emphasis(let inner): wrap("em", inner, &html)
      case .strong(let inner): wrap("strong", inner, &html)
      case .strikethrough(let inner): wrap("s", inner, &html)
      case .superscript(let inner): wrap("sup", inner, &html)
      case .subscript(let inner): wrap("sub", inner, &html)
      case .code(let text): html += "<code>\(escaped(text))</code>"
      case .link(let inner, let url):
        if url.isEmpty || BaseAddress.acts(url) {
          write(inner, to: &html)
          continue
        }
        html += "<a href=\"\(escaped(url))\">"
        write(inner, to: &html)
        html += "</a>"
      case .image(let alternative, let url): picture(alternative, url, &html)
      case .footnoteReference(let label):
        html += "<sup><a href=\"#fn-\(escaped(label))\">\(escaped(label))</a></sup>"
      case .lineBreak: html += "<br>"
      }
    }
  }
}
