// A text as a tree of blocks and inlines: what formats make and typesetting sets.

/// A body understood: blocks in reading order.
public struct Document: Hashable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]

  /// Makes a document of its blocks.
  public init(blocks: [Block] = []) { self.blocks = blocks }
}

/// One block of a document.
///
/// The cases that are many, a word or a line each, take no more room than they need.
public enum Block: Hashable, Sendable {
  /// A heading; `level` 1 to 6.
  indirect case heading(level: Int, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// The caption or credit of a picture.
  case caption([Inline])
  /// A list of items, each of blocks.
  indirect case list(ListBlock)
  /// A quotation.
  case quote([Block])
  /// Code or other text whose line breaks and spaces count; never wrapped.
  indirect case code(language: String?, text: String)
  /// A table.
  indirect case table(TableBlock)
  /// A line between two parts.
  case rule
  /// A picture that stands alone.
  indirect case image(ImageBlock)
  /// A footnote's text under its label.
  indirect case footnote(label: String, [Block])
}

/// A list and its items.
public struct ListBlock: Hashable, Sendable {
  /// An item: its blocks, and for a task whether it is done.
  public struct Item: Hashable, Sendable {
    /// The item's content.
    public var blocks: [Block]
    /// For a task list: done or not; nil for an ordinary item.
    public var isDone: Bool?

    /// Makes an item.
    public init(blocks: [Block], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// The number of the first item; nil for bullets.
  public var start: Int?
  /// True when no blank line goes between items.
  public var isTight: Bool
  /// The items.
  public var items: [Item]

  /// Makes a list.
  public init(start: Int? = nil, isTight: Bool = true, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A table: one header row, then body rows, each of as many cells as there are columns.
public struct TableBlock: Hashable, Sendable {
  /// How a column's text stands.
  public enum Alignment: Hashable, Sendable { case leading, center, trailing }

  /// One alignment a column.
  public var alignments: [Alignment]
  /// The header's cells; empty when the table has none.
  public var header: [[Inline]]
  /// The body's rows.
  public var rows: [[[Inline]]]

  /// Makes a table.
  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A picture: where it is and what is said of it.
public struct ImageBlock: Hashable, Sendable {
  /// Where it is.
  public var url: String
  /// What stands in for it.
  public var alternative: String
  /// Its caption; empty when none.
  public var caption: [Inline]

  /// Makes a picture.
  public init(url: String, alternative: String, caption: [Inline] = []) {
    self.url = url
    self.alternative = alternative
    self.caption = caption
  }
}

/// A run within a block.
public enum Inline: Hashable, Sendable {
  /// Plain text; white space in it may be broken.
  case text(String)
  /// Emphasis.
  case emphasis([Inline])
  /// Strong emphasis.
  case strong([Inline])
  /// Struck out.
  case strikethrough([Inline])
  /// Code within a line.
  case code(String)
  /// A link and where it goes.
  indirect case link([Inline], url: String)
  /// A picture within a line.
  indirect case image(alternative: String, url: String)
  /// Raised text.
  case superscript([Inline])
  /// Lowered text.
  case `subscript`([Inline])
  /// A mark that refers to a footnote.
  case footnoteReference(label: String)
  /// A line break that the writer asked for.
  case lineBreak
}
