// chafa, which draws pictures as text: where it is, how it is asked, what is made of its answer.

import Glibc
import Screen
import Terminal
import Typesetting

/// How pictures are to look on a terminal.
nonisolated struct PictureLook: Hashable, Sendable {
  /// The colours that the terminal shows.
  var colors: ColorDepth
  /// Whether it shows blocks, or ASCII alone.
  var usesUnicode: Bool
  /// Whether its background is dark; it counts where there are no colours.
  var isDark = true

  /// chafa's words for it.
  var words: [String] {
    let shades =
      switch colors {
      // Where pairs of colours are few, signs alone say more than the wrong colours.
      case .none, .sixteen: isDark ? ["--colors", "none"] : ["--colors", "none", "--invert"]
      // The first sixteen are the reader's to change.
      case .indexed: ["--colors", "240"]
      case .direct: ["--colors", "full"]
      }
    let signs = usesUnicode ? "half+quad+solid+space" : "ascii"
    return ["--symbols", signs] + shades + (usesUnicode || shades.contains("none") ? [] : ["--fg-only"])
  }
}

/// The program chafa.
nonisolated enum PictureProgram {
  /// Where it is installed; nil when it is not.
  static let path: String? = {
    let folders = (Environment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/chafa" }.first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }()

  /// Draws a picture in as many cells at most; nil when chafa cannot.
  static func draw(_ file: PictureFile, cells: Size, look: PictureLook) async -> Picture? {
    guard let path else { return nil }
    defer { withExtendedLifetime(file) {} }
    let words = [
      path, "--format", "symbols", "--size", "\(cells.width)x\(cells.height)", "--animate", "off",
      "--threads", "1", "-O", "0",
    ]
    guard let output = await ProgramOutput().run(words + look.words + ["-"], input: file.descriptor) else {
      return nil
    }
    return ColoredText.picture(output, columns: cells.width, rows: cells.height)
  }
}
