// Hyphens: where they stand, where they must not, and that lines say what they have cut.

import Articles
import Screen
import Testing

@testable import Typesetting

@Suite struct HyphenTests {
  private let greedy = LineSetting(hyphenation: .small)
  private let bestFit = LineSetting(paragraphs: .bestFit, hyphenation: .small)

  private func set(_ blocks: [Block], width: Int, _ hyphens: Hyphens = .dictionary(language: "")) -> SetText {
    var options = TypesettingOptions(width: width)
    options.hyphens = hyphens
    var typesetter = Typesetter(
      title: nil, document: Document(blocks: blocks), options: options, hyphenation: .small)
    typesetter.setAll()
    return typesetter.text
  }

  @Test func english() {
    let text = "The council told passengers of a winter timetable in the neighbourhood of the island today."
    let lines = [
      "The council told", "passengers of a win-", "ter timetable in the", "neighbourhood of the",
      "island today.",
    ]
    #expect(text.lines(of: 20, by: greedy) == lines)
    #expect(text.lines(of: 20, by: bestFit) == lines)
  }

  @Test func german() {
    let text =
      "Die Bürgermeisterin hat den Winterfahrplan der Fährverbindung für alle Fahrgäste veröffentlicht und ging."
    let start = ["Die Bürgermeisterin", "hat den Winterfahr-"]
    let end = ["Fahrgäste veröffent-", "licht und ging."]
    #expect(text.lines(of: 20, by: greedy) == start + ["plan der Fährverbin-", "dung für alle"] + end)
    #expect(text.lines(of: 20, by: bestFit) == start + ["plan der Fährver-", "bindung für alle"] + end)
  }

  @Test func ukrainian() {
    let text =
      "Пором на острів відходить о сьомій, а мешканці чекають на пристані, – каже представник ради міста."
    let start = ["Пором на острів", "відходить о"]
    #expect(
      text.lines(of: 18, by: greedy) == start + [
        "сьомій, а мешканці", "чекають на при-", "стані, – каже", "представник", "ради міста.",
      ])
    #expect(
      text.lines(of: 18, by: bestFit) == start + [
        "сьомій, а меш-", "канці чекають", "на пристані, –", "каже представник", "ради міста.",
      ])
  }

  /// For the whole paragraph a hyphen in its last word but one keeps the last from standing alone.
  @Test func russian() {
    let text = "Паром отправляется в семь, а жители ждут на пристани, – говорит представитель города."
    let start = ["Паром отправляется", "в семь, а жители", "ждут на при-", "стани, – говорит"]
    #expect(text.lines(of: 18, by: greedy) == start + ["представитель", "города."])
    #expect(text.lines(of: 18, by: bestFit) == start + ["представи-", "тель города."])
  }

  /// Only where the line would be more than an eighth short; no second line in a row but one that is half empty.
  @Test func sparingly() {
    #expect("one two three winter and on".lines(of: 16, by: greedy) == ["one two three", "winter and on"])
    #expect(
      "one two six winter islander and on".lines(of: 16, by: greedy) == [
        "one two six win-", "ter islander", "and on",
      ])
  }

  @Test(arguments: [
    "NEIGHBOURHOOD", "Neighbour-Hood", "neighBourhood", "neighbourhood2", "neighbourhood.example",
    "a@neighbourhood", "https://neighbourhood", "neighbourhood/council", "well-neighbourhood",
    "_neighbourhood",
    "neigh\u{AD}bourhood.neighbourhood",
  ])
  func notWhatIsNoPlainWord(text: String) {
    let hyphens = Hyphenation { Array(1..<$0.unicodeScalars.count) }
    for paragraphs in Paragraphs.allCases {
      let setting = LineSetting(paragraphs: paragraphs, hyphenation: hyphens)
      let lines = "one two \(text) and so on".broken(at: 16, by: setting)
      let soft = text.unicodeScalars.contains("\u{AD}") ? 1 : 0
      #expect(lines.count { $0.isHyphenated } <= soft)
    }
  }

  /// Punctuation, quotation marks, apostrophes and no-break spaces around a word are no hindrance.
  ///
  /// Nor is a capital letter that begins it. Two letters stay, three go.
  @Test func plainWordsWithinPunctuation() {
    let hyphens = Hyphenation { Array(0...$0.unicodeScalars.count) }
    func parts(_ word: String) -> [String] {
      var text = word
      return text.withUTF8 { source in
        let end = BreakOpportunity(
          end: source.count, next: source.count, endCells: 0, nextCells: 0, kind: .space, lastUnclean: -1)
        return WordHyphens(hyphens, exempt: []).places(source, from: 0, cells: 0, to: end).map {
          String(decoding: source[..<$0.end], as: UTF8.self)
        }
      }
    }
    #expect(parts("“Winter,”") == ["“Wi", "“Win"])
    #expect(parts("(l’hiver)…") == ["(l’hi"])
    #expect(parts("в\u{A0}місті!") == ["в\u{A0}мі"])
    #expect(parts("cafe\u{301}s") == ["ca", "caf"])
    #expect(parts("four") == [] && parts("fives") == ["fi"])
    #expect(parts(String(repeating: "x", count: 61)) == [])
  }

  @Test func softHyphens() {
    let text = "The Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrt ends \u{AD} here\u{AD}, a\u{AD}\u{301}b."
    func shown(_ setting: LineSetting) -> [String] {
      BrokenText(text, width: 12, by: setting).shown.map(\.text)
    }
    let lines = ["The Donau-", "dampfschiff-", "fahrt ends", "here, a\u{301}b."]
    #expect(shown(LineSetting()) == lines)
    #expect(shown(LineSetting(paragraphs: .bestFit)) == lines)
    #expect(
      shown(LineSetting(takesHyphens: false)) == [
        "The", "Donaudampfsc", "hifffahrt", "ends here,", "a\u{301}b.",
      ])
  }

  /// No dictionary in headings, titles and code; in tables no hyphen at all.
  @Test func whereNoWordIsParted() {
    let text = "The large timetable of winter passengers is here for all of us"
    func count(_ block: Block, _ hyphens: Hyphens = .dictionary(language: "")) -> Int {
      set([block], width: 16, hyphens).lines.count { $0.isHyphenated }
    }
    #expect(count(.paragraph([.text(text)])) == 1)
    #expect(count(.paragraph([.code(text)])) == 0)
    #expect(count(.paragraph([.strong([.code(text)])])) == 0)
    #expect(count(.heading(level: 2, [.text(text)])) == 0 && count(.heading(level: 4, [.text(text)])) == 0)
    #expect(count(.paragraph([.text(text)]), .soft) == 0)
    let soft = "The long time\u{AD}table of win\u{AD}ter"
    #expect(count(.paragraph([.text(soft)]), .soft) == 1 && count(.heading(level: 1, [.text(soft)])) == 1)
    #expect(count(.paragraph([.text(soft)]), .none) == 0)
    let table = TableBlock(alignments: [], header: [], rows: [[[.text(soft)], [.text(text)]]])
    #expect(count(.table(table)) == 0)
    #expect(!set([.table(table)], width: 16).lines.contains { $0.text.contains("-") })
  }

  /// A line says what the other has of a word; the hyphen is shown but no part of the text.
  @Test func linesKnowTheirWords() {
    let lines = set([.quote([.paragraph([.text("A big winter is “timetable”, to be read")])])], width: 13)
      .lines
    #expect(lines.map(\.text) == ["│ A big win", "│ ter is", "│ “time", "│ table”, to", "│ be read"])
    #expect(lines.map(\.wordStart) == ["", "win", "", "“time", ""])
    #expect(lines.map(\.wordEnd) == ["ter", "", "table”,", "", ""])
    #expect(
      lines.map { $0.shownRuns.map(\.text).joined() } == [
        "│ A big win-", "│ ter is", "│ “time-", "│ table”, to", "│ be read",
      ])
    #expect(lines.map(\.width) == [12, 8, 8, 12, 9])
  }
}
