// Which key means what: layers, panes, and the two keys that always lead out.

import Screen
import Settings
import Testing

private func key(_ name: String) -> Key { Key(named: name) ?? Key(.escape) }

@Suite struct KeyBindingsTests {
  private let defaults = KeyBindings(defaults: [
    (.everywhere, key("n"), "next-unread"), (.everywhere, key("/"), "search"),
    (.everywhere, key("?"), "help"),
    (.list, key("Space"), "open"), (.article, key("Space"), "read-on"), (.article, key("PgDn"), "page-down"),
    (.list, key("V"), "select-range"), (.everywhere, key("s"), "toggle-star"),
  ])

  @Test func aPaneGoesBeforeEverywhere() {
    #expect(defaults.bound(key("Space"), in: .list) == "open")
    #expect(defaults.bound(key("Space"), in: .article) == "read-on")
    #expect(defaults.bound(key("Space"), in: .everywhere) == nil)
    #expect(defaults.bound(key("n"), in: .list) == "next-unread")
    #expect(defaults.bound(key("x"), in: .list) == nil)
  }

  @Test func ownGoOverPresetGoOverDefaults() {
    var bindings = defaults
    bindings.preset = .vim
    #expect(bindings.bound(key("^E"), in: .list) == "select-next")
    bindings.own = [.init(.list, key("^E"), "toggle-read"), .init(.everywhere, key("Space"), "search")]
    #expect(bindings.bound(key("^E"), in: .list) == "toggle-read")
    #expect(bindings.bound(key("^E"), in: .article) == "select-next")
    #expect(bindings.bound(key("Space"), in: .article) == "search")
    bindings.own = [.init(.article, key("Space"), KeyBindings.unbound)]
    #expect(bindings.bound(key("Space"), in: .article) == nil)
    #expect(bindings.bound(key("Space"), in: .list) == "open")
    bindings.own = []
    bindings.preset = .default
    #expect(bindings == defaults)
  }

  @Test func nothingTakesAwayTheWayOut() {
    var bindings = KeyBindings(defaults: [(.list, key("Q"), "search")])
    bindings.own = KeyBindings.Context.allCases.flatMap { context in
      [.init(context, key("Q"), "none"), .init(context, key("^C"), "open")]
    }
    for context in KeyBindings.Context.allCases {
      #expect(bindings.bound(key("Q"), in: context) == "quit")
      #expect(bindings.bound(key("^C"), in: context) == "stop")
      #expect(bindings.keys(for: "quit", in: context) == [key("Q")])
    }
  }

  @Test func helpShowsTheKeysInForce() {
    var bindings = defaults
    bindings.own = [.init(.everywhere, key("^S"), "search"), .init(.list, key("/"), "open")]
    #expect(bindings.keys(for: "search", in: .article) == [key("^S"), key("/")])
    #expect(bindings.keys(for: "search", in: .list) == [key("^S")])
    #expect(bindings.keys(for: "open", in: .list) == [key("/"), key("Space")])
    #expect(bindings.keys(for: "nothing", in: .list) == [])
  }

  @Test func unboundLettersMeanTheLatinKeyInTheirPlace() {
    #expect(defaults.command(for: key("т"), in: .list) == "next-unread")
    #expect(defaults.command(for: key("."), in: .list) == "search")
    #expect(defaults.command(for: key(","), in: .list) == "help")
    #expect(defaults.command(for: key("М"), in: .list) == "select-range")
    #expect(defaults.command(for: key("і"), in: .list) == "toggle-star")
    #expect(defaults.command(for: key("ы"), in: .list) == "toggle-star")
    #expect(defaults.command(for: key("漢"), in: .list) == nil)
    var bindings = defaults
    bindings.own = [.init(.everywhere, key("т"), "toggle-star"), .init(.everywhere, key("і"), "none")]
    #expect(bindings.command(for: key("т"), in: .list) == "toggle-star")
    #expect(bindings.command(for: key("і"), in: .list) == nil)
  }

  @Test(arguments: KeyPreset.allCases) func presetsNameKeysThatExist(_ preset: KeyPreset) {
    #expect(preset.bindings.count == preset.rows.count)
    let places = preset.bindings.map { "\($0.context) \($0.key.name)" }
    #expect(Set(places).count == places.count)
    #expect(preset.bindings.allSatisfy { KeyBindings.fixed[$0.key] == nil })
    #expect(preset.rows.isEmpty == (preset == .default))
  }
}
