// What holds for every document at every width: nothing lost, nothing too wide, nothing that controls, places kept.

import Articles
import Chance
import Screen
import Testing
import Typesetting

@Suite struct TypesettingPropertyTests {
  /// Every grapheme that shows: no spaces, nothing that is dropped.
  private func graphemes(_ text: String) -> [Character] {
    SafeText.line(text).filter { $0 != " " && TextWidth.width(of: $0) > 0 }
  }

  @Test(arguments: [UInt64(31), 32, 33, 34])
  func paragraphsKeepEveryGrapheme(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<400 {
      let text = dice.text(of: dice.below(60))
      let width = 8 + dice.below(40)
      var typesetter = Typesetter(
        title: nil, document: Document(blocks: [.paragraph([.text(text)])]), options: .init(width: width))
      typesetter.setAll()
      let set = typesetter.text
      let said = "seed \(seed), width \(width): \(Array(text.unicodeScalars))"
      // Joined by line ends, so that marks stay with their own letters.
      let shown = set.lines.map { graphemes($0.text) }.joined()
      #expect(Array(shown) == graphemes(text), "\(said)")
      for line in set.lines {
        #expect(TextWidth.width(of: line.text) <= set.width, "\(said)")
        #expect(!line.text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(said)")
        #expect(line.text.first != " " && line.text.last != " ", "\(said)")
      }
    }
  }

  /// A mark after a space belongs to it in Unicode; here it may begin a line, but it is not lost.
  @Test(arguments: [8, 9, 12])
  func strayMarksAreKept(width: Int) {
    let text = "word \u{301}x \u{302}\u{303} longword\u{200B}\u{304} \u{0B}\u{305}"
    var typesetter = Typesetter(
      title: nil, document: Document(blocks: [.paragraph([.text(text)])]), options: .init(width: width))
    typesetter.setAll()
    let shown = typesetter.text.lines.flatMap(\.text.unicodeScalars).filter { $0.value > 0x20 }
    #expect(shown == text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x200B })
    #expect(typesetter.text.lines.allSatisfy { TextWidth.width(of: $0.text) <= width })
  }

  /// A mark stands on the letter before it, though its role is another's.
  @Test func marksStayWithTheirLetters() {
    let inlines: [Inline] = [
      .text("e"), .emphasis([.text("\u{301}x")]), .strong([.text("\u{302}")]), .text(" y"),
    ]
    var typesetter = Typesetter(
      title: nil, document: Document(blocks: [.paragraph(inlines)]), options: .init(width: 20))
    typesetter.setAll()
    #expect(typesetter.text.lines.map { $0.runs.map(\.text) } == [["e\u{301}", "x\u{302}", " y"]])
    #expect(typesetter.text.lines.map { $0.runs.map(\.role) } == [[.text, .emphasis, .text]])
  }

  @Test(arguments: [UInt64(41), 42, 43])
  func documentsStayWithinTheirWidthAndPlace(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<200 {
      let document = Document(blocks: (0..<1 + dice.below(5)).map { _ in dice.block(depth: 3) })
      let flat = document.flatText
      let width = 8 + dice.below(90)
      var typesetter = Typesetter(title: "A title of lines", document: document, options: .init(width: width))
      typesetter.setAll()
      let set = typesetter.text
      let said = "seed \(seed), width \(width): \(document)"
      #expect(set.isComplete && set.totalLength == flat.utf8.count)
      #expect(zip(set.lines, set.lines.dropFirst()).allSatisfy { $0.offset <= $1.offset }, "\(said)")
      #expect(set.lines.allSatisfy { $0.offset <= flat.utf8.count }, "\(said)")
      #expect(set.lines.allSatisfy { $0.isWide || TextWidth.width(of: $0.text) <= set.width }, "\(said)")
      let text = set.lines.map(\.text).joined()
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(said)")
      #expect(
        set.lines.flatMap(\.runs).compactMap(\.link).allSatisfy(set.links.indices.contains), "\(said)")
      #expect(set.headings.allSatisfy { set.lines.indices.contains($0.line) }, "\(said)")
      for line in set.lines.indices {
        let place = set.place(ofLine: line)
        #expect(set.place(ofLine: set.line(at: place)) == place, "\(said)")
      }
    }
  }

  /// A word's place leads to the line with that word at every width.
  @Test func placesAreTheSameAtEveryWidth() {
    let words = (0..<400).map { "w\($0)" }
    let paragraphs = stride(from: 0, to: 400, by: 40).map { words[$0..<$0 + 40].joined(separator: " ") }
    let document = Document(
      blocks: paragraphs.enumerated().map { number, text in
        switch number % 4 {
        case 0: .paragraph([.text(text)])
        case 1: .quote([.paragraph([.emphasis([.text(text)])])])
        case 2: .list(ListBlock(start: 1, items: [.init(blocks: [.paragraph([.text(text)])])]))
        default: .heading(level: 3, [.text(text)])
        }
      })
    let flat = document.flatText
    for width in [8, 17, 33, 80, 200] {
      var typesetter = Typesetter(title: "Title", document: document, options: .init(width: width))
      typesetter.setAll()
      // Place 0 is the title's, the next bytes are the first word's.
      var offset = 1
      for word in flat.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let line = typesetter.text.lines[typesetter.text.line(at: TextPlace(offset: offset))]
        #expect(line.text.split(separator: " ").contains(word), "\(word) at \(width)")
        offset += word.utf8.count - (offset == 1 ? 1 : 0)
        while offset < flat.utf8.count, flat.utf8[flat.utf8.index(flat.startIndex, offsetBy: offset)] <= 0x20
        { offset += 1 }
      }
    }
  }

  @Test func settingInPartsIsSettingAtOnce() {
    var dice = Dice(seed: 51)
    let document = Document(blocks: (0..<40).map { _ in dice.block(depth: 2) })
    var whole = Typesetter(title: "T", document: document, options: .init(width: 50))
    whole.setAll()
    var parts = Typesetter(title: "T", document: document, options: .init(width: 50))
    parts.setMore(lines: 10)
    #expect(!parts.text.isComplete && parts.text.lines.count >= 10)
    while !parts.text.isComplete { parts.setMore(lines: 1 + dice.below(9)) }
    #expect(parts.text == whole.text)
  }
}

extension Dice {
  /// Some text with everything in it that is hard to set.
  mutating func text(of length: Int) -> String {
    let pieces = [
      "word ", "A", "longer-word", " ", "  ", "\n", "Жінка ", "їх", "中", "文字", "，", "。", "（", "）", "か", "っ",
      "ー", "한국 ", "e\u{301}",
      "👨‍👩‍👧", "👍🏽", "🇺🇦", "3️⃣", "कि", "हिन्दी ", "กำ", "ภาษาไทย", "שלום ", "سلام ", "\u{200B}",
      "\u{A0}", "\u{2060}", "\u{200F}", "\u{200E} ",
      "\u{202E}", "\u{1B}[1m", "\u{9B}", "\t", "\u{AD}", "https://example.org/a/long/path?with=query&more=x ",
      "—", "«", "» ", "…", "(", ") ",
      "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1FAE8}", "\u{1112}\u{1161}\u{11AB}", "12", "-", "/",
    ]
    return (0..<length).map { _ in pieces[below(pieces.count)] }.joined()
  }

  /// Some inlines.
  mutating func inlines(depth: Int) -> [Inline] {
    (0..<1 + below(4)).map { _ in
      let text = text(of: 1 + below(12))
      switch below(depth > 0 ? 10 : 3) {
      case 0: return .code(text)
      case 1: return .lineBreak
      case 3: return .emphasis(inlines(depth: depth - 1))
      case 4: return .strong(inlines(depth: depth - 1))
      case 5: return .link(inlines(depth: depth - 1), url: "https://example.org/")
      case 6: return .image(alternative: text, url: "https://example.org/i.png")
      case 7: return .superscript([.text("2")])
      case 8: return .footnoteReference(label: "1")
      default: return .text(text)
      }
    }
  }

  /// Some block.
  mutating func block(depth: Int) -> Block {
    switch below(depth > 0 ? 11 : 7) {
    case 0: return .heading(level: 1 + below(6), inlines(depth: 1))
    case 1: return .caption(inlines(depth: 1))
    case 2: return .code(language: nil, text: text(of: below(9)))
    case 3: return .rule
    case 4:
      return .image(
        ImageBlock(url: "u", alternative: text(of: below(3)), caption: below(2) == 0 ? [] : inlines(depth: 0))
      )
    case 7: return .quote((0..<below(4)).map { _ in block(depth: depth - 1) })
    case 8: return .footnote(label: "n", [block(depth: depth - 1)])
    case 9:
      let items = (0..<below(4)).map { _ in
        ListBlock.Item(
          blocks: (0..<below(3)).map { _ in block(depth: depth - 1) }, isDone: below(3) == 0 ? true : nil)
      }
      return .list(ListBlock(start: below(2) == 0 ? nil : 8, isTight: below(2) == 0, items: items))
    case 10:
      let columns = 1 + below(4)
      let rows = (0..<below(4)).map { _ in (0..<columns).map { _ in inlines(depth: 0) } }
      let header = below(2) == 0 ? [] : (0..<columns).map { _ in inlines(depth: 0) }
      return .table(
        TableBlock(alignments: Array(repeating: .center, count: columns), header: header, rows: rows))
    default: return .paragraph(inlines(depth: depth))
    }
  }
}
