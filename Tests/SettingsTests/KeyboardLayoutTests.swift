// The same keys in other layouts.

import Settings
import Testing

@Suite struct KeyboardLayoutTests {
  @Test(arguments: KeyboardLayout.all) func everyKeyHasItsPlace(_ layout: KeyboardLayout) {
    #expect(layout.keys.count == layout.latin.count)
    #expect(Set(layout.keys).count == layout.keys.count)
    #expect(Set(layout.latin).count == layout.latin.count)
    // Both cases of a letter stand on one key.
    for letter in layout.keys where letter.isLetter && letter.isLowercase {
      let upper = Character(letter.uppercased())
      #expect(layout.keys.contains(upper), "\(letter)")
    }
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      #expect(layout.latin.contains(letter))
      #expect(layout.latin.contains(letter.uppercased()))
    }
  }

  @Test func lettersHaveTheirLatinKey() {
    #expect(KeyboardLayout.latinKey(for: "й") == "q")
    #expect(KeyboardLayout.latinKey(for: "Ї") == "}")
    #expect(KeyboardLayout.latinKey(for: "ъ") == "]")
    #expect(KeyboardLayout.latinKey(for: "є") == "'")
    #expect(KeyboardLayout.latinKey(for: "Ґ") == "|")
    #expect(KeyboardLayout.latinKey(for: ".") == "/")
    #expect(KeyboardLayout.latinKey(for: "a") == nil)
  }

  @Test func searchesAreOfferedInTheOtherLayout() {
    #expect(KeyboardLayout.otherLayouts(of: "ptktycmr") == ["зеленськ", "зеленськ"].dedup)
    #expect(KeyboardLayout.otherLayouts(of: "dsljh") == ["відор", "выдор"])
    #expect(KeyboardLayout.otherLayouts(of: "нщгегиу") == ["youtube"])
    #expect(KeyboardLayout.otherLayouts(of: "нщгегиу 2020") == ["youtube 2020"])
    #expect(KeyboardLayout.otherLayouts(of: "іран иran") == [])
    #expect(KeyboardLayout.otherLayouts(of: "漢字") == [])
    #expect(KeyboardLayout.otherLayouts(of: "2020") == [])
    #expect(KeyboardLayout.otherLayouts(of: "") == [])
  }
}

extension [String] {
  fileprivate var dedup: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
