// What the mouse does in panes and overlays.

import Articles
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct MouseTests {
  private func mouse(_ world: inout World, _ action: MouseEvent.Action, _ x: Int, _ y: Int) {
    world.take(.input(.mouse(MouseEvent(action, x: x, y: y))))
  }

  @Test func aClickOutsideClosesAnOverlayAndDoesNothingBelow() throws {
    for keys in ["?", "U", "i", "T", ": m", "t Down Tab"] {
      var world = try World(size: Size(width: 160, height: 40))
      let before = world.state.list.rows.map(\.id)
      try world.press(keys)
      mouse(&world, .press, 4, 3)
      mouse(&world, .release, 4, 3)
      mouse(&world, .doublePress, 4, 3)
      #expect(world.state.overlays.count == 0, "\(keys)")
      #expect(world.state.list.selected == 0 && world.state.focus == .list, "\(keys)")
      #expect(world.state.list.rows.map(\.id) == before, "\(keys) is as before")
      mouse(&world, .press, 4, 3)
      #expect(world.state.list.selected == 2, "the next click is the list's")
    }
  }

  @Test func aPressThatClosedAnOverlayDragsNoBorder() throws {
    var world = try World(size: Size(width: 120, height: 40))
    let rule = try #require(world.state.layout.rule)
    try world.press("t")
    mouse(&world, .press, rule.x, 1)
    mouse(&world, .drag, rule.x - 8, 1)
    #expect(world.state.overlays.isEmpty)
    #expect(world.state.layout.rule == rule)
  }

  @Test func aRowOfAListIsTakenByOneClick() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("s d U")
    let rows = world.state.panel(of: try #require(world.state.overlays.last)).rows
    mouse(&world, .press, rows.x + 4, rows.y + 1)
    mouse(&world, .doublePress, rows.x + 4, rows.y + 1)
    let undone = world.asked.filter { if case .undo = $0 { true } else { false } }
    #expect(undone == [.undo(step: 1, asked: true, visible: world.state.list.rows.map(\.id))])
    let box = world.state.panel(of: try #require(world.state.overlays.last)).box
    mouse(&world, .press, box.x, box.y)
    #expect(world.state.overlays.count == 1, "the frame is not outside")
  }

  @Test func theWheelScrollsTheOverlayThatItIsOver() throws {
    var world = try World(size: Size(width: 80, height: 16))
    try world.press("?")
    let box = world.state.panel(of: try #require(world.state.overlays.last)).box
    mouse(&world, .wheelDown, box.x + 3, box.y + 3)
    #expect(world.state.overlays.last?.rows.top == 3)
    mouse(&world, .wheelDown, 3, 15)
    #expect(world.state.overlays.last?.rows.top == 3)
    #expect(world.state.list.selected == 0)
  }

  @Test func theWheelScrollsThePaneThatItIsOver() throws {
    var world = try World(size: Size(width: 160, height: 24))
    try world.press("Down Down")
    mouse(&world, .wheelDown, 120, 8)
    #expect(world.state.article?.top == 3)
    #expect(world.state.list.selected == 2)
    mouse(&world, .wheelUp, 4, 8)
    #expect(world.state.list.selected == 0)
  }

  @Test func aClickSelectsAndASecondOpens() throws {
    var world = try World()
    mouse(&world, .press, 20, 3)
    #expect(world.state.list.selected == 2 && world.state.focus == .list)
    mouse(&world, .doublePress, 20, 3)
    #expect(world.state.focus == .article && world.state.article?.id == ArticleID(3))
    mouse(&world, .press, 20, 1)
    #expect(world.state.list.selected == 0 && world.state.focus == .list)
  }

  @Test func aClickOnALinkFollowsItAndElsewhereOnlyFocuses() throws {
    var world = try World(size: Size(width: 80, height: 40))
    let lines = world.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(lines.firstIndex { $0.contains("new timetable") })
    let x = try #require(lines[y].range(of: "timetable")).lowerBound
    mouse(&world, .press, 10, 30)
    #expect(world.state.focus == .article)
    mouse(&world, .press, lines[y].distance(from: lines[y].startIndex, to: x), y)
    #expect(world.asked.last == .browse("https://quay.example/times"))
  }

  @Test func theBorderFollowsADragHoweverFastAndIsKeptAtItsEnd() throws {
    var world = try World(size: Size(width: 160, height: 40))
    let rule = try #require(world.state.layout.rule)
    mouse(&world, .drag, rule.x - 1, 5)
    #expect(world.state.layout.rule == rule, "a drag that began elsewhere moves nothing")
    mouse(&world, .press, rule.x, 5)
    mouse(&world, .drag, rule.x - 20, 5)
    #expect(world.state.layout.rule?.x == rule.x - 20)
    mouse(&world, .drag, 0, 5)
    mouse(&world, .drag, rule.x + 5, 5)
    #expect(world.state.layout.rule?.x == rule.x + 5, "what went too far comes back at once")
    mouse(&world, .release, rule.x + 5, 5)
    #expect(world.asked.last == .keepSession(key: "layout.wide", value: "auto 5"))
  }

  @Test func whatStandsBelowTheTextIsFollowed() throws {
    var world = try World(size: Size(width: 80, height: 40))
    try world.press("Enter")
    let file = Articles.Attachment(url: "https://quay.example/ice.mp3", mimeType: "audio/mpeg")
    let comments = RelatedStory(title: "Comments", link: "https://quay.example/c")
    world.state.article?.stored.article.attachments = [file]
    world.state.article?.related = [RelatedRow(headline: nil, named: comments)]
    for (row, title, address) in [
      (EndingRow.attachment(file), "Audio", file.url), (.story(0), "Comments", "https://quay.example/c"),
    ] {
      try world.press("G f")
      let letters = try #require(world.state.article?.hints?.targets[.row(row)])
      let rows = world.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(rows.lastIndex { $0.contains(title) })
      #expect(rows[line].drop { $0 == " " }.hasPrefix(letters), "\(rows[line])")
      try world.press(letters)
      #expect(world.asked.last == .browse(address))
      world.asked.removeAll()
      mouse(&world, .press, 8, line)
      #expect(world.asked.last == .browse(address))
    }
  }

  @Test func aDragOverTheArticleChoosesLines() throws {
    var stories = Sample.stories
    stories[0].document = Document(blocks: (1...60).map { .paragraph([.text("The ferry left quay \($0).")]) })
    var world = try World(size: Size(width: 80, height: 24), stories: stories)
    try world.press("Enter")
    let rect = try #require(world.state.layout.article)
    let top = try #require(world.state.article?.top)
    mouse(&world, .press, 10, rect.y + 2)
    mouse(&world, .drag, 14, rect.y + 2)
    #expect(world.state.article?.selection == nil, "within a line nothing is chosen yet")
    mouse(&world, .drag, 14, rect.y + 4)
    mouse(&world, .release, 14, rect.y + 4)
    #expect(world.state.article?.selection == LineSelection(anchor: top + 2, cursor: top + 4))
    #expect(world.screen.contains("y copies, Y quotes with its source"))
    let chosen = try #require(world.state.chosenLines)
    try world.press("y")
    #expect(world.asked.last == .copy(chosen.joined(separator: "\n"), what: "3 lines"))
    // Beyond the edge the text moves on, and a click ends it.
    mouse(&world, .press, 10, rect.y + 2)
    for _ in 1...3 { mouse(&world, .drag, 10, rect.maxY + 3) }
    #expect(world.state.article?.top ?? 0 > top)
    #expect(world.state.article?.selection?.anchor == top + 2)
    mouse(&world, .release, 10, rect.maxY + 3)
    mouse(&world, .press, 10, rect.y + 3)
    #expect(world.state.article?.selection == nil)
    mouse(&world, .drag, 10, rect.y + 1)
    try world.press("Down")
    #expect(world.screen.contains("y copies, Y quotes with its source"), "as long as lines are chosen")
  }

  @Test func aClickIntoAPaneEndsTyping() throws {
    var world = try World()
    try world.press("/")
    world.type("harb")
    mouse(&world, .press, 20, 2)
    #expect(world.state.prompt == nil)
    #expect(world.state.list.selectedRow?.id == ArticleID(7))
    #expect(world.state.list.query.search == "harb")
    try world.press("Esc |")
    world.type("cat")
    mouse(&world, .press, 20, 20)
    #expect(world.state.prompt == nil)
    #expect(!world.asked.contains { if case .pipe = $0 { true } else { false } })
  }
}
