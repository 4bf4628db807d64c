// Paragraphs set as a whole: sentences, units, widows, and texts made to be slow.

import Articles
import Testing

@testable import Typesetting

@Suite struct BestFitTests {
  private let setting = LineSetting(paragraphs: .bestFit)

  @Test func english() {
    let text =
      "The ferry to the islands leaves at seven, and again at noon if it can; in winter there is one a day."
    #expect("aaa bb cc ddddd".lines(of: 6) == ["aaa bb", "cc", "ddddd"])
    #expect("aaa bb cc ddddd".lines(of: 6, by: setting) == ["aaa", "bb cc", "ddddd"])
    #expect(
      text.lines(of: 29) == [
        "The ferry to the islands", "leaves at seven, and again at", "noon if it can; in winter",
        "there is one a day.",
      ])
    #expect(
      text.lines(of: 29, by: setting) == [
        "The ferry to the islands", "leaves at seven, and again", "at noon if it can; in winter",
        "there is one a day.",
      ])
  }

  @Test func german() {
    let text =
      "Die Fähre zur Insel fährt um sieben, und mittags noch einmal, „wenn die Flut es zulässt“, sagte sie."
    #expect(
      text.lines(of: 24, by: setting) == [
        "Die Fähre zur Insel", "fährt um sieben, und", "mittags noch einmal,", "„wenn die Flut es",
        "zulässt“, sagte sie.",
      ])
  }

  @Test func ukrainian() {
    let text =
      "Пором на острів відходить о сьомій — а взимку, кажуть «старі» мешканці, лише раз на день, і то не щодня."
    #expect(
      text.lines(of: 24, by: setting) == [
        "Пором на острів", "відходить о сьомій — а", "взимку, кажуть «старі»", "мешканці, лише раз на",
        "день, і то не щодня.",
      ])
  }

  /// Numbers keep their units, and dashes and quotation marks their sides.
  @Test func whatStaysTogether() {
    let text =
      "It costs 10 000 € or 5 % of what “the old boats” took – or so he says, who runs 12 km each day."
    for width in 18...40 {
      let lines = text.lines(of: width, by: setting)
      for kept in ["10 000 €", "5 %", "took –", "12 km"] {
        #expect(lines.contains { $0.contains(kept) }, "\(kept) at \(width)")
      }
      #expect(!lines.contains { $0.last == "“" || $0.first == "”" }, "\(width)")
    }
  }

  /// The last word stands alone only where no line but an empty one could keep it company.
  @Test func noWidows() {
    for paragraphs in Paragraphs.allCases {
      let setting = LineSetting(paragraphs: paragraphs)
      #expect("one two three four five".lines(of: 19, by: setting) == ["one two three", "four five"])
      #expect("unbelievable ox".lines(of: 13, by: setting) == ["unbelievable", "ox"])
    }
    #expect("it is 10 000 km".lines(of: 13, by: setting) == ["it is", "10 000 km"])
  }

  /// A word of a megabyte, soft hyphens, places without cells, marks: time grows with the length alone, for all of them
  /// would take hours if it were its square.
  @Test(arguments: Paragraphs.allCases)
  func textsMadeToBeSlow(paragraphs: Paragraphs) {
    let hyphens = Hyphenation { Array(0..<$0.unicodeScalars.count) }
    let setting = LineSetting(paragraphs: paragraphs, hyphenation: hyphens)
    func count(_ piece: String, _ times: Int, at width: Int = 40) -> Int {
      String(repeating: piece, count: times).lines(of: width, by: setting).count
    }
    #expect(count("x", 1_000_000) == 25_000)
    #expect(count("x\u{AD}", 100_000) > 2_500)
    #expect(count("\u{AD}", 100_000) <= 1)
    #expect(count("\u{200B}\u{AD}", 100_000) <= 1)
    #expect(count("x\u{200B}", 100_000) == 2_500)
    #expect(count("x \u{301}\u{200B}", 20_000) >= 1_000)
    #expect(count("word/", 10_000, at: 500) == 100)
    #expect(count("a ", 10_000, at: 500) == 40)
  }
}
