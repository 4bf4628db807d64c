// How text is set, changed while reading: the place stays, and words that a hyphen cuts are found and copied whole.

import Articles
import Screen
import Testing
import Typesetting

@testable import Reader

@Suite struct TextSettingTests {
  private static let prose =
    "The harbourmaster of the neighbourhood keeps a timetable of understandable crossings, and passengers ask. "

  /// A world with one long article open, whose words may be parted everywhere.
  private func world() throws -> World {
    var stories = [Sample.stories[0]]
    let paragraph = Block.paragraph([.text(String(repeating: Self.prose, count: 6))])
    stories[0].document = Document(
      blocks: [paragraph, .quote([paragraph])] + Array(repeating: paragraph, count: 12))
    var world = try World(size: Size(width: 100, height: 20), stories: stories)
    world.hyphenation = Hyphenation { Array(0...$0.unicodeScalars.count) }
    try world.press("Enter")
    try set("measure 40", in: &world)
    try set("paragraphs greedy", in: &world)
    return world
  }

  private func set(_ text: String, in world: inout World) throws {
    try world.press(":")
    world.type("set \(text)")
    try world.press("Enter")
  }

  @Test(arguments: [
    "paragraphs best-fit", "hyphenation true", "alignment justified", "line-spacing 2", "centred false",
    "measure 50",
  ])
  func everySettingIsLiveAndKeepsThePlace(setting: String) throws {
    var world = try world()
    try world.press("Space Space Down")
    let before = try #require(world.state.article)
    let place = world.state.currentPlace
    #expect(place.offset > 500)
    try set(setting, in: &world)
    let after = try #require(world.state.article)
    #expect(after.text != before.text)
    let lines = after.text.lines
    let next = lines[(after.top + 1)...].first { $0.offset > lines[after.top].offset }?.offset ?? 0
    #expect(lines[after.top].offset <= place.offset && place.offset < next)
    #expect(!lines[after.top].isSpacing)
  }

  @Test func wordsThatAreCutAreFound() throws {
    var world = try world()
    let words = ["neighbourhood", "harbourmaster", "understandable crossings"]
    var counts: [Int] = []
    for hyphenation in ["false", "true"] {
      try set("hyphenation \(hyphenation)", in: &world)
      let cut = world.state.article?.text.lines.count { $0.isHyphenated } ?? 0
      #expect((cut > 10) == (hyphenation == "true"))
      for word in words {
        try world.press("/")
        world.type(word)
        try world.press("Enter")
        counts.append(world.state.article?.find?.matches.count ?? 0)
        try world.press("Esc")
      }
    }
    #expect(counts == Array(repeating: 14 * 6, count: 6))
  }

  /// A search of the library counts a word where it begins, and both its parts are shown as found.
  @Test func wordsThatAreCutMatchASearch() throws {
    var world = try world()
    try set("hyphenation true", in: &world)
    let lines = try #require(world.state.article?.text.lines)
    #expect(SearchMatches("neighbourhood", in: lines).lines.count == 14 * 6)
    #expect(SearchMatches("hood", in: lines).lines.isEmpty)
    let cut = try #require(lines.first { $0.wordEnd.hasPrefix("hood") || $0.wordEnd.hasPrefix("bourhood") })
    let rest = try #require(lines.first { ["neighbour", "neigh"].contains($0.wordStart) })
    func found(_ line: StyledLine) -> [String] {
      line.places { Folding.matches(of: "neighbourhood", in: $0) }.map { String(line.text[$0.range]) }
    }
    #expect(found(cut) == [cut.text.split(separator: " ").last.map(String.init)])
    #expect(found(rest) == [rest.text.split(separator: " ").first.map(String.init)])
  }

  /// Copied lines hold every word once and whole, hyphens and empty lines between lines not at all.
  @Test(arguments: [1, 2])
  func wordsThatAreCutAreCopiedWhole(spacing: Int) throws {
    var world = try world()
    try set("hyphenation true", in: &world)
    try set("line-spacing \(spacing)", in: &world)
    try world.press("g V G y")
    guard case .copy(let text, _) = world.asked.last else { Issue.record("nothing was copied"); return }
    let copied = text.split(separator: "\n").filter { !$0.hasPrefix("│") }.joined(separator: " ")
    let whole = String(repeating: Self.prose, count: 6 * 13)
    #expect(copied.hasSuffix(whole.dropLast()))
  }

  @Test func aLineThatBeginsWithinAWordIsCopiedWithAllOfIt() {
    func line(_ text: String, _ start: String = "", _ end: String = "") -> StyledLine {
      var line = StyledLine([.init("│ ", role: .quote), .init(text)])
      (line.indent, line.wordStart, line.wordEnd) = (1, start, end)
      return line
    }
    let lines = [
      line("of a time", "", "table of"), line("table of rail", "time", "waymen"),
      line("way", "rail", "men"), line("men here", "railway"),
    ]
    #expect(StyledLine.copied(lines) == ["│ of a timetable of", "│ of railwaymen", "│ here"])
    #expect(StyledLine.copied(lines[1...1]) == ["│ timetable of railwaymen"])
    #expect(StyledLine.copied(lines[2...2]) == ["│ railwaymen"])
  }

  @Test func whatIsCopiedKeepsItsShape() throws {
    var stories = Sample.stories
    stories[0].document = Document(blocks: [
      .paragraph([.text("Run this:")]),
      .code(language: nil, text: "def f():\n    if x:\n\n        return 1\n"),
      .quote([.paragraph([.text("one")]), .quote([.paragraph([.text("two")])])]),
      .list(
        ListBlock(items: [
          .init(blocks: [
            .paragraph([.text("outer")]),
            .list(ListBlock(items: [.init(blocks: [.paragraph([.text("inner")])])])),
          ])
        ])),
    ])
    func copied(_ keys: String) throws -> [String] {
      var world = try World(size: Size(width: 80, height: 40), stories: stories)
      try world.press("Enter")
      let first = try #require(world.state.articleLines.firstIndex { $0.text.contains("Run this") })
      try world.press("V" + String(repeating: " Down", count: first + 12))
      world.state.article?.selection?.anchor = first
      try world.press(keys)
      guard case .copy(let text, _) = world.asked.last else { return [] }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      try copied("y").prefix(10) == [
        "Run this:", "", "  def f():", "      if x:", "", "          return 1", "", "│ one", "│", "│ │ two",
      ])
    #expect(
      try copied("Y").prefix(13) == [
        "> Run this:", ">", "> ```", "> def f():", ">     if x:", ">", ">         return 1", "> ```", ">",
        "> > one", "> >", "> > > two", ">",
      ])
    #expect(try copied("Y").contains("> - outer") && copied("Y").contains(">   - inner"))
    // Code alone is copied as it is.
    var world = try World(size: Size(width: 80, height: 40), stories: stories)
    try world.press("Enter")
    let code = try #require(world.state.articleLines.firstIndex { $0.text.contains("def f") })
    world.state.article?.selection = LineSelection(anchor: code, cursor: code + 3)
    try world.press("y")
    #expect(world.asked.last == .copy("def f():\n    if x:\n\n        return 1", what: "4 lines"))
  }

  /// What is marked in a justified line stands where the line shows it.
  @Test func matchesStandWhereTheyAreShown() throws {
    var world = try world()
    try set("alignment justified", in: &world)
    try world.press("/")
    world.type("and")
    try world.press("Enter")
    let frame = draw(world.state)
    var found = 0
    for y in 0..<frame.size.height {
      let row = frame.text(row: y)
      guard let place = row.range(of: "and ") else { continue }
      let x = TextWidth.width(of: String(row[..<place.lowerBound]))
      let over = frame.rows[y][x..<x + 3].map(\.over)
      #expect(over.allSatisfy { $0 == .match || $0 == .matchCurrent }, "row \(y): \(over)")
      found += 1
    }
    #expect(found > 1)
  }
}
