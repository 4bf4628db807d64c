// Overlays as they look, cut out of the screen at their frame, at every size.

import Articles
import Foundation
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct OverlayScreenTests {
  /// A screen's name, the keys that lead to it, and what is typed then.
  static let scripts: [(name: String, keys: String, typed: String)] = [
    ("tags", "t", ""),
    ("tags-chosen", "t Down Tab Down Down Tab Tab", "ra"),
    ("tags-none", "t", "zeppelin"),
    ("tag-editing", "T", ""),
    ("tag-editing-new", "T", "Quay side"),
    ("palette", ":", ""),
    ("palette-set", ":", "set mea"),
    ("themes", ":", "themes"),
    ("help", "?", ""),
    ("help-article", "Enter ?", ""),
    ("help-all", "? Tab PgDn", ""),
    ("help-narrowed", "? /", "unread"),
    ("links", "Enter L", ""),
    ("outline", "Enter O", ""),
    ("messages", "r Enter Esc Esc : m e s s a g e s Enter", ""),
    ("changes", "s d d U", ""),
    ("facts", "Enter i", ""),
  ]

  @Test(arguments: scripts.map(\.name), goldenSizes)
  func screen(name: String, size: Size) throws {
    let script = try #require(Self.scripts.first { $0.name == name })
    var world = try World(size: size)
    world.state.themes = ["terminal", "nord", "paper", "gruvbox"].compactMap(ThemeFile.builtin(named:))
    try world.press(script.keys)
    world.type(script.typed)
    if name == "themes" { try world.press("Enter Down") }
    try expectOverlay(world.state, "overlay-\(name)")
  }

  @Test func theListShowsBehindTheTagFilter() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("w t")
    world.type("clim")
    try world.rest()
    try expectScreen(draw(world.state), "overlay-tags-behind")
  }

  @Test func asciiFramesWhereLinesCannotBeShown() throws {
    var world = try World(size: Size(width: 80, height: 24))
    world.state.usesUnicode = false
    try world.press("t")
    let text = draw(world.state).plainText
    #expect(text.contains("+- Tags -"))
    #expect(!text.contains("┌"))
  }

  @Test func matchesRowAndSignsHaveTheirRoles() throws {
    var world = try World(size: Size(width: 80, height: 24))
    try world.press("t")
    world.type("CLIM")
    let frame = draw(world.state)
    let rows = frame.rolesText.split(separator: "\n").filter { $0.contains("overlay.selection") }
    #expect(rows.count == 1)
    #expect(rows.first?.contains("overlay+match*4 overlay+overlay.selection") == true)
    #expect(frame.cursor != nil)
  }

  @Test func anySizeIsDrawn() throws {
    for script in Self.scripts {
      for (width, height) in [
        (10, 3), (11, 4), (20, 5), (40, 10), (60, 6), (80, 3), (100, 12), (121, 20), (400, 120),
      ] {
        var world = try World(size: Size(width: width, height: height))
        try world.press(script.keys)
        world.type(script.typed)
        let frame = draw(world.state)
        #expect(frame.size == Size(width: width, height: height))
        for overlay in world.state.overlays {
          let box = world.state.panel(of: overlay).box
          #expect(
            box.x >= 0 && box.maxX <= width && box.y >= 0 && box.maxY <= height,
            "\(script.name) \(width)×\(height)")
        }
        try world.press("Down PgDn Up End")
      }
    }
  }
}

extension World {
  /// Lets the row of the tag filter rest.
  mutating func rest() throws {
    let wake = asked.last { if case .wake = $0 { true } else { false } }
    guard case .wake(let number, _) = try #require(wake) else { return }
    take(.woke(number))
  }

  /// The front overlay's content.
  var front: Overlay.Content? { state.overlays.last?.content }

  /// The name of the front overlay's row.
  var row: String? {
    guard let overlay = state.overlays.last, let row = overlay.rows.current else { return nil }
    return state.line(row, of: overlay).text
  }
}

/// Compares what stands within the frame of the front overlay with what is kept; RECORD=1 keeps it.
func expectOverlay(_ state: State, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let overlay = try #require(state.overlays.last, "nothing is in front", sourceLocation: sourceLocation)
  let frame = draw(state)
  let box = state.panel(of: overlay).box
  var cut = Frame(size: Size(width: box.width, height: box.height))
  for y in 0..<box.height {
    let text = (0..<box.width).map { frame[box.x + $0, box.y + y].text }.joined()
    cut.put(text, x: 0, y: y)
  }
  let size = "\(frame.size.width)x\(frame.size.height)"
  try expectText(cut.plainText, "\(name)-\(size).screen", sourceLocation: sourceLocation)
}
