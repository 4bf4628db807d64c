// Pictures in the article pane: asked for near the screen, drawn where their lines are, and nowhere else.

import Articles
import Screen
import Testing
import Typesetting

@testable import Reader

@Suite struct PictureTests {
  /// A world with an article of pictures open, which a terminal can show.
  private func world(_ size: Size = Size(width: 100, height: 24), images: [String] = ["lead", "far"]) throws
    -> World
  {
    var stories = [Sample.stories[0], Sample.stories[4]]
    let paragraph = Block.paragraph([.text(String(repeating: "The ice held until Tuesday. ", count: 80))])
    stories[0].document = Document(
      blocks: images.flatMap { name in
        [.image(ImageBlock(url: name, alternative: "The \(name)", caption: [.text("Seen by night")]))]
          + Array(repeating: paragraph, count: 8)
      })
    var world = try World(size: size, stories: stories)
    for name in images { world.pictures[name] = PictureSize(width: 640, height: 480) }
    world.state.showsPictures = true
    try world.press("Enter")
    for event in world.state.resetArticle().flatMap(world.answers(to:)) { world.take(event) }
    return world
  }

  private func requests(_ world: World) -> [PictureRequest] {
    world.asked.flatMap { effect -> [PictureRequest] in
      if case .drawPictures(_, let requests) = effect { requests } else { [] }
    }
  }

  /// A picture that fills what was asked for, each row with another letter.
  private func picture(_ request: PictureRequest) -> Picture {
    Picture(
      rows: (0..<request.cells.height).map { row in
        let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(row % 26))
        return Array(
          repeating: Cell(painted: letter, Paint(background: .palette(20))), count: request.cells.width)
      })
  }

  private func painted(_ world: World) -> [(x: Int, y: Int)] {
    let frame = draw(world.state)
    return (0..<frame.size.height).flatMap { y in
      (0..<frame.size.width).filter { frame[$0, y].role == .picture }.map { ($0, y) }
    }
  }

  @Test func onlyPicturesNearTheScreenAreAskedForAndOnce() throws {
    var world = try world()
    #expect(requests(world).map(\.url) == ["lead"])
    try world.press("Down Down Up PgDn PgUp")
    #expect(requests(world).map(\.url) == ["lead"])
    try world.press("End")
    #expect(requests(world).map(\.url) == ["lead"])
    try world.press("Home")
    let far = try #require(world.state.article?.text.pictures.last)
    while let open = world.state.article, open.top + 2 * world.state.articleRows <= far.line {
      #expect(requests(world).count == 1)
      try world.press("Down")
    }
    #expect(requests(world).map(\.url) == ["lead", "far"])
  }

  @Test func aPictureStandsOnItsLinesAndScrollsWithThem() throws {
    var world = try world()
    let request = try #require(requests(world).first)
    let before = world.screen
    #expect(painted(world).isEmpty)
    world.take(.picture(ArticleID(1), request, picture(request)))
    let pane = try #require(world.state.layout.article)
    let set = try #require(world.state.article?.text.pictures.first)
    #expect(painted(world).count == request.cells.width * request.cells.height)
    #expect(painted(world).allSatisfy { pane.contains(x: $0.x, y: $0.y) })
    #expect(Set(painted(world).map(\.y)) == Set(set.lines.map { pane.y + $0 }))
    // All that stood there still stands there.
    let lines = zip(
      before.split(separator: "\n", omittingEmptySubsequences: false),
      world.screen.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(lines.count { $0 != $1 } == request.cells.height)

    for step in 1...set.lines.upperBound + 1 {
      try world.press("Down")
      let rows = Set(painted(world).map(\.y))
      #expect(rows == Set(set.lines.map { pane.y + $0 - step }.filter { $0 >= pane.y }))
      let frame = draw(world.state)
      if let row = rows.min(), step > set.line {
        #expect(
          frame.text(row: row).contains(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(step - set.line))))
        )
      }
    }
    #expect(painted(world).isEmpty)
    try world.press("Home q")
    #expect(painted(world).allSatisfy { pane.contains(x: $0.x, y: $0.y) } && !painted(world).isEmpty)
    try world.press("Down")
    #expect(painted(world).isEmpty, "another article")
  }

  @Test func anOverlayLiesOverThePicture() throws {
    var world = try world()
    let request = try #require(requests(world).first)
    world.take(.picture(ArticleID(1), request, picture(request)))
    let whole = painted(world).count
    try world.press("?")
    #expect(painted(world).count < whole)
    try world.press("Esc")
    #expect(painted(world).count == whole)
  }

  @Test func aNewSizeAsksAgainAndDropsWhatComesTooLate() throws {
    var world = try world()
    let first = try #require(requests(world).first)
    world.take(.input(.resized(Size(width: 100, height: 40))))
    let second = try #require(requests(world).last)
    #expect(second.url == first.url && second.cells.height > first.cells.height)
    world.take(.picture(ArticleID(1), first, picture(first)))
    #expect(painted(world).isEmpty)
    world.take(.picture(ArticleID(2), second, picture(second)))
    #expect(painted(world).isEmpty, "it was another article's")
    world.take(.picture(ArticleID(1), second, picture(second)))
    #expect(painted(world).count == second.cells.width * second.cells.height)
    world.take(.picturesImproved)
    #expect(painted(world).isEmpty && requests(world).last == second && requests(world).count == 3)
  }

  @Test func aPictureThatComesLateMovesNothing() throws {
    var world = try world()
    let request = try #require(requests(world).first)
    try world.press("Down Down Down Down")
    let top = world.state.article?.top
    let text = world.state.article?.text
    world.take(.picture(ArticleID(1), request, picture(request)))
    #expect(world.state.article?.top == top && world.state.article?.text == text)
  }

  @Test func linesThatMatchAndTheSourceHaveNone() throws {
    var world = try world()
    let request = try #require(requests(world).first)
    world.take(.picture(ArticleID(1), request, picture(request)))
    try world.press("&")
    world.type("Tuesday")
    try world.press("Enter")
    #expect(painted(world).isEmpty)
  }

  @Test func withoutTheSettingOrTheMeansWordsStandAlone() throws {
    var world = try world()
    let lines = try #require(world.state.article?.text.lines.count)
    try world.press(":")
    world.type("set images off")
    try world.press("Enter")
    #expect(world.state.article?.text.pictures == [])
    #expect(try #require(world.state.article?.text.lines.count) < lines)
    #expect(world.screen.contains("[The lead] Seen by night"))
    var plain = try self.world()
    plain.state.showsPictures = false
    plain.take(.input(.resized(Size(width: 90, height: 30))))
    #expect(plain.state.article?.text.pictures == [])
  }

  @Test func aPromptChangesNothingOfTheText() throws {
    var world = try world()
    let before = world.state.typesetting
    try world.press("/")
    #expect(world.state.prompt != nil && world.state.typesetting == before)
  }

  @Test func manyPicturesAreNotAllKept() throws {
    var world = try world(images: (0..<100).map { "picture \($0)" })
    for _ in 0..<8000 where world.state.article.map({ $0.top < world.state.lastTop }) == true {
      try world.press("PgDn")
      for request in requests(world).suffix(3) {
        world.take(.picture(ArticleID(1), request, picture(request)))
      }
      world.asked = world.asked.suffix(8)
    }
    #expect(try #require(world.state.article).pictures.count <= 65)
  }
}
