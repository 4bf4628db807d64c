// Where an article ends and the page goes on with other stories.

import Articles

/// The end of a page: the byline below the text and the stories that follow it.
struct PageTail {
  /// The first block that is no more of the article; the number of blocks when nothing follows.
  let start: Int
  /// The names of a byline that ends the article.
  private(set) var authors: [String]?
  /// The stories.
  private(set) var stories: [RelatedStory] = []

  /// A text full of marks is no page; looking behind each of them would take for ever.
  private static let mostTries = 12

  /// Looks for the end of an article among a page's blocks.
  ///
  /// Two things must agree: a mark ("Author: …", "Related news", lines that name their source twice, counters) and the shape
  /// of all that follows it: headlines, teasers, nothing as long as the paragraphs of an article.
  init(_ blocks: [TextBlock]) {
    let shape = TailShape(blocks)
    let mark = PageTail.mark(blocks, shape)
    var start = blocks.count
    if let byline = PageTail.byline(blocks, shape, before: mark) {
      authors = byline.names
      start = byline.index
      stories = TeaserReading.stories(blocks[(byline.index + 1)...])
    } else if let mark {
      start = mark
      stories = TeaserReading.stories(blocks[mark...])
    }
    self.start = start
  }

  /// A byline with a label, behind the text, with nothing or only teasers behind it.
  private static func byline(
    _ blocks: [TextBlock], _ shape: TailShape, before mark: Int?
  ) -> (index: Int, names: [String])? {
    var tries = 0
    for index in blocks.indices.dropFirst(2).reversed() {
      guard blocks[index].isShort(90), blocks[index].lines.count == 1, let line = blocks[index].lines.first,
        let names = LineReading.authors(line[...], needsColon: true)
      else { continue }
      let isLast = index == blocks.count - 1 || index + 1 == mark
      if isLast || shape.isTail(from: index + 1, isMarked: false) { return (index, names) }
      tries += 1
      if tries == mostTries { return nil }
    }
    return nil
  }

  /// The first block of the stories where no byline tells: a line that announces them, or teasers by their shape.
  private static func mark(_ blocks: [TextBlock], _ shape: TailShape) -> Int? {
    var tries = 0
    for index in blocks.indices.dropFirst(2) where index + 1 < blocks.count {
      let block = blocks[index]
      if let first = block.lines.first, block.shape != .list(start: nil),
        LineReading.isHeadlineBlock(first[...]),
        block.lines.count > 1 || block.isShort(90) || block.shape == .underlined
      {
        if shape.isTail(from: index, isMarked: true) { return index }
        tries += 1
        if tries == mostTries { break }
      }
    }
    if let first = shape.sourceRun, shape.isTail(from: first, isMarked: false) { return first }
    if let first = shape.counterRun, first >= 2, shape.isTail(from: first, isMarked: false) { return first }
    return nil
  }
}
