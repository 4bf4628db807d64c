// The screen in ASCII: marks, rules and frames for terminals that show others too wide, or not at all.

import Screen
import Settings
import Testing

@testable import Reader

@Suite struct PlainSignsTests {
  /// A screen's name, and the keys that lead to it.
  static let scripts: [(name: String, keys: String)] = [
    ("list", "s Down x"), ("article", "Enter"), ("tags", "t"), ("quote", "G Enter"),
  ]

  @Test(arguments: scripts.indices) func screen(_ place: Int) throws {
    let (name, keys) = Self.scripts[place]
    var world = try World(size: Size(width: 80, height: 24))
    try world.press(":")
    world.type("set ascii yes")
    try world.press("Enter")
    world.state.message = nil
    try world.press(keys)
    try expectScreen(draw(world.state), "ascii-\(name)")
  }

  @Test func signsGoByTheTerminalAndTheSettings() throws {
    var world = try World(size: Size(width: 80, height: 24))
    #expect(world.state.signs == .drawn)
    world.state.preferences.ambiguousWidth = 2
    #expect(world.state.signs == .ascii && world.state.typesetting.isASCII)
    world.state.preferences.ascii = .no
    #expect(world.state.signs == .drawn && !world.state.typesetting.isASCII)
    world.state.usesUnicode = false
    #expect(world.state.signs == .ascii)
    world.state.preferences.accessible = true
    #expect(world.state.signs == .words)
  }
}
