// The shape of what stands at a page's end: teasers or text.

/// Judges whether the blocks from some place on are teasers of other stories.
struct TailShape {
  private let blocks: [TextBlock]
  private let script: TextScript?
  /// No page names more than so many blocks of stories behind its article.
  private static let longest = 600

  /// Looks at the blocks of a page.
  init(_ blocks: [TextBlock]) {
    self.blocks = blocks
    script = TextScript.main(of: blocks.prefix(min(24, max(2, blocks.count / 2))).map(\.text))
  }

  /// Whether all from a block on are headlines, teasers and counters.
  ///
  /// With a line that announces them their form is enough; otherwise something must say that they are not of this article:
  /// counters, sources named twice in a line, another script, or an announcement further down.
  func isTail(from start: Int, isMarked: Bool) -> Bool {
    let tail = blocks[start...]
    guard tail.count <= TailShape.longest else { return false }
    let lines = tail.flatMap { $0.shape == .paragraph ? [$0.text] : $0.lines }.filter { !$0.isEmpty }
    guard !lines.isEmpty,
      !tail.contains(where: { $0.shape == .verbatim || ($0.shape == .paragraph && $0.width > 700) })
    else { return false }
    var counters = 0
    var named = 0
    var cut = 0
    var foreign = 0
    var headlines = 0
    var long = 0
    var marks = 0
    for line in lines {
      if LineReading.isCounter(line[...]) {
        counters += 1
      } else {
        if LineReading.isHeadlineBlock(line[...]) { marks += 1 }
        if TeaserReading.namedTwice(line[...]) != nil { named += 1 }
        if line.hasSuffix("...") || line.hasSuffix("…") { cut += 1 }
        if line.utf8.count > 420, TextScript.columns(of: line) > 420 { long += 1 }
        if TextScript.columns(of: line) <= 130, LineReading.isOneSentence(line[...]) { headlines += 1 }
        if let script, let other = TextScript.main(of: [line]), other != script { foreign += 1 }
      }
    }
    let count = lines.count - counters
    guard long * 4 <= count, headlines * 3 >= count else { return false }
    if isMarked {
      guard count > marks else { return false }
      // Announced, but perhaps only in the midst of the text: whole sentences below are then the article's own.
      if counters > 0 || cut > 0 || named > 0 { return true }
      return lines.dropFirst().allSatisfy { TailShape.isHeadline($0[...]) } || isPairs(tail)
    }
    return counters >= 2 || named >= 2 || (foreign >= 2 && foreign * 2 >= count)
      || (marks > 0 && (named > 0 || cut > 0 || counters > 0 || foreign > 0))
  }

  /// Whether a line is a headline or belongs to a page's frame: no full stop, no speech, not long.
  private static func isHeadline(_ line: Substring) -> Bool {
    if LineReading.isHeadlineBlock(line) || PageButtons.isButton(line) || PageButtons.isImprint(line) {
      return true
    }
    guard LineReading.isOneSentence(line), TextScript.columns(of: String(line)) <= 130 else { return false }
    return !LineReading.endsSentence(line) || line.hasSuffix("?") || line.hasSuffix("!")
      || line.hasSuffix("？")
  }

  /// Whether below one line that announces several stories headlines and teasers take turns, twice or more.
  private func isPairs(_ tail: ArraySlice<TextBlock>) -> Bool {
    guard let first = tail.first?.lines.first, PagePhrases.announcesMany(first[...]) else { return false }
    let lines = tail.dropFirst().map(\.text)
    guard lines.count >= 4, lines.count.isMultiple(of: 2) else { return false }
    return stride(from: 0, to: lines.count, by: 2).allSatisfy {
      TailShape.isHeadline(lines[$0][...]) && LineReading.endsSentence(lines[$0 + 1][...])
        && TextScript.columns(of: lines[$0 + 1]) > TextScript.columns(of: lines[$0])
    }
  }

  /// The first of two or more neighbouring lines, in the second half, that each name their source twice.
  var sourceRun: Int? {
    var first: Int?
    var length = 0
    for index in blocks.indices.dropFirst(max(2, blocks.count / 3)) {
      if blocks[index].shape == .paragraph, TeaserReading.namedTwice(blocks[index].text[...]) != nil {
        first = first ?? index
        length += 1
        if length >= 2 { return first }
      } else {
        first = nil
        length = 0
      }
    }
    return nil
  }

  /// Where stories begin that are told only by a counter behind each: as far before the first counter as they stand apart.
  var counterRun: Int? {
    let places = blocks.indices.filter {
      blocks[$0].isShort(16) && LineReading.isCounter(blocks[$0].text[...])
    }
    guard places.count >= 3, let first = places.first else { return nil }
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
    guard let gap = gaps.first, (2...3).contains(gap), gaps.allSatisfy({ $0 == gap }) else { return nil }
    let start = first - gap + 1
    return start >= 0 && blocks[start].isShort(140) ? start : nil
  }
}

/// The scripts that a page is told apart by.
enum TextScript: Hashable {
  case latin, cyrillic, greek, hebrew, arabic, eastAsian, hangul, other

  /// The script of most letters; nil when there are hardly any.
  static func main(of texts: [String]) -> TextScript? {
    var counts: [TextScript: Int] = [:]
    var total = 0
    for text in texts {
      for scalar in text.unicodeScalars.prefix(2_000) {
        guard let script = of(scalar) else { continue }
        counts[script, default: 0] += 1
        total += 1
      }
    }
    guard total >= 12, let most = counts.max(by: { $0.value < $1.value }), most.value * 2 > total else {
      return nil
    }
    return most.key
  }

  /// Columns that a text takes, about.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value <= 0xD7FF ? 2 : 1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> TextScript? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x3040...0x30FF, 0x3400...0x9FFF: .eastAsian
    case 0xAC00...0xD7AF: .hangul
    case 0x900...0xDFF, 0xE00...0x1FFF: .other
    default: nil
    }
  }
}
