// Two states are the same only when all their parts are.

import Articles
import Screen
import Settings
import Testing
import Typesetting

@testable import Reader

@Suite struct StateComparingTests {
  /// A change of every part, by the part's name.
  private static let changes: [String: @Sendable (inout State) -> Void] = [
    "size": { $0.size.width += 1 }, "preferences": { $0.preferences.mouse.toggle() },
    "bindings": { $0.bindings = KeyBindings(defaults: []) }, "themes": { $0.themes = [] },
    "theme": { $0.theme.name += "!" }, "clock": { $0.clock.now += 1 },
    "usesUnicode": { $0.usesUnicode.toggle() }, "showsPictures": { $0.showsPictures.toggle() },
    "isBackgroundDark": { $0.isBackgroundDark = true },
    "list": { $0.list.waiting += 1 }, "listBefore": { $0.listBefore = $0.list },
    "article": { $0.article = nil }, "awaited": { $0.awaited = request }, "focus": { $0.focus = .list },
    "zoom": { $0.zoom = .text }, "layouts": { $0.layouts[SizeClass($0.size)] = LayoutChoice() },
    "behind": { $0.behind = [place] }, "ahead": { $0.ahead = [place] },
    "overlays": { $0.overlays.removeLast() }, "prompt": { $0.prompt = Prompt(.find) },
    "message": { $0.message = Message("said") }, "messages": { $0.messages = [Message("said")] },
    "work": { $0.work = Work(name: "Import", done: 1) },
    "running": { $0.running = [RunningAction(number: 1, name: "define")] }, "edgeStop": { $0.edgeStop = 1 },
    "grip": { $0.grip = .border }, "asked": { $0.asked = .undo }, "isGuide": { $0.isGuide.toggle() },
    "generation": { $0.generation += 1 },
  ]

  private static let place = HistoryPlace(id: ArticleID(1), place: TextPlace(offset: 3))
  private static let request = OpenRequest(
    generation: 1, id: ArticleID(1), options: TypesettingOptions(width: 60), firstLines: 10, isPreview: false)

  @Test func everyPartTells() throws {
    var world = try World()
    try world.press("Enter ?")
    let state = world.state
    #expect(state == state)
    let parts = Set(
      Mirror(reflecting: state).children.compactMap { $0.label.map { String($0.drop { $0 == "_" }) } })
    #expect(parts == Set(Self.changes.keys), "a part that nobody compares, or a change of none")
    for (part, change) in Self.changes {
      var other = state
      change(&other)
      #expect(other != state, "\(part)")
      #expect(state.isSame(besidesListAs: other) == (part == "list"), "\(part)")
    }
  }
}
