// base16 and base24 schemes: both forms, mistakes, and that every scheme becomes a readable theme.

import Chance
import Screen
import Settings
import Testing

private let places = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }

private let dusk = [
  "1b1e28", "252936", "343a4c", "565d73", "8f96aa", "c9cede", "e2e6f0", "f7f8fc",
  "e06c75", "d1976a", "e5c07b", "98c379", "56b6c2", "61afef", "c678dd", "a4634c",
]

private func read(_ yaml: String, _ name: String = "dusk.yaml") throws(SettingsMistake) -> Theme {
  try ThemeFile.theme(named: name, bytes: Array(yaml.utf8))
}

private func mistake(_ yaml: String) -> String {
  do throws(SettingsMistake) {
    _ = try read(yaml)
    return "read without a mistake"
  } catch { return error.description }
}

@Suite struct Base16Tests {
  @Test func aliasesAreAMistakeHoweverMuchTheyWouldMean() {
    let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(
      mistake("a0: &a0 [x]\n" + levels + "? *a40\n: 1\n").hasPrefix(
        "dusk.yaml line 2: aliases (*name) have no place in a colour scheme"))
    #expect(mistake("author: a * b, c*d\n").contains("base00 is missing"))
  }

  @Test func oldAndNewFormReadAlike() throws {
    let flat = "scheme: \"Dusk\"\nauthor: nobody\n" + zip(places, dusk).map { "\($0): \"\($1)\"\n" }.joined()
    let bare = "scheme: Dusk\n" + zip(places, dusk).map { "\($0): \($1)\n" }.joined()
    let nested =
      "system: \"base16\"\nname: \"Dusk\"\nvariant: \"dark\"\npalette:\n"
      + zip(places, dusk).map { "  \($0): \"#\($1)\"\n" }.joined()
    let base24 = nested + "  base10: \"#101010\"\n  base17: \"#202020\"\n"
    let theme = try read(flat)
    #expect(theme.name == "Dusk")
    #expect(theme.isDark == true)
    #expect(theme.style(of: .text).background == .rgb(0x1B, 0x1E, 0x28))
    #expect(theme.style(of: .text).foreground == .rgb(0xC9, 0xCE, 0xDE))
    #expect(try read(bare) == theme)
    #expect(try read(nested) == theme)
    #expect(try read(base24, "dusk.yml") == theme)
  }

  @Test func lightSchemesAreKnownAsLight() throws {
    let turned = (dusk[..<8].reversed() + dusk[8...])
    let theme = try read(zip(places, turned).map { "\($0): \"\($1)\"\n" }.joined(), "folder/my-light.yaml")
    #expect(theme.isDark == false)
    #expect(theme.name == "my-light")
    #expect(Contrast.shortfalls(of: theme).map(\.description) == [])
  }

  @Test func mistakesNameWhatIsWrong() {
    let full = zip(places, dusk).map { "\($0): \"\($1)\"\n" }
    #expect(
      mistake(full.joined().replacingFirst("d1976a", "d1976"))
        == "dusk.yaml line 10: base09 wants a colour as in \"1d2021\", not “d1976”; theme not loaded")
    #expect(mistake(full.dropLast().joined()) == "dusk.yaml: base0F is missing; theme not loaded")
    #expect(mistake("").contains("the palette"))
    #expect(mistake("- 1\n- 2").contains("the palette"))
    #expect(mistake("a: b\n  c: [").hasPrefix("dusk.yaml line "))
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func anySchemeBecomesReadable(_ seed: UInt64) throws {
    var random = Dice(seed: seed)
    let isDark = random.next() % 2 == 0
    let yaml = places.enumerated().map { place, key in
      // Grounds are dark or light as a scheme's are; texts and accents are anything.
      let byte = { UInt8(truncatingIfNeeded: random.next()) }
      let ground = { isDark ? byte() % 64 : 208 + byte() % 48 }
      let channels = (0..<3).map { _ in place < 3 ? ground() : byte() }
      return key + ": \"" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
    }.joined()
    let theme = try read(yaml)
    #expect(Contrast.shortfalls(of: theme).map(\.description) == [], "seed \(seed)")
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
