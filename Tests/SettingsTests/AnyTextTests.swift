// Whatever a configuration or a theme's file holds, it is read or told as a mistake.

import Chance
import Screen
import Settings
import Testing

private let pieces = [
  "measure", "keys", "[", "]", "[[", "]]", "=", " ", "\n", "\n", "\"", "'", "\"\"\"", "'''", "\\", "#", ".",
  "{", "}", "1", "true", ",", "é", "\r\n", "\r", "\u{0}", "\u{7F}", "list", "-", "80", "\u{2028}", "\u{A0}",
  "\u{85}", "\u{FEFF}", "x = [", "[ {a=1}, ", "[keys]\n", "[roles]\n", "[palette]\n", "text = \"", "red on ",
  "\"headline\" = {", "fg = \"ink\"", "name: ", "palette:\n", "  base00: ", "\"1b1e28\"", "#1b1e28", "- ",
  "? ",
  "&a ", "*a", "<<: ", "| \n", "!!map ", "%", "---\n", "...\n", ": ", "base0A: 1\n",
]

/// A right file of each kind, to be spoilt.
private let right = [
  "config.toml":
    "measure = 90\npager = [\"less\", '-R'] # page\n[keys]\n\"^F\" = \"search\"\n[keys.list]\nx = \"none\"\n",
  "a.toml":
    "name = \"A\"\ndark = true\n[palette]\nink = \"#123456\"\n[roles]\ntext = \"bold ink on red\"\n"
    + "\"headline.unread\" = { fg = \"ink\", bold = true }\n",
  "a.yaml": "system: base16\nname: \"A\"\npalette:\n"
    + (0..<16).map { "  base0" + String($0, radix: 16, uppercase: true) + ": \"#1020\(10 + $0)\"\n" }.joined(),
]

/// Whether a text is read as a file of that name, or told as a mistake.
private func isReadOrTold(_ text: String, as file: String) -> Bool {
  if file == "config.toml" {
    let (preferences, bindings, _) = Preferences.read(
      toml: text, fileName: file, commands: ["search", "quit"])
    return (30...200).contains(preferences.measure)
      && bindings.bound(Key(.character("Q")), in: .list) == "quit"
  }
  do throws(SettingsMistake) {
    return try !ThemeFile.theme(named: file, bytes: Array(text.utf8)).name.isEmpty
  } catch {
    return error.file == file && !error.description.isEmpty
  }
}

@Suite struct AnyTextTests {
  @Test(arguments: ["config.toml", "a.toml", "a.yaml"]) func anyPiecesAreReadOrTold(_ file: String) {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = Dice(seed: seed)
    for round in 0..<4_000 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      #expect(isReadOrTold(text, as: file), "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: ["config.toml", "a.toml", "a.yaml"]) func aSpoiltFileIsReadOrTold(_ file: String) throws {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = Dice(seed: seed)
    let whole = try #require(right[file])
    #expect(isReadOrTold(whole, as: file))
    for round in 0..<4_000 {
      var scalars = Array(whole.unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars
        let end = min(scalars.count, place + Int.random(in: 0...3, using: &random))
        scalars.replaceSubrange(place..<end, with: piece)
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      #expect(isReadOrTold(text, as: file), "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: ["config.toml", "a.toml", "a.yaml"]) func deepTextsAreReadOrTold(_ file: String) {
    func times(_ text: String) -> String { String(repeating: text, count: 40_000) }
    for text in [
      "[" + times("a.") + "a]", times("a.") + "a = 1", "x = " + times("["), "x = " + times("{a="),
      times("[["),
      "a: " + times("["), times("- ") + "a", "a: " + times("{a: "), times("? ") + "a",
      "a: " + times("[\"]\","),
    ] {
      #expect(isReadOrTold(text, as: file), "\(text.prefix(12))")
    }
  }
}
