// The bar at the edge of an article: the part of the text that is shown.

import Screen
import Testing

@testable import Reader

@Suite struct PositionBarTests {
  /// The rows of the article's pane in which the bar stands.
  private func bar(_ world: World) throws -> [Int] {
    let pane = try #require(world.state.layout.article)
    let frame = draw(world.state)
    return (0..<pane.height).filter { frame[pane.maxX - 1, pane.y + $0].text == world.state.signs.position }
  }

  @Test func itShowsWhichPartIsSeen() throws {
    var world = try World(size: Size(width: 80, height: 12))
    try world.press("Down Down Enter z")
    let pane = try #require(world.state.layout.article)
    let start = try bar(world)
    #expect(start.first == 0 && start.count < pane.height && start == Array(0..<start.count))
    try world.press("PgDn PgDn")
    let middle = try bar(world)
    #expect(try #require(middle.first) > 0)
    try world.press("End")
    #expect(try bar(world).last == pane.height - 1)
    world.state.preferences.accessible = true
    #expect(try bar(world) == [])
    world.state.preferences.accessible = false
    world.state.preferences.positionBar = false
    #expect(try bar(world) == [])
  }

  @Test func whatIsSeenWholeHasNone() throws {
    var world = try World(size: Size(width: 80, height: 60))
    try world.press("Enter z")
    #expect(try bar(world) == [])
    world = try World(size: Size(width: 39, height: 10))
    try world.press("Down Down Enter")
    #expect(try bar(world) == [], "the text needs the column")
  }
}
