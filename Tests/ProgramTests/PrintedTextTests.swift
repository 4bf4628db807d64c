// What a program printed, as lines: tabs, and more of them than anybody looks at.

import Testing

@testable import broadsheet

@Suite struct PrintedTextTests {
  private func lines(_ text: String) -> [String] { PrintedText.lines(Array(text.utf8)) }

  @Test func tabsLeadToColumnsOfEight() {
    #expect(lines("a\tb\t12345678\tc") == ["a       b       12345678        c"])
    #expect(lines("漢字\tx") == ["漢字    x"])
  }

  @Test func aLineOfTabsIsNoHang() {
    #expect(lines(String(repeating: "\t", count: 300_000) + "x").first?.utf8.count == 2_400_001)
  }

  @Test func moreLinesThanAnybodyLooksThroughAreLeftOut() {
    #expect(lines(String(repeating: "y\n", count: 100_000)).count == PrintedText.most)
  }
}
