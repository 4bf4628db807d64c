// The themes that come with the program: all there, all readable.

import Foundation
import Screen
import Settings
import Testing
import Themes

/// Themes whose colours are the terminal's, so that nobody can measure them.
private let unknowable: Set<String> = ["terminal", "mono"]

@Suite struct BuiltinThemesTests {
  @Test func everyFileOfTheFolderIsInTheTable() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Themes/builtin")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.standardizedFileURL.path)
    #expect(Set(files) == Set(builtinThemes.map { $0.name + ".toml" }))
    #expect(builtinThemes.first?.name == "terminal")
    for (name, toml) in builtinThemes {
      let bytes = try Data(contentsOf: folder.appending(path: name + ".toml"))
      #expect(Array(bytes) == toml, "\(name)")
    }
  }

  @Test(arguments: builtinThemes.map(\.name)) func readsWithoutMistake(_ name: String) throws {
    let file = try #require(builtinThemes.first { $0.name == name })
    let theme = try ThemeFile.theme(named: name + ".toml", bytes: file.toml)
    #expect(theme.name == name)
    #expect(theme == ThemeFile.builtin(named: name))
    #expect((theme.isDark == nil) == unknowable.contains(name))
  }

  @Test(arguments: builtinThemes.map(\.name)) func canBeRead(_ name: String) throws {
    let theme = try #require(ThemeFile.builtin(named: name))
    guard !unknowable.contains(name) else { return }
    #expect(Contrast.shortfalls(of: theme).map(\.description) == [])
  }

  @Test(arguments: builtinThemes.map(\.name)) func tellsApartWhatDiffers(_ name: String) throws {
    let theme = try #require(ThemeFile.builtin(named: name))
    let row = theme.style(of: .headlineRead)
    let selected = theme.style(of: .headlineRead, over: .selection)
    let unfocused = theme.style(of: .headlineRead, over: .selectionUnfocused)
    let chosen = theme.style(of: .headlineRead, over: .chosen)
    #expect(Set([row, selected, unfocused, chosen]).count == 4)
    #expect(theme.style(of: .headlineUnread) != row)
    let text = theme.style(of: .text)
    let match = theme.style(of: .text, over: .match)
    let current = theme.style(of: .text, over: .matchCurrent)
    #expect(Set([text, match, current]).count == 3)
    #expect(Set([text, theme.style(of: .link), theme.style(of: .linkSelected)]).count == 3)
    #expect(theme.style(of: .heading) != text)
  }

  @Test func twoThemesTakeOnlyTheTerminalsColours() throws {
    for name in unknowable {
      for style in try #require(ThemeFile.builtin(named: name)).styles.values {
        for case .rgb in [style.foreground, style.background] {
          Issue.record("\(name) names a colour of its own")
        }
      }
    }
    let mono = try #require(ThemeFile.builtin(named: "mono"))
    #expect(mono.styles.values.allSatisfy { $0.foreground == nil && $0.background == nil })
  }

  @Test func contrastIsThatOfWCAG() throws {
    let black = Color.rgb(0, 0, 0)
    let white = Color.rgb(255, 255, 255)
    #expect(try #require(Contrast.ratio(black, white)) == 21)
    // #777777 on white is the well-known grey that just fails.
    let grey = try #require(Contrast.ratio(.rgb(0x77, 0x77, 0x77), white))
    #expect((4.47...4.49).contains(grey))
    #expect(Contrast.ratio(.terminal, white) == nil)
    let faint = Theme(
      name: "faint", styles: [.text: Style(foreground: grey == 0 ? black : white, background: white)])
    #expect(Contrast.shortfalls(of: faint).first?.description == "text: 1.0, needs 4.5")
  }
}
