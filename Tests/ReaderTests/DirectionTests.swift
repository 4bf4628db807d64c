// Lines of the program's own run from left to right, whatever name they begin with.

import Screen
import Testing

@testable import Reader

@Suite struct DirectionTests {
  @Test(arguments: [
    ("plain", TextDirection?.none), ("naïve Жук 中国 ไทย हिन्दी 👍 ﬁ", nil), ("", nil),
    ("«12» שלום a", .rightToLeft),
    ("a שלום", .leftToRight), ("ж 👍 مرحبا", .leftToRight), ("中 ﻻ", .leftToRight), ("12 ﻻ a", .rightToLeft),
    ("ࡀ a", .rightToLeft), ("ﭐ", .rightToLeft), ("𐤀 a", .rightToLeft), ("𞤀 a", .rightToLeft),
    ("ไ שלום", .leftToRight),
    ("👍 שלום", .rightToLeft),
  ])
  func theFirstLetterDecides(text: String, direction: TextDirection?) {
    #expect(TextDirection(text) == direction)
  }

  @Test func sentencesRunFromLeftToRight() throws {
    var world = try World()
    let row = world.state.size.height - 1
    world.state.say("גנן means nothing here")
    #expect(draw(world.state)[1, row].direction == .leftToRight)
    world.state.say("Nothing to say")
    #expect(draw(world.state)[1, row].direction == nil)
    #expect(TextDirection.ofOwnLine("a") == nil && TextDirection("גנן means") == .rightToLeft)
  }

  @Test func factsOfAnArticleStayInTheirOrder() throws {
    var world = try World()
    try world.press("Enter")
    world.state.article?.stored.article.source = "עיתון"
    let frame = draw(world.state)
    let row = try #require((0..<frame.size.height).first { frame.text(row: $0).contains("עיתון") })
    let x = try #require((0..<frame.size.width).first { frame[$0, row].text == "ע" })
    #expect(frame[x, row].direction == .leftToRight)
  }
}
