// An article whose file was changed in the editor is read again where it stands.

import Articles
import Screen
import Testing

@testable import Reader

@Suite struct RereadTests {
  @Test func thePaneShowsTheFileAsItIsNowAtTheSamePlace() throws {
    var world = try World()
    try world.press("Down Down Enter Space Space m")
    let place = world.state.currentPlace
    let top = try #require(world.state.article?.top)
    #expect(place.offset > 0)
    let blocks = world.stories[2].document.blocks
    world.stories[2].document = Document(blocks: blocks + [.paragraph([.text("Added by hand.")])])
    world.stories[2].article.title = "Sea ice, once more"
    let lines = try #require(world.state.article?.text.lines.count)
    world.take(.libraryChanged)
    world.take(.articleChanged(ArticleID(3)))
    #expect(world.state.article?.text.lines.count ?? 0 > lines)
    #expect(world.state.article?.top == top)
    #expect(world.state.article?.isPreview == false)
    #expect(world.screen.contains("Sea ice, once more"), "in its row")
    try world.press("End")
    #expect(world.screen.contains("Added by hand."))
  }

  @Test func whatIsNotInThePaneIsNotOpened() throws {
    var world = try World()
    try world.press("Enter")
    let asked = world.asked.count
    world.take(.articleChanged(ArticleID(3)))
    #expect(world.asked.count == asked)
    #expect(world.state.article?.id == ArticleID(1))
  }

  @Test func aFindGoesOnAndAMarkStaysAsItWasPut() throws {
    var world = try World()
    try world.press("Down Down Enter End m /")
    world.type("cape")
    try world.press("Enter")
    #expect(!world.mark(3).isRead)
    world.take(.articleChanged(ArticleID(3)))
    #expect(world.state.article?.find?.matches.count == 31)
    #expect(!world.mark(3).isRead)
  }
}
