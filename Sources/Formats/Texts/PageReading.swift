// A plain text understood as a page: title, furniture, body, and what follows the article.

import Articles

/// What each block of a page is, and what the page says of its article.
///
/// Nothing leaves the body but what is known by its mark and its place; what is unsure stays text.
struct PageReading {
  /// The title that stands in the text; nil when its first line is none.
  private(set) var title: String?
  /// The names in the byline.
  private(set) var authors: [String] = []
  /// The source that the page names; empty when none.
  private(set) var source = ""
  /// The page's address, when it is told with a label.
  private(set) var link: String?
  /// The date of the dateline.
  private(set) var date: Int64?
  /// Tags that stand in a line of their own.
  private(set) var tags: [String] = []
  /// Stories that the page names.
  private(set) var related: [RelatedStory] = []
  /// The body.
  private(set) var document = Document()

  private var blocks: [TextBlock]
  private var body: [(block: TextBlock, isCaption: Bool)] = []
  private var credits: Set<String> = []
  /// Stories that the text itself points to; they come before those that stand below it.
  private var mentioned: [RelatedStory] = []

  /// Reads a text.
  init(_ text: String) {
    blocks = TextLayout.blocks(of: text)
    readMailHeader()
    takeTitle()
    tags = PageEnd.strip(&blocks) + tags
    takeTail()
    tags = PageEnd.strip(&blocks) + tags
    let end = blocks.count
    var index = 0
    while index < end { index = take(index, before: end) }
    related = mentioned + related
    document = Document(blocks: PageDocument.blocks(of: body))
    for head in body.lazy.filter({ !$0.isCaption }).prefix(2).map(\.block.text) {
      guard let wire = Dateline.wire(head) else { continue }
      source = wire.agency
      date = date ?? wire.date
      break
    }
    blocks = []
    body = []
  }

  // MARK: Title

  private mutating func takeTitle() {
    guard title == nil else { return }
    for index in blocks.indices.prefix(3) {
      let block = blocks[index]
      if block.shape == .rule { continue }
      if block.shape == .underlined || isTitle(index) {
        title = block.text
        blocks.remove(at: index)
        // Pages print their title twice.
        if index < blocks.count, blocks[index].text == title { blocks.remove(at: index) }
        return
      }
      // Above a title may stand a date or an address, nothing else.
      guard block.isShort(60),
        WrittenDate(block.text[...])?.isAlone == true || WebAddresses.isAlone(block.text)
      else { return }
    }
  }

  private func isTitle(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.isShort(170), index + 1 < blocks.count else { return false }
    let text = block.text[...]
    let next = blocks[index + 1]
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      !",;:.。、،".unicodeScalars.contains(last) || text.hasSuffix("...")
    else { return false }
    if "—–-•*>".unicodeScalars.contains(first) { return false }
    // What somebody says in quotation marks, or a line of code, is no title.
    if "\"“«„「".unicodeScalars.contains(first), "\"”»“」".unicodeScalars.contains(last) { return false }
    if "{}=<>\\|".unicodeScalars.contains(last) || WebAddresses.isAlone(block.text) { return false }
    if LineReading.isCredit(text) || LineReading.relatedTitle(text) != nil
      || WrittenDate(text)?.isAlone == true
    {
      return false
    }
    if LineReading.authors(text, needsColon: false) != nil { return false }
    if next.blanksBefore > 0 || isTopFurniture(next) { return true }
    // Without a blank line between them a title is a short line above a long one.
    return block.width <= 120 && next.width > block.width && next.shape != .verse
      && !LineReading.endsSentence(text) || block.isMarkedTitle(before: next)
  }

  /// Whether a block is a date, a byline or a credit, such as stand between title and text.
  private func isTopFurniture(_ block: TextBlock) -> Bool {
    guard block.isShort(120) || block.shape == .verse, let line = block.lines.first?[...] else {
      return false
    }
    return LineReading.isCredit(line) || LineReading.authors(line, needsColon: false) != nil
      || Dateline.top(line) != nil
  }

  /// A mail or a posting begins with its header; it stays text, but says title, author and date.
  private mutating func readMailHeader() {
    guard let first = blocks.first, first.shape == .verse || first.shape == .paragraph,
      first.text.hasPrefix("From: ") || first.text.hasPrefix("Subject: ") || first.text.hasPrefix("Date: ")
        || first.text.hasPrefix("To: ")
    else { return }
    let lines = blocks.prefix(while: { $0.blanksBefore == 0 || $0.text == first.text }).flatMap(\.lines)
    for line in lines {
      if line.hasPrefix("Subject: ") { title = String(line.dropFirst(9)[...].trimmed) }
      if line.hasPrefix("From: ") { authors = [Dateline.sender(line.dropFirst(6))] }
      if line.hasPrefix("Date: ") { date = WrittenDate(line.dropFirst(6))?.date.unixSeconds }
    }
    if title?.isEmpty == true { title = nil }
  }

  // MARK: What follows the article

  /// Takes the related stories off the end.
  private mutating func takeTail() {
    let tail = PageTail(blocks)
    if let names = tail.authors {
      authors = names
      source = Dateline.house(among: names, credits: blocks.lazy.filter { $0.isShort(60) }.map(\.text)) ?? ""
    }
    related = tail.stories
    blocks.removeSubrange(tail.start...)
  }

  // MARK: Body

  /// Reads the block at an index; the index of the next to be read.
  private mutating func take(_ index: Int, before end: Int) -> Int {
    let block = blocks[index]
    let isTop = index < 8 && body.count { !$0.isCaption } < 2
    guard block.shape == .paragraph, let line = block.lines.first?[...], line.utf8.count <= 600 else {
      if isTop, block.shape == .verse, block.lines.allSatisfy({ PageButtons.isButton($0[...]) }) {
        return index + 1
      }
      if isTop, block.shape == .verse, block.lines.allSatisfy({ isTopLine($0[...]) }) {
        for line in block.lines where !takeTop(line[...]) { takeCredit(line) }
        return index + 1
      }
      return takeHeadlines(index, before: end)
    }
    if LineReading.isCredit(line) {
      takeCredit(block.text)
      return index + 1
    }
    if PageButtons.isAdvertisement(line) || (isTop && PageButtons.isButton(line) && line.holdsDigit) {
      return index + 1
    }
    if let title = LineReading.relatedTitle(line) {
      if !title.isEmpty {
        mentioned.append(RelatedStory(title: String(title)))
        return index + 1
      }
      let stories = headlines(below: index, before: end)
      if !stories.isEmpty {
        mentioned += stories.map { RelatedStory(title: $0) }
        return index + 1 + headlineBlocks(stories.count, below: index)
      }
    }
    if isTop, takeTop(line) || isBareDate(index) { return index + 1 }
    if let tags = PageEnd.tags(line), isTop || end - index <= 3 {
      self.tags += tags
      return index + 1
    }
    if date == nil, end - index <= 2, block.isShort(60), let written = WrittenDate(line), written.isAlone {
      date = written.date.unixSeconds
      if written.date.hasTime { return index + 1 }
    }
    readLabel(line, isEdge: isTop || end - index <= 2)
    body.append((block, false))
    return index + 1
  }

  /// A credit stands once, however often the page prints it.
  private mutating func takeCredit(_ line: String) {
    guard credits.insert(line).inserted else { return }
    body.append((TextBlock(shape: .paragraph, lines: [line], width: line.utf8.count, blanksBefore: 1), true))
  }

  private func isTopLine(_ line: Substring) -> Bool {
    LineReading.isCredit(line) || LineReading.authors(line, needsColon: false) != nil
      || Dateline.top(line) != nil
      || LineReading.isSlogan(line, sources: authors + [source])
  }

  /// Whether a day alone stands beside a byline or a credit, and so belongs to the page and not to the text.
  private func isBareDate(_ index: Int) -> Bool {
    guard WrittenDate(blocks[index].text[...])?.isAlone == true else { return false }
    return (index + 1 < blocks.count && isTopFurniture(blocks[index + 1]))
      || (body.isEmpty && !authors.isEmpty)
  }

  /// A line above the text: date, byline, slogan, the title again; false when it is none of them.
  private mutating func takeTop(_ line: Substring) -> Bool {
    if line == title?[...] { return true }
    if line.utf8.count <= 140, let top = Dateline.top(line) {
      if date == nil { date = top.date }
      if authors.isEmpty { authors = top.authors }
      return top.isFurniture
    }
    if let names = LineReading.authors(line, needsColon: false) {
      if authors.isEmpty { authors = names }
      return true
    }
    let sources = authors + [source]
    return LineReading.isSlogan(line, sources: sources)
  }

  /// "Source: …", "Link: …": stays text, but says where the article is from.
  private mutating func readLabel(_ line: Substring, isEdge: Bool) {
    guard isEdge, line.utf8.count <= 200, let label = Dateline.origin(line) else { return }
    if let address = label.address {
      link = link ?? address
      if source.isEmpty { source = WebAddresses.host(of: address) ?? "" }
    } else if source.isEmpty {
      source = label.name
    }
  }

  // MARK: Headlines below a mark

  /// A block of several lines: text, unless it opens with "Read also" and goes on with headlines.
  private mutating func takeHeadlines(_ index: Int, before end: Int) -> Int {
    let block = blocks[index]
    if block.shape == .verse, block.lines.count <= 8, let first = block.lines.first,
      LineReading.relatedTitle(first[...])?.isEmpty == true,
      block.lines.dropFirst().allSatisfy({ isHeadline($0[...], width: 160) })
    {
      mentioned += block.lines.dropFirst().map {
        RelatedStory(title: String(LineReading.withoutMarks($0[...])))
      }
      return index + 1
    }
    body.append((block, false))
    return index + 1
  }

  /// The headlines in the blocks below a line that only says "Read also".
  private func headlines(below index: Int, before end: Int) -> [String] {
    guard index + 1 < end else { return [] }
    let next = blocks[index + 1]
    switch next.shape {
    case .list, .verse:
      return next.lines.allSatisfy { isHeadline($0[...], width: 160) } ? next.lines : []
    case .paragraph:
      var titles: [String] = []
      for block in blocks[(index + 1)..<end].prefix(6) {
        guard block.shape == .paragraph, block.blanksBefore == 0 || titles.isEmpty,
          isHeadline(block.text[...], width: 160)
        else { break }
        titles.append(block.text)
      }
      return titles
    default: return []
    }
  }

  private func headlineBlocks(_ count: Int, below index: Int) -> Int {
    blocks[index + 1].shape == .paragraph ? count : 1
  }

  private func isHeadline(_ line: Substring, width: Int) -> Bool {
    line.utf8.count <= width * 2 && !LineReading.endsSentence(line) && LineReading.isOneSentence(line)
      && line.words.count >= 2
      || (line.isBeginningSolid && line.utf8.count <= 240 && !LineReading.endsSentence(line))
  }
}

extension TextBlock {
  /// Whether a short line without the end of a sentence stands above a sentence.
  fileprivate func isMarkedTitle(before next: TextBlock) -> Bool {
    width <= 90 && next.shape == .paragraph && !LineReading.endsSentence(text[...])
      && LineReading.endsSentence(next.text[...])
  }
}
