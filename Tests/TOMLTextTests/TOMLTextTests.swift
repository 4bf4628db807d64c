// What TOML is read as, and that what the parser cannot bear is told as a mistake.

import Testing

@testable import TOMLText

@Suite struct TOMLTextTests {
  @Test func valuesAreAsWritten() throws {
    let root = try TOMLDocument(
      """
      \u{FEFF}flag = true
      number = -7
      text = "Reeds, “rushes” and [.sedge]"
      day = 2020-11-03
      moment = 2020-11-03T04:05:06-02:30
      clock = 04:05:06
      part = 1.5
      list = [ 1, # one
        [2], ]
      [table]
      inner.most = 'x'
      """
    ).root
    #expect(root["flag"] == .flag(true))
    #expect(root["number"] == .number(-7))
    #expect(root["text"] == .text("Reeds, “rushes” and [.sedge]"))
    #expect(root["day"] == .moment("2020-11-03"))
    #expect(root["moment"] == .moment("2020-11-03T04:05:06-02:30"))
    #expect(root["clock"] == .other)
    #expect(root["part"] == .other)
    #expect(root["list"] == .list([.number(1), .list([.number(2)])]))
    #expect(root["table"] == .table(["inner": .table(["most": .text("x")])]))
  }

  @Test(arguments: [
    "[.a]", "[[[", "[", "[\n", "[[ =", "[é]", "[ \u{E9}]", "x = 1\n[[ .a ]]", "[\u{FEFF}a]",
    "a = 2020-01-01T[", "a = 2020-01-01t", "\u{A0}[.a]", "[[}", "[-",
    "[\u{2028}a]", "x = [}", "x = [1,}", "x = [ # list\n}", "x = [\u{2028}1]", "x = [\u{A0}1]",
    "x = [1,\u{85}]", "x = [{a = [}]", "x = '''\n'''''\n[.b]", "x = \"\\\\\"\n[.b]", "x = ''\n[.b]",
    "x = \"\"\"\\\"\"\"\"\"\"\n[.b]", "x = 1\u{0}", "# \u{0}", "\u{FEFF}[.a]", "]\n[.a]", "x = [] # ]\n[.a]",
  ])
  func whatTheParserCannotBearIsAMistake(_ toml: String) {
    #expect(throws: TOMLMistake.self) { try TOMLDocument(toml) }
  }

  @Test func aMistakeTellsItsLine() {
    func place(_ toml: String) -> String {
      do {
        _ = try TOMLDocument(toml)
        return ""
      } catch { return error.description }
    }
    #expect(place("a = '''\n\n'''\n# [\nx = [}") == "line 5: a value or ] belongs before }")
    #expect(
      place("a = \"\"\"\\\n\"\"\"\r\n[.b]")
        == "line 3: a name in letters, digits, - or quotes belongs after [")
    #expect(place("a = [1,\n\u{2028}]") == "line 2: letters beyond ASCII belong in quotes")
    #expect(place("a = 1\nb\u{0}") == "line 2: a NUL character has no place in a text")
    #expect(place("a = 1\nb = = 2").hasPrefix("line 2: "))
  }

  /// Nothing here is harmful, though a guard that knew no strings, comments and lists would think so.
  @Test(arguments: [
    "x = \",}\"", "x = '[}'", "x = ''']\n[.b]'''", "x = [\n  [{ a = 1 }],\n  [ +1 ],\n]", "x = [ # }\n]",
    "# [.a]\nx = {}", "[a] # [.b]\n[[b.c]]\n[ 'd' . \"e\" ]", "x = \"\"\"\n[.a]\"\"\"\"\"", "x = [{}, {}]",
    "x = [ '[', ',', \u{22}}\u{22} ]", "x = \"\\\"[\\\\\"\n[a]", "\"[\" = \"}\"\n',' = 1",
    "x = ''\ny = \"\"\n[a]",
  ])
  func whatOnlyLooksHarmfulIsRead(_ toml: String) throws {
    #expect(try !TOMLDocument(toml).root.isEmpty)
  }

  @Test func nestingHasAnEndAndTheStackWithIt() throws {
    func nested(_ dots: Int) -> String { String(repeating: "a.", count: dots) + "a" }
    for text in ["[\(nested(40_000))]", "\(nested(40_000)) = 1", "x = {\(nested(40_000)) = 1}"] {
      #expect(throws: TOMLMistake.self) { try TOMLDocument(text) }
    }
    let deepest = try TOMLDocument("[\(nested(TOMLGuard.mostDots))]\nb = 1").root
    var (value, depth) = (deepest["a"], 0)
    while case .table(let table) = value { (value, depth) = (table["a"], depth + 1) }
    #expect(value == .other)
    #expect(depth == Written.deepest)
    for (open, close) in [("[", "]"), ("{a=", "}"), ("[{a=", "}]")] {
      let deep = String(repeating: open, count: 60_000) + "1" + String(repeating: close, count: 60_000)
      #expect(throws: TOMLMistake.self) { try TOMLDocument("x = " + deep) }
    }
  }
}
