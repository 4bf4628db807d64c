// What runs from right to left stands in order on the screen.

import Foundation
import Screen
import Testing

@testable import Terminal

@Suite struct VisualOrderTests {
  /// A row as it stands on the screen, of a line that is put into it.
  private func row(_ line: StyledLine, width: Int, room: Int = 0) -> String {
    var frame = Frame(size: Size(width: width, height: 1))
    frame.put(line, x: 0, y: 0, room: room)
    var order = VisualOrder()
    return order.arrange(frame).cells.map(\.text).joined()
  }

  @Test(
    arguments: [
      ("abc אבג def", TextDirection.leftToRight, "abc גבא def"),
      ("אבג abc דהו", .rightToLeft, "והד abc גבא"), ("אבג 123 דהו", .rightToLeft, "והד 123 גבא"),
      ("אבג (דהו)", .rightToLeft, "(והד) גבא"), ("a [אבג] b", .leftToRight, "a [גבא] b"),
      ("אבג 漢字.", .rightToLeft, ".漢字 גבא"), ("- אבג", .rightToLeft, "גבא -"),
      ("שָׁלוֹם", .rightToLeft, "םוֹלשָׁ"), ("سعر ٥ و 6", .rightToLeft, "6 و ٥ رعس"),
    ])
  func linesStandInOrder(_ text: String, _ direction: TextDirection, _ shown: String) {
    let width = TextWidth.width(of: text)
    let line = StyledLine([.init(text)], direction: direction)
    let expected = shown.unicodeScalars.map { String($0) }.sorted()
    let found = row(line, width: width)
    #expect(found.unicodeScalars.map { String($0) }.sorted() == expected, "nothing is lost")
    #expect(found == shown)
    #expect(TextDirection(text) == (text.first == "a" ? .leftToRight : .rightToLeft))
  }

  @Test func linesFromRightToLeftBeginAtTheRightEnd() {
    let line = StyledLine([.init("│ ", role: .ornament), .init("אבג")], direction: .rightToLeft)
    #expect(row(line, width: 12, room: 10) == "     גבא │  ")
    #expect(row(line, width: 12, room: 40) == "       גבא │")
    #expect(row(StyledLine([.init("abc")]), width: 5, room: 5) == "abc  ")
  }

  @Test func columnsOfATableStayInTheirPlaces() {
    let line = StyledLine([.init("אבג "), .init("│ "), .init("דהו")])
    #expect(row(line, width: 9).replacing(" ", with: "") == "גבא│והד")
  }

  @Test func rolesCursorAndMouseGoAlong() {
    var frame = Frame(size: Size(width: 9, height: 2))
    frame.put("ab אבג", x: 1, y: 1)
    frame.overlay(.match, Rect(x: 4, y: 1, width: 1, height: 1))
    frame.cursor = (7, 1)
    var order = VisualOrder()
    let shown = order.arrange(frame)
    #expect(shown.text(row: 1) == " ab גבא")
    #expect((0..<9).filter { shown[$0, 1].over == .match } == [6])
    #expect(shown.cursor?.x == 4 && shown.cursor?.y == 1)
    #expect(order.column(at: 6, 1) == 4 && order.column(at: 4, 1) == 6 && order.column(at: 4, 0) == 4)
  }

  @Test func whatWasInOrderBeforeIsTakenFromThere() {
    var frame = Frame(size: Size(width: 12, height: 3))
    frame.put("אבג דהו", x: 0, y: 1)
    var order = VisualOrder()
    let first = order.arrange(frame)
    frame.put("plain", x: 0, y: 2)
    let second = order.arrange(frame)
    #expect(second.sharesRow(1, with: first) && second.text(row: 1) == "והד גבא")
    #expect(second.text(row: 2) == "plain")
    frame.put("אבג", x: 0, y: 1)
    frame.put("דהו", x: 4, y: 2)
    let third = order.arrange(frame)
    var anew = VisualOrder()
    #expect(third == anew.arrange(frame))
    frame.fill(Rect(x: 0, y: 1, width: 12, height: 1))
    #expect(order.arrange(frame).text(row: 1) == "" && order.column(at: 0, 1) == 0)
  }

  /// Unicode's own cases, where the package unicode-data has put them; without the controls that never get into a cell.
  @Test func linesAreThoseOfUnicodesTests() throws {
    let file = URL(filePath: "/usr/share/unicode/BidiCharacterTest.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
    var tried = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      let scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      guard fields.count == 5, fields[1] != "2", !fields[3].contains("x") else { continue }
      let found = BidiLine(scalars, isRightToLeft: fields[1] == "1")
      #expect(found.order == fields[4].split(separator: " ").compactMap { Int($0) }, "\(fields[0])")
      tried += 1
    }
    #expect(tried > 10_000)
  }
}
