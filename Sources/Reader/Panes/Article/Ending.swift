// What stands below the text: attachments and related stories.

import Articles
import Screen

/// A row below the end of the text.
public enum EndingRow: Hashable, Sendable {
  /// Nothing.
  case blank
  /// What follows it.
  case title(String)
  /// A file that comes with the article.
  case attachment(Attachment)
  /// A related story, by its number.
  case story(Int)

  /// Whether it leads anywhere.
  var leads: Bool {
    switch self {
    case .blank, .title: false
    case .attachment, .story: true
    }
  }
}

extension State {
  /// The rows below the text; none until all of it is set.
  var ending: [EndingRow] {
    guard let open = article, open.text.isComplete, open.rendition == .article, open.onlyLines.isEmpty else {
      return []
    }
    var rows: [EndingRow] = []
    if !open.stored.article.attachments.isEmpty {
      rows += [.blank, .title("Attachments")] + open.stored.article.attachments.map { .attachment($0) }
    }
    if !open.related.isEmpty {
      rows += [.blank, .title("Related")] + open.related.indices.map { .story($0) }
    }
    return rows
  }

  /// The row of a story among those below the text.
  func endingRow(ofStory story: Int) -> Int { ending.firstIndex(of: .story(story)) ?? 0 }

  /// Opens what a row below the text leads to.
  mutating func follow(_ row: EndingRow) -> [Effect] {
    switch row {
    case .blank, .title: return []
    case .attachment(let attachment): return [.browse(attachment.url)]
    case .story(let story):
      article?.selectedRelated = story
      return enter()
    }
  }

  /// Draws one row below the text.
  func draw(_ row: EndingRow, in frame: inout Frame, x: Int, y: Int, width: Int) {
    guard let open = article else { return }
    switch row {
    case .blank: break
    case .title(let text): frame.put(text, x: x, y: y, width: width, role: .heading, ellipsis: true)
    case .attachment(let attachment):
      let at =
        x
        + frame.put(signs.attachment + attachment.name, x: x, y: y, width: width, role: .link, ellipsis: true)
      let host = LinkRow.host(of: attachment.url)
      if at + 3 < x + width {
        frame.put("  \(host)", x: at, y: y, width: x + width - at, role: .secondary, ellipsis: true)
      }
    case .story(let number):
      let story = open.related[number]
      let isSelected = open.selectedRelated == number
      let isNamed = story.headline == nil
      let sign =
        isNamed && signs.areWords
        ? signs.storyNamed : isSelected ? signs.storyChosen : isNamed ? signs.storyNamed : signs.story
      var at = x + frame.put(sign, x: x, y: y, width: width, role: .ornament)
      let role: Role = story.headline == nil ? .secondary : .link
      at += frame.put(story.title, x: at, y: y, width: x + width - at, role: role, ellipsis: true)
      if !story.source.isEmpty, at + 3 < x + width {
        frame.put("  \(story.source)", x: at, y: y, width: x + width - at, role: .secondary, ellipsis: true)
      }
      if isSelected { frame.overlay(.linkSelected, Rect(x: x, y: y, width: width, height: 1)) }
    }
    if let hint = open.hints?.letters(of: .row(row)) {
      frame.put(hint, x: x, y: y, width: width, role: .hint)
    }
  }
}
